import type { Condition, Expression } from "../model/index.ts";
import { checkCondition } from "./check-condition.ts";
import { quote } from "./check-literal.ts";
import { fits, type Kinds, literalType, misfit } from "./expected-kinds.ts";
import type { ExpressionOperator, Typing } from "./expression-operator.ts";
import { didYouMean, type FactTypes, unknownFact } from "./fact-types.ts";
import type { Fault } from "./fault.ts";
import type { ValueType } from "./value.ts";

/** What the check of an expression knows. */
export interface ExpressionTypes extends FactTypes {
  readonly expressions: ReadonlyMap<string, ExpressionOperator>;
  /** The fault of a condition's shape, when it stands inside an expression; the paths are relative to it. */
  readonly conditionShape: (condition: unknown) => readonly Fault[];
}

/**
 * The type of an expression and its faults. `expected` are the kinds that its place allows.
 * There is a type or at least one fault, whatever stands in the file.
 */
export function checkExpression(
  expression: Expression,
  types: ExpressionTypes,
  expected?: Kinds,
  path: readonly PropertyKey[] = [],
): { readonly type: ValueType | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const type = typeWithin(expression, types, path, expected, faults);
  return { type, faults };
}

function typeWithin(
  expression: Expression,
  types: ExpressionTypes,
  path: readonly PropertyKey[],
  expected: Kinds,
  faults: Fault[],
): ValueType | undefined {
  const type = typeOf(expression, types, path, expected, faults);
  if (type === undefined || expected === undefined || fits(type, expected)) return type;
  const isFact = (name: string) => types.typeOf(name) !== undefined;
  faults.push(misfit(expression, type, expected, isFact, path));
  return undefined;
}

function typeOf(
  expression: Expression,
  types: ExpressionTypes,
  path: readonly PropertyKey[],
  expected: Kinds,
  faults: Fault[],
): ValueType | undefined {
  if (typeof expression !== "object" && expression !== undefined) return literalType(expression, expected);
  // A file may hold `null`, although the model's type has no such thing.
  if (!Array.isArray(expression) && expression)
    return typeOfMapping(expression as Readonly<Record<string, Expression>>, types, path, expected, faults); // neither literal nor list
  const message = `${quote(expression)} cannot stand here by itself`;
  faults.push({ code: "type/arguments", path, message, help: "name the calculation: `{latest: [..]}`" });
  return undefined;
}

function typeOfMapping(
  expression: Readonly<Record<string, Expression>>,
  types: ExpressionTypes,
  path: readonly PropertyKey[],
  expected: Kinds,
  faults: Fault[],
): ValueType | undefined {
  const [name, ...more] = Object.keys(expression);
  if (name === undefined || more.length > 0) {
    faults.push({ code: "type/arguments", path, message: "an expression has exactly one key, its name" });
    return undefined;
  }
  const args = expression[name] as Expression; // the key was just listed
  if (name === "fact") return typeOfFact(args, types, [...path, name], faults);
  const operator = types.expressions.get(name);
  if (operator === undefined) {
    faults.push(unknownExpression(name, types, [...path, name]));
    return undefined;
  }
  return operator.type(args, typingAt([...path, name], types, faults), expected);
}

function typeOfFact(
  name: Expression,
  types: ExpressionTypes,
  path: readonly PropertyKey[],
  faults: Fault[],
): ValueType | undefined {
  if (typeof name !== "string") {
    const message = `\`fact\` takes the name of a fact, not ${quote(name)}`;
    faults.push({ code: "type/arguments", path, message });
    return undefined;
  }
  const type = types.typeOf(name);
  if (type === undefined) faults.push(unknownFact(name, types, path));
  return type;
}

function unknownExpression(name: string, types: ExpressionTypes, path: readonly PropertyKey[]): Fault {
  const message = `no expression is named ${quote(name)}`;
  const help = didYouMean(name, ["fact", ...types.expressions.keys()]);
  return { code: "reference/unknown-expression", path, message, ...help };
}

/** What an operator's `type` gets: checks of its parts, with places below its own. */
function typingAt(base: readonly PropertyKey[], types: ExpressionTypes, faults: Fault[]): Typing {
  return {
    expression: (part, path, expected) => typeWithin(part, types, [...base, ...path], expected, faults),
    condition: (part, path) => {
      const at = [...base, ...path];
      const shape = types.conditionShape(part).map((fault) => ({ ...fault, path: [...at, ...fault.path] }));
      const ofTypes = shape.length > 0 ? [] : checkCondition(part as Condition, types, at); // its shape was just checked
      faults.push(...shape, ...ofTypes);
    },
    report: (fault) => faults.push({ ...fault, path: [...base, ...fault.path] }),
  };
}
