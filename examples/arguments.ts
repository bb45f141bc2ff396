import { parseArgs } from "node:util";
import { type Language, languages } from "../src/index.ts";

/** What the command line asks for. */
export interface Arguments {
  readonly journey: string;
  readonly language: Language;
  /** Columns; `null`: those of the terminal. */
  readonly width: number | null;
  /** Answers to make a plan of, instead of the journey's own; `null`: the journey's own. */
  readonly facts: Readonly<Record<string, unknown>> | null;
}

/** Reads `[journey] [--lang fi|sv|en] [--width n] [--facts json]`; what is wrong comes back as a plain sentence. */
export function readArguments(args: readonly string[]): Arguments | { readonly problem: string } {
  const found = parsed(args);
  if (found === null) return { problem: usage };
  const { positionals, values } = found;
  const language = languages.find((each) => each === (values.lang ?? "fi"));
  if (language === undefined) return { problem: "The language is fi, sv or en. For example: --lang sv" };
  if (values.width !== undefined && !/^[1-9]\d{0,3}$/.test(values.width)) {
    return { problem: "The width is a number of columns. For example: --width 80" };
  }
  if (positionals.length > 1) return { problem: "Name one journey. For example: matti" };
  const width = values.width === undefined ? null : Number(values.width);
  const facts = values.facts === undefined ? null : factsIn(values.facts);
  if (facts === undefined)
    return { problem: `The facts are a mapping in JSON. For example: --facts '{"person.age": 35}'` };
  return { journey: positionals[0] ?? "matti", language, width, facts };
}

const usage = "Write: npm start -- [journey] [--lang fi|sv|en] [--width columns] [--facts json]";

/** Answers in JSON, or `undefined` when it is no mapping. */
function factsIn(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const facts: unknown = JSON.parse(json);
    return typeof facts === "object" && facts !== null && !Array.isArray(facts) ? { ...facts } : undefined;
  } catch {
    return undefined;
  }
}

function parsed(args: readonly string[]) {
  const options = { lang: { type: "string" }, width: { type: "string" }, facts: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
