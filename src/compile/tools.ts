import { PalvelupolkuError } from "../diagnostic/index.ts";
import {
  type ExpressionOperator,
  type Operator,
  expressions as ownExpressions,
  operators as ownOperators,
  quote,
  settingNames,
} from "../logic/index.ts";
import type { FactSource, SettingSource } from "../model/index.ts";
import { type SlotTable, slotTable } from "./slots.ts";

/** Operators and expressions of a portal's own, beside the closed set; the same must be given to `loadCatalogue`. */
export interface CompileOptions {
  readonly operators?: readonly Operator[];
  readonly expressions?: readonly ExpressionOperator[];
}

/** What compiling conditions and expressions takes. */
export interface Tools {
  readonly table: SlotTable;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly expressions: ReadonlyMap<string, ExpressionOperator>;
  /** Yearly settings and facts of the catalogue, as they are written. */
  readonly settings: readonly SettingSource[];
  readonly sources: ReadonlyMap<string, FactSource>;
}

/** Keys of an expression that already mean something else: a fact, or conditions. */
const reserved = ["fact", "all", "any", "not", ...settingNames];

/** The closed set and the portal's own. Throws `call/bad-option` for what is none, and for a name that is taken. */
export function toolsFrom(options: CompileOptions): Tools {
  const given: unknown = options;
  if (typeof given !== "object" || given === null) throw badOption("`options` is no mapping");
  return {
    table: slotTable(),
    operators: byName("operator", "compare", ownOperators, options.operators, []),
    expressions: byName("expression", "prepare", ownExpressions, options.expressions, reserved),
    settings: [],
    sources: new Map(),
  };
}

function byName<T extends { readonly name: string }>(
  what: string,
  does: keyof T,
  own: readonly T[],
  more: readonly T[] = [],
  taken: readonly string[],
): ReadonlyMap<string, T> {
  if (!Array.isArray(more)) throw badOption(`the ${what}s are no list`);
  const all = new Map(own.map((item) => [item.name, item]));
  for (const item of more) {
    if (typeof item?.name !== "string" || typeof item[does] !== "function")
      throw badOption(`what was passed is no ${what}: it needs a \`name\` and \`${String(does)}\``);
    if (all.has(item.name) || taken.includes(item.name))
      throw badOption(`${quote(item.name)} is already the name of an ${what}`);
    all.set(item.name, item);
  }
  return all;
}

/** The same map, but asking for a name that it lacks throws `call/bad-option`: else rules would stay open in silence. */
export function demanding<T>(items: ReadonlyMap<string, T>, what: string): ReadonlyMap<string, T> {
  const get = (name: string): T => {
    const found = items.get(name);
    if (found !== undefined) return found;
    throw badOption(
      `the rule base uses the ${what} ${quote(name)}; pass to \`compile\` what was passed to \`loadCatalogue\``,
    );
  };
  return Object.assign(new Map(items), { get });
}

function badOption(message: string): PalvelupolkuError {
  return new PalvelupolkuError("call/bad-option", message);
}
