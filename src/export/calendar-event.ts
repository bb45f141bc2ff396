import { isCivilDate } from "../calendar/index.ts";
import type { Occurrence, PlanItem } from "../model/index.ts";
import type { Line } from "./blocks.ts";
import type { Context } from "./context.ts";
import { dateRemarks } from "./date-remarks.ts";
import { advisedDate } from "./do-by.ts";
import { periodInWords } from "./months.ts";
import { occurrenceDate, occurrenceTitle, standingLines, sureLines } from "./occurrence.ts";
import { type ShownDate, shownDate } from "./shown-date.ts";

/** One whole day of a calendar. */
export interface CalendarEvent {
  /** What the `UID` is made of. */
  readonly of: string;
  readonly date: string;
  readonly title: string;
  /** `true`: nothing is lost after that day. */
  readonly advice: boolean;
  /** The meaning of the date, true on whatever day it is read. */
  readonly lasting: string;
  readonly details: readonly string[];
  readonly sensitive: boolean;
  /** `TENTATIVE`: expected or assumed. `CANCELLED`: declined, or no longer applies. */
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
}

/** The item's own date, when it may be shown, and the day by which it is good to do it. */
export function itemEvents(item: PlanItem, context: Context): CalendarEvent[] {
  const [own, advised] = [shownDate(item, context), advisedDate(item, context)];
  const title = context.text(item.title);
  return [
    ...(own === null ? [] : [ownEvent(item, own, context)]),
    ...(advised === null
      ? []
      : [
          {
            ...eventOf(`advice ${item.id}`, item, advised),
            title,
            details: aboutItem(item, context),
          },
        ]),
  ];
}

function ownEvent(item: PlanItem, own: ShownDate, context: Context): CalendarEvent {
  const { deadline, next, ruleEnds } = item;
  const remarks = deadline === null ? [] : words(dateRemarks({ ...deadline, ruleEnds }, context));
  const exact = own.expected ? [context.say("expectedExact")] : [];
  const author = deadline === null || deadline.text === null ? [] : [context.text(deadline.text)];
  return {
    ...eventOf(next === null ? `item ${item.id}` : `occurrence ${next.id}`, item, own),
    title: titleOf(item, context),
    details: [...exact, ...remarks, ...author, ...aboutItem(item, context)],
    status: own.expected || deadline?.assumed === true ? "TENTATIVE" : "CONFIRMED",
  };
}

/** The title, with the month or year that a recurring duty is for. */
function titleOf({ title, next }: PlanItem, context: Context): string {
  const name = context.text(title);
  if (next === null || isCivilDate(next.period)) return name;
  return `${name} (${periodInWords(next.period, context.language)})`;
}

/** An occurrence of a period. The last day of a task that does not recur is the task's own date. */
export function occurrenceEvent(occurrence: Occurrence, context: Context): CalendarEvent {
  const { id, type, assumed, owner, status } = occurrence;
  const shown = occurrenceDate(occurrence, context);
  const isGone = status === "declined" || status === "no-longer-applies";
  return {
    ...eventOf(`${type === "last-day" ? "item" : "occurrence"} ${id}`, occurrence, shown),
    title: occurrenceTitle(occurrence, context),
    details: [
      ...words([...sureLines(occurrence, context), ...standingLines(occurrence, context)]),
      ...ownerWords(owner, context),
    ],
    status: isGone ? "CANCELLED" : shown.expected || assumed ? "TENTATIVE" : "CONFIRMED",
  };
}

function eventOf(of: string, { sensitive }: { readonly sensitive: boolean }, shown: ShownDate) {
  const { date, lasting, kind, expected } = shown;
  const advice = kind === "recommended" && !expected;
  return { of, date, lasting, sensitive, advice, status: "CONFIRMED" as const };
}

function aboutItem({ why, owner }: PlanItem, context: Context): string[] {
  return [...(why === null ? [] : [context.text(why)]), ...ownerWords(owner, context)];
}

function ownerWords(id: string, { organisation, say, text }: Context): string[] {
  const owner = organisation(id);
  return owner === undefined ? [] : [`${say("owner")}: ${text(owner.name)}`];
}

function words(lines: readonly Line[]): string[] {
  return lines.map(({ label, parts }) => {
    const text = parts.map((part) => part.text).join("");
    return label === null ? text : `${label}: ${text}`;
  });
}
