import { LogicEngine } from "json-logic-engine";
import type { Comparison, Condition, Operand } from "../../../src/model/index.ts";
import { type Answers, asRequest } from "../answers.ts";
import { at, type Contender, javaScriptSigns, type PlainBase } from "./base.ts";
import { holding } from "./floor.ts";
import { plainName } from "./plain-name.ts";

/** json-logic-engine, with all rules compiled to one function that gives a list of verdicts. */
export function jsonLogic(base: PlainBase): Contender {
  const decideAll = compiled(base.rules.map(({ conditions }) => toLogic(conditions)));
  return contender(
    "json-logic-engine, compiled together",
    base,
    (facts) => decideAll(facts) as readonly boolean[],
  ); // a list is built as a list
}

/** json-logic-engine, with each rule compiled to a function of its own. */
export function jsonLogicByRule(base: PlainBase): Contender {
  const decisions = base.rules.map(({ conditions }) => compiled(toLogic(conditions)));
  return contender("json-logic-engine, compiled rule by rule", base, (facts) =>
    decisions.map((decide) => decide(facts) === true),
  );
}

function compiled(logic: unknown): (facts: Answers) => unknown {
  const decide: unknown = new LogicEngine().build(logic);
  if (typeof decide !== "function") return () => decide; // a rule without conditions
  return (facts) => decide(facts);
}

function contender(
  name: string,
  base: PlainBase,
  decideAll: (facts: Answers) => readonly boolean[],
): Contender {
  const customers = base.customers.map(withPlainNames);
  const truths = (customer: number) => decideAll(at(customers, customer));
  return { name, truths, work: (customer) => holding(truths(customer)) };
}

function withPlainNames(facts: Answers): Answers {
  return asRequest(
    Object.fromEntries(Object.entries(facts).map(([fact, value]) => [plainName(fact), value])),
  );
}

/** The same condition as JsonLogic. */
export function toLogic(condition: Condition): unknown {
  if ("all" in condition) return condition.all.length === 0 ? true : { and: condition.all.map(toLogic) };
  if ("any" in condition) return { or: condition.any.map(toLogic) };
  if ("not" in condition) return { "!": [toLogic(condition.not)] };
  return comparison(condition);
}

function comparison({ fact, operator, value }: Comparison): unknown {
  const left = { var: plainName(fact) };
  const right = operandOf(value);
  const sign = javaScriptSigns[operator];
  if (sign !== undefined) return { [sign]: [left, right] };
  switch (operator) {
    case "in":
      return { in: [left, right] };
    case "notIn":
      return { "!": [{ in: [left, right] }] };
    case "contains":
      return { in: [right, left] };
    case "doesNotContain":
      return { "!": [{ in: [right, left] }] };
    default:
      throw new Error(`JsonLogic has no ${operator}`);
  }
}

function operandOf(value: Operand | undefined): unknown {
  return typeof value === "object" && "fact" in value ? { var: plainName(value.fact) } : value;
}
