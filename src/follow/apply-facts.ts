import { enter, type Program } from "../compile/index.ts";
import { codes } from "../diagnostic/index.ts";
import type { PlanRecord, RecordItem } from "../model/index.ts";
import { resultsOfTheTimeBefore } from "./each-time.ts";
import { allTargetFacts } from "./goal-targets.ts";
import { activeParticipant, customerOf, system, visibleAreas } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { situationOf } from "./situation-of.ts";
import type { Handler, JourneyCall } from "./step.ts";

/** Answers that changed. All of them are taken or none; an answer that cannot be used is named, never repeated. */
export const applyFactsChanged: Handler<"facts-changed"> = (program, record, event) => {
  const names = [...Object.keys(event.facts), ...(event.clear ?? [])];
  const targets = allTargetFacts(program, record.lifeEvent);
  if (event.by !== system && names.some((name) => targets.has(name)))
    return refuse("event/out-of-role", "targets are agreed with `goal-agreed`, not answered", "facts");
  if (event.by === customerOf(record) && names.some((name) => isOfTheTeam(program, name)))
    return refuse("event/out-of-role", "a professional sets this value in the plan", "facts");
  const changed = changeFacts(program, record, event);
  if (!changed.ok) return changed;
  const old = resultsOfTheTimeBefore(program, changed.value, names);
  return done({
    record: { ...changed.value, facts: withoutFacts(changed.value.facts, old) },
    merge: "facts",
    journey: heardOfFacts([...names, ...old]),
  });
};

/** These answers without those of some names. */
export function withoutFacts(facts: PlanRecord["facts"], names: ReadonlySet<string>): PlanRecord["facts"] {
  if (names.size === 0) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.has(name)));
}

/** Whether only a professional sets the fact: an interval that was agreed, for one. */
function isOfTheTeam(program: Program, name: string): boolean {
  return program.facts.get(name)?.source?.["set-by"] === "professional";
}

/** What the journey hears when facts change. */
export function heardOfFacts(names: readonly string[]): readonly JourneyCall[] {
  return [
    { event: "ANSWER", changed: names },
    { event: "FACT_CHANGED", changed: names },
  ];
}

/** Facts as somebody says they are, and those whose answer is taken back. */
interface FactChange {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly clear?: readonly string[] | undefined;
  readonly by: string;
}

/** The record with facts changed, or why they cannot be. */
export function changeFacts(program: Program, record: PlanRecord, change: FactChange): Result<PlanRecord> {
  const names = [...Object.keys(change.facts), ...(change.clear ?? [])];
  const fault = names.map((name) => faultOf(program, name)).find((found) => found !== undefined);
  if (fault !== undefined) return refuse(fault.code, fault.message, fault.path);
  if (!names.every((name) => canSeeFact(program, record, name, change.by)))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "facts");
  const kept = Object.entries(record.facts).filter(([name]) => change.clear?.includes(name) !== true);
  const facts = { ...Object.fromEntries(kept), ...change.facts };
  const changed = { ...record, facts, items: record.items.map((item) => raiseAgain(record, item, names)) };
  return problemAmong(program, changed, names) ?? done(changed);
}

/** Whoever changes a fact must be one who may see it; a register acts for the customer. */
export function canSeeFact(program: Program, record: PlanRecord, name: string, by: string): boolean {
  if (by === system || by === customerOf(record)) return true;
  const actor = activeParticipant(record, by);
  const allowed = actor === undefined ? undefined : visibleAreas(record, actor);
  return program.facts.get(name)?.areas.every((area) => allowed?.has(area)) === true;
}

function faultOf(program: Program, name: string) {
  const fact = program.facts.get(name);
  const path = `facts.${name.slice(0, 100)}`;
  if (fact === undefined || fact.origin === "built-in")
    return { code: "answer/unknown-fact", message: codes["answer/unknown-fact"].meaning, path } as const;
  if (fact.type.kind === "series")
    return {
      code: "event/not-a-measurement",
      message: "results of a series are recorded one by one",
      path,
    } as const;
  return undefined;
}

/** The problem with one of these facts in a record, if there is one. */
export function problemAmong(program: Program, record: PlanRecord, names: readonly string[]) {
  const { problems } = enter(program, situationOf(program, record));
  const problem = problems.find(({ fact }) => names.some((name) => name.slice(0, 100) === fact));
  return problem === undefined ? undefined : refuse(problem.code, problem.message, `facts.${problem.fact}`);
}

/** A safety item that was acknowledged comes up again when its question is answered anew. */
export function raiseAgain(record: PlanRecord, item: RecordItem, names: readonly string[]): RecordItem {
  if (item.status !== "done") return item;
  const safety = record.plan.safety.find(({ id }) => id === item.id);
  const concerned = safety?.facts.some((fact) => names.includes(fact)) === true;
  return concerned ? { ...item, status: "proposed", doneOn: null } : item;
}

/** A new day. That time only goes forward is checked for every event. */
export const applyDay: Handler<"day"> = (_program, record, event) => {
  return done({ record: { ...record, today: event.today }, merge: "day" });
};

/** The whole situation anew, as `replan` gives it. */
export const applyReplanned: Handler<"replanned"> = (program, record, event) => {
  const names = [...new Set([...Object.keys(record.facts), ...Object.keys(event.facts)])];
  const changed = names.filter(
    (name) => JSON.stringify(record.facts[name]) !== JSON.stringify(event.facts[name]),
  );
  const fault = changed.map((name) => unknownTo(program, record, name)).find((found) => found !== undefined);
  if (fault !== undefined) return refuse(fault.code, fault.message, fault.path);
  const items = record.items.map((item) => raiseAgain(record, item, changed));
  const next = { ...record, today: event.today, facts: event.facts, items };
  const problem = problemAmong(program, next, changed);
  if (problem !== undefined) return problem;
  const journey = changed.length > 0 ? [{ event: "ANSWER", changed }] : [];
  return done({ record: next, merge: changed.length > 0 ? "facts" : "day", journey });
};

/** A fact that the rules do not know can only stay as the record has it. */
function unknownTo(program: Program, record: PlanRecord, name: string) {
  if (program.facts.get(name)?.type.kind === "series") return undefined;
  return program.facts.has(name) || !Object.hasOwn(record.facts, name) ? faultOf(program, name) : undefined;
}
