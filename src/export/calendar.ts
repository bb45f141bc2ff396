import { isCivilDate } from "../calendar/index.ts";
import { compareText } from "../logic/index.ts";
import type { Occurrence, Plan } from "../model/index.ts";
import { type Document, entry, type Group, type Section, section } from "./blocks.ts";
import { footerOf } from "./closing.ts";
import { type Context, contextOf, isHalted } from "./context.ts";
import { gather } from "./gather.ts";
import { helpSection, safetySection } from "./help.ts";
import { monthHeading } from "./months.ts";
import { isAdvice, occurrenceEntry, occurrenceTitle } from "./occurrence.ts";
import { checkCall, checkOccurrences, type DocumentOptions } from "./options.ts";

/**
 * The calendar of a period as a document in one language: the crisis guidance, then month by month what binds and, apart
 * from it, what is advice. While the plan is halted, only help and safety. Throws `call/bad-option` and `call/not-a-date`.
 */
export function calendarOf(
  plan: Plan,
  occurrences: readonly Occurrence[],
  options: DocumentOptions,
): Document {
  const context = contextOf(plan, checkCall(plan, options));
  const dates = checkOccurrences(occurrences);
  const halted = isHalted(plan);
  const { say, language, text } = context;
  return {
    language,
    title: halted ? say("safety") : `${say("calendar")}: ${text(plan.title)}`,
    help: helpSection(context),
    safety: safetySection(context),
    halted,
    ...(halted ? { lead: [], sections: [], footer: [] } : restOf(dates, context)),
  };
}

function restOf(occurrences: readonly Occurrence[], context: Context) {
  const { say, today } = context;
  const inOrder = [...occurrences].sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
  const sure = inOrder.filter(({ shown, date }) => shown && isCivilDate(date));
  const months = gather(sure.map((each) => [each.date.slice(0, 7), each] as const));
  const unsure = uncertainSection(
    inOrder.filter(({ shown }) => !shown),
    context,
  );
  return {
    lead: [
      say("calendarDay", { date: today }),
      say(inOrder.length === 0 ? "calendarEmpty" : "calendarIntro"),
    ],
    sections: [
      ...[...months].map(([month, those]) => monthSection(month, those, context)),
      ...(unsure === null ? [] : [unsure]),
    ],
    footer: footerOf(context),
  };
}

/** A month: first what binds, then advice under its own heading. */
function monthSection(month: string, those: readonly Occurrence[], context: Context): Section {
  const { language, plan, say } = context;
  const entriesOf = (advice: boolean) =>
    those
      .filter((each) => isAdvice(each, plan.today) === advice)
      .map((each) => occurrenceEntry(each, context));
  const groups: Group[] = [
    { heading: null, entries: entriesOf(false) },
    { heading: say("goodDates"), entries: entriesOf(true) },
  ].filter(({ entries }) => entries.length > 0);
  return { heading: monthHeading(month, language), intro: [], groups, after: [] };
}

/** What has a date that is not to be shown: its name alone, so that not even the month tells it. */
function uncertainSection(those: readonly Occurrence[], context: Context): Section | null {
  const { say } = context;
  const titles = new Set(those.map((each) => occurrenceTitle({ ...each, period: null }, context)));
  return section(
    say("uncertainDays"),
    [say("checkDate")],
    [...titles].map((title) => entry(title)),
  );
}
