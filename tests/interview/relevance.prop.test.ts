import fc from "fast-check";
import { expect, test } from "vitest";
import { enter, hasBit, type State } from "../../src/compile/index.ts";
import { looksOf } from "../../src/interview/look/looks.ts";
import { viewOf } from "../../src/interview/look/view.ts";
import { relevanceOf } from "../../src/interview/relevance.ts";
import { quickProgramOf, situation } from "../compile/programs.ts";
import { drawnBase, someAnswers } from "./random-base.ts";
import { outlookOf } from "./spec/outlook.ts";
import { relevanceOf as specified } from "./spec/relevance.ts";

/** Rules by question, and the questions that decide how the plan is shown, as the rows of bits have them. */
function found(state: State) {
  const looks = looksOf(state.program, state.event);
  const { rules, settings } = relevanceOf(state, looks, viewOf(state, looks)).relevance;
  const named = state.event.questions.map(({ fact }, place) => ({
    fact: fact.id,
    rules: looks.rules
      .filter((_, number) => hasBit(rules[number]?.row ?? [], place))
      .map(({ rule }) => rule.name),
    shown: hasBit(settings, place),
  }));
  return named.filter((one) => one.rules.length > 0 || one.shown);
}

/** The same by walking through names and conditions. */
function expected(state: State) {
  const { rulesOf, settings } = specified(outlookOf(state));
  const named = state.event.questions.map(({ fact }) => ({
    fact: fact.id,
    rules: rulesOf.get(fact.id) ?? [],
    shown: settings.has(fact.id),
  }));
  return named.filter((one) => one.rules.length > 0 || one.shown);
}

test("rows of bits find the questions that walking through the conditions finds", () => {
  let relevant = 0;
  const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
    fc.record({
      drawn: fc.constant(drawn),
      answers: fc.array(someAnswers(drawn.values), { minLength: 3, maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      for (const facts of answers) {
        const state = enter(program, situation(facts));
        const rows = found(state);
        relevant += rows.length;
        expect(rows, JSON.stringify({ facts, base: drawn.base })).toEqual(expected(state));
      }
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
  expect(relevant).toBeGreaterThan(1_000);
});
