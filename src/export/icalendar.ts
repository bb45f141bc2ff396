import type { Plan, PlanItem } from "../model/index.ts";
import { folded, textLine } from "./calendar-line.ts";
import { type Context, contextOf, isHalted } from "./context.ts";
import { type ShownDate, shownDate } from "./deadline.ts";
import { helpSection } from "./help.ts";
import { markOf } from "./mark.ts";
import { checkCall, type ExportOptions } from "./options.ts";

/** Options of `toICalendar`. */
export interface CalendarOptions extends ExportOptions {
  /** `show`: items that reveal health or social need keep their names. Otherwise a calendar says only "a personal matter". */
  readonly sensitive?: "hide" | "show";
}

/**
 * The plan's dates as an iCalendar file: one whole-day VEVENT for each item whose date may be shown (telephones show no VTODO), its
 * kind in the description, after a VJOURNAL with the crisis guidance. While the plan is halted, only that. `UID` is made of
 * the catalogue's id and the item's, so importing a newer plan moves the dates. Throws `call/bad-option` and `call/not-a-date`.
 * Source: RFC 5545, RFC 7986 (NAME and DESCRIPTION).
 */
export function toICalendar(plan: Plan, options: CalendarOptions): string {
  const context = contextOf(plan, checkCall(plan, options));
  const open = options.sensitive === "show";
  const name = open ? context.text(plan.title) : context.say("myPlan");
  const items = isHalted(plan) ? [] : [...context.items.values()].map(({ item }) => item);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//palvelupolku//palvelupolku//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    textLine("NAME", name),
    textLine("DESCRIPTION", helpLines(context).join("\n")),
    ...journal(name, context),
    ...items.flatMap((item) => event(item, open, context)),
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

function event(item: PlanItem, open: boolean, context: Context): string[] {
  const shown = shownDate(item, context);
  if (shown === null) return [];
  const told = open || !item.sensitive;
  const description = [
    ...(told ? details(item, shown, context) : hidden(shown, context)),
    ...helpLines(context),
  ];
  return [
    "BEGIN:VEVENT",
    ...identity(`item ${item.id}`, context),
    `DTSTART;VALUE=DATE:${basic(shown.date)}`,
    textLine("SUMMARY", told ? context.text(item.title) : context.say("personal")),
    textLine("DESCRIPTION", description.join("\n")),
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function details(item: PlanItem, { lasting }: ShownDate, context: Context): string[] {
  const { text, say } = context;
  const owner = context.organisation(item.owner);
  return [
    `${lasting}.`,
    ...(item.why === null ? [] : [text(item.why)]),
    ...(owner === undefined ? [] : [`${say("owner")}: ${text(owner.name)}`]),
  ];
}

function hidden({ lasting }: ShownDate, { say }: Context): string[] {
  return [`${lasting}.`, say("seePlan")];
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
