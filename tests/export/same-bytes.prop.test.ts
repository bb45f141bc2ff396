import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarToHtml,
  calendarToMarkdown,
  calendarToText,
  toHtml,
  toICalendar,
  toJsonLd,
  toMarkdown,
  toText,
} from "../../src/export/index.ts";
import { languages, type Plan } from "../../src/model/index.ts";
import { farmPlan, farmYear } from "./farm-plan.ts";
import { mattiPlan } from "./sample-plan.ts";

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) frozen(each);
    Object.freeze(value);
  }
  return value;
}

/** The plan with the lists that have no order of their own shuffled. */
const shuffled: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.shuffledSubarray([...mattiPlan().services], { minLength: mattiPlan().services.length }),
    fc.shuffledSubarray([...mattiPlan().organisations], { minLength: mattiPlan().organisations.length }),
    fc.shuffledSubarray([...mattiPlan().facts], { minLength: mattiPlan().facts.length }),
    fc.shuffledSubarray([...mattiPlan().tasks], { minLength: mattiPlan().tasks.length }),
    fc.shuffledSubarray([...mattiPlan().focus], { minLength: mattiPlan().focus.length }),
  )
  .map(([services, organisations, facts, tasks, focus]) =>
    frozen({ ...mattiPlan(), services, organisations, facts, tasks, focus }),
  );

describe("every export", () => {
  test("is the same for the same plan, frozen or not, whatever the order of its tables", () => {
    const plan = mattiPlan();
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...languages), (other, language) => {
        for (const write of [toText, toMarkdown, toHtml, toICalendar, toJsonLd]) {
          expect(write(other, { language })).toBe(write(plan, { language }));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is the same for the same calendar, frozen or not, whatever its order", () => {
    const plan = frozen(farmPlan());
    const orders = fc.shuffledSubarray([...farmYear], { minLength: farmYear.length }).map(frozen);
    fc.assert(
      fc.property(orders, fc.constantFrom(...languages), (year, language) => {
        for (const write of [calendarToText, calendarToMarkdown, calendarToHtml]) {
          expect(write(plan, year, { language })).toBe(write(plan, farmYear, { language }));
        }
        expect(toICalendar(plan, { language, occurrences: year })).toBe(
          toICalendar(plan, { language, occurrences: farmYear }),
        );
      }),
      { numRuns: 40 },
    );
  });
});
