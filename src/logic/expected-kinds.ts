import { isCivilDate } from "../calendar/index.ts";
import type { Expression } from "../model/index.ts";
import { quote } from "./check-literal.ts";
import { describeKind } from "./describe-type.ts";
import type { Fault } from "./fault.ts";
import { numericKinds, type ValueType } from "./value.ts";

/** The kinds that a place allows; `undefined` when any kind may stand there. */
export type Kinds = readonly ValueType["kind"][] | undefined;

/** Whether a type may stand where these kinds are allowed: a whole number is a number, and money is one too. */
export function fits(type: ValueType, expected: Kinds): boolean {
  if (expected === undefined || expected.includes(type.kind)) return true;
  return numericKinds.has(type.kind) && expected.some((kind) => kind === "number" || kind === "money");
}

/**
 * The type of a literal. A text is a date where a date may stand and it is one; else an option where one may stand; else
 * plain text.
 */
export function literalType(literal: string | number | boolean, expected: Kinds): ValueType {
  if (typeof literal === "boolean") return { kind: "boolean" };
  if (typeof literal === "number") return { kind: Number.isInteger(literal) ? "integer" : "number" };
  if (isCivilDate(literal) && (expected === undefined || expected.includes("date"))) return { kind: "date" };
  return expected?.includes("choice") === true ? { kind: "choice", options: [literal] } : { kind: "text" };
}

/** The fault of an expression whose kind its place does not allow, with help for a literal that was meant otherwise. */
export function misfit(
  expression: Expression,
  type: ValueType,
  expected: readonly ValueType["kind"][],
  isFact: (name: string) => boolean,
  path: readonly PropertyKey[],
): Fault {
  const wanted = expected.map(describeKind).join(" or ");
  return {
    code: "type/value",
    path,
    message: `${describeExpression(expression)} is ${describeKind(type.kind)}, but ${wanted} is needed here`,
    ...helpFor(expression, expected, isFact),
  };
}

function helpFor(
  expression: Expression,
  expected: readonly ValueType["kind"][],
  isFact: (name: string) => boolean,
): { help?: string } {
  if (typeof expression !== "string") return {};
  if (isFact(expression)) return { help: `for the fact's value write \`{fact: ${expression}}\`` };
  return expected.includes("date") ? { help: "a date is a day of the calendar, written `YYYY-MM-DD`" } : {};
}

/** A literal as it was written, a fact's name, or the name of a calculation. */
function describeExpression(expression: Expression): string {
  if (typeof expression !== "object") return quote(expression);
  const [name] = Object.keys(expression);
  return quote(name === "fact" ? Object.values(expression)[0] : name);
}
