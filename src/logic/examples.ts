import type { ExpressionExamples } from "./expression-operator.ts";
import { byYearExamples } from "./expressions/by-year.ts";
import { chooseExamples } from "./expressions/choose.ts";
import { countTrueExamples } from "./expressions/count-true.ts";
import { countWithinExamples } from "./expressions/count-within.ts";
import { dateOfExamples } from "./expressions/date-of.ts";
import { daysAfterExamples } from "./expressions/days-after.ts";
import { daysBetweenExamples } from "./expressions/days-between.ts";
import { differenceExamples } from "./expressions/difference.ts";
import { earliestExamples } from "./expressions/earliest.ts";
import { earliestKnownExamples } from "./expressions/earliest-known.ts";
import { firstKnownExamples } from "./expressions/first-known.ts";
import { largestExamples } from "./expressions/largest.ts";
import { lastAnnualDayExamples } from "./expressions/last-annual-day.ts";
import { latestExamples } from "./expressions/latest.ts";
import { latestDateExamples } from "./expressions/latest-date.ts";
import { latestKnownExamples } from "./expressions/latest-known.ts";
import { latestValueExamples } from "./expressions/latest-value.ts";
import { lookupExamples } from "./expressions/lookup.ts";
import { minusExamples } from "./expressions/minus.ts";
import { monthEndExamples } from "./expressions/month-end.ts";
import { monthsAfterExamples } from "./expressions/months-after.ts";
import { monthsBetweenExamples } from "./expressions/months-between.ts";
import { nextWorkingDayExamples } from "./expressions/next-working-day.ts";
import { plusExamples } from "./expressions/plus.ts";
import { previousDateExamples } from "./expressions/previous-date.ts";
import { previousValueExamples } from "./expressions/previous-value.ts";
import { previousWorkingDayExamples } from "./expressions/previous-working-day.ts";
import { productExamples } from "./expressions/product.ts";
import { quotientExamples } from "./expressions/quotient.ts";
import { risingExamples } from "./expressions/rising.ts";
import { roundExamples } from "./expressions/round.ts";
import { smallestExamples } from "./expressions/smallest.ts";
import { sumExamples } from "./expressions/sum.ts";
import { withDayExamples } from "./expressions/with-day.ts";
import { workingDaysAfterExamples } from "./expressions/working-days-after.ts";
import { yearOfExamples } from "./expressions/year-of.ts";
import { yearsBetweenExamples } from "./expressions/years-between.ts";
import type { OperatorExample } from "./operator.ts";
import { containsExamples } from "./operators/contains.ts";
import { doesNotContainExamples } from "./operators/does-not-contain.ts";
import { equalExamples } from "./operators/equal.ts";
import { greaterThanExamples } from "./operators/greater-than.ts";
import { greaterThanInclusiveExamples } from "./operators/greater-than-inclusive.ts";
import { isInExamples } from "./operators/in.ts";
import { knownExamples } from "./operators/known.ts";
import { lessThanExamples } from "./operators/less-than.ts";
import { lessThanInclusiveExamples } from "./operators/less-than-inclusive.ts";
import { notEqualExamples } from "./operators/not-equal.ts";
import { notInExamples } from "./operators/not-in.ts";
import { unknownExamples } from "./operators/unknown.ts";

/**
 * The worked examples of every operator, by its name: tests run them and the documentation shows them. They stand beside
 * their operators and not in them, so that no program carries them.
 */
export const operatorExamples: Readonly<Record<string, readonly OperatorExample[]>> = {
  equal: equalExamples,
  notEqual: notEqualExamples,
  in: isInExamples,
  notIn: notInExamples,
  contains: containsExamples,
  doesNotContain: doesNotContainExamples,
  lessThan: lessThanExamples,
  lessThanInclusive: lessThanInclusiveExamples,
  greaterThan: greaterThanExamples,
  greaterThanInclusive: greaterThanInclusiveExamples,
  known: knownExamples,
  unknown: unknownExamples,
};

/** The worked examples of every expression, by its name. */
export const expressionExamples: Readonly<Record<string, ExpressionExamples>> = {
  plus: plusExamples,
  minus: minusExamples,
  "days-after": daysAfterExamples,
  "months-after": monthsAfterExamples,
  "working-days-after": workingDaysAfterExamples,
  "next-working-day": nextWorkingDayExamples,
  "previous-working-day": previousWorkingDayExamples,
  earliest: earliestExamples,
  latest: latestExamples,
  "earliest-known": earliestKnownExamples,
  "latest-known": latestKnownExamples,
  "days-between": daysBetweenExamples,
  "months-between": monthsBetweenExamples,
  "years-between": yearsBetweenExamples,
  "year-of": yearOfExamples,
  "date-of": dateOfExamples,
  "with-day": withDayExamples,
  "month-end": monthEndExamples,
  "last-annual-day": lastAnnualDayExamples,
  sum: sumExamples,
  difference: differenceExamples,
  product: productExamples,
  quotient: quotientExamples,
  round: roundExamples,
  smallest: smallestExamples,
  largest: largestExamples,
  "first-known": firstKnownExamples,
  choose: chooseExamples,
  lookup: lookupExamples,
  "by-year": byYearExamples,
  "count-true": countTrueExamples,
  "latest-value": latestValueExamples,
  "latest-date": latestDateExamples,
  "previous-value": previousValueExamples,
  "previous-date": previousDateExamples,
  "count-within": countWithinExamples,
  rising: risingExamples,
};
