import { daysBetween, isCivilDate } from "../calendar/index.ts";
import type { DeadlineKind, PlanItem } from "../model/index.ts";
import type { Context } from "./context.ts";
import { dayInWords } from "./dates.ts";
import { kindWords, pastKindWords } from "./words-dates.ts";

/** A date that may be shown, and what it means in words. */
export interface ShownDate {
  readonly kind: DeadlineKind;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly past: boolean;
  /** `true`: what begins it has not happened; the date is only expected. */
  readonly expected: boolean;
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
export function shownDate({ deadline, next }: PlanItem, context: Context): ShownDate | null {
  if (deadline === null || !deadline.shown || deadline.kind === "immediate") return null;
  const { kind, date } = deadline;
  if (!isCivilDate(date)) return null;
  return next?.expected === true ? expectedDate(kind, date, context) : meaningOf(kind, date, context);
}

/** What a date of a kind means. One that is `settled` is never spoken of as late. */
export function meaningOf(
  kind: DeadlineKind,
  date: string,
  context: Context,
  settled: boolean = false,
): ShownDate {
  const [day, days] = [dayInWords(date, context.language), daysBetween(context.plan.today, date)];
  const lasting = `${kindWords[kind][context.language]} ${day}`;
  const of = { kind, date, day, lasting, expected: false };
  return days < 0 && !settled ? pastDate(of, context) : comingDate(of, days, context);
}

/** A date of something that has not begun: about when it comes, without a duty on that day. */
export function expectedDate(kind: DeadlineKind, date: string, { language, say }: Context): ShownDate {
  const day = dayInWords(date, language);
  const lasting = say("expected", { date: day });
  const meaning = say("expected", { date: say("isThatDay") });
  return { kind, date, day, lasting, meaning, sentence: lasting, past: false, expected: true };
}

type Dated = Pick<ShownDate, "kind" | "date" | "day" | "lasting" | "expected">;

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
  const own = of.kind === "eligibility" ? say("rightMayBeLost") : say("stillWorth");
  const advice = of.kind === "authority-duty" ? late : own;
  const was = say("was", { kind: name, date: of.day });
  return { ...of, past: true, meaning: `${name}. ${advice}`, sentence: `${was} ${advice}` };
}
