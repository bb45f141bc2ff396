import { quote, type ValueType } from "../logic/index.ts";
import type { Expression, FactSource } from "../model/index.ts";
import type { LogicCheck } from "./check-logic.ts";
import { checkReferences, oneReference } from "./check-references.ts";
import { isConditions } from "./derivation.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import { toOption } from "./targets.ts";

/** The faults of how a fact is computed: its parts, and a result that is no value of the fact. */
export function checkDerivation(fact: Located<FactSource>, logic: LogicCheck): readonly Finding[] {
  const { derive, type } = fact.item;
  if (derive === undefined) return [];
  if (!isConditions(derive)) {
    const result = logic.expression(fact, derive, ["derive"], [type]);
    return [
      ...result.findings, // a calculation may have a type although a part of it is at fault
      ...(result.type === undefined ? [] : checkResult(fact, derive, result.type)),
    ];
  }
  const faults = logic.conditions(fact, derive, ["derive"]);
  if (type === "boolean") return faults;
  const message = `conditions give \`true\` or \`false\`, and not a ${quote(type)}`;
  return [findingAt(fact, ["type"], "type/fact", message, "write `type: boolean`"), ...faults];
}

/** What a calculation gives is one of the fact's options, and in its unit. */
function checkResult(fact: Located<FactSource>, derive: Expression, result: ValueType): readonly Finding[] {
  const { options, unit, id } = fact.item;
  const given = options === undefined ? undefined : result.options;
  const references = (given ?? []).flatMap((option) =>
    oneReference(option, ["derive", ...(pathOf(derive, option) ?? [])], toOption(fact.item)),
  );
  const found = checkReferences(fact, references, () => false);
  if (unit === undefined || result.unit === undefined || result.unit === unit) return found;
  const message = `the calculation gives ${quote(result.unit)}, but ${quote(id)} is in ${quote(unit)}`;
  return [...found, findingAt(fact, ["derive"], "type/value", message)];
}

/** Where a text stands in an expression, the first time. */
function pathOf(expression: Expression, text: string): readonly PropertyKey[] | undefined {
  if (typeof expression !== "object") return expression === text ? [] : undefined;
  for (const [key, part] of Object.entries(expression)) {
    const rest = pathOf(part, text);
    if (rest !== undefined) return [Array.isArray(expression) ? Number(key) : key, ...rest];
  }
  return undefined;
}
