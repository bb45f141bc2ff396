import { describe, expect, test } from "vitest";
import { evaluate, makePlan } from "../../src/index.ts";
import type { ExampleSource } from "../../src/model/index.ts";
import { wholeCatalogue as catalogue, itemsOf, lifeEvent, wholeProgram as program } from "./matti.ts";

/** Every example of every topic, by the rule that it is about. */
const byRule = groupByRule(catalogue.examples);

function groupByRule(examples: readonly ExampleSource[]): ReadonlyMap<string, readonly ExampleSource[]> {
  const rules = [...new Set(examples.map(({ rule }) => rule))];
  return new Map(rules.map((name) => [name, examples.filter(({ rule }) => rule === name)]));
}

/** The life event that an example is run in: the one it names, else any whose topics hold the rule. */
function situationOf({ rule, today, facts, "life-event": named }: ExampleSource) {
  const topic = program.rules.get(rule)?.topic ?? "";
  const event = Object.values(program.lifeEvents).find(({ topics }) => topics.includes(topic));
  return { lifeEvent: named ?? event?.id ?? lifeEvent, today, facts };
}

test("there are examples of every rule and indicator, that hold and, unless it holds always, that fail", () => {
  expect([...byRule.keys()].sort()).toEqual([...program.rules.keys()].sort());
  for (const [rule, examples] of byRule) {
    const verdicts = new Set(examples.map(({ verdict }) => verdict));
    expect(verdicts, rule).toContain("holds");
    if (!holdsAlways(rule)) expect(verdicts, rule).toContain("fails");
  }
});

/** Whether a rule has no conditions and no end. */
function holdsAlways(name: string): boolean {
  const { conditions, valid, versions } = program.rules.get(name)?.source ?? {};
  const isEmpty = conditions !== undefined && "all" in conditions && conditions.all.length === 0;
  return isEmpty && valid === undefined && versions === undefined;
}

describe.each([...byRule])("%s", (_rule, examples) => {
  test.each(examples.map((example) => [example.name ?? example.verdict, example] as const))(
    "%s",
    (_name, example) => {
      const situation = situationOf(example);
      const findings = evaluate(program, situation);
      const finding = findings.rules.find(({ rule }) => rule === example.rule);
      expect(findings.problems).toEqual([]);
      const why = `${example.rule} on ${JSON.stringify(example.facts)}: decided by ${finding?.because.join(", ")}`;
      expect(finding?.verdict, why).toBe(example.verdict);
      if (example.needs !== undefined)
        expect([...(finding?.needs ?? [])].sort()).toEqual([...example.needs].sort());
      if (example.date === undefined) return;
      const item = itemsOf(makePlan(program, situation)).find(({ rule }) => rule === example.rule);
      expect(item, "an example with a date holds").toBeDefined();
      expect(item?.deadline?.date ?? null).toBe(example.date);
    },
  );
});
