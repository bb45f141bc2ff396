import { enter, type Program, type State, serviceOn } from "../compile/index.ts";
import type { Plan, PlanDesk, PlanItem, SafetyItem, Situation } from "../model/index.ts";
import { comesAgain } from "./again.ts";
import { endedTask, endsBefore } from "./ends.ts";
import { goalsOf } from "./goals.ts";
import { groundsOf } from "./grounds.ts";
import { indicatorsOf } from "./indicators.ts";
import { offersOf, safetyItem } from "./items.ts";
import { leftOutOf, undecidedOf } from "./left-out.ts";
import { listOf } from "./list.ts";
import { focusOf } from "./load.ts";
import type { Offer } from "./offer.ts";
import { byPlace } from "./order.ts";
import { type Planning, planningOf } from "./planning.ts";
import { factsOf, organisationsOf, servicesOf } from "./references.ts";
import { settledOf } from "./settled.ts";
import { controlsOf, evidenceOf } from "./together.ts";

/**
 * The plan of one customer on one day: plain JSON, the same bytes for the same program and situation.
 * Dates are `YYYY-MM-DD`; texts are `{fi, sv, en}`. Faulty answers come back in `problems`.
 * Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
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
  const planning = planningOf(state);
  const known = settledOf(planning);
  const { offers, ended } = offeredIn(planning, activated, new Set(known.map(({ id }) => id)));
  const settled = settledIn(planning, offers, known);
  const safety = offers
    .filter(({ rule }) => rule.type === "safety")
    .map((offer) => safetyItem(planning, offer))
    .sort(byPlace);
  const listed = offers.filter(({ rule }) => rule.type !== "safety");
  const { open, gone, desks } = listOf(planning, listed, new Set(settled.map(({ id }) => id)));
  const items = open.sort(byPlace);
  const offered = gone.length === 0 ? items : [...items, ...gone].sort(byPlace);
  const plan = planOf(planning, { safety, items, settled, activated, ended, desks });
  return { plan, offered: [...safety, ...offered] };
}

/** What rules offer; a task that would fall after a verified end of its rule is `ended`, unless it is settled. */
function offeredIn(planning: Planning, activated: ReadonlySet<string>, settled: ReadonlySet<string>) {
  const offers: Offer[] = [];
  const ended: Offer[] = [];
  for (const offer of offersOf(planning, activated)) {
    const isEnded = !settled.has(offer.task.id) && endsBefore(planning, offer);
    (isEnded ? ended : offers).push(offer);
  }
  return { offers, ended };
}

/** What is settled, without the duties of which a new round begins. */
function settledIn(planning: Planning, offers: readonly Offer[], settled: Plan["settled"]): Plan["settled"] {
  if (settled.length === 0) return settled;
  const again = new Set(offers.filter((offer) => comesAgain(planning, offer)).map(({ task }) => task.id));
  return settled.filter(({ id }) => !again.has(id));
}

/** What the plan is put together from. */
interface Parts {
  readonly safety: readonly SafetyItem[];
  readonly items: readonly PlanItem[];
  readonly settled: Plan["settled"];
  readonly activated: ReadonlySet<string>;
  /** Tasks that would fall after a verified end. */
  readonly ended: readonly Offer[];
  readonly desks: readonly PlanDesk[];
}

function planOf(planning: Planning, parts: Parts): Plan {
  const { safety, items, settled, activated, ended, desks } = parts;
  const { program, event, today, problems } = planning;
  const help = helpOf(planning);
  const leftOut = [...leftOutOf(planning), ...ended.map((offer) => endedTask(planning, offer))];
  const undecided = undecidedOf(planning);
  const indicators = indicatorsOf(planning, activated, items);
  const all = [...safety, ...items];
  const services = servicesOf(planning, { all, help, leftOut, indicators });
  const owners = new Set(services.map(({ owner }) => owner));
  const controls = controlsOf(planning, items, owners);
  const responsible = new Set([...owners, ...controls.map(({ authority }) => authority)]);
  const organisations = organisationsOf(planning, responsible);
  const facts = factsOf(planning, { all, leftOut, indicators, undecided, organisations, problems });
  const { load, focus } = focusOf(planning, items);
  return {
    schema: "palvelupolku/plan/1",
    lifeEvent: event.id,
    title: event.source.name,
    today,
    catalogue: program.catalogue,
    help,
    statement: event.source.statement ?? null,
    moving: movingOf(planning),
    safety,
    tasks: items.filter(({ type }) => type === "task"),
    recommendations: items.filter(({ type }) => type === "recommendation"),
    information: items.filter(({ type }) => type === "information"),
    order: items.map(({ id }) => id),
    load,
    focus,
    indicators,
    desks,
    evidence: evidenceOf(planning, items, settled),
    controls,
    goals: goalsOf(planning),
    participants: participantsOf(planning, owners),
    undecided,
    leftOut,
    services,
    organisations,
    facts,
    settled,
    problems: [...problems],
    grounds: groundsOf(planning, [...all, ...indicators]),
  };
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
