import { describe, expect, it } from "vitest";
import { lifeEvent, liisaIn } from "../../examples/liisa.ts";
import { firstYear, playLiisa, yearText } from "../../examples/liisa-follow.ts";
import {
  type Language,
  makePlan,
  metrics,
  occurrences,
  type PlanRecord,
  type TaskStatus,
  viewFor,
} from "../../src/index.ts";
import { realProgram } from "../follow/real.ts";

const program = realProgram();
const { persona } = liisaIn(program);
const played = playLiisa(program, { lifeEvent, today: persona.today, facts: persona.facts });
const { start, steps } = played;
const last = recordAfter("2028-05-31");

/** The record after the last step of a day. */
function recordAfter(day: string): PlanRecord {
  const found = steps.filter(({ step }) => step.day === day).at(-1);
  if (found === undefined) throw new Error(`nothing happens on ${day}`);
  return found.record;
}

function statusOn(day: string, id: string): TaskStatus | undefined {
  return recordAfter(day).items.find((item) => item.id === id)?.status;
}

/** Where a time of a duty stood on a day. */
function timeOn(day: string, id: string) {
  const found = occurrences(program, recordAfter(day), "2026-11-24", "2029-12-31");
  return found.find((one) => one.id === id);
}

describe("from the idea to the permits", () => {
  it("begins at the idea with an empty list of answers, and plans when the first eight are given", () => {
    expect(start.journey).toBe("idea");
    expect(start.facts).toEqual({});
    expect(steps[0]?.record.journey).toBe("planning");
    expect(Object.keys(steps[0]?.record.facts ?? {})).toHaveLength(8);
  });

  it("has the persona's plan when all is answered", () => {
    const plan = makePlan(program, { lifeEvent, today: persona.today, facts: persona.facts });
    expect(steps[1]?.record.plan.tasks.map(({ id, doBy }) => [id, doBy])).toEqual(
      plan.tasks.map(({ id, doBy }) => [id, doBy]),
    );
  });

  it("sends the aids before the business is founded, and founds it before the permit", () => {
    expect(recordAfter("2026-12-07").journey).toBe("founding");
    expect(statusOn("2027-01-14", "aid-farm-investment.apply")).toBe("waiting");
    expect(statusOn("2027-01-14", "aid-young-farmer-startup.apply")).toBe("waiting");
    expect(statusOn("2027-01-14", "fnd-ytj.notify")).toBe("proposed");
    expect(recordAfter("2027-02-09").journey).toBe("permits");
    expect(recordAfter("2027-03-12").journey).toBe("construction");
  });

  it("takes what a task gave once, and makes the papers that need it ready", () => {
    const paper = (day: string, id: string) =>
      recordAfter(day).plan.evidence.find((each) => each.id === id)?.ready;
    expect(recordAfter("2027-02-08").facts).toMatchObject({ "biz.business-id": "1234567-1" });
    expect(paper("2027-01-14", "business-id")).toBe(false);
    expect(paper("2027-02-08", "business-id")).toBe(true);
    expect(paper("2027-02-15", "farm-identifier")).toBe(true);
    expect(last.facts).toMatchObject({
      "farm.identifier": "123456789",
      "animals.holding-place": "FI000123456789",
    });
  });

  it("shows each helper only what Liisa has consented to", () => {
    const accountant = viewFor(recordAfter("2027-02-08"), "accountant");
    expect(accountant.items.map(({ id }) => id)).toContain("tax-vat-month.file");
    expect(accountant.items.flatMap(({ areas }) => areas)).not.toContain("person");
    expect(accountant.items.length).toBeLessThan(viewFor(recordAfter("2027-02-08"), "customer").items.length);
  });
});

describe("the opening", () => {
  it("waits for every gate: the music licence keeps the door shut", () => {
    expect(recordAfter("2027-05-18").journey).toBe("opening");
    expect(recordAfter("2027-05-24").journey).toBe("opening");
    expect(recordAfter("2027-06-01").journey).toMatchObject({
      operating: {
        tax: "current",
        food: "waiting-first-inspection",
        organic: "in-conversion",
        staff: "employing",
      },
    });
  });

  it("handles the spring application at one desk, each duty for its own year", () => {
    const items = recordAfter("2027-05-19").occurrences.filter(({ doneOn }) => doneOn === "2027-05-19");
    expect(items.map(({ id }) => id)).toEqual(["aid-field.apply.2027", "aid-yf-income.apply.2027"]);
    expect(statusOn("2027-05-19", "org-commitment.make")).toBe("done");
  });

  it("leaves no task of the opening undone", () => {
    const open = recordAfter("2027-06-01").plan.tasks.filter(
      ({ recurs, doBy }) => recurs === null && (doBy ?? "") <= "2027-06-01",
    );
    expect(open).toEqual([]);
  });
});

