import type { Truth } from "../../../src/logic/index.ts";
import type { Conditions, FactType } from "../../../src/model/index.ts";
import type { Answers } from "../answers.ts";

/** A rule in json-rules-engine's form, without tests for `known` and `unknown`. */
export interface PlainRule {
  readonly name: string;
  readonly conditions: Conditions;
}

/** Rules and customers in a form that every engine can be given. */
export interface PlainBase {
  readonly name: string;
  readonly rules: readonly PlainRule[];
  /** Kinds of all facts but `today`. */
  readonly kinds: ReadonlyMap<string, FactType>;
  /** What is known of each customer: `today`, answers and, in a journey, whatever is derived from them. */
  readonly customers: readonly Answers[];
}

/** Decides all rules of a base for one customer after the other. */
export interface Contender {
  readonly name: string;
  /** The truth of every rule for a customer, in the order of the base. */
  readonly truths: (customer: number) => readonly Truth[] | Promise<readonly Truth[]>;
  /** The same work as it is timed: decides everything and counts the rules that hold. */
  readonly work: (customer: number) => number | Promise<number>;
}

/** A contender, or why it cannot take part on this machine. */
export type Entry = Contender | { readonly name: string; readonly absent: string };

/** Comparison operators as JavaScript and JsonLogic write them. */
export const javaScriptSigns: Readonly<Record<string, string>> = {
  equal: "===",
  notEqual: "!==",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

/** The item at an index that exists. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
