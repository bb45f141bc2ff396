import { describe, expect, test } from "vitest";
import { folded } from "../../src/export/calendar-line.ts";
import { toICalendar } from "../../src/export/index.ts";
import type { Occurrence, Plan } from "../../src/model/index.ts";
import { contentLines, propertyNames } from "./calendar-lines.ts";
import { farmPlan, farmYear, occurrence } from "./farm-plan.ts";
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
    expect(contentLines(open)).toContain("SUMMARY:Ota yhteyttä terveyskeskukseen (suositus)");
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

describe("a plan that goes on", () => {
  const calendar = toICalendar(farmPlan(), { language: "en", occurrences: farmYear });
  const events = components(calendar, "VEVENT");
  const valueIn = (lines: readonly string[], name: string) =>
    lines.find((line) => line.startsWith(name))?.slice(name.length);
  const titled = (title: string) => events.filter((lines) => lines.includes(`SUMMARY:${title}`));

  test("advice and the date that binds are two events, and advice says so in its name", () => {
    const [advice] = titled("Get a farm identifier (advice)");
    const [own] = titled("Get a farm identifier");
    expect(valueIn(advice ?? [], "DTSTART;VALUE=DATE:")).toBe("20270301");
    expect(valueIn(advice ?? [], "DESCRIPTION:")).toMatch(/^Good to do by Mon 1 March 2027\./);
    expect(valueIn(own ?? [], "DTSTART;VALUE=DATE:")).toBe("20270609");
    expect(valueIn(own ?? [], "DESCRIPTION:")).toMatch(
      /^Condition for the benefit or right: no later than Wed 9 June 2027\.\\nThe date moved\\, because Sun 6 June 2027 is a weekend or a holiday\.\\nThe date is assumed\./,
    );
  });

  test("what is assumed or expected is tentative, what was declined is cancelled, the rest has no status", () => {
    const status = (title: string) => titled(title).map((lines) => valueIn(lines, "STATUS:") ?? null);
    expect(status("Get a farm identifier")).toEqual(["TENTATIVE"]);
    expect(status("Report movements")).toEqual(["TENTATIVE"]);
    expect(status("File the VAT return (March 2027)")).toEqual([null]);
    const gone = [occurrence("x.y.2027", { status: "declined", period: "2027" })];
    expect(toICalendar(farmPlan(), { language: "en", occurrences: gone })).toContain("STATUS:CANCELLED\r\n");
    const assumed = [occurrence("x.y.2027", { assumed: true, period: "2027" })];
    const withAssumed = toICalendar(planOf(), { language: "en", occurrences: assumed });
    expect(withAssumed).toContain("STATUS:TENTATIVE\r\n");
  });

  test("each occurrence is one event, also when the plan has said it", () => {
    expect(titled("File the VAT return (March 2027)")).toHaveLength(1);
    expect(titled("File the VAT return (April 2027)")).toHaveLength(1);
    expect(titled("Report movements")).toHaveLength(1);
    expect(titled("Get a farm identifier")).toHaveLength(1);
    expect(titled("Update the records (May 2027) (advice)")).toHaveLength(1);
    const [done] = titled("File the VAT return (August 2026)");
    expect(valueIn(done ?? [], "DESCRIPTION:")).toMatch(
      /^Law: no later than Mon 12 October 2026\.\\nStatus: done\\, Sat 10 October 2026\\n/,
    );
  });

  test("its UID is made of the occurrence's id: it stays when the date moves, and when the plan comes to the next one", () => {
    const uidOf = (plan: Plan, occurrences: readonly Occurrence[], title: string) => {
      const found = components(toICalendar(plan, { language: "en", occurrences }), "VEVENT");
      return valueIn(found.find((lines) => lines.includes(`SUMMARY:${title}`)) ?? [], "UID:");
    };
    const march = "File the VAT return (March 2027)";
    const planned = uidOf(farmPlan(), [], march);
    expect(planned).toMatch(/^[0-9a-f]{16}@palvelupolku$/);
    const moved = occurrence("vat.file.2027-03", { date: "2027-05-14" });
    expect(uidOf(farmPlan({ tasks: [] }), [moved], march)).toBe(planned);
    expect(new Set(events.map((lines) => valueIn(lines, "UID:"))).size).toBe(events.length);
  });

  test("what is not to be shown, is no day or is sensitive is not told", () => {
    const hidden = [
      occurrence("a.a.1", { shown: false }),
      occurrence("a.a.2", { date: "2027-02-30" }),
      occurrence("a.a.3", { kind: "immediate" }),
      occurrence("a.a.4", { sensitive: true }),
    ];
    const found = components(toICalendar(planOf(), { language: "en", occurrences: hidden }), "VEVENT");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("SUMMARY:A personal matter");
    expect(valueIn(found[0] ?? [], "DESCRIPTION:")).toMatch(
      /^Law: no later than Wed 12 May 2027\.\\nSee your plan\.\\n/,
    );
    const open = toICalendar(planOf(), { language: "en", occurrences: hidden, sensitive: "show" });
    expect(open).toContain("SUMMARY:File the VAT return (March 2027)\r\n");
  });

  test("no word of the day on which it was made", () => {
    expect(toICalendar(farmPlan(), { language: "fi", occurrences: farmYear })).not.toMatch(/tänään|huomenna/);
  });

  test("a halted plan has none of it", () => {
    const halted = farmPlan({ safety: [safety("R01.acute", { halt: true })] });
    expect(toICalendar(halted, { language: "fi", occurrences: farmYear })).not.toContain("VEVENT");
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
