import { enter, type Program } from "../compile/index.ts";
import { codes } from "../diagnostic/index.ts";
import type { PlanRecord, RecordItem } from "../model/index.ts";
import { activeParticipant, customerOf, system, visibleAreas } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import { situationOf } from "./situation-of.ts";
import type { Handler, Step } from "./step.ts";

/** Answers that changed. All of them are taken or none; an answer that cannot be used is named, never repeated. */
export const applyFactsChanged: Handler<"facts-changed"> = (program, record, event) => {
  const names = [...Object.keys(event.facts), ...(event.clear ?? [])];
  const fault = names.map((name) => faultOf(program, name)).find((found) => found !== undefined);
  if (fault !== undefined) return refuse(fault.code, fault.message, fault.path);
  if (!names.every((name) => canSeeFact(program, record, name, event.by)))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "facts");
  const kept = Object.entries(record.facts).filter(([name]) => event.clear?.includes(name) !== true);
  const facts = { ...Object.fromEntries(kept), ...event.facts };
  const changed = { ...record, facts, items: record.items.map((item) => raiseAgain(record, item, names)) };
  const problem = problemAmong(program, changed, names);
  if (problem !== undefined) return problem;
  return done({
    record: changed,
    merge: "facts",
    journey: [
      { event: "ANSWER", changed: names },
      { event: "FACT_CHANGED", changed: names },
    ],
  });
};

/** Whoever changes a fact must be one who may see it; a register acts for the customer. */
function canSeeFact(program: Program, record: PlanRecord, name: string, by: string): boolean {
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

function problemAmong(program: Program, record: PlanRecord, names: readonly string[]) {
  const { problems } = enter(program, situationOf(program, record));
  const problem = problems.find(({ fact }) => names.some((name) => name.slice(0, 100) === fact));
  return problem === undefined ? undefined : refuse(problem.code, problem.message, `facts.${problem.fact}`);
}

/** A safety item that was acknowledged comes up again when its question is answered anew. */
function raiseAgain(record: PlanRecord, item: RecordItem, names: readonly string[]): RecordItem {
  if (item.status !== "done") return item;
  const safety = record.plan.safety.find(({ id }) => id === item.id);
  const concerned = safety?.facts.some((fact) => names.includes(fact)) === true;
  return concerned ? { ...item, status: "proposed", doneOn: null } : item;
}

/** A result of a series: a day that is not to come, a plausible value, an id of its own. */
export const applyMeasurementRecorded: Handler<"measurement-recorded"> = (program, record, event) => {
  const { fact, id, measurement, by } = event;
  if (program.facts.get(fact)?.type.kind !== "series")
    return refuse("event/not-a-measurement", "the fact is no series of results", "fact");
  if (!canSeeFact(program, record, fact, by))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "fact");
  if (record.measurements.some((other) => other.id === id))
    return refuse("event/duplicate-id", "there is already a result with this id", "id");
  if (String(measurement["date"]) > record.today)
    return refuse("answer/not-a-date", "a result cannot be from a day to come", "measurement.date");
  const changed = {
    ...record,
    measurements: [...record.measurements, { fact, id, measurement, by, withdrawn: false }],
  };
  const problem = problemAmong(program, changed, [fact]);
  return problem ?? measured(changed, fact);
};

/** A result that was wrong. It stays in the record and no longer counts. */
export const applyMeasurementWithdrawn: Handler<"measurement-withdrawn"> = (program, record, event) => {
  if (!canSeeFact(program, record, event.fact, event.by))
    return refuse("event/out-of-role", "consent or role does not cover this fact", "fact");
  const found = record.measurements.find(
    ({ fact, id, withdrawn }) => fact === event.fact && id === event.id && !withdrawn,
  );
  if (found === undefined) return refuse("event/unknown-item", "there is no such result", "id");
  const measurements = record.measurements.map((other) =>
    other === found ? { ...other, withdrawn: true } : other,
  );
  return measured({ ...record, measurements }, event.fact);
};

function measured(record: PlanRecord, fact: string): Result<Step> {
  return done({ record, merge: "facts", journey: [{ event: "ANSWER", changed: [fact] }] });
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
