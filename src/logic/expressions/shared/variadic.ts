import type { Expression } from "../../../model/index.ts";
import type { Calculation, ExpressionOperator, Preparing, Typing } from "../../expression-operator.ts";
import type { Value, ValueType } from "../../value.ts";
import type { Argument } from "./arguments.ts";
import { joinTypes, type TypedPart } from "./join-types.ts";
import { suits } from "./suits.ts";

/** What an operator on a list of like values is made of. */
export interface Variadic {
  readonly name: string;
  readonly about: string;
  /** What every value of the list is. */
  readonly item: Argument;
  /** The fewest values that the list may have. */
  readonly least: number;
  /** What one unknown value does: it makes the result unknown, or it is passed over unless all are unknown. */
  readonly missing: "unknown" | "ignored";
  /** The result's type; the items' one type unless this is given. */
  readonly result?: (parts: readonly TypedPart[], typing: Typing) => ValueType | undefined;
  /** The value from at least one known value. */
  readonly calculate: (values: readonly Value[]) => Value | undefined;
}

/** An operator on a list of values of one kind. */
export function variadic(operator: Variadic): ExpressionOperator {
  const { name, about } = operator;
  return {
    name,
    about,
    type: (args, typing) => {
      const parts = typeList(operator, args, typing);
      return parts && (operator.result ?? joinTypes)(parts, typing);
    },
    prepare: (args, preparing) => prepareList(operator, args, preparing),
  };
}

function typeList(
  { name, item, least }: Variadic,
  args: Expression,
  typing: Typing,
): readonly TypedPart[] | undefined {
  if (!Array.isArray(args) || args.length < least) {
    const message = `\`${name}\` takes a list of ${least} or more, each ${item.name}`;
    typing.report({ code: "type/arguments", path: [], message });
    return undefined;
  }
  return args.flatMap((part: Expression, index): TypedPart[] => {
    const type = typing.expression(part, [index], item.kinds);
    return type === undefined ? [] : [{ type, path: [index] }];
  });
}

function prepareList<S>(
  { item, missing, calculate }: Variadic,
  args: Expression,
  preparing: Preparing<S>,
): Calculation<S> {
  const parts = Array.isArray(args) ? args.map((part) => preparing.expression(part)) : [];
  return (state) => {
    const values: Value[] = [];
    for (const part of parts) {
      const value = part(state);
      if (value !== undefined && suits(value, item)) values.push(value);
      else if (missing === "unknown") return undefined;
    }
    return values.length === 0 ? undefined : calculate(values);
  };
}
