import { addBits, emptyRow, hasBit, type Row, type State } from "../compile/index.ts";
import type { Proved } from "./exact/prove.ts";
import { isDropped } from "./freed.ts";
import type { Looks } from "./look/looks.ts";
import type { View } from "./look/view.ts";
import type { Relevance } from "./relevance.ts";

/**
 * Puts the questions that may change the plan in the order in which they are asked: safety, then what a safety question waits for, then by effect.
 * Equals, and safety questions among themselves, stay in the questionnaire's order.
 */
export function inTurn(
  state: State,
  looks: Looks,
  view: View,
  relevance: Relevance,
  proved: readonly (Proved | undefined)[],
): readonly Proved[] {
  const waiting = behindSafety(looks, view, relevance);
  const tiers: number[] = [];
  const kept: Proved[] = [];
  for (const one of proved) {
    if (one === undefined) continue;
    const { place } = one;
    if (isDropped(one, relevance)) continue;
    tiers[place] = isSafety(state, place) ? 0 : hasBit(waiting, place) ? 1 : 2;
    kept.push(one);
  }
  const tierOf = ({ place }: Proved) => tiers[place] ?? 0;
  const effectOf = (one: Proved) => (tierOf(one) === 0 ? 0 : (relevance.effects[one.place] ?? 0));
  return kept.sort((a, b) => tierOf(a) - tierOf(b) || effectOf(b) - effectOf(a) || a.place - b.place);
}

function isSafety({ event }: State, place: number): boolean {
  return event.questions[place]?.fact.source?.safety === true;
}

/** The questions for which a safety question waits that may still change the plan. */
function behindSafety({ safety }: Looks, { words, rows }: View, { any }: Relevance): Row {
  const row = emptyRow(words);
  for (const { place, number } of safety) if (hasBit(any, place)) addBits(row, rows[number]);
  return row;
}
