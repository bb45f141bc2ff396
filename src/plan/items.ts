import {
  dayOf,
  isInForceOn,
  ownerOn,
  type ProgramAlso,
  type ProgramRule,
  type ProgramVersion,
  type State,
  serviceOn,
  servicesBeside,
  versionFor,
} from "../compile/index.ts";
import { verdictOf } from "../evaluate/index.ts";
import { type PlanLaw, type Recurrence, type SafetyItem, settledStatuses } from "../model/index.ts";
import { channelsFor } from "./channels.ts";
import { isProvisionalWhen } from "./dated.ts";
import { earlierOf } from "./dates.ts";
import { planDeadline, planFrom } from "./deadlines.ts";
import { nextOccurrence } from "./occurrences.ts";
import type { Offer } from "./offer.ts";
import { lawsOn, planIndexOf } from "./plan-index.ts";
import type { Planning, ServiceHere } from "./planning.ts";
import type { Draft } from "./pull.ts";
import { ruleTableOf } from "./standing.ts";

/** Whether a rule counts as holding: it holds, or it is open and was activated. One that fails never does. */
export function counts(state: State, rule: ProgramRule, activated: ReadonlySet<string>): boolean {
  const verdict = verdictOf(state, rule);
  return verdict === "holds" || (verdict === "open" && activated.has(rule.name));
}

/** Tasks of the rules that count as holding. */
export function offersOf(planning: Planning, activated: ReadonlySet<string>): readonly Offer[] {
  const { event, standing } = planning;
  const { ready } = ruleTableOf(event);
  const offers: Offer[] = [];
  for (const place of activated.size === 0 ? standing.holding : countingWith(planning, activated)) {
    const known = ready[place];
    if (known === undefined) addOffers(planning, event.rules[place], offers);
    else for (const offer of known) offers.push(offer);
  }
  return offers;
}

function countingWith(planning: Planning, activated: ReadonlySet<string>): readonly number[] {
  return planning.event.rules.flatMap((rule, place) => (counts(planning, rule, activated) ? [place] : []));
}

/** Adds those tasks of a rule that are in force and meant for this customer. */
function addOffers({ slots }: State, rule: ProgramRule | undefined, offers: Offer[]): void {
  const day = rule === undefined ? undefined : dayOf(rule, slots);
  const version = rule === undefined ? undefined : versionFor(rule, slots);
  if (rule === undefined || day === undefined || version === undefined) return;
  for (const task of version.tasks) {
    const isMeant = task.decide === undefined || task.decide(slots) === true;
    if (isMeant && isInForceOn(task.valid, day)) offers.push({ rule, version, task });
  }
}

/** The service that serves the need on the day, looked up once for each plan. */
function serviceHere(planning: Planning, named: string): ServiceHere {
  const known = planning.met.get(named);
  if (known !== undefined) return known;
  const { program, today } = planning;
  const service = program.services.get(serviceOn(program, named, today));
  if (service === undefined) throw new TypeError("a rule's services exist"); // refused at load
  const owner = ownerOn(service, today) ?? service.owner;
  const found = { service, owner, channels: channelsFor(planning, service) };
  planning.met.set(named, found);
  return found;
}

/** Services beside the main one whose conditions hold; one whose conditions are open is not shown yet. */
function besideOf({ program, slots, today }: Planning, main: string, also: readonly ProgramAlso[]) {
  if (also.length === 0) return [];
  const shown = also.filter(({ decide }) => decide === undefined || decide(slots) === true);
  const ids = shown.map(({ service }) => service);
  return servicesBeside(program, main, ids, today);
}

/** A safety item: never locked, never counted. */
export function safetyItem(planning: Planning, offer: Offer): SafetyItem {
  const item = planItem(planning, offer, new Set());
  const halt = offer.rule.source.event.params?.halt === true;
  const acknowledged = planning.progress.get(offer.task.id)?.status === "done";
  return { ...item, type: "safety", status: "open", halt, acknowledged };
}

/**
 * An item of the list, by its own dates. `present` are the ids of all items that are in the plan and not settled. Its keys are
 * written in one place, in the order in which they stand in the plan: that is the fastest way to make an object.
 */
export function planItem(planning: Planning, offer: Offer, present: ReadonlySet<string>): Draft {
  const { rule, version, task } = offer;
  const { service, owner, channels } = serviceHere(planning, task.service);
  const after = task.after.filter((id) => present.has(id));
  const next = nextOccurrence(planning, offer);
  const deadline = planDeadline(planning, offer, next);
  const from = planFrom(planning, offer, next, deadline?.date ?? null);
  const isWaiting = (next === undefined && isDated(task.recurs?.source)) || (from ?? "") > planning.today;
  const upgraded = isUpgraded(planning, rule);
  return {
    id: task.id,
    rule: rule.name,
    task: task.task,
    title: task.title ?? service.title,
    why: task.why,
    service: service.id,
    also: besideOf(planning, service.id, task.also),
    owner,
    channels,
    confidence: rule.source.confidence,
    sources: rule.source.sources ?? [],
    sensitive: rule.sensitive,
    areas: rule.areas,
    facts: rule.facts,
    urgency: (upgraded ? rule.source.upgrade?.urgency : undefined) ?? task.urgency ?? "later",
    order: task.order,
    priority: task.priority,
    type: !upgraded && (rule.type === "recommendation" || rule.type === "information") ? rule.type : "task",
    status: after.length > 0 ? "locked" : isWaiting ? "upcoming" : "open",
    doBy: deadline === null ? null : earlierOf(deadline.date, deadline.target),
    pulledBy: null,
    late: false,
    next: next === undefined ? null : { id: next.id, period: next.period, expected: next.expected },
    from,
    deadline,
    after,
    waitsFor: task.after,
    mayWaitFor: task.after.filter((id) => isOpen(planning, id)),
    recurs: task.recurs?.source ?? null,
    actor: task.actor,
    identification: service.identification,
    mandate: service.mandates ?? null,
    evidence: task.evidence,
    law: lawsOf(planning, version),
    tags: task.tags,
    provisional: isProvisionalWhen(offer, planning.today),
    ruleEnds: earlierOf(version.to, task.valid.to),
    desk: null,
  };
}

/** Whether a recommendation has become a task. */
function isUpgraded({ slots }: State, { type, upgrade }: ProgramRule): boolean {
  return type === "recommendation" && upgrade?.(slots) === true;
}

/** Whether the rule of a task could still hold, and the task is not settled. */
function isOpen(planning: Planning, id: string): boolean {
  const rule = planning.program.tasks.get(id);
  if (rule === undefined || verdictOf(planning, rule) !== "open") return false;
  const status = planning.progress.get(id)?.status;
  return status === undefined || !settledStatuses.has(status);
}

/** Whether a duty recurs at dates that the plan computes, so that without one there is nothing to do yet. */
function isDated(recurs: Recurrence | undefined): boolean {
  if (recurs === undefined || "rrule" in recurs) return false;
  return "each" in recurs || "on" in recurs || recurs.after === "date";
}

function lawsOf({ program, today }: State, version: ProgramVersion): readonly PlanLaw[] {
  if (version.laws.length === 0) return [];
  return planIndexOf(program).laws.get(version) ?? lawsOn(program.laws, version, today);
}
