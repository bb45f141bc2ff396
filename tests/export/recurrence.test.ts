import { describe, expect, test } from "vitest";
import { recurrenceInWords } from "../../src/export/recurrence.ts";

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

  test("an event", () => {
    expect(recurrenceInWords({ on: "inspection", within: null }, "fi")).toBe("aina kun tarvitaan");
  });
});
