import type { Expression } from "../../../model/index.ts";
import type { Calculation, ExpressionOperator, Preparing, Typing } from "../../expression-operator.ts";
import type { Value, ValueType } from "../../value.ts";
import { type Argument, typeArgument } from "./arguments.ts";
import type { TypedPart } from "./join-types.ts";
import { suits } from "./suits.ts";

/** What a positional operator is made of. */
export interface Positional {
  readonly name: string;
  readonly about: string;
  readonly arguments: readonly Argument[];
  /** The result's type from those of the arguments that have one. */
  readonly result: (
    types: readonly TypedPart[],
    typing: Typing,
    written: readonly Expression[],
  ) => ValueType | undefined;
  /** The value from known arguments of the right kinds; `undefined` when there is none, such as a date out of range. */
  readonly calculate: (values: readonly Value[]) => Value | undefined;
}

/** An operator with a fixed list of arguments; unknown when one of them is. A single argument needs no list. */
export function positional(operator: Positional): ExpressionOperator {
  const { name, about } = operator;
  return {
    name,
    about,
    type: (args, typing) => typeOfArguments(operator, args, typing),
    prepare: (args, preparing) => prepareArguments(operator, args, preparing),
  };
}

function listOf(operator: Positional, args: Expression): readonly Expression[] {
  return Array.isArray(args) ? args : operator.arguments.length === 1 ? [args] : [];
}

function typeOfArguments(operator: Positional, args: Expression, typing: Typing): ValueType | undefined {
  const list = listOf(operator, args);
  if (list.length !== operator.arguments.length) {
    const wanted = operator.arguments.map((argument) => argument.name).join(", ");
    typing.report({
      code: "type/arguments",
      path: [],
      message: `\`${operator.name}\` takes ${operator.arguments.length === 1 ? "" : "a list of "}${wanted}`,
    });
    return undefined;
  }
  const parts = operator.arguments.flatMap((argument, index): TypedPart[] => {
    const path = Array.isArray(args) ? [index] : [];
    const type = typeArgument(argument, list[index] as Expression, path, typing); // the lengths were compared
    return type === undefined ? [] : [{ type, path }];
  });
  return operator.result(parts, typing, list);
}

function prepareArguments<S>(
  operator: Positional,
  args: Expression,
  preparing: Preparing<S>,
): Calculation<S> {
  const parts = listOf(operator, args).map((part) => preparing.expression(part));
  const { arguments: takes } = operator;
  return (state) => {
    const values: Value[] = [];
    for (let index = 0; index < takes.length; index++) {
      const argument = takes[index];
      const value = parts[index]?.(state);
      if (value === undefined || argument === undefined || !suits(value, argument)) return undefined;
      values.push(value);
    }
    return operator.calculate(values);
  };
}
