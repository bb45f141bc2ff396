import type { Occurrence, Plan } from "../model/index.ts";
import { calendarOf } from "./calendar.ts";
import { documentOf } from "./document.ts";
import type { DocumentOptions } from "./options.ts";
import { writeMarkdown } from "./write-markdown.ts";

/**
 * The plan as Markdown (CommonMark): one heading of the first level, then headings in order, and lists. Every text is escaped, so
 * that nothing from the plan is markup. Throws `call/bad-option` and `call/not-a-date`.
 */
export function toMarkdown(plan: Plan, options: DocumentOptions): string {
  return writeMarkdown(documentOf(plan, options));
}

/** The calendar of a period, month by month, as Markdown; `occurrences` are those of the plan's customer. As `toMarkdown`. */
export function calendarToMarkdown(
  plan: Plan,
  occurrences: readonly Occurrence[],
  options: DocumentOptions,
): string {
  return writeMarkdown(calendarOf(plan, occurrences, options));
}
