import { suggest } from "../diagnostic/index.ts";
import { quote } from "./check-literal.ts";
import type { Fault } from "./fault.ts";
import type { Operator } from "./operator.ts";
import type { ValueType } from "./value.ts";

/** What a check knows: the facts' types, and the operators. */
export interface FactTypes {
  /** The type of a fact, or `undefined` when no fact has this name. */
  readonly typeOf: (fact: string) => ValueType | undefined;
  /** Names that may be suggested for a mistyped one. */
  readonly names: () => Iterable<string>;
  readonly operators: ReadonlyMap<string, Operator>;
}

/** The fault of a name that is no fact, with the nearest name. */
export function unknownFact(fact: string, types: FactTypes, path: readonly PropertyKey[]): Fault {
  return {
    code: "reference/unknown-fact",
    path,
    message: `no fact is named ${quote(fact)}`,
    ...didYouMean(fact, types.names()),
  };
}

/** A `help` key when a candidate is close, else nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): { help?: string } {
  const near = suggest(written, candidates);
  return near === undefined ? {} : { help: `did you mean \`${near}\`?` };
}
