import type { Occurrence, Plan } from "../model/index.ts";
import { calendarOf } from "./calendar.ts";
import { documentOf } from "./document.ts";
import type { DocumentOptions } from "./options.ts";
import { writeHtml } from "./write-html.ts";

/**
 * The plan as a complete HTML document: `lang`, landmarks, one `h1` and headings in order, lists, readable without colour, styles
 * or script, and made for print. Crisis guidance stands first, in a labelled part without a heading. Every text is escaped.
 * Throws `call/bad-option` and `call/not-a-date`. Source: WCAG 2.2 success criteria 1.3.1, 1.4.1, 2.4.6, 3.1.1.
 */
export function toHtml(plan: Plan, options: DocumentOptions): string {
  return writeHtml(documentOf(plan, options));
}

/** The calendar of a period, month by month, as an HTML document; `occurrences` are those of the plan's customer. As `toHtml`. */
export function calendarToHtml(
  plan: Plan,
  occurrences: readonly Occurrence[],
  options: DocumentOptions,
): string {
  return writeHtml(calendarOf(plan, occurrences, options));
}
