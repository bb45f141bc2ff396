import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { enter, lookupIn } from "../../src/compile/index.ts";
import { evaluate, interview, type Situation } from "../../src/index.ts";
import { type Reading, valueOfBrief } from "./brief-language.ts";
import { parseBrief } from "./brief-parser.ts";
import { itemsOf, planOf, program, situationWith } from "./sirkka.ts";
import { someAnswers } from "./sirkka-answers.ts";
import { briefDerived, briefIndicators, briefRules } from "./sirkka-brief.ts";

const trees = new Map(
  [
    ...Object.values(briefRules).flatMap(({ when, due, from, also }) => [
      when,
      ...(due === undefined ? [] : [due]),
      ...(from === undefined ? [] : [from]),
      ...Object.values(also ?? {}),
    ]),
    ...Object.values(briefIndicators),
    ...Object.values(briefDerived),
  ].map((source) => [source, parseBrief(source)] as const),
);

/** Reads a situation for the brief's expressions: answers that count, what the brief derives, and age and body mass index. */
function readingOf(situation: Situation): Reading {
  const suspended = new Set(interview(program, situation).suspended);
  const lookup = lookupIn(enter(program, situation));
  const reading: Reading = {
    today: situation.today,
    fact: (id) => {
      const formula = briefDerived[id];
      if (formula !== undefined) return valueIn(reading, formula);
      if (id === "body.bmi") return lookup(id);
      if (id === "person.age") return lookup("person.age-by-birth-date");
      return suspended.has(id) ? undefined : (situation.facts[id] ?? undefined);
    },
    param: (id) => situation.facts[`plan.${id}`] ?? undefined,
  };
  return reading;
}

function valueIn(reading: Reading, source: string): unknown {
  const tree = trees.get(source);
  if (tree === undefined) throw new Error(`${source} is not an expression of the brief`);
  return valueOfBrief(tree, reading);
}

const verdictOf = (value: unknown) => (value === undefined ? "open" : value === true ? "holds" : "fails");

/** Half of them with the diagnosis on which most rules depend. */
const situations = fc
  .tuple(someAnswers, fc.boolean())
  .map(([facts, isType2]) => situationWith(isType2 ? { ...facts, "diabetes.diagnosis": "type2" } : facts));

describe("the rules mean what the case brief's expressions mean, whatever is answered, declined or missing", () => {
  const whens = [
    ...Object.entries(briefRules).map(([rule, { when }]) => [rule, when] as const),
    ...Object.entries(briefIndicators),
  ];

  test("45 rules and the 12 indicators of answers: holds, fails or open", () => {
    expect(whens).toHaveLength(57);
    const seen = new Set<string>();
    fc.assert(
      fc.property(situations, (situation) => {
        const reading = readingOf(situation);
        const findings = new Map(
          evaluate(program, situation).rules.map(({ rule, verdict }) => [rule, verdict]),
        );
        for (const [rule, when] of whens) {
          const verdict = verdictOf(valueIn(reading, when));
          seen.add(`${rule} ${verdict}`);
          expect(findings.get(rule), `${rule}: ${when}`).toBe(verdict);
        }
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
    const unseen = whens.flatMap(([rule]) =>
      [`${rule} holds`, `${rule} fails`].filter((one) => !seen.has(one)),
    );
    expect(unseen).toEqual([]);
  });

  test("derived values", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const lookup = lookupIn(enter(program, situation));
        const reading = readingOf(situation);
        for (const [id, formula] of Object.entries(briefDerived))
          expect(lookup(id), `${id}: ${formula}`).toBe(valueIn(reading, formula));
      }),
      { numRuns: 100 },
    );
  });

  test("dates, first days and services beside", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const plan = planOf(situation);
        const reading = readingOf(situation);
        for (const { rule, deadline, also } of [...plan.safety, ...itemsOf(plan)]) {
          const { due, also: beside = {} } = briefRules[rule] ?? { when: "" };
          const date = due === undefined ? undefined : valueIn(reading, due);
          expect(deadline?.date ?? undefined, `${rule}: ${due}`).toBe(date);
          for (const [service, when] of Object.entries(beside))
            expect(also.includes(service), `${rule}: ${when}`).toBe(valueIn(reading, when) === true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("the list is open on the first day of each task's window, or thirty days before its date", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const reading = readingOf(situation);
        const tasks = itemsOf(planOf(situation)).filter(
          ({ type, status }) => type === "task" && status !== "locked",
        );
        for (const { rule, status } of tasks) {
          const { due, from } = briefRules[rule] ?? { when: "" };
          const [date, first] = [due, from].map((source) =>
            source === undefined ? undefined : valueIn(reading, source),
          );
          const early = date === undefined ? undefined : daysBefore(String(date), 30);
          const begins = [first, early].filter((day) => day !== undefined).map(String);
          const isOpen = begins.length === 0 || begins.some((day) => day <= situation.today);
          expect(status, `${rule} ${date} ${first}`).toBe(isOpen ? "open" : "upcoming");
        }
      }),
      { numRuns: 100 },
    );
  });
});

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
