import { Engine, type RuleProperties } from "json-rules-engine";
import type { Truth } from "../../../src/logic/index.ts";
import type { Answers } from "../answers.ts";
import { at, type Contender, type PlainBase } from "./base.ts";

/** json-rules-engine, one Engine prepared once and run for one customer after the other. */
export function jsonRules(base: PlainBase): Contender {
  const engine = engineOf(base);
  return contender("json-rules-engine, prepared once", base, (facts) => engine.run(facts));
}

/** json-rules-engine, a fresh Engine for every run: one Engine loses results when runs overlap. */
export function jsonRulesFresh(base: PlainBase): Contender {
  return contender("json-rules-engine, fresh for every run", base, (facts) => engineOf(base).run(facts));
}

function engineOf({ rules }: PlainBase): Engine {
  const made = rules.map(({ name, conditions }) => ({ name, conditions, event: { type: "task" } }));
  return new Engine(made as RuleProperties[]); // the same form; only `readonly` is more
}

function contender(
  name: string,
  base: PlainBase,
  run: (facts: Answers) => ReturnType<Engine["run"]>,
): Contender {
  return {
    name,
    truths: async (customer) => {
      const { results } = await run(at(base.customers, customer));
      const holding = new Set(results.map((result) => result.name));
      return base.rules.map((rule): Truth => holding.has(rule.name));
    },
    work: async (customer) => (await run(at(base.customers, customer))).results.length,
  };
}
