import { parseArgs } from "node:util";
import { type Language, languages } from "../src/index.ts";

/** What the command line asks for. */
export interface Arguments {
  readonly journey: string;
  readonly language: Language;
  /** Columns; `null`: those of the terminal. */
  readonly width: number | null;
}

/** Reads `[journey] [--lang fi|sv|en] [--width n]`; what is wrong comes back as a plain sentence. */
export function readArguments(args: readonly string[]): Arguments | { readonly problem: string } {
  const found = parsed(args);
  if (found === null) return { problem: "Write: npm start -- [journey] [--lang fi|sv|en] [--width columns]" };
  const { positionals, values } = found;
  const language = languages.find((each) => each === (values.lang ?? "fi"));
  if (language === undefined) return { problem: "The language is fi, sv or en. For example: --lang sv" };
  if (values.width !== undefined && !/^[1-9]\d{0,3}$/.test(values.width)) {
    return { problem: "The width is a number of columns. For example: --width 80" };
  }
  if (positionals.length > 1) return { problem: "Name one journey. For example: matti" };
  const width = values.width === undefined ? null : Number(values.width);
  return { journey: positionals[0] ?? "matti", language, width };
}

function parsed(args: readonly string[]) {
  const options = { lang: { type: "string" }, width: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}
