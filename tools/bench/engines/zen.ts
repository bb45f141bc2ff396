import type { Comparison, Condition, FactType, Operand } from "../../../src/model/index.ts";
import type { Answers } from "../answers.ts";
import { at, type Entry, type PlainBase } from "./base.ts";
import { holding } from "./floor.ts";
import { plainName } from "./plain-name.ts";

const name = "@gorules/zen-engine";

/**
 * zen-engine with one decision for the whole base: one expression node with one expression for each rule. Its work is done
 * in native code; the facts go there and the verdicts come back with every call. Dates are numbers (20261124), because its
 * language compares no texts.
 */
export async function zen(base: PlainBase): Promise<Entry> {
  const loaded = await import("@gorules/zen-engine").catch((error: unknown) => String(error));
  if (typeof loaded === "string") return { name, absent: `does not load on this machine: ${loaded}` };
  const customers = base.customers.map((facts) => toContext(facts, base.kinds));
  const decision = new loaded.ZenEngine().createDecision(decisionOf(base));
  const run = async (customer: number): Promise<readonly boolean[]> => {
    const { result } = await decision.evaluate(at(customers, customer));
    return base.rules.map((_, index) => result[`r${index}`]);
  };
  return { name, truths: run, work: async (customer) => holding(await run(customer)) };
}

/** A decision in zen-engine's form: what comes in, the expressions, what goes out. */
function decisionOf({ rules, kinds }: PlainBase): object {
  const expressions = rules.map(({ conditions }, index) => ({
    id: `e${index}`,
    key: `r${index}`,
    value: toZen(conditions, kinds),
  }));
  return {
    contentType: "application/vnd.gorules.decision",
    nodes: [
      { id: "in", name: "in", type: "inputNode", content: {} },
      { id: "rules", name: "rules", type: "expressionNode", content: { expressions } },
      { id: "out", name: "out", type: "outputNode", content: {} },
    ],
    edges: [
      { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
      { id: "b", type: "edge", sourceId: "rules", targetId: "out" },
    ],
  };
}

function toContext(facts: Answers, kinds: PlainBase["kinds"]): Record<string, unknown> {
  const entries = Object.entries(facts).map(([fact, value]) => [
    plainName(fact),
    isDate(fact, kinds) ? asNumber(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function isDate(fact: string, kinds: ReadonlyMap<string, FactType>): boolean {
  return fact === "today" || kinds.get(fact) === "date";
}

function asNumber(day: unknown): number {
  return Number(String(day).replaceAll("-", ""));
}

/** The same condition in zen-engine's language. */
export function toZen(condition: Condition, kinds: ReadonlyMap<string, FactType>): string {
  const parts = (all: readonly Condition[], word: string) =>
    all.map((part) => `(${toZen(part, kinds)})`).join(` ${word} `);
  if ("all" in condition) return condition.all.length === 0 ? "true" : parts(condition.all, "and");
  if ("any" in condition) return parts(condition.any, "or");
  if ("not" in condition) return `not (${toZen(condition.not, kinds)})`;
  return comparison(condition, kinds);
}

const signs: Readonly<Record<string, string>> = {
  equal: "==",
  notEqual: "!=",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
  in: "in",
  notIn: "not in",
};

function comparison({ fact, operator, value }: Comparison, kinds: ReadonlyMap<string, FactType>): string {
  const left = plainName(fact);
  const right = operandOf(value, isDate(fact, kinds));
  if (operator === "contains") return `${right} in ${left}`;
  if (operator === "doesNotContain") return `not (${right} in ${left})`;
  const sign = signs[operator];
  if (sign === undefined) throw new Error(`zen-engine has no ${operator}`);
  return `${left} ${sign} ${right}`;
}

function operandOf(value: Operand | undefined, ofDate: boolean): string {
  if (Array.isArray(value)) return `[${value.map((one) => operandOf(one, ofDate)).join(", ")}]`;
  if (typeof value === "object" && "fact" in value) return plainName(value.fact);
  return ofDate ? String(asNumber(value)) : JSON.stringify(value);
}
