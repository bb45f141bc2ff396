import fc from "fast-check";
import { expect, test } from "vitest";
import type { Program } from "../../src/index.ts";
import { makePlan, type Receipt, receipt, recompute } from "../../src/plan/index.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { drawnBase, someAnswers } from "../interview/random-base.ts";

/** A drawn rule base, and two sets of answers to it. */
const cases = drawnBase({ others: true, askIf: true, tests: true }).chain(({ base, values }) => {
  const progress = fc.record(
    {
      "task.R0.do.status": fc.constantFrom("proposed", "accepted", "done", "declined", "wrong"),
      "task.R0.do.done-on": fc.constantFrom("2026-11-20", "2026-11-24"),
      "event.moved.on": fc.constant("2026-11-01"),
      unheard: fc.constant(1),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const facts = fc
    .tuple(someAnswers(values), progress)
    .map(([answers, more]): Data => ({ ...answers, ...more }));
  return fc.record({ base: fc.constant(base), facts, others: facts });
});

function receiptOf(program: Program, facts: Data): Receipt {
  return receipt(makePlan(program, situation(facts)));
}

test("a plan is always the same from its receipt, both stored as JSON, and the facts that it names", () => {
  let narrowed = 0;
  fc.assert(
    fc.property(cases, ({ base, facts }) => {
      const program = quickProgramOf(base);
      const plan = makePlan(program, situation(facts));
      const stored: Receipt = JSON.parse(JSON.stringify(receipt(plan)));
      const kept = Object.fromEntries(Object.entries(facts).filter(([id]) => stored.facts.includes(id)));
      if (Object.keys(kept).length < Object.keys(facts).length) narrowed += 1;
      for (const given of [facts, kept]) {
        const found = recompute(program, stored, given);
        expect(found.same && JSON.stringify(found.plan)).toBe(JSON.stringify(plan));
      }
    }),
    { numRuns: 400, endOnFailure: true },
  );
  expect(narrowed).toBeGreaterThan(2);
});

test("other answers are never taken for the same: it is the same plan, or it says that it is not", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ base, facts, others }) => {
      const program = quickProgramOf(base);
      const stored = receiptOf(program, facts);
      const kept = Object.fromEntries(Object.entries(others).filter(([id]) => stored.facts.includes(id)));
      const before = JSON.stringify(makePlan(program, situation(facts)));
      const after = JSON.stringify(makePlan(program, situation(kept)));
      const found = recompute(program, stored, others);
      expect(found.same).toBe(before === after);
      if (!found.same) {
        seen.add(found.code);
        const { missing } = found.differs;
        expect(missing.filter((id) => others[id] !== undefined)).toEqual([]);
      }
    }),
    { numRuns: 400, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(["receipt/facts-missing", "receipt/other-plan"]);
});

test("a receipt with one part changed is never taken for the same", () => {
  const parts = ["schema", "catalogue", "lifeEvent", "today", "rules", "facts", "open", "plan"] as const;
  const changed = fc.record({ part: fc.constantFrom(...parts), value: fc.anything() });
  fc.assert(
    fc.property(cases, changed, ({ base, facts }, { part, value }) => {
      const program = quickProgramOf(base);
      const stored = receiptOf(program, facts);
      fc.pre(JSON.stringify(value) !== JSON.stringify(stored[part]));
      const forged = { ...stored, [part]: value } as Receipt;
      expect(recompute(program, forged, facts).same).toBe(false);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});

test("a receipt holds no answer: which questions were answered, and how, changes only what the plan itself shows", () => {
  const allowed = ["rules", "facts", "open", "plan"];
  fc.assert(
    fc.property(cases, ({ base, facts, others }) => {
      const program = quickProgramOf(base);
      const [one, other] = [receiptOf(program, facts), receiptOf(program, others)];
      const rest = (each: Receipt) => Object.entries(each).filter(([key]) => !allowed.includes(key));
      expect(rest(one)).toEqual(rest(other));
      const questions = (each: Receipt) => each.facts.filter((id) => /^[qg]\d+$/.test(id));
      expect(questions(one)).toEqual(questions(other));
      expect(one.open.filter((id) => /^[qg]/.test(id) && !one.facts.includes(id))).toEqual([]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
});
