import type { Conditions, Expression } from "../../../model/index.ts";
import { quote } from "../../check-literal.ts";
import type { Typing } from "../../expression-operator.ts";
import type { ValueType } from "../../value.ts";

/** One place of an argument list: the kinds it takes, and its name in messages. */
export interface Argument {
  readonly name: string;
  readonly kinds: readonly ValueType["kind"][];
  /** A further check of what was written, such as a duration's form; gives the message of a fault. */
  readonly check?: (written: Expression) => string | undefined;
}

/** A date. */
export const dateArgument: Argument = { name: "a date", kinds: ["date"] };

/** A number of any kind: a whole number and an amount of money are numbers too. */
export const numberArgument: Argument = { name: "a number", kinds: ["number"] };

/** A whole number; one that is written out must lie between two bounds, outside which there is never a result. */
export function integerBetween(least: number, most: number, name = "a whole number"): Argument {
  return {
    name,
    kinds: ["integer"],
    check: (written) =>
      typeof written === "number" && (written < least || written > most)
        ? `${quote(written)} is not ${name} from ${least} to ${most}`
        : undefined,
  };
}

/** The type of what stands at an argument's place, or `undefined` after reporting why it cannot stand there. */
export function typeArgument(
  argument: Argument,
  written: Expression,
  path: readonly PropertyKey[],
  typing: Typing,
): ValueType | undefined {
  const message = argument.check?.(written);
  if (message === undefined) return typing.expression(written, path, argument.kinds);
  typing.report({ code: "type/arguments", path, message });
  return undefined;
}

/** A part that `typing.condition` has checked, as the conditions that it is. */
export function conditionsIn(part: Expression | undefined): Conditions {
  return part as unknown as Conditions; // an expression's own type cannot tell conditions from other mappings
}

/** Whether a part of an expression is a mapping. What comes from JSON may be `null`. */
export function isMapping(part: unknown): part is Readonly<Record<string, Expression>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
