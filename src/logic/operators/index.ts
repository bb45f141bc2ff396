import type { Operator } from "../operator.ts";
import { contains } from "./contains.ts";
import { doesNotContain } from "./does-not-contain.ts";
import { equal } from "./equal.ts";
import { greaterThan } from "./greater-than.ts";
import { greaterThanInclusive } from "./greater-than-inclusive.ts";
import { isIn } from "./in.ts";
import { known } from "./known.ts";
import { lessThan } from "./less-than.ts";
import { lessThanInclusive } from "./less-than-inclusive.ts";
import { notEqual } from "./not-equal.ts";
import { notIn } from "./not-in.ts";
import { unknown } from "./unknown.ts";

/** The comparison operators, in the order of the documentation. */
export const operators: readonly Operator[] = [
  equal,
  notEqual,
  isIn,
  notIn,
  contains,
  doesNotContain,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  known,
  unknown,
];
