import fc from "fast-check";
import { expect, test } from "vitest";
import { enter } from "../../src/compile/index.ts";
import { interview, makePlan, type Program } from "../../src/index.ts";
import { mostTried } from "../../src/interview/exact/search.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { type Drawing, type Drawn, drawnBase, someAnswers } from "./random-base.ts";
import { isKept } from "./waiting.ts";

/** A question that is asked, after some answers. */
interface Asked {
  readonly drawn: Drawn;
  readonly program: Program;
  readonly facts: Data;
  readonly fact: string;
  readonly proven: boolean;
  readonly rules: readonly string[];
}

function forEveryQuestion(drawing: Drawing, numRuns: number, check: (asked: Asked) => void): void {
  const cases = drawnBase(drawing).chain((drawn) =>
    fc.record({ drawn: fc.constant(drawn), answers: someAnswers(drawn.values) }),
  );
  fc.assert(
    fc.property(cases, ({ drawn, answers }) => {
      const program = quickProgramOf(drawn.base);
      const given = Object.entries(answers).filter(([, value]) => value !== undefined);
      const facts = Object.fromEntries(given);
      for (const { fact, proven, rules } of interview(program, situation(facts)).questions)
        check({ drawn, program, facts, fact, proven, rules });
    }),
    { numRuns, endOnFailure: true },
  );
}

/** More values of a kind than others are given: what lies before, between and after what rules compare with. */
function beyond(values: readonly unknown[]): readonly unknown[] {
  if (values.includes(1)) return [-1, 3, 100];
  if (values.some(Array.isArray))
    return [
      ["x", "z"],
      ["y", "z"],
      ["x", "y", "z"],
    ];
  return values.includes("2026-11-24")
    ? ["2026-10-15", "2026-11-19", "2026-11-21", "2026-11-23", "2026-11-25", "2026-12-02", "2027-01-05"]
    : [];
}

function valuesOf({ drawn }: Asked, fact: string): readonly unknown[] {
  const values = drawn.values.get(fact) ?? [];
  return [...values, ...beyond(values)];
}

/** Answers to the rest, with which the plan is different for two answers to the question; by trying them all. */
function completionOf(asked: Asked): Data | undefined {
  const { drawn, program, facts, fact } = asked;
  const rest = [...drawn.values.keys()].filter((other) => other !== fact && !Object.hasOwn(facts, other));
  const own = [undefined, ...valuesOf(asked, fact)];
  const axes = rest.map((other) => [undefined, ...valuesOf(asked, other)]);
  const size = axes.reduce((product, values) => product * values.length, 1);
  for (let index = 0; index < Math.min(size, mostCompleted); index++) {
    let left = index;
    const more: Record<string, unknown> = {};
    axes.forEach((values, axis) => {
      const value = values[left % values.length];
      left = Math.floor(left / values.length);
      if (value !== undefined) more[rest[axis] ?? ""] = value;
    });
    const plans = own.map((value) => {
      const answers = value === undefined ? {} : { [fact]: value };
      const all = { ...facts, ...more, ...answers };
      return JSON.stringify(makePlan(program, situation(withoutUnasked(asked, all, more))));
    });
    if (plans.some((plan) => plan !== plans[0])) return more;
  }
  return size > mostCompleted ? {} : undefined; // nothing is said about what is too much to try
}

/** Most completions that are tried. */
const mostCompleted = 30_000;

/** An answer that is kept would count; but nobody gives it when its question does not apply. */
function withoutUnasked({ program }: Asked, all: Data, more: Data): Data {
  const kept = Object.keys(more).filter((name) => isKept(program, name));
  if (kept.length === 0) return all;
  const { notApplicable } = enter(program, situation(all));
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !(kept.includes(name) && notApplicable.has(name))),
  );
}

/** How many situations there are at most, when every question that is left has any answer or none. */
function situationsOf({ drawn, facts }: Asked): number {
  const left = [...drawn.values].filter(([name]) => !Object.hasOwn(facts, name));
  return left.reduce((product, [, values]) => product * (values.length + 3), 1);
}

function show({ drawn, facts, fact, rules }: Asked): string {
  const hidden = ["question", "text", "name", "title", "why", "together", "services", "organisations"];
  const plain = (key: string, value: unknown) =>
    hidden.includes(key) && typeof value !== "string" ? undefined : value;
  return `${fact} (${rules.join()}) after ${JSON.stringify(facts)} with ${JSON.stringify(drawn.base, plain)}`;
}

test("every question that is proven has two answers and a completion that give different plans", () => {
  let proven = 0;
  forEveryQuestion({ others: true, askIf: true, tests: true }, 1_000, (asked) => {
    if (!asked.proven) return;
    proven += 1;
    if (completionOf(asked) === undefined) expect.fail(show(asked));
  });
  expect(proven).toBeGreaterThan(500);
});

test("where all facts have a few values, every question that is asked is proven, up to a size", () => {
  let count = 0;
  forEveryQuestion({ others: true, askIf: true, tests: true, finite: true }, 1_500, (asked) => {
    if (situationsOf(asked) > mostTried) return;
    count += 1;
    if (!asked.proven) expect.fail(show(asked));
  });
  expect(count).toBeGreaterThan(300);
});
