import { isCivilDate } from "../calendar/index.ts";
import { type Code, codes } from "../diagnostic/index.ts";
import type { SeriesValue, Value } from "../logic/index.ts";
import { type AnswerProblem, limits } from "../model/index.ts";
import type { ProgramFact } from "./program.ts";

/** An answer that can be used, or the code of what is wrong with it. */
export type AnswerReading = { readonly value: Value } | { readonly code: Code };

/** Reads one answer by its fact's type. Never throws, whatever it is given; the answer itself is never repeated. */
export function readAnswer(fact: ProgramFact, answer: unknown): AnswerReading {
  try {
    return readByType(fact, answer);
  } catch {
    return { code: "answer/wrong-type" }; // a proxy or getter that throws is no plain value
  }
}

function readByType(fact: ProgramFact, answer: unknown): AnswerReading {
  switch (fact.type.kind) {
    case "boolean":
      return typeof answer === "boolean" ? { value: answer } : { code: "answer/wrong-type" };
    case "integer":
    case "number":
    case "money":
      return readNumber(fact, answer);
    case "date":
      if (answer === "never" && fact.source?.never !== undefined) return { value: neverDay };
      return typeof answer !== "string"
        ? { code: "answer/wrong-type" }
        : isCivilDate(answer)
          ? { value: answer }
          : { code: "answer/not-a-date" };
    case "text":
      return readText(answer);
    case "choice":
      return typeof answer !== "string"
        ? { code: "answer/wrong-type" }
        : isOption(fact, answer)
          ? { value: answer }
          : { code: "answer/not-an-option" };
    case "choices":
      return readChoices(fact, answer);
    case "series":
      return readSeries(fact, answer);
  }
}

/** What the answer "never" counts as: later than every date. */
export const neverDay = "9999-12-31";

/** The answer that is read as this value. */
export function answerOf({ type }: ProgramFact, value: Value): Value {
  return type.kind === "date" && value === neverDay ? "never" : value;
}

/** A problem with the answer to a question. */
export function problemWith(fact: string, code: Code): AnswerProblem {
  const { meaning, remedy } = codes[code];
  return Object.freeze({
    code,
    severity: "error",
    fact: fact.slice(0, limits.id),
    message: meaning,
    help: remedy,
  });
}

function readNumber(fact: ProgramFact, answer: unknown): AnswerReading {
  if (typeof answer !== "number") return { code: "answer/wrong-type" };
  if (!Number.isFinite(answer)) return { code: "answer/out-of-range" };
  if (fact.type.kind === "integer" && !Number.isSafeInteger(answer))
    return { code: Number.isInteger(answer) ? "answer/out-of-range" : "answer/wrong-type" };
  return isInside(fact.source, answer)
    ? { value: answer === 0 ? 0 : answer } // -0 is 0
    : { code: "answer/out-of-range" };
}

interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The limits of one number of an entry: its own, else those of the whole series. */
function limitsOf({ source }: ProgramFact, field: string): Limits | undefined {
  const { fields } = source ?? {};
  return fields !== undefined && Object.hasOwn(fields, field) ? fields[field] : source;
}

function isInside(limits: Limits | undefined, number: number): boolean {
  const { min, max } = limits ?? {};
  return (min === undefined || number >= min) && (max === undefined || number <= max);
}

function readText(answer: unknown): AnswerReading {
  if (typeof answer !== "string") return { code: "answer/wrong-type" };
  return answer.length <= limits.answerText ? { value: answer } : { code: "answer/too-long" };
}

function isOption(fact: ProgramFact, answer: string): boolean {
  return fact.type.options?.includes(answer) === true;
}

function readChoices(fact: ProgramFact, answer: unknown): AnswerReading {
  if (!Array.isArray(answer)) return { code: "answer/wrong-type" };
  const options = fact.type.options ?? [];
  const chosen: string[] = [];
  for (const option of answer as readonly unknown[]) {
    if (typeof option !== "string") return { code: "answer/wrong-type" };
    if (!options.includes(option)) return { code: "answer/not-an-option" };
    if (chosen.includes(option)) return { code: "answer/repeated-option" };
    chosen.push(option);
  }
  const { exclusive, empty } = fact.source ?? {};
  if (chosen.length === 0 && empty === "refused") return { code: "answer/empty" };
  if (exclusive !== undefined && chosen.length > 1 && chosen.includes(exclusive))
    return { code: "answer/exclusive-option" };
  return { value: options.filter((option) => chosen.includes(option)) };
}

/** Options of a safety question that an answer names, whatever else is wrong with it. */
export function usableOptions({ type, source }: ProgramFact, answer: unknown): readonly string[] {
  if (source?.safety !== true || type.kind !== "choices") return [];
  try {
    const named: readonly unknown[] = Array.isArray(answer) ? [...answer] : [answer];
    const found = (type.options ?? []).filter((option) => named.includes(option));
    const others = found.filter((option) => option !== source.exclusive);
    return others;
  } catch {
    return []; // a proxy or getter that throws is no plain value
  }
}

/** A series is a list of dated entries; one entry may stand alone. */
function readSeries(fact: ProgramFact, given: unknown): AnswerReading {
  const isOne = typeof given === "object" && given !== null && !Array.isArray(given);
  const answer: unknown = isOne ? [given] : given;
  if (!Array.isArray(answer)) return { code: "answer/wrong-type" };
  const { length } = answer;
  if (length > limits.seriesValues) return { code: "answer/too-long" };
  const values: SeriesValue[] = [];
  for (let index = 0; index < length; index++) {
    const reading = readSeriesValue(fact, answer[index]);
    if ("code" in reading) return reading;
    values.push(reading.entry);
  }
  return { value: values };
}

/** Most fields of an entry that are read. */
const mostFields = 20;

function readSeriesValue(
  fact: ProgramFact,
  entry: unknown,
): { readonly entry: SeriesValue } | { readonly code: Code } {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry))
    return { code: "answer/wrong-type" };
  const read: Record<string, string | number> = {};
  const keys = Object.keys(entry);
  const count = Math.min(keys.length, mostFields);
  for (let index = 0; index < count; index++) {
    const key = keys[index] ?? "";
    const value: unknown = (entry as Record<string, unknown>)[key]; // an own key of an object
    if (
      typeof value === "number"
        ? !Number.isFinite(value) || !isInside(limitsOf(fact, key), value)
        : typeof value !== "string"
    )
      return { code: typeof value === "number" ? "answer/out-of-range" : "answer/wrong-type" };
    if (typeof value === "string" && value.length > limits.answerText) return { code: "answer/too-long" };
    if (key !== "__proto__") read[key] = value as string | number; // both others were refused above
  }
  const date = Object.hasOwn(read, "date") ? read["date"] : undefined;
  if (!isCivilDate(date)) return { code: "answer/not-a-date" };
  return { entry: read as SeriesValue }; // its date was just looked at
}
