import { enter, type Program, type State } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import {
  type Plan,
  type PlanItem,
  type SafetyItem,
  type Situation,
  settledStatuses,
  type TaskStatus,
} from "../model/index.ts";
import { indicatorsOf } from "./indicators.ts";
import { type Offer, offersOf, planItem, safetyItem } from "./items.ts";
import { leftOutOf, undecidedOf } from "./left-out.ts";
import { focusOf } from "./load.ts";
import { byPlace } from "./order.ts";
import { factsOf, organisationsOf, servicesOf } from "./references.ts";
import { serviceOn } from "./services.ts";

/**
 * The plan of one customer on one day: plain JSON, the same bytes for the same program and situation.
 * Dates are `YYYY-MM-DD`; texts are `{fi, sv, en}`. Faulty answers come back in `problems`.
 * Throws `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function makePlan(program: Program, situation: Situation): Plan {
  return generate(program, situation, new Set()).plan;
}

/** A plan, and every item that rules offer, those that are settled included. */
export interface Generated {
  readonly plan: Plan;
  readonly offered: readonly (PlanItem | SafetyItem)[];
}

/** The plan of a situation. `activated` rules count as holding while they are open. Throws as `makePlan`. */
export function generate(program: Program, situation: Situation, activated: ReadonlySet<string>): Generated {
  const state = enter(program, situation);
  const settled = settledOf(state);
  const offers = offersOf(state, activated);
  const safety = offers
    .filter(({ rule }) => rule.type === "safety")
    .map((offer) => safetyItem(state, offer))
    .sort(byPlace);
  const all = itemsOf(
    state,
    offers.filter(({ rule }) => rule.type !== "safety"),
    settled,
  );
  const gone = new Set(settled.map(({ id }) => id));
  const items = all.filter(({ id }) => !gone.has(id));
  return { plan: planOf(state, { safety, items, settled, activated }), offered: [...safety, ...all] };
}

/** What the plan is put together from. */
interface Parts {
  readonly safety: readonly SafetyItem[];
  readonly items: readonly PlanItem[];
  readonly settled: Plan["settled"];
  readonly activated: ReadonlySet<string>;
}

function planOf(state: State, { safety, items, settled, activated }: Parts): Plan {
  const help = helpOf(state);
  const leftOut = leftOutOf(state);
  const undecided = undecidedOf(state);
  const indicators = indicatorsOf(state, activated);
  const services = servicesOf(state, [
    ...(help?.services ?? []),
    ...[...safety, ...items].flatMap(({ service, also }) => [service, ...also]),
    ...leftOut.flatMap(({ instead }) => instead),
  ]);
  const organisations = organisationsOf(state, services);
  return {
    schema: "palvelupolku/plan/1",
    lifeEvent: state.event.id,
    title: state.event.source.name,
    today: state.today,
    catalogue: state.program.catalogue,
    help,
    safety,
    tasks: items.filter(({ type }) => type === "task"),
    recommendations: items.filter(({ type }) => type === "recommendation"),
    information: items.filter(({ type }) => type === "information"),
    order: items.map(({ id }) => id),
    ...focusOf(state, items),
    indicators,
    goals: goalsOf(state),
    participants: participantsOf(state, new Set(organisations.map(({ id }) => id))),
    undecided,
    leftOut,
    services,
    organisations,
    facts: factsOf(state, [
      ...[...safety, ...items, ...leftOut, ...indicators].flatMap(({ facts }) => facts),
      ...items.flatMap(({ deadline }) => deadline?.needs ?? []),
      ...undecided.flatMap(({ needs }) => needs),
      ...organisations.flatMap(({ locatedBy }) => locatedBy?.fact ?? []),
      ...state.problems.map(({ fact }) => fact),
    ]),
    settled,
    problems: state.problems,
  };
}

/** The items of the list in their order, each with what it waits for: items that are not settled. */
function itemsOf(state: State, offers: readonly Offer[], settled: Plan["settled"]): readonly PlanItem[] {
  const gone = new Set(settled.map(({ id }) => id));
  const present = new Set(offers.map(({ task }) => task.id).filter((id) => !gone.has(id)));
  return offers.map((offer) => planItem(state, offer, present)).sort(byPlace);
}

/** Tasks that the situation says are settled, whether or not their rule still holds. */
function settledOf({ program, answers, today }: State): Plan["settled"] {
  const ids = [...program.tasks.keys()].sort(compareText);
  return ids.flatMap((id) => {
    const status = answers.get(`task.${id}.status`) as TaskStatus | undefined; // read as one of the statuses
    const rule = program.tasks.get(id);
    if (status === undefined || rule === undefined || rule.type === "safety" || !settledStatuses.has(status))
      return [];
    const doneOn = answers.get(`task.${id}.done-on`);
    const title = titleOfTask(program, id, today);
    return [{ id, title, status, doneOn: typeof doneOn === "string" ? doneOn : null }];
  });
}

function titleOfTask(program: Program, id: string, today: string): Plan["title"] {
  const rule = program.tasks.get(id);
  const tasks = rule?.versions.flatMap((version) => version.tasks.filter((task) => task.id === id)) ?? [];
  const task = tasks[0];
  const title =
    task?.title ??
    program.services.get(task === undefined ? "" : serviceOn(program, task.service, today))?.title;
  return title ?? { fi: id, sv: id, en: id };
}

/** The guidance on every page, with the services of the day. */
function helpOf({ program, event, today }: State): Plan["help"] {
  const { help } = event.source;
  if (help === undefined) return null;
  const services = new Set(help.services.map((id) => serviceOn(program, id, today)));
  return { text: help.text, services: [...services] };
}

function goalsOf({ event }: State): Plan["goals"] {
  return (event.source.goals ?? []).map(({ id, title, target, phase }) => ({
    id,
    title,
    target: target ?? null,
    phase: phase ?? null,
  }));
}

function participantsOf({ event }: State, owners: ReadonlySet<string>): Plan["participants"] {
  return (event.source.participants ?? []).map(
    ({ role, name, sector, organisation, does, sees, phases }) => ({
      role,
      name,
      sector,
      organisation: organisation ?? null,
      does,
      sees,
      phases,
      involved: sector === "customer" || (organisation !== undefined && owners.has(organisation)),
    }),
  );
}
