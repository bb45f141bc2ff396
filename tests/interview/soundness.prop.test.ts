import fc from "fast-check";
import { expect, test } from "vitest";
import { type Interview, interview, makePlan, type Program } from "../../src/index.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { type Drawn, drawnBase, someAnswers } from "./random-base.ts";
import { isKept, waitsFor } from "./waiting.ts";

/** A rule base, answers to some of its questions, and the interview and plan that they give. */
interface Case {
  readonly drawn: Drawn;
  readonly program: Program;
  readonly facts: Data;
  readonly found: Interview;
  readonly bytes: string;
}

const cases = drawnBase({ others: true, askIf: true, tests: true }).chain((drawn) =>
  fc.record({
    drawn: fc.constant(drawn),
    answers: fc.array(someAnswers(drawn.values), { minLength: 2, maxLength: 2 }),
  }),
);

/** Draws rule bases and answers. The seed and the path of a failure draw the same one again. */
function forEveryCase(numRuns: number, check: (each: Case) => void): void {
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      for (const facts of answers) {
        const found = interview(program, situation(facts));
        check({ drawn, program, facts, found, bytes: planBytes(program, facts) });
      }
    }),
    { numRuns, endOnFailure: true },
  );
}

function planBytes(program: Program, facts: Data): string {
  return JSON.stringify(makePlan(program, situation(facts)));
}

/** The answers to a question that would change the plan; declining it is one of them. */
function changing({ drawn, program, facts, bytes }: Case, fact: string): readonly unknown[] {
  const values = drawn.values.get(fact) ?? [];
  return values.filter((value) => planBytes(program, { ...facts, [fact]: value }) !== bytes);
}

function show({ drawn, facts }: Case, more: unknown): string {
  const hidden = ["question", "text", "name", "title", "why", "together", "services"];
  const plain = (key: string, value: unknown) => (hidden.includes(key) ? undefined : value);
  return `${JSON.stringify(more)} after ${JSON.stringify(facts)} with ${JSON.stringify(drawn.base, plain)}`;
}

test("an answer to a question that is not asked changes no byte of the plan", () => {
  const tried = { "not-applicable": 0, "waits-for-answer": 0, "cannot-change-the-plan": 0 };
  forEveryCase(1_000, (each) => {
    for (const { fact, because } of each.found.skipped) {
      // One that waits is looked at below; one that is kept counts whether it is asked or not.
      if (because === "waits-for-answer" || isKept(each.program, fact)) continue;
      tried[because] += 1;
      const changed = changing(each, fact);
      if (changed.length > 0) expect.fail(show(each, { fact, because, changed }));
    }
  });
  expect(tried["not-applicable"]).toBeGreaterThan(200);
  expect(tried["cannot-change-the-plan"]).toBeGreaterThan(200);
});

test("every question is answered, left, skipped or suspended, and safety comes first", () => {
  forEveryCase(300, ({ drawn, program, found }) => {
    const { questions, skipped, suspended, progress } = found;
    const listed = suspended.filter((fact) => drawn.questions.includes(fact));
    const total = progress.answered + questions.length + skipped.length + listed.length;
    expect(total).toBe(drawn.questions.length);
    expect(progress.left).toBe(questions.length);
    const safety = questions.map((question) => question.safety);
    expect(safety).toEqual([...safety].sort((a, b) => Number(b) - Number(a)));
    for (const { fact, rules } of questions)
      for (const name of rules) expect(program.rules.get(name), fact).toBeDefined();
  });
});

test("one more answer always brings the end nearer, and says before how many questions it may bring", () => {
  let opened = 0;
  forEveryCase(1_000, ({ drawn, program, facts, found }) => {
    for (const { fact } of found.questions)
      for (const value of drawn.values.get(fact) ?? []) {
        const { progress } = interview(program, situation({ ...facts, [fact]: value }));
        const message = () => JSON.stringify([fact, value, found.progress, progress, facts]);
        if (progress.share <= found.progress.share) expect.fail(message());
        const grown = progress.left - (found.progress.left - 1);
        if (grown > found.progress.mayCome) expect.fail(message());
        if (grown > 0) opened += 1;
      }
    expect(found.progress.why === null).toBe(found.progress.mayCome === 0);
  });
  expect(opened).toBeGreaterThan(20);
});

test("a question that waits and could change the plan waits for one that is asked, or for a register", () => {
  let waiting = 0;
  forEveryCase(500, (each) => {
    const asked = new Set(each.found.questions.map(({ fact }) => fact));
    for (const { fact, because } of each.found.skipped) {
      if (because !== "waits-for-answer" || changing(each, fact).length === 0) continue;
      waiting += 1;
      const waits = waitsFor(each.program, fact, (name) => asked.has(name) || isFromElsewhere(each, name));
      if (!waits) expect.fail(show(each, { fact, because, asked: [...asked] }));
    }
  });
  expect(waiting).toBeGreaterThan(30);
});

/** Whether it is not asked here: a register gives it, or another life event asks it. */
function isFromElsewhere({ drawn, program }: Case, name: string): boolean {
  return program.facts.get(name)?.origin !== "derived" && !drawn.questions.includes(name);
}

test("an interview that is answered step by step ends, and then no answer is missing", () => {
  let steps = 0;
  forEveryCase(400, (each) => {
    const { drawn, program } = each;
    const facts: Record<string, unknown> = { ...each.facts };
    for (let found = each.found; !found.complete; found = interview(program, situation(facts))) {
      const question = found.questions[0]?.fact ?? "";
      const values = drawn.values.get(question) ?? [];
      expect(facts[question] ?? undefined, "no question is asked twice").toBe(undefined);
      facts[question] = values[steps % values.length];
      steps += 1;
    }
    const end = { ...each, facts, bytes: planBytes(program, facts) };
    for (const { fact } of interview(program, situation(facts)).skipped) {
      if (isKept(program, fact) || waitsFor(program, fact, (name) => isFromElsewhere(each, name))) continue;
      const changed = changing(end, fact);
      if (changed.length > 0) expect.fail(show(end, { fact, changed }));
    }
  });
  expect(steps).toBeGreaterThan(500);
});
