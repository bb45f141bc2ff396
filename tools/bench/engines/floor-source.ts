import type { Comparison, Condition } from "../../../src/model/index.ts";
import { javaScriptSigns, type PlainRule } from "./base.ts";
import { plainName } from "./plain-name.ts";

/**
 * What a person would write by hand for these rules in TypeScript, when unknown has to stay unknown: the answers are read
 * into one typed object; each group is a function that stops as soon as it is decided; each leaf is one comparison.
 */
export function floorSource(rules: readonly PlainRule[], facts: readonly string[]): string {
  const functions: string[] = [];
  for (const [index, { conditions }] of rules.entries()) writeGroup(`rule${index}`, conditions, functions);
  const reads = facts.map((fact) => `    ${plainName(fact)}: answers[${JSON.stringify(fact)}],`);
  const calls = rules.map((_, index) => `    rule${index}(facts),`);
  return [
    "type Truth = boolean | undefined;",
    `function read(answers: Readonly<Record<string, any>>) {\n  return {\n${reads.join("\n")}\n  };\n}`,
    "type Facts = ReturnType<typeof read>;",
    ...functions,
    `export function decideAll(answers: Readonly<Record<string, any>>): Truth[] {\n  const facts = read(answers);\n  return [\n${calls.join("\n")}\n  ];\n}\n`,
  ].join("\n\n");
}

/** Writes a function for the group and for each one within; `name` is its name. */
function writeGroup(name: string, condition: Condition, functions: string[]): void {
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition];
  const isAny = "any" in condition;
  const stop = isAny ? "true" : "false";
  const lines = parts.flatMap((part, index) => [
    `  const part${index}: Truth = ${partOf(part, `${name}_${index}`, functions)};`,
    `  if (part${index} === ${stop}) return ${stop};`,
    `  if (part${index} === undefined) open = true;`,
  ]);
  const end = isAny && parts.length > 0 ? "false" : "true";
  writeFunction(name, ["  let open = false;", ...lines, `  return open ? undefined : ${end};`], functions);
}

function writeFunction(name: string, lines: readonly string[], functions: string[]): void {
  functions.push([`function ${name}(facts: Facts): Truth {`, ...lines, "}"].join("\n"));
}

/** A comparison, or a call of the function that is written for a group or a contrary. */
function partOf(condition: Condition, name: string, functions: string[]): string {
  if ("operator" in condition) return comparison(condition);
  if ("not" in condition) {
    const inner = partOf(condition.not, `${name}_not`, functions);
    const lines = [`  const part: Truth = ${inner};`, "  return part === undefined ? undefined : !part;"];
    writeFunction(name, lines, functions);
  } else writeGroup(name, condition, functions);
  return `${name}(facts)`;
}

/** A comparison that is unknown when its fact is missing or declined. */
function comparison({ fact, operator, value }: Comparison): string {
  const left = `facts.${plainName(fact)}`;
  const other = typeof value === "object" && "fact" in value ? `facts.${plainName(value.fact)}` : undefined;
  const right = other ?? JSON.stringify(value);
  const isUnknown = [left, ...(other === undefined ? [] : [other])].map((each) => `${each} == null`);
  return `${isUnknown.join(" || ")} ? undefined : ${test(operator, left, right)}`;
}

function test(operator: string, left: string, right: string): string {
  const sign = javaScriptSigns[operator];
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
