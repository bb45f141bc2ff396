import { isCivilDate } from "../calendar/index.ts";
import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord, RecordGoal } from "../model/index.ts";
import { canSeeFact, changeFacts, heardOfFacts } from "./apply-facts.ts";
import { notify } from "./effect.ts";
import { goalOf, targetFacts } from "./goal-targets.ts";
import { customerOf } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import { type EventOf, type Handler, tooMuch } from "./step.ts";

/**
 * A goal that people agree on. A professional records its targets; the customer agrees by the same values. Nothing is
 * computed: without a recorded value there is no target. Another agreement ends the one before.
 */
export const applyGoalAgreed: Handler<"goal-agreed"> = (program, record, event) => {
  const fault = faultOfAgreement(program, record, event);
  if (fault !== undefined) return fault;
  const { goal, values, reviewOn = null, by, at } = event;
  const known = agreedGoal(record, goal);
  const isSame = known !== undefined && sameValues(known.values, values);
  if (Object.keys(values).length > 0 && by === customerOf(record) && !isSame)
    return refuse("event/out-of-role", "a professional records the targets of a goal", "values");
  if (
    isSame &&
    known.agreedBy.some((one) => one.by === by) &&
    (known.reviewOn === reviewOn || reviewOn === null)
  )
    return refuse("event/against-state", "this has been agreed already", "goal");
  const changed = isSame ? done(record) : changeFacts(program, record, { facts: values, by });
  if (!changed.ok) return { ...changed, refusal: { ...changed.refusal, path: "values" } };
  const agreedBy = [...(isSame ? known.agreedBy.filter((one) => one.by !== by) : []), { by, at }];
  const agreement: RecordGoal = {
    goal,
    values: isSame ? known.values : values,
    baseline: isSame ? known.baseline : latestValue(record, goal),
    reviewOn: reviewOn ?? (isSame ? known.reviewOn : null),
    agreedBy,
    since: isSame ? known.since : at,
    until: null,
  };
  const goals = isSame
    ? record.goals.map((other) => (other === known ? agreement : other))
    : [...ended(record.goals, goal, at), agreement];
  if (goals.length > mostGoals) return tooMuch("goal");
  return done({
    record: { ...changed.value, goals },
    merge: "facts",
    effects: by === customerOf(record) ? [] : [notify(customerOf(record), "plan-changed")],
    journey: Object.keys(values).length === 0 ? [] : heardOfFacts(Object.keys(values)),
  });
};

/** A goal that is no goal any more. Its targets end with it; the agreement stays in the record. */
export const applyGoalDropped: Handler<"goal-dropped"> = (program, record, event) => {
  const known = agreedGoal(record, event.goal);
  const goal = goalOf(program, record.lifeEvent, event.goal);
  const facts = known === undefined ? [] : Object.keys(known.values);
  const isHidden = goal === undefined || !canSeeGoal(program, record, event);
  if (known === undefined || isHidden) return refuse("event/unknown-goal", "there is no such goal", "goal");
  const kept = Object.entries(record.facts).filter(([name]) => !facts.includes(name));
  return done({
    record: {
      ...record,
      facts: Object.fromEntries(kept),
      goals: ended(record.goals, event.goal, event.at),
    },
    merge: "facts",
    effects: event.by === customerOf(record) ? [] : [notify(customerOf(record), "plan-changed")],
    journey: facts.length === 0 ? [] : heardOfFacts(facts),
  });
};

/** Agreements of one plan, ended ones too. */
const mostGoals = 1_000;

type Agreement = EventOf<"goal-agreed">;

function faultOfAgreement(program: Program, record: PlanRecord, event: Agreement) {
  const goal = goalOf(program, record.lifeEvent, event.goal);
  if (goal === undefined || !canSeeGoal(program, record, event))
    return refuse("event/unknown-goal", "the life event has no such goal", "goal");
  const facts = targetFacts(goal);
  const given = Object.keys(event.values);
  const stray = given.find((name) => !facts.includes(name));
  if (stray !== undefined)
    return refuse(
      "event/not-a-target",
      "the fact is no target of this goal",
      `values.${stray.slice(0, 100)}`,
    );
  if (given.length > 0 && given.length < facts.length)
    return refuse("event/not-a-target", "a target of this goal is missing", "values");
  if (event.reviewOn !== undefined && !isCivilDate(event.reviewOn))
    return refuse("call/not-a-date", "the date is no day of the calendar", "reviewOn");
  return undefined;
}

/** Whoever agrees on a goal must be one who may see what shows it and what its targets are. */
function canSeeGoal(
  program: Program,
  record: PlanRecord,
  { goal: id, by }: { goal: string; by: string },
): boolean {
  const goal = goalOf(program, record.lifeEvent, id);
  if (goal === undefined) return false;
  const facts = [...targetFacts(goal), ...(goal.fact === undefined ? [] : [goal.fact])];
  return facts.every((fact) => canSeeFact(program, record, fact, by));
}

/** The agreement of a goal that is in force. */
function agreedGoal(record: PlanRecord, id: string): RecordGoal | undefined {
  return record.goals.find(({ goal, until }) => goal === id && until === null);
}

function ended(goals: readonly RecordGoal[], id: string, at: string): RecordGoal[] {
  return goals.map((goal) => (goal.goal === id && goal.until === null ? { ...goal, until: at } : goal));
}

/** The latest value of what shows the goal, as measured. */
function latestValue({ plan }: PlanRecord, id: string): RecordGoal["baseline"] {
  const latest = plan.goals.find((goal) => goal.id === id)?.latest ?? null;
  return latest === null ? null : { ...latest, values: latest.values === null ? null : { ...latest.values } };
}

function sameValues(a: RecordGoal["values"], b: RecordGoal["values"]): boolean {
  const text = (values: RecordGoal["values"]) =>
    JSON.stringify(Object.entries(values).sort(([x], [y]) => compareText(x, y)));
  return text(a) === text(b);
}
