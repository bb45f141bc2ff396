import { isCivilDate } from "../calendar/index.ts";
import { compareText } from "../logic/index.ts";
import type { Occurrence, Plan } from "../model/index.ts";
import { type CalendarEvent, itemEvents, occurrenceEvent } from "./calendar-event.ts";
import { folded, textLine } from "./calendar-line.ts";
import { type Context, contextOf, isHalted } from "./context.ts";
import { helpSection } from "./help.ts";
import { markOf } from "./mark.ts";
import { checkCall, checkOccurrences, type ExportOptions } from "./options.ts";

/** Options of `toICalendar`. */
export interface CalendarOptions extends ExportOptions {
  /** `show`: items that reveal health or social need keep their names. Otherwise a calendar says only "a personal matter". */
  readonly sensitive?: "hide" | "show";
  /** The calendar of a period: its dates are added to those of the plan. */
  readonly occurrences?: readonly Occurrence[];
}

/**
 * The plan's dates as an iCalendar file: whole-day VEVENTs (telephones show no VTODO) for each date that may be shown, for each
 * day by which something is good to do, and for the `occurrences` of a period, after a VJOURNAL with the crisis guidance.
 * While the plan is halted, only that. The meaning of a date is in the description. `UID` is made of the catalogue's id
 * and the item's or the occurrence's, so importing a newer plan moves the dates. Throws `call/bad-option` and
 * `call/not-a-date`. Source: RFC 5545, RFC 7986 (NAME and DESCRIPTION).
 */
export function toICalendar(plan: Plan, options: CalendarOptions): string {
  const context = contextOf(plan, checkCall(plan, options));
  const open = options.sensitive === "show";
  const name = open ? context.text(plan.title) : context.say("myPlan");
  const events = isHalted(plan) ? [] : eventsOf(checkOccurrences(options.occurrences ?? []), context);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//palvelupolku//palvelupolku//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    textLine("NAME", name),
    textLine("DESCRIPTION", helpLines(context).join("\n")),
    ...journal(name, context),
    ...events.flatMap((each) => eventLines(each, open, context)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

function journal(name: string, context: Context): string[] {
  return [
    "BEGIN:VJOURNAL",
    ...identity(`plan ${context.plan.lifeEvent}`, context),
    `DTSTART;VALUE=DATE:${basic(context.plan.today)}`,
    textLine("SUMMARY", name),
    textLine("DESCRIPTION", helpLines(context).join("\n")),
    "CLASS:PRIVATE",
    "END:VJOURNAL",
  ];
}

/** Events of the items, then those of the occurrences that no item has said. */
function eventsOf(occurrences: readonly Occurrence[], context: Context): CalendarEvent[] {
  const own = [...context.items.values()].flatMap(({ item }) => itemEvents(item, context));
  const said = new Set(own.map(({ of }) => of));
  const more = occurrences
    .filter(({ shown, date, kind }) => shown && isCivilDate(date) && kind !== "immediate")
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id))
    .map((each) => occurrenceEvent(each, context));
  return [...own, ...more.filter(({ of }) => !said.has(of))];
}

function eventLines(event: CalendarEvent, open: boolean, context: Context): string[] {
  const { of, date, advice, lasting, details, sensitive, status } = event;
  const told = open || !sensitive;
  const title = advice ? `${event.title} (${context.say("advice")})` : event.title;
  const description = [`${lasting}.`, ...(told ? details : [context.say("seePlan")]), ...helpLines(context)];
  return [
    "BEGIN:VEVENT",
    ...identity(of, context),
    `DTSTART;VALUE=DATE:${basic(date)}`,
    textLine("SUMMARY", told ? title : context.say("personal")),
    textLine("DESCRIPTION", description.join("\n")),
    ...(status === "CONFIRMED" ? [] : [`STATUS:${status}`]),
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** The crisis guidance with its numbers, and that the authority decides. */
function helpLines(context: Context): string[] {
  const help = helpSection(context);
  if (help === null) return [context.say("guidance")];
  const entries = help.groups.flatMap((group) => group.entries);
  const numbers = entries.map(({ title }) => title.map(({ text }) => text).join(""));
  return [...help.intro, ...numbers, context.say("guidance")];
}

function identity(of: string, { plan }: Context): string[] {
  return [
    folded(`UID:${markOf(`${plan.catalogue.id} ${of}`)}@palvelupolku`),
    `DTSTAMP:${basic(plan.today)}T000000Z`,
  ];
}

function basic(date: string): string {
  return date.replaceAll("-", "");
}
