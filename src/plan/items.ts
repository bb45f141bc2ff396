import {
  dayOf,
  type ProgramRule,
  type ProgramTask,
  type ProgramVersion,
  type State,
  versionOn,
} from "../compile/index.ts";
import { verdictOf } from "../evaluate/index.ts";
import type { PlanItem, PlanLaw, SafetyItem, ServiceSource } from "../model/index.ts";
import { channelsFor } from "./channels.ts";
import { planDeadline, planFrom } from "./deadlines.ts";
import { isValidOn, ownerOn, serviceOn, servicesBeside } from "./services.ts";

/** A task of a rule that holds, before it is known what it waits for. */
export interface Offer {
  readonly rule: ProgramRule;
  readonly version: ProgramVersion;
  readonly task: ProgramTask;
}

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
    also: servicesBeside(program, id, task.also, today),
    owner: ownerOn(service, today) ?? service.owner,
    channels: channelsFor(state, service),
    confidence: rule.source.confidence,
    sources: rule.source.sources ?? [],
    sensitive: rule.sensitive,
    areas: rule.areas,
    facts: rule.facts,
    urgency: task.urgency,
    order: task.order,
  };
  return { keys, service };
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
  const deadline = task.deadline === null ? null : planDeadline(state, task.deadline, keys.confidence);
  const from = planFrom(state, task.deadline);
  return {
    ...keys,
    type: rule.type === "recommendation" || rule.type === "information" ? rule.type : "task",
    status: after.length > 0 ? "locked" : from !== null && from > state.today ? "upcoming" : "open",
    doBy: deadline?.date ?? null,
    from,
    deadline,
    after,
    waitsFor: task.after,
    recurs: task.recurs,
    actor: task.actor,
    ...accessOf(service),
    evidence: task.evidence,
    law: lawsOf(state, version),
    tags: task.tags,
    provisional: false,
  };
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
