import { hasBit, neededIn, type State } from "../compile/index.ts";
import type { Proved } from "./exact/prove.ts";
import { applies } from "./question.ts";
import type { Relevance } from "./relevance.ts";

/** Whether a question was shown to change nothing. */
export function isDropped({ place, rules }: Proved, { settings }: Relevance): boolean {
  return rules.length === 0 && !hasBit(settings, place);
}

/**
 * Questions that would wait for ever: their `ask-if` is open, and needs nothing but questions that are not asked because all of
 * their answers come to the same. They are asked at once.
 */
export function freedIn(
  state: State,
  relevance: Relevance,
  possible: readonly number[],
  proved: readonly (Proved | undefined)[],
): readonly number[] {
  const { questions } = state.event;
  const dropped = new Set<string>();
  for (const one of proved) {
    const fact = one !== undefined && isDropped(one, relevance) ? questions[one.place]?.fact : undefined;
    if (fact !== undefined) dropped.add(fact.id);
  }
  if (dropped.size === 0) return [];
  return possible.filter((place) => {
    const fact = questions[place]?.fact;
    const gate = fact?.source?.["ask-if"];
    if (
      fact === undefined ||
      gate === undefined ||
      proved[place] !== undefined ||
      applies(state, fact) !== "open"
    )
      return false;
    const needs = neededIn(state, gate);
    return needs.length > 0 && needs.every((name) => dropped.has(name));
  });
}
