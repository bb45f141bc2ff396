import { describe, expect, test } from "vitest";
import { occurrences } from "../../src/index.ts";
import { program, situationOf } from "./liisa.ts";
import {
  type ExpectedLine,
  farmShopCalendar,
  farmShopPlan,
  liisaBeforeOpening,
  liisaCalendar,
  liisaPlan,
  titles,
} from "./liisa-expected.ts";

const kinds = new Map(
  [liisaPlan, farmShopPlan].flatMap(({ once, again }) =>
    [...once, ...again].map(({ id, kind }) => [id, kind] as const),
  ),
);

const calendars: readonly (readonly [string, string, string, readonly ExpectedLine[]])[] = [
  ["liisa", "2027-06-01", "2028-05-31", liisaCalendar],
  ["liisa", "2027-03-01", "2027-05-31", liisaBeforeOpening],
  ["farm-shop", "2027-06-01", "2028-05-31", farmShopCalendar],
];

describe.each(calendars)("the calendar of %s from %s to %s", (id, from, to, expected) => {
  const lines = occurrences(program, situationOf(id), from, to);

  test("its dates and duties, line by line", () => {
    expect(lines.map(({ date, task }) => `${date} ${task}`)).toEqual(
      expected.map(([date, task]) => `${date} ${task}`),
    );
  });

  test("what each line is: its kind, type and period, and whether it is assumed or provisional", () => {
    const found = lines.map(({ date, task, title, kind, type, period, assumed, provisional }) => {
      return { date, task, title: title.fi, kind, type, period, assumed, provisional };
    });
    expect(found).toEqual(expected.map(wholeLine));
  });

  test("ids name the duty and its period, each once, and never move with an assumed date", () => {
    const ids = lines.map((line) => line.id);
    expect(ids).toEqual(expected.map((line) => [line[1], periodOf(line)].filter((part) => part).join(".")));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("the rhythm of Liisa's year", () => {
  const lines = occurrences(program, situationOf("liisa"), "2027-06-01", "2028-05-31");
  const counts = new Map<string, number>();
  for (const { task } of lines) counts.set(task, (counts.get(task) ?? 0) + 1);
  expect(counts.get("emp-monthly.report")).toBe(12);
  expect(counts.get("tax-vat-month.file")).toBe(12);
  expect(counts.get("org-records.keep")).toBe(12);
  expect(counts.get("org-inspection.prepare")).toBe(1);
  expect(counts.get("bld-water.retest")).toBe(undefined);
});

/** The year or month of a recurring duty; an expected event has its day. */
function periodOf([date, , what]: ExpectedLine): string | null {
  if (what === "last-day") return null;
  return what === "expected" ? date : what;
}

function wholeLine(line: ExpectedLine) {
  const [date, task, what, ...marks] = line;
  return {
    date,
    task,
    title: titles[task],
    kind: kinds.get(task),
    type: what === "last-day" || what === "expected" ? what : "recurring",
    period: periodOf(line),
    assumed: marks.includes("assumed"),
    provisional: marks.includes("provisional"),
  };
}
