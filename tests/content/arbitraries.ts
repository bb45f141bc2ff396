import fc from "fast-check";
import { addDuration, subtractDuration } from "../../src/calendar/index.ts";
import type { ProgramFact } from "../../src/compile/index.ts";
import { lifeEvent, program } from "./matti.ts";

/** Days on both sides of every change of the law in the rule base, from 2024 to 2028. */
export const days = [
  "2024-07-31",
  "2024-08-01",
  "2025-01-01",
  "2025-12-31",
  "2026-01-01",
  "2026-04-30",
  "2026-05-01",
  "2026-08-31",
  "2026-09-01",
  "2026-11-24",
  "2027-01-01",
  "2028-02-29",
] as const;

/** How far from today a date is drawn. */
const distances = ["P0D", "P1D", "P3D", "P7D", "P8D", "P15D", "P29D", "P31D", "P2M", "P91D", "P6M", "P2Y"];

/** Numbers on both sides of the limits in the rules. */
const limits = [0, 1, 14, 15, 16, 17, 18, 22, 23, 24, 25, 64, 65];

const questions = program.lifeEvents[lifeEvent]?.questions ?? [];

/** A value that the question takes. Dates are near `today`, before and after it. */
function answerTo({ type, source }: ProgramFact, today: string): fc.Arbitrary<unknown> {
  const options = type.options ?? [];
  const { min = 0, max = 60, exclusive, empty } = source ?? {};
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...options);
    case "choices":
      return fc
        .subarray([...options], { minLength: empty === "refused" ? 1 : 0 })
        .filter((chosen) => chosen.length < 2 || exclusive === undefined || !chosen.includes(exclusive));
    case "integer":
    case "number":
    case "money":
      return fc.oneof(
        fc.integer({ min, max }),
        fc.constantFrom(...limits.filter((limit) => min <= limit && limit <= max)),
      );
    case "date":
      return fc.constantFrom(...distances).chain((far) => fc.constantFrom(...around(today, far)));
    case "text":
      return fc.constantFrom("091", "837", "");
    case "series":
      return fc.constant([]);
  }
}

function around(today: string, far: string): readonly string[] {
  return [addDuration(today, far), subtractDuration(today, far)].flatMap((day) => day ?? []);
}

/** An answer to every question. */
export function completeAnswers(today: string): fc.Arbitrary<Record<string, unknown>> {
  const entries = questions.map(({ fact }) => [fact.id, answerTo(fact, today)]);
  return fc.record(Object.fromEntries(entries), { noNullPrototype: true });
}

/** Answers to some of the questions, few or many. */
export function partialAnswers(today: string): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(completeAnswers(today), fc.subarray(questions.map(({ fact }) => fact.id)))
    .map(([all, kept]) => {
      return Object.fromEntries(Object.entries(all).filter(([id]) => kept.includes(id)));
    });
}

/** A situation on one of the days; half of them with every answer. */
export const situations = fc
  .constantFrom(...days)
  .chain((today) =>
    fc.oneof(completeAnswers(today), partialAnswers(today)).map((facts) => ({ lifeEvent, today, facts })),
  );
