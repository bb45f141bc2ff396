import type { Expression } from "../../../model/index.ts";
import type { Calculation, ExpressionOperator, Preparing, Typing } from "../../expression-operator.ts";
import type { Fault } from "../../fault.ts";
import type { ValueType } from "../../value.ts";
import { typeAlternatives } from "./alternatives.ts";
import { isMapping } from "./arguments.ts";
import { argumentsOf, checkMapping } from "./mapping-arguments.ts";

/** What an operator on a table is made of. */
export interface Table {
  readonly name: string;
  readonly about: string;
  /** The key of what is looked up, and the kinds that it may have. */
  readonly key: string;
  readonly kinds: readonly ValueType["kind"][];
  /** The key of the table. */
  readonly rows: string;
  /** The fault of a key of the table, for what is looked up. */
  readonly checkKey: (key: string, type: ValueType, path: readonly PropertyKey[]) => Fault | undefined;
}

/**
 * An operator that finds a value in a table: unknown when what is looked up is unknown; `otherwise`, or unknown, when the
 * table has no such key. Every value may be an expression.
 */
export function table(operator: Table): ExpressionOperator {
  const { name, about } = operator;
  return {
    name,
    about,
    type: (args, typing, expected) => typeTable(operator, args, typing, expected),
    prepare: (args, preparing) => prepareTable(operator, args, preparing),
    parts: (args) => partsOf(operator, argumentsOf(args)),
  };
}

function typeTable(
  { name, key, kinds, rows, checkKey }: Table,
  args: Expression,
  typing: Typing,
  expected: readonly ValueType["kind"][] | undefined,
): ValueType | undefined {
  const found = checkMapping(name, args, { required: [key, rows], optional: ["otherwise"] }, typing);
  if (found === undefined) return undefined;
  const type = typing.expression(found.get(key) as Expression, [key], kinds); // a required key
  const table = found.get(rows);
  if (!isMapping(table) || Object.keys(table).length === 0) {
    const message = `\`${name}\` needs a mapping with one or more values at \`${rows}\``;
    typing.report({ code: "type/arguments", path: [rows], message });
    return undefined;
  }
  for (const row of Object.keys(table)) {
    const fault = type && checkKey(row, type, [rows, row]);
    if (fault !== undefined) typing.report(fault);
  }
  const values = Object.entries(table).map(([row, expression]) => ({ expression, path: [rows, row] }));
  const otherwise = found.get("otherwise");
  const last = otherwise === undefined ? [] : [{ expression: otherwise, path: ["otherwise"] }];
  return typeAlternatives([...values, ...last], typing, expected);
}

function prepareTable<S>(operator: Table, args: Expression, preparing: Preparing<S>): Calculation<S> {
  const found = argumentsOf(args);
  const prepared = (part: Expression | undefined): Calculation<S> =>
    part === undefined ? () => undefined : preparing.expression(part);
  const wanted = prepared(found.get(operator.key));
  const otherwise = prepared(found.get("otherwise"));
  const values = new Map<string, Calculation<S>>();
  for (const [row, part] of argumentsOf(found.get(operator.rows))) values.set(row, prepared(part));
  return (state) => {
    const value = wanted(state);
    return value === undefined ? undefined : (values.get(String(value)) ?? otherwise)(state);
  };
}

/** Where facts stand: not under the table's own keys, of which one may be `fact`. */
function partsOf({ key, rows }: Table, found: ReadonlyMap<string, Expression>): readonly Expression[] {
  const parts = [found.get(key), ...argumentsOf(found.get(rows)).values(), found.get("otherwise")];
  return parts.filter((part) => part !== undefined);
}
