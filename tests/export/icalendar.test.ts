import { describe, expect, test } from "vitest";
import { folded } from "../../src/export/calendar-line.ts";
import { toICalendar } from "../../src/export/index.ts";
import type { Plan } from "../../src/model/index.ts";
import { contentLines, propertyNames } from "./calendar-lines.ts";
import { deadline, item, mattiPlan, planOf, safety } from "./sample-plan.ts";

/** Components of one name, each as its lines. */
function components(calendar: string, name: string): string[][] {
  const lines = contentLines(calendar);
  return lines.flatMap((line, index) =>
    line === `BEGIN:${name}` ? [lines.slice(index + 1, lines.indexOf(`END:${name}`, index))] : [],
  );
}

function valuesOf(plan: Plan, property: string): string[] {
  const calendar = toICalendar(plan, { language: "fi" });
  return components(calendar, "VEVENT").flatMap((lines) =>
    lines.filter((line) => line.startsWith(property)).map((line) => line.slice(line.indexOf(":") + 1)),
  );
}

describe("toICalendar", () => {
  const calendar = toICalendar(mattiPlan(), { language: "fi" });

  test("begins with the crisis guidance", () => {
    expect(contentLines(calendar).slice(0, 7)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//palvelupolku//palvelupolku//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME:Oma suunnitelma",
      "DESCRIPTION:Jos olet vaarassa\\, soita 112.\\n09 2525 0111 – Kriisipuhelin\\, ympäri vuorokauden\\n112 – Hätänumero\\nTämä on ohje. Päätöksen tekee aina viranomainen.",
    ]);
    expect(components(calendar, "VJOURNAL")).toHaveLength(1);
  });

  test("has one whole-day event for each date that may be shown", () => {
    expect(valuesOf(mattiPlan(), "DTSTART;VALUE=DATE")).toEqual([
      "20261124",
      "20261126",
      "20261127",
      "20261127",
      "20261214",
      "20261117",
    ]);
  });

  test("one event in full", () => {
    expect(components(calendar, "VEVENT")[0]).toEqual([
      expect.stringMatching(/^UID:[0-9a-f]{16}@palvelupolku$/),
      "DTSTAMP:20261124T000000Z",
      "DTSTART;VALUE=DATE:20261124",
      "SUMMARY:Ilmoittaudu työttömäksi",
      "DESCRIPTION:Laki: viimeistään ti 24.11.2026.\\nTuki voi alkaa siitä päivästä.\\nAsiaa hoitaa: Oma työllisyysalue\\nJos olet vaarassa\\, soita 112.\\n09 2525 0111 – Kriisipuhelin\\, ympäri vuorokauden\\n112 – Hätänumero\\nTämä on ohje. Päätöksen tekee aina viranomainen.",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
    ]);
  });

  test("the words stay true on another day: no today, no late", () => {
    expect(calendar).not.toMatch(/tänään|huomenna|myöhässä/);
    expect(valuesOf(mattiPlan(), "DESCRIPTION")[5]).toMatch(
      /^Viranomaisen on toimittava viimeistään ti 17\.11\.2026\./,
    );
  });

  test("a sensitive item is a personal matter, unless asked to be shown", () => {
    expect(valuesOf(mattiPlan(), "SUMMARY")[1]).toBe("Oma asia");
    expect(valuesOf(mattiPlan(), "DESCRIPTION")[1]).toMatch(
      /^Hyvä hoitaa viimeistään to 26\.11\.2026\.\\nKatso suunnitelmastasi\.\\n/,
    );
    expect(calendar).not.toContain("terveyskeskukseen");
    expect(calendar).not.toContain("R23");
    const open = toICalendar(mattiPlan(), { language: "fi", sensitive: "show" });
    expect(contentLines(open)).toContain("SUMMARY:Ota yhteyttä terveyskeskukseen");
    expect(contentLines(open)).toContain("NAME:Yritys menee konkurssiin");
  });

  test("UIDs are stable, differ between items and catalogues, and do not depend on answers", () => {
    const uids = valuesOf(mattiPlan(), "UID");
    const moved = mattiPlan({
      today: "2026-11-25",
      tasks: mattiPlan().tasks.map((task) => ({ ...task, deadline: deadline("agreed", "2027-01-01") })),
    });
    const other = mattiPlan({ catalogue: { ...mattiPlan().catalogue, id: "other" } });
    expect(new Set(uids).size).toBe(uids.length);
    expect(valuesOf(moved, "UID")).toEqual(uids);
    expect(valuesOf(other, "UID").filter((uid) => uids.includes(uid))).toEqual([]);
  });

  test("a halted plan has the crisis guidance alone", () => {
    const halted = toICalendar(mattiPlan({ safety: [safety("R01.acute", { halt: true })] }), {
      language: "en",
    });
    expect(components(halted, "VEVENT")).toEqual([]);
    expect(components(halted, "VJOURNAL")).toHaveLength(1);
    expect(halted).toContain("If you are in danger");
  });

  test("a plan without help or owner still says that the authority decides", () => {
    const task = item("R1.a", { owner: "nobody", deadline: deadline("agreed", "2026-12-01") });
    const bare = toICalendar(planOf({ help: null, tasks: [task] }), { language: "en" });
    expect(contentLines(bare)).toContain("DESCRIPTION:This is guidance only. The authority decides.");
    expect(contentLines(bare)).toContain(
      "DESCRIPTION:Agreed: by Tue 1 December 2026.\\nThis is guidance only. The authority decides.",
    );
  });

  test("every line is a content line", () => {
    expect(propertyNames(calendar)).toContain("DTSTAMP");
  });
});

describe("folded", () => {
  test("counts octets and never divides a character", () => {
    const line = `SUMMARY:${"ä€😀".repeat(40)}`;
    const pieces = folded(line).split("\r\n ");
    expect(pieces.join("")).toBe(line);
    expect(pieces.every((piece) => !piece.includes("\uFFFD"))).toBe(true);
    expect(
      pieces.map((piece) => Buffer.byteLength(piece)).every((size, index) => size <= (index ? 74 : 75)),
    ).toBe(true);
    expect(Buffer.byteLength(pieces[0] ?? "")).toBeGreaterThan(71);
  });

  test("75 octets stay on one line", () => {
    expect(folded("x".repeat(75))).toBe("x".repeat(75));
    expect(folded("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x`);
  });
});
