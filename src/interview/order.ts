import { addRow, countBits, forEachBit, hasBit, type State } from "../compile/index.ts";
import type { Proved } from "./exact/prove.ts";
import type { Looks } from "./look/looks.ts";
import type { View } from "./look/view.ts";
import type { Relevance } from "./relevance.ts";

/**
 * Puts questions in the order in which they are asked: safety, then what a safety question waits for, then by effect.
 * Equals, and safety questions among themselves, stay in the questionnaire's order.
 */
export function inTurn(
  state: State,
  looks: Looks,
  view: View,
  relevance: Relevance,
  questions: readonly Proved[],
): readonly Proved[] {
  const effects = effectsIn(state, looks, relevance);
  const waiting = behindSafety(state, looks, view, relevance);
  const placed = questions.map((one) => {
    const { place } = one;
    const tier = isSafety(state, place) ? 0 : hasBit(waiting, view.words, 0, place) ? 1 : 2;
    return { one, tier, effect: tier === 0 ? 0 : (effects[place] ?? 0) };
  });
  placed.sort((a, b) => a.tier - b.tier || b.effect - a.effect || a.one.place - b.one.place);
  return placed.map(({ one }) => one);
}

/**
 * How much an answer is expected to settle, by place: of every open rule that it concerns an equal share, so that a question
 * that alone keeps a rule open counts 1 for it. In thousandths, so that no rounding of a sum decides an order.
 */
function effectsIn(state: State, looks: Looks, { rules, settings }: Relevance): readonly number[] {
  const words = settings.length;
  const effects = new Array<number>(state.event.questions.length).fill(0);
  looks.rules.forEach(({ rule }, index) => {
    if (state.slots[rule.slot] !== undefined) return;
    const count = countBits(rules, words, index);
    forEachBit(rules, words, index, (place) => {
      effects[place] = (effects[place] ?? 0) + 1 / count;
    });
  });
  return effects.map((effect) => Math.round(effect * 1_000));
}

function isSafety({ event }: State, place: number): boolean {
  return event.questions[place]?.fact.source?.safety === true;
}

/** A row of the questions for which a safety question waits that may still change the plan. */
function behindSafety(state: State, looks: Looks, { words, rows }: View, { any }: Relevance): Uint32Array {
  const row = new Uint32Array(words);
  looks.steps.forEach(({ place }, number) => {
    if (place !== -1 && isSafety(state, place) && hasBit(any, words, 0, place))
      addRow(row, 0, rows, number, words);
  });
  return row;
}
