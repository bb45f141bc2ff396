import { daysBetween, isCivilDate } from "../calendar/index.ts";
import type { DeadlineKind, PlanDeadline, PlanItem } from "../model/index.ts";
import { type Line, line, strongLine } from "./blocks.ts";
import type { Context } from "./context.ts";
import { dayInWords } from "./dates.ts";
import { listInWords } from "./words.ts";
import { kindWords, noDateWords, pastKindWords } from "./words-dates.ts";

/** A date that may be shown, and what it means in words. */
export interface ShownDate {
  readonly kind: DeadlineKind;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly past: boolean;
  /** `ti 24.11.2026`. */
  readonly day: string;
  /** The meaning with the day, true on whatever day it is read: "Laki: viimeistään ti 24.11.2026". */
  readonly lasting: string;
  /** The meaning without the day: "Laki: viimeistään silloin". */
  readonly meaning: string;
  /** The meaning with the day as it looks on the plan's day. */
  readonly sentence: string;
}

/** The item's date with its kind in words; `null` when it has none or the date is not to be shown. */
export function shownDate(item: PlanItem, context: Context): ShownDate | null {
  const { deadline } = item;
  if (deadline === null || !deadline.shown || deadline.kind === "immediate") return null;
  const { kind, date } = deadline;
  if (!isCivilDate(date)) return null;
  const [day, days] = [dayInWords(date, context.language), daysBetween(context.plan.today, date)];
  const lasting = `${kindWords[kind][context.language]} ${day}`;
  const of = { kind, date, day, lasting };
  return days < 0 ? pastDate(of, context) : comingDate(of, days, context);
}

type Dated = Pick<ShownDate, "kind" | "date" | "day" | "lasting">;

function comingDate(of: Dated, days: number, { language, say }: Context): ShownDate {
  const begin = kindWords[of.kind][language];
  const relative = days === 0 ? say("isToday") : days === 1 ? say("isTomorrow") : null;
  if (relative === null) {
    return { ...of, past: false, meaning: `${begin} ${say("isThatDay")}`, sentence: of.lasting };
  }
  const meaning = `${begin} ${relative}`;
  return { ...of, past: false, meaning, sentence: `${meaning}, ${of.day}` };
}

/** Never a reproach: a late authority is asked, an own task is still worth doing. */
function pastDate(of: Dated, { language, say, soft }: Context): ShownDate {
  const name = pastKindWords[of.kind][language];
  const late = soft ? say("authorityLateSoft") : say("authorityLate");
  const advice = of.kind === "authority-duty" ? late : say("stillWorth");
  const was = say("was", { kind: name, date: of.day });
  return { ...of, past: true, meaning: `${name}. ${advice}`, sentence: `${was} ${advice}` };
}

/** Everything an item says about its time: first day, date and kind, or why there is no date, and the author's words. */
export function timeLines(item: PlanItem, context: Context): Line[] {
  const from = fromWords(item, context).map((text) => line(text));
  return [...from, ...deadlineLines(item, context)];
}

function fromWords(item: PlanItem, context: Context): string[] {
  const from = item.status === "upcoming" ? context.date(item.from) : null;
  return from === null ? [] : [context.say("earliest", { date: from })];
}

function deadlineLines(item: PlanItem, context: Context): Line[] {
  const { deadline } = item;
  if (deadline === null) return [];
  const own = deadline.text === null ? [] : [context.text(deadline.text)];
  const shown = shownDate(item, context);
  if (shown !== null) return [strongLine(shown.sentence), ...own.map((text) => line(text))];
  return withoutDate(deadline, own, context).map((text) => line(text));
}

/** Why there is no date to show: it is uncertain, an answer is missing, or it is to be found elsewhere. */
function withoutDate(deadline: PlanDeadline, own: readonly string[], context: Context): readonly string[] {
  if (deadline.date !== null) return [context.say("checkDate"), ...own];
  if (deadline.needs.length > 0) {
    const facts = listInWords(deadline.needs.map(context.fact), context.language);
    return [context.say("dateNeeds", { facts }), ...own];
  }
  const none = noDateWords[deadline.kind];
  return own.length > 0 || none === null ? own : [none[context.language]];
}