describe("twelve months of duties", () => {
  const year = occurrences(program, last, firstYear.from, firstYear.to).filter(
    ({ type }) => type === "recurring",
  );

  it("every time of the year is done, but for the premium that was not applied for", () => {
    expect(year.filter(({ status }) => status !== "done").map(({ id, status }) => [id, status])).toEqual([
      ["ani-premiums.apply.2028", "declined"],
    ]);
    expect(year.length).toBeGreaterThan(80);
  });

  it("has wages, value added tax and records in each of the twelve months", () => {
    for (const task of [
      "emp-monthly.report",
      "emp-monthly.pay",
      "tax-vat-month.file",
      "org-records.keep",
      "food-own-check.records",
    ])
      expect([task, year.filter((one) => one.task === task).length]).toEqual([task, 12]);
    // The wages of May are reported in June.
    const reports = year.filter(({ task }) => task === "emp-incomes-register.report");
    expect([reports.length, reports[0]?.period]).toEqual([13, "2027-05-28"]);
  });

  it("was late once, and nothing was lost: the return is missed, filed and done", () => {
    const id = "tax-vat-month.file.2027-09";
    expect(timeOn("2027-11-10", id)).toMatchObject({ date: "2027-11-12", late: false, status: "proposed" });
    expect(timeOn("2027-11-15", id)).toMatchObject({ late: true, status: "proposed" });
    expect(recordAfter("2027-11-15").journey).toMatchObject({ operating: { tax: "overdue" } });
    expect(timeOn("2027-11-16", id)).toMatchObject({ late: false, status: "done", doneOn: "2027-11-16" });
    expect(year.filter(({ doneOn, date }) => (doneOn ?? "") > date).map((one) => one.id)).toEqual([id]);
  });

  it("each event has its own time, counted from its own day", () => {
    expect(timeOn("2027-05-11", "ani-events.move.2027-05-10")).toMatchObject({
      date: "2027-05-17",
      status: "done",
    });
    expect(timeOn("2027-07-03", "ani-events.birth.2027-07-03")).toMatchObject({
      date: "2027-10-01",
      status: "proposed",
    });
    expect(timeOn("2027-10-04", "aid-changes.report.2027-10-04")).toMatchObject({ date: "2027-10-25" });
    expect(recordAfter("2027-08-25").journey).toMatchObject({ operating: { food: "supervised" } });
  });

  it("a change asks for what is new, and the business goes on from where it stood", () => {
    const changed = steps.find(
      ({ step }) => step.day === "2027-10-04" && step.event.type === "facts-changed",
    );
    expect(changed?.record.journey).toBe("change");
    expect(changed?.changes).toContainEqual({ type: "added", item: "bld-rescue-plan.write" });
    expect(recordAfter("2027-10-05").journey).toMatchObject({
      operating: { aid: "reporting-change", food: "supervised" },
    });
    expect(recordAfter("2027-10-11").journey).toMatchObject({ operating: { aid: "between-applications" } });
  });

  it("the plan does not end: what was done is kept, and the next dates are there", () => {
    const done = steps.flatMap(({ step: { event } }) =>
      event.type === "task-done" ? [String(event["item"])] : [],
    );
    const kept = [...last.items, ...last.occurrences].filter(({ status }) => status === "done");
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(done));
    expect(last.log).toHaveLength(last.revision);
    const next = occurrences(program, last, "2028-06-01", "2028-06-30").map(({ id }) => id);
    expect(next).toEqual(
      expect.arrayContaining([
        "aid-field.apply.2028",
        "tax-vat-month.file.2028-04",
        "org-records.keep.2028-06",
      ]),
    );
    expect(metrics([last]).channels[0]?.channel).toBe("web");
  });
});

describe("the timeline in words", () => {
  const shown = (language: Language) => yearText(program, played, language, 60);

  it.each([
    [
      "fi",
      "- Kaikki portit ovat vihreitä",
      "- Tehty: Anna alv-ilmoitus ja maksa vero (9/2027).",
      "- Tehty myöhässä: 1",
    ],
    [
      "sv",
      "- Alla portar är gröna",
      "- Gjort: Lämna momsdeklaration och betala momsen (9/2027).",
      "- Gjort för sent: 1",
    ],
    [
      "en",
      "- All gates are green",
      "- Done: File the VAT return and pay the tax (9/2027).",
      "- Done late: 1",
    ],
  ] as const)("in %s, in the order of the days, and no line too wide", (language, ...wanted) => {
    const text = shown(language).join("\n").replaceAll("\n  ", " ");
    const places = wanted.map((each) => text.indexOf(each));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(shown(language).filter((line) => line.length > 60)).toEqual([]);
    expect(text).not.toMatch(/undefined|null|\b[a-z]+-[a-z-]+\.[a-z]+\b/);
  });
});
