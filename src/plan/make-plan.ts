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
import { comesAgain } from "./again.ts";
import { endedTask, endsBefore } from "./ends.ts";
import { goalsOf } from "./goals.ts";
import { groundsOf } from "./grounds.ts";
import { indicatorsOf } from "./indicators.ts";
import { offersOf, planItem, safetyItem } from "./items.ts";
import { leftOutOf, undecidedOf } from "./left-out.ts";
import { focusOf } from "./load.ts";
import type { Offer } from "./offer.ts";
import { byPlace } from "./order.ts";
import { pulled } from "./pull.ts";
import { factsOf, organisationsOf, servicesOf } from "./references.ts";
import { serviceOn } from "./services.ts";
import { controlsOf, desksOf, evidenceOf } from "./together.ts";

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
  return generateFrom(enter(program, situation), activated);
}

/** The plan of a situation that has been entered. */
export function generateFrom(state: State, activated: ReadonlySet<string>): Generated {
  const all = offersOf(state, activated);
  const ended = all.filter((offer) => endsBefore(state, offer));
  const offers = all.filter((offer) => !ended.includes(offer));
  const again = new Set(offers.filter((offer) => comesAgain(state, offer)).map(({ task }) => task.id));
  const settled = settledOf(state).filter(({ id }) => !again.has(id));
  const safety = offers
    .filter(({ rule }) => rule.type === "safety")
    .map((offer) => safetyItem(state, offer))
    .sort(byPlace);
  const offered = itemsOf(
    state,
    offers.filter(({ rule }) => rule.type !== "safety"),
    settled,
  );
  const gone = new Set(settled.map(({ id }) => id));
  const items = offered.filter(({ id }) => !gone.has(id));
  const plan = planOf(state, { safety, items, settled, activated, ended });
  return { plan, offered: [...safety, ...offered] };
}

/** What the plan is put together from. */
interface Parts {
  readonly safety: readonly SafetyItem[];
  readonly items: readonly PlanItem[];
  readonly settled: Plan["settled"];
  readonly activated: ReadonlySet<string>;
  /** Tasks that would fall after a verified end. */
  readonly ended: readonly Offer[];
}

function planOf(state: State, { safety, items, settled, activated, ended }: Parts): Plan {
  const help = helpOf(state);
  const leftOut = [...leftOutOf(state), ...ended.map((offer) => endedTask(state, offer))];
  const undecided = undecidedOf(state);
  const indicators = indicatorsOf(state, activated, items);
  const services = servicesOf(state, [
    ...(help?.services ?? []),
    ...[...safety, ...items].flatMap(({ service, also }) => [service, ...also]),
    ...leftOut.flatMap(({ instead }) => instead),
    ...indicators.flatMap((indicator) => indicator.services),
  ]);
  const owners = new Set(services.map(({ owner }) => owner));
  const controls = controlsOf(state, items, owners);
  const organisations = organisationsOf(state, [...owners, ...controls.map(({ authority }) => authority)]);
  return {
    schema: "palvelupolku/plan/1",
    lifeEvent: state.event.id,
    title: state.event.source.name,
    today: state.today,
    catalogue: state.program.catalogue,
    help,
    statement: state.event.source.statement ?? null,
    moving: movingOf(state),
    safety,
    tasks: items.filter(({ type }) => type === "task"),
    recommendations: items.filter(({ type }) => type === "recommendation"),
    information: items.filter(({ type }) => type === "information"),
    order: items.map(({ id }) => id),
    ...focusOf(state, items),
    indicators,
    desks: desksOf(state, items),
    evidence: evidenceOf(state, items, settled),
    controls,
    goals: goalsOf(state),
    participants: participantsOf(state, owners),
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
    grounds: groundsOf(state, [...safety, ...items, ...indicators]),
  };
}

/** The items of the list in their order, each with what it waits for: items that are not settled. */
function itemsOf(state: State, offers: readonly Offer[], settled: Plan["settled"]): readonly PlanItem[] {
  const gone = new Set(settled.map(({ id }) => id));
  const present = new Set(
    offers.filter(({ task }) => !gone.has(task.id) && !isBegun(state, task)).map(({ task }) => task.id),
  );
  const items = offers.map((offer) => planItem(state, offer, present));
  const isByDate = state.event.source.urgency === "by-date";
  const byDate = new Set(
    offers.filter(({ task }) => isByDate && task.urgency === undefined).map(({ task }) => task.id),
  );
  const open = pulled(
    items.filter(({ id }) => !gone.has(id)),
    state.today,
    byDate,
  );
  const all = [...withDesks(state, open), ...items.filter(({ id }) => gone.has(id))];
  const isByStatus = state.event.source.urgency === "by-status";
  return (isByStatus ? all.map(byStatus) : all).sort(byPlace);
}

/** Places an item by where it stands: open tasks by their urgency, then locked, upcoming, recommended and other ones. */
function byStatus(item: PlanItem): PlanItem {
  const band =
    item.type === "information"
      ? 4
      : item.type === "recommendation"
        ? 3
        : item.status === "upcoming"
          ? 2
          : item.status === "locked"
            ? 1
            : 0;
  return band === 0 ? { ...item, order: 0 } : { ...item, urgency: "later", order: band };
}

/** Whether a recurring duty has been done once: what waits for it waits no longer. */
function isBegun({ answers }: State, { id, recurs }: Offer["task"]): boolean {
  return recurs !== null && answers.has(`task.${id}.done-on`);
}

/** The items, each with the desk at which it is handled together with others. */
function withDesks(state: State, items: readonly PlanItem[]): PlanItem[] {
  const deskOf = new Map(desksOf(state, items).flatMap((desk) => desk.items.map((id) => [id, desk.id])));
  return items.map((item) => ({ ...item, desk: deskOf.get(item.id) ?? null }));
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

/** After a move: what stays, and what must be ordered again. */
function movingOf({ event, slots }: State): Plan["moving"] {
  const { moving } = event.source;
  return moving === undefined || event.moving?.(slots) !== true
    ? null
    : { stays: moving.stays, again: moving.again };
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
