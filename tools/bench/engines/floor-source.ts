import type { Comparison, Condition } from "../../../src/model/index.ts";
import type { PlainRule } from "./base.ts";

/**
 * What a person would write by hand for these rules in TypeScript, when unknown has to stay unknown: one function for each
 * group, which stops as soon as it is decided, and one comparison for each leaf.
 */
export function floorSource(rules: readonly PlainRule[]): string {
  const functions: string[] = [];
  for (const [index, { conditions }] of rules.entries()) writeGroup(`rule${index}`, conditions, functions);
  const calls = rules.map((_, index) => `rule${index}(facts)`);
  return [
    "type Facts = Readonly<Record<string, any>>;",
    "type Truth = boolean | undefined;",
    ...functions,
    `export function decideAll(facts: Facts): Truth[] {\n  return [\n    ${calls.join(",\n    ")},\n  ];\n}\n`,
  ].join("\n\n");
}

/** Writes a function for the group and for each one within; `name` is its name. */
function writeGroup(name: string, condition: Condition, functions: string[]): void {
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition];
  const isAny = "any" in condition;
  const stop = isAny ? "true" : "false";
  const lines = parts.flatMap((part, index) => {
    const value = valueOf(part, `${name}_${index}`, functions);
    return [
      `  const part${index}: Truth = ${value};`,
      `  if (part${index} === ${stop}) return ${stop};`,
      `  if (part${index} === undefined) open = true;`,
    ];
  });
  const end = parts.length === 0 ? "true" : isAny ? "false" : "true";
  functions.push(
    [
      `function ${name}(facts: Facts): Truth {`,
      "  let open = false;",
      ...lines,
      `  return open ? undefined : ${end};`,
      "}",
    ].join("\n"),
  );
}

/** A comparison, its contrary, or a call of the function of a group. */
function valueOf(condition: Condition, name: string, functions: string[]): string {
  if ("not" in condition) {
    const inner = valueOf(condition.not, `${name}_not`, functions);
    functions.push(
      `function ${name}_contrary(facts: Facts): Truth {\n  const part: Truth = ${inner};\n  return part === undefined ? undefined : !part;\n}`,
    );
    return `${name}_contrary(facts)`;
  }
  if ("operator" in condition) return comparison(condition);
  writeGroup(name, condition, functions);
  return `${name}(facts)`;
}

/** A comparison that is unknown when its fact is missing or declined. */
function comparison({ fact, operator, value }: Comparison): string {
  const left = `facts[${JSON.stringify(fact)}]`;
  const other =
    typeof value === "object" && "fact" in value ? `facts[${JSON.stringify(value.fact)}]` : undefined;
  const right = other ?? JSON.stringify(value);
  const isUnknown = [left, ...(other === undefined ? [] : [other])].map((each) => `${each} == null`);
  return `${isUnknown.join(" || ")} ? undefined : ${test(operator, left, right)}`;
}

const signs: Readonly<Record<string, string>> = {
  equal: "===",
  notEqual: "!==",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

function test(operator: string, left: string, right: string): string {
  const sign = signs[operator];
  if (sign !== undefined) return `${left} ${sign} ${right}`;
  switch (operator) {
    case "in":
      return `${right}.includes(${left})`;
    case "notIn":
      return `!${right}.includes(${left})`;
    case "contains":
      return `${left}.includes(${right})`;
    case "doesNotContain":
      return `!${left}.includes(${right})`;
    default:
      throw new Error(`no way is known to write ${operator} by hand`);
  }
}
