import type { ExpressionOperator } from "../expression-operator.ts";
import { byYear } from "./by-year.ts";
import { choose } from "./choose.ts";
import { countTrue } from "./count-true.ts";
import { countWithin } from "./count-within.ts";
import { dateOf } from "./date-of.ts";
import { daysAfter } from "./days-after.ts";
import { daysBetween } from "./days-between.ts";
import { difference } from "./difference.ts";
import { earliest } from "./earliest.ts";
import { earliestKnown } from "./earliest-known.ts";
import { firstKnown } from "./first-known.ts";
import { largest } from "./largest.ts";
import { lastAnnualDay } from "./last-annual-day.ts";
import { latest } from "./latest.ts";
import { latestDate } from "./latest-date.ts";
import { latestKnown } from "./latest-known.ts";
import { latestValue } from "./latest-value.ts";
import { lookup } from "./lookup.ts";
import { minus } from "./minus.ts";
import { monthEnd } from "./month-end.ts";
import { monthsAfter } from "./months-after.ts";
import { monthsBetween } from "./months-between.ts";
import { nextWorkingDay } from "./next-working-day.ts";
import { plus } from "./plus.ts";
import { previousDate } from "./previous-date.ts";
import { previousValue } from "./previous-value.ts";
import { previousWorkingDay } from "./previous-working-day.ts";
import { product } from "./product.ts";
import { quotient } from "./quotient.ts";
import { rising } from "./rising.ts";
import { round } from "./round.ts";
import { smallest } from "./smallest.ts";
import { sum } from "./sum.ts";
import { withDay } from "./with-day.ts";
import { workingDaysAfter } from "./working-days-after.ts";
import { yearOf } from "./year-of.ts";
import { yearsBetween } from "./years-between.ts";

/** The closed set of expressions, in the order of the documentation. A portal may pass more to `compile`. */
export const expressions: readonly ExpressionOperator[] = [
  plus,
  minus,
  daysAfter,
  monthsAfter,
  workingDaysAfter,
  nextWorkingDay,
  previousWorkingDay,
  earliest,
  latest,
  earliestKnown,
  latestKnown,
  daysBetween,
  monthsBetween,
  yearsBetween,
  yearOf,
  dateOf,
  withDay,
  monthEnd,
  lastAnnualDay,
  sum,
  difference,
  product,
  quotient,
  round,
  smallest,
  largest,
  firstKnown,
  choose,
  lookup,
  byYear,
  countTrue,
  latestValue,
  latestDate,
  previousValue,
  previousDate,
  countWithin,
  rising,
];
