import { describe, expect, test } from "vitest";
import * as exported from "../../src/export/index.ts";
import { mattiPlan } from "./sample-plan.ts";

/** A call as a JavaScript program may make it. */
type AnyCall = (...given: readonly unknown[]) => unknown;

const { toText, toMarkdown, toHtml, toICalendar, toJsonLd, toFhir } = exported as unknown as Record<
  string,
  AnyCall
>;
const { calendarToText, calendarToMarkdown, calendarToHtml } = exported as unknown as Record<string, AnyCall>;

const documents = Object.entries({ toText, toMarkdown, toHtml, toICalendar, toJsonLd });
const calendars = Object.entries({ calendarToText, calendarToMarkdown, calendarToHtml });

/** The code of the error that a call throws; the name of an error without one. */
function faultOf(call: AnyCall | undefined, ...given: readonly unknown[]): unknown {
  try {
    call?.(...given);
  } catch (error) {
    return Object(error).code ?? String(error);
  }
  return undefined;
}

const noOptions = [[], [undefined], [null], ["fi"], [5], [{}], [[]]] as const;
const noPlans = [undefined, null, "plan", 5, { today: "2026-11-24" }, { today: "2026-11-24", tasks: {} }];

test("every export is called here", () => {
  const called = [...documents, ...calendars].map(([name]) => name);
  expect([...called, "toFhir"].sort()).toEqual(Object.keys(exported).sort());
});

describe.each(documents)("%s", (_name, call) => {
  test.each(noOptions)("without usable options (%j) says which code", (...options) => {
    expect(faultOf(call, mattiPlan(), ...options)).toBe("call/bad-option");
  });

  test.each(noPlans)("of what is no plan (%j) says which code", (plan) => {
    expect(faultOf(call, plan, { language: "fi" })).toBe("call/bad-option");
  });
});

describe.each(calendars)("%s", (_name, call) => {
  test.each(noOptions)("without usable options (%j) says which code", (...options) => {
    expect(faultOf(call, mattiPlan(), [], ...options)).toBe("call/bad-option");
  });

  test.each([undefined, null, {}, "none"])(
    "of occurrences that are no list (%j) says which code",
    (occurrences) => {
      expect(faultOf(call, mattiPlan(), occurrences, { language: "fi" })).toBe("call/bad-option");
    },
  );
});

test("toICalendar says which code when its occurrences are no list", () => {
  expect(faultOf(toICalendar, mattiPlan(), { language: "fi", occurrences: {} })).toBe("call/bad-option");
});

describe("toFhir", () => {
  test("needs no options", () => {
    expect(faultOf(toFhir, mattiPlan())).toBe(undefined);
  });

  test.each([null, "fi", 5])("with %j for options says which code", (options) => {
    expect(faultOf(toFhir, mattiPlan(), options)).toBe("call/bad-option");
  });

  test.each([...noPlans, { planState: {} }, { planState: {}, plan: null }])(
    "of what is no plan (%j) says which code",
    (plan) => {
      expect(faultOf(toFhir, plan)).toBe("call/bad-option");
    },
  );
});
