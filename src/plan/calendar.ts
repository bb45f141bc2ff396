import { isCivilDate } from "../calendar/index.ts";
import { enter, type Program, type State } from "../compile/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import {
  type DeadlineKind,
  type Occurrence,
  type PlanItem,
  type Situation,
  settledStatuses,
} from "../model/index.ts";
import type { Dated } from "./dated.ts";
import { offersOf } from "./items.ts";
import { generateFrom } from "./make-plan.ts";
import { occurrencesBetween } from "./occurrences.ts";
import type { Offer } from "./offer.ts";
import { type Planning, planningOf } from "./planning.ts";

/** Kinds of a last day that the calendar lists for a task that does not recur: a right or a duty ends on it. */
const lastDays: ReadonlySet<DeadlineKind> = new Set([
  "statutory",
  "eligibility",
  "set-by-authority",
  "agreed",
]);

/** Longest period of one calendar, in years. */
const longest = 20;

/**
 * Everything that has a date in a period, both days included, by date and id: the occurrences of recurring duties, those
 * that are only expected, and the last days of tasks that do not recur. Throws as `makePlan`, and `call/not-a-date` for a
 * period that is none or longer than 20 years.
 */
export function occurrencesIn(
  program: Program,
  situation: Situation,
  from: string,
  to: string,
  activated: ReadonlySet<string> = new Set(),
): readonly Occurrence[] {
  const isPeriod = isCivilDate(from) && isCivilDate(to) && from <= to;
  if (!isPeriod || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > longest)
    throw new PalvelupolkuError(
      "call/not-a-date",
      "the period is no two days in order, at most 20 years apart",
    );
  const state = enter(program, situation);
  const planning = planningOf(state);
  const offers = new Map(offersOf(planning, activated).map((offer) => [offer.task.id, offer]));
  const { plan } = generateFrom(state, activated);
  const items = [...plan.tasks, ...plan.recommendations, ...plan.information];
  const found = items.flatMap((item) => {
    const offer = offers.get(item.id);
    if (offer === undefined) return [];
    return offer.task.recurs === null
      ? lastDayOf(planning, item, from, to)
      : occurrencesBetween(planning, offer, from, to).map((one) => occurrenceOf(state, offer, item, one));
  });
  return found.sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

function lastDayOf(
  { progress, today }: Planning,
  item: PlanItem,
  from: string,
  to: string,
): readonly Occurrence[] {
  const { deadline } = item;
  const date = deadline?.date ?? null;
  if (deadline === null || date === null || date < from || to < date || !lastDays.has(deadline.kind))
    return [];
  const { original, kind, shown, assumed, provisional, text } = deadline;
  return [
    {
      ...keysOf(item),
      id: item.id,
      type: "last-day",
      period: null,
      date,
      original,
      from: item.from,
      kind,
      shown,
      assumed,
      provisional,
      text,
      status: progress.get(item.id)?.status ?? "proposed",
      doneOn: null,
      late: date < today,
    },
  ];
}

function occurrenceOf(state: State, { task }: Offer, item: PlanItem, one: Dated): Occurrence {
  const known = state.happenings.occurrences.get(one.id);
  const status = known?.status ?? "proposed";
  const date = one.date ?? "";
  return {
    ...keysOf(item),
    id: one.id,
    type: one.expected ? "expected" : "recurring",
    period: one.period,
    date,
    original: one.original,
    from: one.from,
    kind: task.deadline?.kind ?? "recommended",
    // An item without a next date shows none; only an uncertain one hides those that it has.
    shown: item.confidence !== "U" || (item.deadline?.shown ?? true),
    assumed: one.assumed,
    provisional: one.provisional,
    text: task.deadline?.text ?? null,
    status,
    doneOn: known?.doneOn ?? null,
    late: !one.expected && date < state.today && !settledStatuses.has(status),
  };
}

function keysOf({ id, rule, title, service, owner, areas, sensitive }: PlanItem) {
  return { task: id, rule, title, service, owner, areas, sensitive };
}
