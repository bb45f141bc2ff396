import { enter, type Program } from "../compile/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import type { AnswerProblem, PlanRecord, Situation } from "../model/index.ts";
import { canonicalJson } from "../validate/index.ts";
import { advance } from "./advance.ts";
import { withoutFacts } from "./apply-facts.ts";
import type { Change } from "./change.ts";
import { checkRecord } from "./check-record.ts";
import { resultsOfTheTimeBefore } from "./each-time.ts";
import type { Effect } from "./effect.ts";
import { system } from "./people.ts";
import { readEvent } from "./read-event.ts";

/** What a replan gives. */
export interface Replanned {
  readonly record: PlanRecord;
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
  /** Answers of the situation that cannot be used; the record keeps what it had. */
  readonly problems: readonly AnswerProblem[];
}

/**
 * Makes the plan anew for a situation, or for changed rules, and merges it with what people made of the plan. `changes`
 * says what was added, no longer applies, moved, or was kept although rules would drop it. Replanning twice is replanning
 * once. Throws as `makePlan`, `call/not-a-record`, and `call/not-a-date` when the situation's day is before the record's.
 */
export function replan(
  program: Program,
  record: PlanRecord,
  situation: Situation,
  options: { readonly at?: string } = {},
): Replanned {
  checkRecord(record);
  const { answers, declined, today, problems } = enter(program, situation);
  if (situation.lifeEvent !== record.lifeEvent)
    throw new PalvelupolkuError("call/unknown-life-event", "the situation is of another life event");
  if (today < record.today)
    throw new PalvelupolkuError("call/not-a-date", "the situation's day is before the record's day");
  const known = [...[...declined].map((name) => [name, null] as const), ...answers];
  const usable = known.filter(([name]) => program.facts.get(name)?.origin !== "built-in");
  const isDone = (task: string) => record.items.some(({ id, status }) => id === task && status === "done");
  // A question whose answer is left out was taken back, unless doing a task gave the answer.
  const isResult = (name: string) => {
    const fact = program.facts.get(name);
    const task = fact?.source?.["result-of"];
    return task !== undefined && (fact?.origin !== "asked" || isDone(task));
  };
  const kept = Object.entries(record.facts).filter(
    ([name]) => !program.facts.has(name) || isResult(name) || problems.some(({ fact }) => fact === name),
  );
  const all = Object.fromEntries([...kept, ...usable]);
  const old = resultsOfTheTimeBefore(program, { ...record, today, facts: all }, Object.keys(situation.facts));
  const facts = withoutFacts(all, old);
  const last = record.log.at(-1)?.event.at ?? record.start.at;
  const event = {
    type: "replanned",
    at: options.at ?? laterOf(`${today}T00:00:00Z`, last),
    by: system,
    today,
    facts,
  };
  const read = readEvent(event);
  const result = read.ok ? advance(program, record, read.value) : read;
  if (!result.ok) throw new PalvelupolkuError(result.refusal.code, result.refusal.message);
  const { record: next, changes, effects } = result.value;
  return isSame(record, next)
    ? { record, changes: [], effects: [], problems }
    : { record: next, changes, effects, problems };
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** Whether a replan changed nothing but the log. */
function isSame(before: PlanRecord, after: PlanRecord): boolean {
  const strip = ({ log: _log, revision: _revision, ...rest }: PlanRecord) => canonicalJson(rest);
  return strip(before) === strip(after);
}
