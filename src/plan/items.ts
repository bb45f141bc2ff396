import {
  dayOf,
  isInForceOn,
  type ProgramAlso,
  type ProgramRule,
  type ProgramVersion,
  type State,
  versionOn,
} from "../compile/index.ts";
import { verdictOf } from "../evaluate/index.ts";
import {
  type PlanItem,
  type PlanLaw,
  type Recurrence,
  type SafetyItem,
  type ServiceSource,
  settledStatuses,
  type TaskStatus,
} from "../model/index.ts";
import { channelsFor } from "./channels.ts";
import { planDeadline, planFrom } from "./deadlines.ts";
import { isProvisionalWhen, nextOccurrence } from "./occurrences.ts";
import type { Offer } from "./offer.ts";
import { isValidOn, ownerOn, serviceOn, servicesBeside } from "./services.ts";

/** Whether a rule counts as holding: it holds, or it is open and was activated. One that fails never does. */
export function counts(state: State, rule: ProgramRule, activated: ReadonlySet<string>): boolean {
  const verdict = verdictOf(state, rule);
  return verdict === "holds" || (verdict === "open" && activated.has(rule.name));
}

/** Tasks of the rules that count as holding. */
export function offersOf(state: State, activated: ReadonlySet<string>): readonly Offer[] {
  return state.event.rules
    .filter((rule) => rule.type !== "indicator" && counts(state, rule, activated))
    .flatMap((rule) => {
      const day = dayOf(rule, state.slots, state.program);
      const version = day === undefined ? undefined : versionOn(rule, day);
      return version === undefined ? [] : version.tasks.map((task) => ({ rule, version, task }));
    })
    .filter(({ rule, task }) => {
      const day = dayOf(rule, state.slots, state.program);
      return day !== undefined && isInForceOn(task.valid, day);
    })
    .filter(({ task }) => task.decide === undefined || task.decide(state.slots) === true);
}

/** What a task, a recommendation, an information and a safety item have in common. */
function keysOf(state: State, { rule, task }: Offer) {
  const { program, today } = state;
  const id = serviceOn(program, task.service, today);
  const service = program.services.get(id);
  if (service === undefined) throw new TypeError("a rule's services exist"); // refused at load
  const keys = {
    id: task.id,
    rule: rule.name,
    task: task.task,
    title: task.title ?? service.title,
    why: task.why,
    service: id,
    also: servicesBeside(program, id, besideOf(state, task.also), today),
    owner: ownerOn(service, today) ?? service.owner,
    channels: channelsFor(state, service),
    confidence: rule.source.confidence,
    sources: rule.source.sources ?? [],
    sensitive: rule.sensitive,
    areas: rule.areas,
    facts: rule.facts,
    urgency: task.urgency ?? "later",
    order: task.order,
    priority: task.priority,
  };
  return { keys, service };
}

function typeOf(state: State, rule: ProgramRule): PlanItem["type"] {
  if (isUpgraded(state, rule)) return "task";
  return rule.type === "recommendation" || rule.type === "information" ? rule.type : "task";
}

/** Whether a recommendation has become a task. */
function isUpgraded({ slots }: State, { type, upgrade }: ProgramRule): boolean {
  return type === "recommendation" && upgrade?.(slots) === true;
}

/** Services beside the main one whose conditions hold; one whose conditions are open is not shown yet. */
function besideOf(state: State, also: readonly ProgramAlso[]): readonly string[] {
  return also
    .filter(({ decide }) => decide === undefined || decide(state.slots) === true)
    .map(({ service }) => service);
}

/** A safety item: never locked, never counted. */
export function safetyItem(state: State, offer: Offer): SafetyItem {
  const item = planItem(state, offer, new Set());
  const halt = offer.rule.source.event.params?.halt === true;
  const acknowledged = state.answers.get(`task.${offer.task.id}.status`) === "done";
  return { ...item, type: "safety", status: "open", halt, acknowledged };
}

/** An item of the list. `present` are the ids of all items that are in the plan and not settled. */
export function planItem(state: State, offer: Offer, present: ReadonlySet<string>): PlanItem {
  const { rule, version, task } = offer;
  const { keys, service } = keysOf(state, offer);
  const after = task.after.filter((id) => present.has(id));
  const next = nextOccurrence(state, offer);
  const deadline = planDeadline(state, offer, next);
  const from = planFrom(state, offer, next, deadline?.date ?? null);
  const waits = next === undefined && isDated(task.recurs?.source);
  return {
    ...keys,
    type: typeOf(state, rule),
    urgency: (isUpgraded(state, rule) ? rule.source.upgrade?.urgency : undefined) ?? keys.urgency,
    status: after.length > 0 ? "locked" : waits || (from ?? "") > state.today ? "upcoming" : "open",
    doBy: earlierOf(deadline?.date ?? null, deadline?.target ?? null),
    pulledBy: null,
    late: false,
    next: next === undefined ? null : { id: next.id, period: next.period, expected: next.expected },
    from,
    deadline,
    after,
    waitsFor: task.after,
    mayWaitFor: task.after.filter((id) => isOpen(state, id)),
    recurs: task.recurs?.source ?? null,
    actor: task.actor,
    ...accessOf(service),
    evidence: task.evidence,
    law: lawsOf(state, version),
    tags: task.tags,
    provisional: isProvisionalWhen(offer, state.today),
    ruleEnds: earlierOf(version.to, task.valid.to),
    desk: null,
  };
}

/** Whether the rule of a task could still hold, and the task is not settled. */
function isOpen(state: State, id: string): boolean {
  const rule = state.program.tasks.get(id);
  const status = state.answers.get(`task.${id}.status`) as TaskStatus | undefined; // read as one of the statuses
  const isSettled = status !== undefined && settledStatuses.has(status);
  return rule !== undefined && !isSettled && verdictOf(state, rule) === "open";
}

/** Whether a duty recurs at dates that the plan computes, so that without one there is nothing to do yet. */
function isDated(recurs: Recurrence | undefined): boolean {
  if (recurs === undefined || "rrule" in recurs) return false;
  return "each" in recurs || "on" in recurs || recurs.after === "date";
}

/** The earlier of two dates, of which either may be missing. */
function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function accessOf(service: ServiceSource) {
  return { identification: service.identification, mandate: service.mandates ?? null };
}

function lawsOf({ program, today }: State, version: ProgramVersion): readonly PlanLaw[] {
  return version.laws.flatMap(({ law, what }) => {
    const found = program.laws.get(law);
    return found === undefined || !isValidOn(found.valid, today)
      ? []
      : [{ id: law, name: found.name, what: what ?? null, confidence: found.confidence }];
  });
}
