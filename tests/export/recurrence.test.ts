import { describe, expect, test } from "vitest";
import { isRhythm, recurrenceInWords, rhythms } from "../../src/export/recurrence.ts";
import { languages } from "../../src/model/index.ts";

describe("recurrenceInWords", () => {
  test.each([
    ["FREQ=YEARLY;BYMONTH=4", "kerran vuodessa", "en gång om året", "once a year"],
    ["FREQ=MONTHLY;INTERVAL=1", "kerran kuussa", "en gång i månaden", "once a month"],
    ["FREQ=WEEKLY;INTERVAL=2", "2 viikon välein", "med 2 veckors mellanrum", "every 2 weeks"],
    ["INTERVAL=10;FREQ=DAILY", "10 päivän välein", "med 10 dagars mellanrum", "every 10 days"],
    ["FREQ=YEARLY;BYMONTH=4,10", "säännöllisesti", "regelbundet", "regularly"],
    ["FREQ=HOURLY", "säännöllisesti", "regelbundet", "regularly"],
    ["COUNT=3", "säännöllisesti", "regelbundet", "regularly"],
  ])("%s", (rrule, fi, sv, en) => {
    expect([
      recurrenceInWords({ rrule }, "fi"),
      recurrenceInWords({ rrule }, "sv"),
      recurrenceInWords({ rrule }, "en"),
    ]).toEqual([fi, sv, en]);
  });

  test("an interval from the last time", () => {
    expect(recurrenceInWords({ every: "P3M", after: "completion" }, "fi")).toBe(
      "kun edellisestä kerrasta on 3 kuukautta",
    );
    expect(recurrenceInWords({ every: "P1Y6M", after: "result" }, "sv")).toBe(
      "när det har gått 1 år och 6 månader sedan förra gången",
    );
    expect(recurrenceInWords({ every: "P2W", after: "completion" }, "en")).toBe(
      "when 2 weeks have passed since the last time",
    );
    expect(recurrenceInWords({ every: "often", after: "completion" }, "en")).toBe("regularly");
  });

  test.each([
    ["P3Y", "3 vuoden välein", "med 3 års mellanrum", "every 3 years"],
    ["P1W", "1 viikon välein", "med 1 veckas mellanrum", "every 1 week"],
    [
      "P1Y6M",
      "1 vuoden ja 6 kuukauden välein",
      "med 1 års och 6 månaders mellanrum",
      "every 1 year and 6 months",
    ],
    ["P0D", "säännöllisesti", "regelbundet", "regularly"],
    ["often", "säännöllisesti", "regelbundet", "regularly"],
  ])("an interval from a date: %s", (every, fi, sv, en) => {
    const recurs = { every, after: "date" } as const;
    expect(languages.map((language) => recurrenceInWords(recurs, language))).toEqual([fi, sv, en]);
  });

  test("each year and each month", () => {
    expect(recurrenceInWords({ each: "year" }, "fi")).toBe("kerran vuodessa");
    expect(recurrenceInWords({ each: "month" }, "sv")).toBe("en gång i månaden");
  });

  test("an event, with the time that it gives", () => {
    const moved = { workingDays: null, on: "animal-moved", within: "P7D" };
    expect(languages.map((language) => recurrenceInWords(moved, language))).toEqual([
      "joka kerta, kun asia tapahtuu (7 päivän kuluessa)",
      "varje gång det händer (inom 7 dagar)",
      "each time it happens (within 7 days)",
    ]);
    const changed = { workingDays: 15, on: "farm-data-changed", within: null };
    expect(languages.map((language) => recurrenceInWords(changed, language, "”muutos”"))).toEqual([
      "”muutos” (15 arkipäivän kuluessa)",
      "”muutos” (inom 15 vardagar)",
      "”muutos” (within 15 working days)",
    ]);
    expect(recurrenceInWords({ ...changed, workingDays: 1 }, "en", "“x”")).toBe("“x” (within 1 working day)");
    expect(recurrenceInWords({ ...moved, within: null }, "fi")).toBe("joka kerta, kun asia tapahtuu");
    expect(recurrenceInWords({ ...moved, within: "soon" }, "sv", "”x”")).toBe("”x”");
  });
});

describe("isRhythm", () => {
  test.each([
    [{ each: "month" }, "month"],
    [{ each: "year" }, "year"],
    [{ rrule: "FREQ=MONTHLY" }, "month"],
    [{ rrule: "FREQ=YEARLY;INTERVAL=1" }, "year"],
    [{ rrule: "FREQ=YEARLY;INTERVAL=2" }, "other"],
    [{ rrule: "FREQ=WEEKLY" }, "other"],
    [{ every: "P3Y", after: "date" }, "other"],
    [{ on: "x", within: null, workingDays: null }, "event"],
  ] as const)("%j is of the rhythm %s alone", (recurs, rhythm) => {
    expect(rhythms.filter((each) => isRhythm(recurs, each))).toEqual([rhythm]);
  });

  test("what does not recur has none", () => {
    expect(rhythms.filter((each) => isRhythm(null, each))).toEqual([]);
  });
});
