import type { FactType } from "../model/index.ts";

/**
 * One dated value of a series, an option's id where the series has options; further named numbers and texts, such as `sys`
 * and `context`, may stand beside it.
 */
export interface SeriesValue {
  readonly date: string;
  readonly value?: number | string;
  readonly [field: string]: string | number | undefined;
}

/** A known value: dates are `YYYY-MM-DD`, choices a list of option ids. `undefined` beside it always means unknown. */
export type Value = boolean | number | string | readonly string[] | readonly SeriesValue[];

/** The type of a value: the fact's type, its unit and, for choices, its options. */
export interface ValueType {
  readonly kind: FactType;
  readonly unit?: string | undefined;
  readonly options?: readonly string[] | undefined;
}

/** Kinds whose values are numbers. */
export const numericKinds: ReadonlySet<FactType> = new Set(["integer", "number", "money"]);

/** The same kind, all numbers being one kind. */
export function haveSameKind(left: ValueType, right: ValueType): boolean {
  return left.kind === right.kind || (numericKinds.has(left.kind) && numericKinds.has(right.kind));
}
