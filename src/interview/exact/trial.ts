import {
  fillDirect,
  fillingAgain,
  fillLater,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
  type State,
  type Step,
} from "../../compile/index.ts";
import { isAnswered } from "../answered.ts";
import type { Choice, Cone } from "./cone.ts";
import { type Picture, pictureOf } from "./picture.ts";

/**
 * A place to try answers in: copies of what is given and of what follows from it, for one search after the other. What one
 * leaves behind does not reach the next, which chooses an answer to every open question that its rule hangs on.
 */
export interface Trial {
  readonly of: (cone: Cone, rule: ProgramRule) => TrialOf;
}

/** Tries answers for one rule; only what the rule hangs on is worked out again. */
export interface TrialOf {
  readonly choose: (fact: ProgramFact, choice: Choice) => void;
  readonly look: () => Picture;
}

/** A trial in a state; it is made when it is first needed. */
export function trialIn(state: State): () => Trial {
  let made: Trial | undefined;
  return () => {
    made ??= makeTrial(state);
    return made;
  };
}

function makeTrial(state: State): Trial {
  const given = state.given.slice();
  const declined = new Set(state.declined);
  const filling = fillingAgain(state, given, declined);
  const tried: State & typeof filling = { ...state, ...filling };
  const written = state.event.filling.code();
  return {
    of: (cone, rule) => {
      const later = asWhenAsked(state, cone.later);
      const choose = ({ id, slot }: ProgramFact, choice: Choice) => {
        given[slot] = choice ?? undefined;
        if (choice === null) declined.add(id);
        else if (declined.size > 0) declined.delete(id);
        const direct = cone.direct.get(slot);
        if (direct === undefined) return;
        tried.ahead[slot] = 0;
        fillDirect(direct, tried, written);
      };
      return {
        choose,
        look: () => {
          tried.notApplicable.clear();
          for (const step of later) {
            tried.ahead[step.slot] = 0;
            fillLater(step, tried, written);
          }
          return pictureOf(rule, tried);
        },
      };
    },
  };
}

type Later = ProgramLifeEvent["filling"]["later"];

/**
 * An answer that is kept counts whether its question applies or not, but it is only given when it is asked: so what
 * decides on asking decides whether it will be there.
 */
function asWhenAsked(state: State, later: Later): Later {
  const isToCome = ({ fact }: Step) => fact?.isKept === true && !isAnswered(state, fact);
  if (!later.some(isToCome)) return later;
  return later.map((step) =>
    step.fact !== undefined && isToCome(step) ? { ...step, fact: { ...step.fact, isKept: false } } : step,
  );
}
