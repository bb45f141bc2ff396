import { evaluate, type Program, type Verdict } from "../../../src/index.ts";
import type { Truth } from "../../../src/logic/index.ts";
import type { Answers } from "../answers.ts";
import { at, type Contender } from "./base.ts";

/** Who is evaluated, on which day. */
export interface Customer {
  readonly today: string;
  readonly facts: Answers;
}

const truthOf: Readonly<Record<Verdict, Truth>> = { holds: true, fails: false, open: undefined };

/**
 * This library's `evaluate`. Each call is given a situation of its own, so that nothing can be remembered from the last one;
 * names of the rules that count are given in the order of the base.
 */
export function ours(
  program: Program,
  lifeEvent: string,
  customers: readonly Customer[],
  names: readonly string[],
): Contender {
  const findings = (customer: number) => evaluate(program, { lifeEvent, ...at(customers, customer) }).rules;
  return {
    name: "palvelupolku",
    truths: (customer) => {
      const verdicts = new Map(findings(customer).map(({ rule, verdict }) => [rule, verdict]));
      return names.map((name) => truthOf[verdicts.get(name) ?? "open"]);
    },
    work: (customer) => {
      let count = 0;
      for (const { verdict } of findings(customer)) if (verdict === "holds") count += 1;
      return count;
    },
  };
}

/** The same, and every reason and need is read as well. */
export function oursWithReasons(program: Program, lifeEvent: string, customers: readonly Customer[]) {
  return (customer: number): number => {
    let count = 0;
    for (const { because, needs } of evaluate(program, { lifeEvent, ...at(customers, customer) }).rules)
      count += because.length + needs.length;
    return count;
  };
}
