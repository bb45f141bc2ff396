import { answerOf, enter, lookupIn, type State } from "../../compile/index.ts";
import { decide, type Truth, type Value } from "../../logic/index.ts";
import { type Subject, truthOf } from "../subject.ts";
import type { Closure } from "./closure.ts";

/** Other values of some facts, by id. */
export type Changes = Readonly<Record<string, Value>>;

/** Tries what becomes of a subject when facts are other than they are. */
export interface Trial {
  readonly truthWith: (changes: Changes) => Truth;
  /** What every comparison comes to, as a text: two values with one picture are alike. */
  readonly pictureWith: (changes: Changes) => string;
  /** Whether the value can be an answer. */
  readonly isAnswer: (id: string, value: Value) => boolean;
  /** How many situations have been tried. */
  readonly tried: () => number;
}

/** A trial in a situation: every change is entered like an answer, so `ask-if` and suspension count. */
export function trialOf(state: State, subject: Subject, closure: Closure): Trial {
  const known = closure.base.flatMap((fact): readonly (readonly [string, Value | null])[] => {
    const value = state.answers.get(fact.id);
    if (value !== undefined) return [[fact.id, answerOf(fact, value)]];
    return state.declined.has(fact.id) ? [[fact.id, null]] : [];
  });
  const facts: Readonly<Record<string, Value | null>> = Object.fromEntries(known);
  let count = 0;
  const entered = (changes: Changes): State => {
    count += 1;
    const changed = { lifeEvent: state.event.id, today: state.today, facts: { ...facts, ...changes } };
    return enter(closure.program, changed);
  };
  return {
    truthWith: (changes) => truthOf(entered(changes), subject),
    pictureWith: (changes) => {
      const after = entered(changes);
      const lookup = lookupIn(after);
      const truths = closure.leaves.map((leaf) => decide(leaf, lookup, after.program.operators));
      return truths.map((truth) => (truth === undefined ? "?" : truth ? "1" : "0")).join("");
    },
    isAnswer: (id, value) => entered({ [id]: value }).answers.has(id),
    tried: () => count,
  };
}
