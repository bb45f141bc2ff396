import type { Expression } from "../../../model/index.ts";
import type { Typing } from "../../expression-operator.ts";
import { numericKinds, type ValueType } from "../../value.ts";
import { isMapping } from "./arguments.ts";
import { joinTypes, type TypedPart } from "./join-types.ts";

/** One of several expressions that may give an operator's value. */
export interface Alternative {
  readonly expression: Expression;
  readonly path: readonly PropertyKey[];
}

/**
 * The one type of alternatives, all of one kind. Literals are typed last: where no kind is expected from outside, the
 * others tell whether a text is a date, an option or plain text.
 */
export function typeAlternatives(
  alternatives: readonly Alternative[],
  typing: Typing,
  expected: readonly ValueType["kind"][] | undefined,
): ValueType | undefined {
  const typed = (parts: readonly Alternative[], kinds: typeof expected) =>
    parts.flatMap(({ expression, path }): TypedPart[] => {
      const type = typing.expression(expression, path, kinds);
      return type === undefined ? [] : [{ type, path }];
    });
  const calculated = typed(
    alternatives.filter(({ expression }) => isMapping(expression)),
    expected,
  );
  const literals = typed(
    alternatives.filter(({ expression }) => !isMapping(expression)),
    expected ?? kindsLike(calculated[0]?.type),
  );
  return joinTypes([...calculated, ...literals], typing);
}

/** The kinds that may stand beside a value of this type. */
function kindsLike(type: ValueType | undefined): readonly ValueType["kind"][] | undefined {
  if (type === undefined) return undefined;
  return numericKinds.has(type.kind) ? [...numericKinds] : [type.kind];
}
