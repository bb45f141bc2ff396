import type { DeadlineKind, PlanDeadline, PlanItem } from "../model/index.ts";
import { type Line, line, strongLine } from "./blocks.ts";
import type { Context } from "./context.ts";
import { dateRemarks } from "./date-remarks.ts";
import { doByLines } from "./do-by.ts";
import { type ShownDate, shownDate } from "./shown-date.ts";
import { listInWords } from "./words.ts";
import { noDateWords } from "./words-dates.ts";

/**
 * Everything an item says about its time: first day, what to do by when, then its own date and kind (or why there is no
 * date), how sure it is, and the author's words. Advice and a date that binds are always lines of their own.
 */
export function timeLines(item: PlanItem, context: Context): Line[] {
  const from = fromWords(item, context).map((text) => line(text));
  return [...from, ...doByLines(item, context), ...deadlineLines(item, context)];
}

function fromWords(item: PlanItem, context: Context): string[] {
  const from = item.status === "upcoming" ? context.date(item.from) : null;
  return from === null ? [] : [context.say("earliest", { date: from })];
}

function deadlineLines(item: PlanItem, context: Context): Line[] {
  const { deadline } = item;
  if (deadline === null) return [];
  const own = deadline.text === null ? [] : [line(context.text(deadline.text))];
  const shown = shownDate(item, context);
  if (shown === null) return withoutDate(item, deadline, own, context);
  return [
    isAdvice(shown) ? line(shown.sentence) : strongLine(shown.sentence),
    ...lateLines(item, shown, context),
    ...(shown.expected ? [line(context.say("expectedExact"))] : []),
    ...dateRemarks({ ...deadline, ruleEnds: item.ruleEnds }, context),
    ...own,
  ];
}

/** Only a date that binds is made to stand out. */
function isAdvice({ kind, expected }: ShownDate): boolean {
  return expected || kind === "recommended";
}

/** Kinds after whose day something is lost unless somebody helps; of a right the date's own words say so. */
const lossKinds: ReadonlySet<DeadlineKind> = new Set(["statutory", "set-by-authority"]);

function lateLines({ late }: PlanItem, { kind, past }: ShownDate, { say }: Context): Line[] {
  return late && past && lossKinds.has(kind) ? [line(say("askWhatCan"))] : [];
}

/** Why there is no date to show: it is uncertain, something is to happen or to be answered first, or it is found elsewhere. */
function withoutDate(
  item: PlanItem,
  { kind, date, needs }: PlanDeadline,
  own: readonly Line[],
  context: Context,
): Line[] {
  const { language, say } = context;
  if (date !== null) return [line(say("checkDate")), ...own];
  if (needs.length > 0) return [...needLines(item, needs, context), ...own];
  const none = noDateWords[kind];
  return own.length > 0 || none === null ? [...own] : [line(none[language])];
}

/** What the date waits for. An event by which the item itself recurs is told with its rhythm. */
function needLines({ recurs }: PlanItem, needs: readonly string[], context: Context): Line[] {
  const own = recurs !== null && "on" in recurs ? `event.${recurs.on}.on` : null;
  const events = needs.filter((id) => id.startsWith("event."));
  const answers = needs.filter((id) => !id.startsWith("event."));
  const named = (ids: readonly string[]) => listInWords(ids.map(context.fact), context.language);
  const others = events.filter((id) => id !== own);
  return [
    ...(answers.length === 0 ? [] : [line(context.say("dateNeeds", { facts: named(answers) }))]),
    ...(others.length === 0 ? [] : [line(context.say("whenHappens", { facts: named(others) }))]),
  ];
}
