import type { Occurrence, Plan } from "../model/index.ts";
import { calendarOf } from "./calendar.ts";
import { documentOf } from "./document.ts";
import { checkOptions, checkWidth, type DocumentOptions } from "./options.ts";
import { writeText } from "./write-text.ts";

/** Options of `toText` and `calendarToText`. */
export interface TextOptions extends DocumentOptions {
  /** Columns of the terminal: 80 unless said otherwise, held between 40 and 200. */
  readonly width?: number;
  /** Adds bold, and red for safety; the text is the same without. */
  readonly colour?: boolean;
}

/**
 * The plan as a person wants to read it in a terminal, ending in a line break.
 * No line is wider than `width`, and nothing from the plan can move the cursor, colour or begin a line.
 * Throws `call/bad-option` and `call/not-a-date`.
 */
export function toText(plan: Plan, options: TextOptions): string {
  const width = checkWidth(checkOptions(options).width);
  return writeText(documentOf(plan, options), width, options.colour === true);
}

/** The calendar of a period, month by month, as text; `occurrences` are those of the plan's customer. As `toText`. */
export function calendarToText(plan: Plan, occurrences: readonly Occurrence[], options: TextOptions): string {
  const width = checkWidth(checkOptions(options).width);
  return writeText(calendarOf(plan, occurrences, options), width, options.colour === true);
}
