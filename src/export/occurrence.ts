import { isCivilDate } from "../calendar/index.ts";
import { type Occurrence, settledStatuses } from "../model/index.ts";
import { type Entry, type Line, line, strongLine } from "./blocks.ts";
import type { Context } from "./context.ts";
import { dateRemarks } from "./date-remarks.ts";
import { plain } from "./escape.ts";
import { periodInWords } from "./months.ts";
import { expectedDate, meaningOf, type ShownDate } from "./shown-date.ts";
import { statusWords } from "./words-answers.ts";

/** What the date of an occurrence means. */
export function occurrenceDate({ type, kind, date, status }: Occurrence, context: Context): ShownDate {
  return type === "expected"
    ? expectedDate(kind, date, context)
    : meaningOf(kind, date, context, settledStatuses.has(status));
}

/** Advice whose day is ahead or that is settled; one that has passed says so in its own words, like the others. */
export function isAdvice({ type, kind, date, status }: Occurrence, today: string): boolean {
  return kind === "recommended" && type !== "expected" && (date >= today || settledStatuses.has(status));
}

/** `Anna alv-ilmoitus ja maksa vero (huhtikuu 2027)`. */
export function occurrenceTitle(
  { title, period, type, date, original }: Occurrence,
  context: Context,
): string {
  const name = context.text(title);
  const isSaid = type === "expected" || period === date || period === original;
  return period === null || isSaid ? name : `${name} (${periodInWords(period, context.language)})`;
}

/** An occurrence beside its day: what it is, what the date means and how sure it is, and where it stands. */
export function occurrenceEntry(occurrence: Occurrence, context: Context): Entry {
  const shown = occurrenceDate(occurrence, context);
  const lines = [
    ...meaningLines(occurrence, shown, context),
    ...sureLines(occurrence, context),
    ...standingLines(occurrence, context),
    ...(context.view === "full" ? professionalLines(occurrence, context) : []),
  ];
  return { mark: shown.day, title: [{ text: occurrenceTitle(occurrence, context) }], lines, detailed: false };
}

/** Under the heading of advice its meaning has been said. Only a date that binds and is to be kept stands out. */
function meaningLines(occurrence: Occurrence, { meaning, expected }: ShownDate, context: Context): Line[] {
  if (isAdvice(occurrence, context.plan.today)) return [];
  const isPlain = expected || occurrence.kind === "recommended" || settledStatuses.has(occurrence.status);
  return [isPlain ? line(meaning) : strongLine(meaning)];
}

/** How sure the date is, and what its author says about it, such as a condition. */
export function sureLines(occurrence: Occurrence, context: Context): Line[] {
  const { text, type } = occurrence;
  return [
    ...(type === "expected" ? [line(context.say("expectedExact"))] : []),
    ...dateRemarks({ ...occurrence, basis: [], ruleEnds: null }, context),
    ...(text === null ? [] : [line(context.text(text))]),
  ];
}

/** Where it stands, when something has been done about it. */
export function standingLines({ status, doneOn }: Occurrence, { language, say, date }: Context): Line[] {
  if (status === "proposed") return [];
  const words = statusWords[status][language];
  const day = isCivilDate(doneOn) ? date(doneOn) : null;
  return [line(day === null ? words : `${words}, ${day}`, say("standing"))];
}

function professionalLines({ owner, rule }: Occurrence, { organisation, say, text }: Context): Line[] {
  const found = organisation(owner);
  return [
    ...(found === undefined ? [] : [line(text(found.name), say("owner"))]),
    line(plain(rule), say("rule")),
  ];
}
