import { limits, type Situation } from "../model/index.ts";
import { enter } from "./enter.ts";
import { fixedCopy, notFixed } from "./fixed-copy.ts";
import { memoFor, memoOf, withMemo } from "./memo.ts";
import type { Program } from "./program.ts";
import { readAgain } from "./read-again.ts";
import { refill } from "./refill.ts";
import { readSituation } from "./situation.ts";
import type { State } from "./state.ts";

type Facts = Situation["facts"];

/**
 * A new situation with these answers beside the old ones, in the same life event and on the same day. `null` declines a
 * question, `undefined` takes its answer away. It is frozen, and so are copies of the answers in it; the old situation
 * stays as it is. `evaluate`, `interview` and `makePlan` of the new one give the same bytes as for any situation with these
 * answers, but decide again only what depends on the answers that are new: in an interview, go on from what `answer` gave.
 * Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`.
 */
export function answer(program: Program, situation: Situation, facts: Facts): Situation {
  const memo = memoOf(situation, program);
  const old = memo === undefined ? copiesIn(program, situation) : fixed(situation);
  const { lifeEvent, today } = old;
  const news = copiesIn(program, { lifeEvent, today, facts });
  const following: Situation = { lifeEvent, today, facts: joined(old.facts, news.facts) };
  // What others can still change is looked at afresh every time.
  if (!old.isFixed || !news.isFixed) return Object.freeze(following);
  const changed = memo === undefined ? undefined : enterAgain(memo.state, following.facts, news.facts);
  const next =
    memo === undefined || changed === undefined
      ? memoFor(enter(program, following))
      : memo.next(changed.state, changed.touched);
  return withMemo(following, next);
}

/** A situation, and whether nobody can change its answers. */
interface Copies extends Situation {
  readonly isFixed: boolean;
}

function fixed(situation: Situation): Copies {
  return { ...situation, isFixed: true };
}

/** Copies of the answers of a situation, each read once. What cannot be copied stays as it is. */
function copiesIn(program: Program, situation: Situation): Copies {
  const { event, today, keys, answer } = readSituation(program, situation);
  let isFixed = true;
  const entries = keys.map((key) => {
    const value = answer(key);
    const copy = fixedCopy(value);
    if (copy !== notFixed) return [key, copy] as const;
    isFixed = false;
    return [key, value] as const;
  });
  return { lifeEvent: event.id, today, facts: Object.fromEntries(entries), isFixed };
}

/** Both, frozen; `undefined` among the new answers takes one away. */
function joined(old: Facts, news: Facts): Facts {
  const both = { ...old, ...news };
  for (const [key, value] of Object.entries(news)) if (value === undefined) delete both[key];
  return Object.freeze(both);
}

/** The state after some answers have changed; `undefined`: there are more answers than are read. */
function enterAgain(before: State, facts: Facts, news: Facts) {
  const keys = Object.keys(facts);
  const read = keys.length > limits.answers ? undefined : readAgain(before, facts, keys, Object.keys(news));
  if (read === undefined) return undefined;
  const { touched, ...filled } = refill(before, read);
  const { program, event, today } = before;
  const { given, declined, problems, answers, others, ofFacts } = read;
  const state: State = {
    program,
    event,
    today,
    given,
    answers,
    declined,
    problems,
    happenings: others.happenings,
    read: { problems: ofFacts, others },
    ...filled,
  };
  return { state, touched };
}
