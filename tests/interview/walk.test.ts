import { describe, expect, test } from "vitest";
import { interview, makePlan } from "../../src/index.ts";
import { answersOf, lifeEvent, personas, program, situationOf } from "../content/matti.ts";
import { isKept } from "./waiting.ts";

/** Asks one question after the other and gives the person's answers; what was not answered is declined. */
function walk(persona: (typeof personas)[number]) {
  const answers = answersOf(persona);
  const facts: Record<string, unknown> = {};
  const asked: string[] = [];
  for (;;) {
    const found = interview(program, { lifeEvent, today: persona.today, facts });
    const question = found.questions[0];
    if (question === undefined) return { found, facts, asked };
    asked.push(question.fact);
    expect(facts, "no question is asked twice").not.toHaveProperty([question.fact]);
    facts[question.fact] = answers[question.fact] ?? null;
  }
}

describe.each(personas.map((persona) => [persona.id, persona] as const))("%s", (_id, persona) => {
  const { found, facts, asked } = walk(persona);

  test("answers every question that is asked, and the interview ends", () => {
    expect(found.complete).toBe(true);
    expect(found.progress).toMatchObject({ answered: asked.length, left: 0, share: 1, why: null });
    expect(asked.length).toBeLessThanOrEqual(35);
    expect(found.skipped.length + asked.length).toBe(35);
  });

  test("is asked the safety questions first", () => {
    const isSafety = (fact: string) => program.facts.get(fact)?.source?.safety === true;
    const count = asked.filter(isSafety).length;
    expect(count).toBe(3);
    expect(asked.slice(0, count).every(isSafety)).toBe(true);
  });

  test("gets the plan of all answers", () => {
    // An answer that is kept was given before its question ceased to apply; it is not asked for now.
    const kept = Object.entries(answersOf(persona)).filter(([fact]) => isKept(program, fact));
    const stepByStep = { ...Object.fromEntries(kept), ...facts };
    // What the person did not answer at all was declined on the way.
    const declined = Object.fromEntries(asked.map((fact) => [fact, null]));
    const atOnce = { ...declined, ...answersOf(persona) };
    const planOf = (answers: Record<string, unknown>) =>
      JSON.stringify(makePlan(program, { ...situationOf(persona), facts: answers }));
    expect(planOf(stepByStep) === planOf(atOnce)).toBe(true);
  });
});

test("Matti is spared questions that do not concern him", () => {
  const matti = personas.find(({ id }) => id === "matti");
  if (matti === undefined) expect.fail("no Matti");
  const { asked, found } = walk(matti);
  expect(asked.length).toBeLessThan(35);
  const because = Object.fromEntries(found.skipped.map((each) => [each.fact, each.because]));
  expect(because).toMatchObject({
    "unemployment.registered-date": "not-applicable",
    "unemployment.entrepreneur-months": "not-applicable",
    "health.sick-leave-start": "not-applicable",
  });
});
