import { describe, expect, test } from "vitest";
import {
  calendarToHtml,
  calendarToMarkdown,
  calendarToText,
  type TextOptions,
} from "../../src/export/index.ts";
import { languages, type Occurrence, type TaskStatus } from "../../src/model/index.ts";
import { farmPlan, farmYear, occurrence } from "./farm-plan.ts";
import { levelsOf, tagsOf } from "./html-outline.ts";
import { mattiPlan, safety } from "./sample-plan.ts";

function shown(occurrences: readonly Occurrence[], options: Partial<TextOptions> = {}): string {
  return calendarToText(farmPlan(), occurrences, { language: "fi", width: 120, ...options });
}

describe("calendarToText", () => {
  test("month by month, what binds first and advice apart, in full", () => {
    const output = shown(farmYear);
    expect(output.slice(output.indexOf("Kalenteri"))).toBe(
      [
        "Kalenteri: Aloitat luomutilan",
        "=============================",
        "Tilanne ti 24.11.2026.",
        "Suositukset ovat omassa ryhmässään. Ne eivät ole velvollisuuksia.",
        "",
        "Lokakuu 2026",
        "------------",
        "ma 12.10.2026  Anna alv-ilmoitus (elokuu 2026)",
        "               Laki: viimeistään silloin",
        "               Tilanne: tehty, la 10.10.2026",
        "",
        "Marraskuu 2026",
        "--------------",
        "to 12.11.2026  Anna alv-ilmoitus (syyskuu 2026)",
        "               Lain mukainen päivä. Tämä kannattaa hoitaa vielä tänään.",
        "",
        "Toukokuu 2027",
        "-------------",
        "ke 12.5.2027  Anna alv-ilmoitus (maaliskuu 2027)",
        "              Laki: viimeistään silloin",
        "ma 17.5.2027  Ilmoita siirrot",
        "              Ensimmäinen kerta arviolta silloin",
        "              Tarkka päivä selviää, kun asia tapahtuu.",
        "",
        "Hyvä hoitaa viimeistään (suositus, ei velvollisuus):",
        "ma 31.5.2027  Päivitä muistiinpanot (toukokuu 2027)",
        "",
        "Kesäkuu 2027",
        "------------",
        "ke 9.6.2027   Hae tilatunnus",
        "              Tuen tai oikeuden ehto: viimeistään silloin",
        "              Päivä on oletus. Sitä ei ole vielä vahvistettu.",
        "              Alustava: sääntöä ei ole vahvistettu tälle päivälle, joten tämä voi vielä muuttua.",
        "ma 14.6.2027  Anna alv-ilmoitus (huhtikuu 2027)",
        "              Laki: viimeistään silloin",
        "              Päivä siirtyi, koska la 12.6.2027 on viikonloppu tai pyhä.",
        "              Vain jos myit.",
        "",
        "Tarkista päivä",
        "--------------",
        "Päivä on epävarma. Tarkista se viranomaiselta.",
        "",
        "- Hae palkkio",
        "",
        "----------------------------------------",
        "Tämä on ohje. Päätöksen tekee aina viranomainen.",
        "Kohdat ilman merkintää on tarkistettu julkisesta lähteestä. ”Varmista” tarkoittaa yleisesti tunnettua tietoa, jota ei",
        "ole tarkistettu lähteestä. ”Tarkista viranomaiselta” tarkoittaa, että tieto voi olla muuttunut.",
        "Suunnitelman päivä ti 24.11.2026. Tiedot: finland 0.1.0, tunniste 3fa94b7c21d0.",
        "",
      ].join("\n"),
    );
  });

  test("crisis guidance stands before it", () => {
    expect(shown(farmYear).startsWith("Jos olet vaarassa, soita 112.\n- 09 2525 0111")).toBe(true);
  });

  test("a date that is not to be shown is told by no month", () => {
    expect(shown(farmYear)).not.toMatch(/2028|tammikuu/i);
  });

  test("today and tomorrow", () => {
    const [now, next] = ["2026-11-24", "2026-11-25"].map((date) => occurrence(date, { date }));
    if (now === undefined || next === undefined) throw new Error("two days");
    expect(shown([now, next], { language: "en" })).toMatch(
      /no later than today\n[\s\S]*no later than tomorrow\n/,
    );
  });

  test.each([
    ["proposed", null, null],
    ["under-way", null, "Tilanne: kesken"],
    ["done", "2026-11-20", "Tilanne: tehty, pe 20.11.2026"],
    ["done", "never", "Tilanne: tehty"],
    ["declined", null, "Tilanne: et halunnut tätä"],
  ] as const)("where it stands: %s", (status, doneOn, words) => {
    const output = shown([occurrence("a", { status, doneOn })]);
    expect(/Tilanne: .*/.exec(output)?.[0] ?? null).toBe(words);
  });

  test("advice that has passed says so, unless it is settled", () => {
    const advice = (status: TaskStatus) => [
      occurrence("a", { kind: "recommended", date: "2026-11-02", status, late: true }),
    ];
    expect(shown(advice("proposed"))).toContain("Suositeltu päivä. Tämä kannattaa hoitaa vielä tänään.");
    expect(shown(advice("proposed"))).not.toContain("suositus, ei velvollisuus");
    expect(shown(advice("done"))).toContain("(suositus, ei velvollisuus):\nma 2.11.2026  Anna alv-ilmoitus");
    expect(shown(advice("done"))).not.toContain("vielä tänään");
  });

  test("what the period is for: a year, a month, an event's day; an interval's own day is not said twice", () => {
    const titles = ["2027", "2027-02", "2027-05-01", "2027-05-12", "odd"].map((period) => {
      const output = shown([occurrence("a", { period })], { language: "sv" });
      return /Lämna momsdeklarationen.*/.exec(output)?.[0];
    });
    expect(titles).toEqual([
      "Lämna momsdeklarationen (2027)",
      "Lämna momsdeklarationen (februari 2027)",
      "Lämna momsdeklarationen (lö 1.5.2027)",
      "Lämna momsdeklarationen",
      "Lämna momsdeklarationen (odd)",
    ]);
    expect(shown([occurrence("a", { period: "2027-05-09", original: "2027-05-09" })])).not.toContain(
      "(su 9.5",
    );
  });

  test("a professional sees the owner and the rule", () => {
    const output = shown([occurrence("a")], { view: "full" });
    expect(output).toContain("              Asiaa hoitaa: Hätäkeskuslaitos\n              Sääntö: vat\n");
    expect(shown([occurrence("a", { owner: "nobody" })], { view: "full" })).toContain(
      "silloin\n              Sääntö: vat\n",
    );
    expect(shown([occurrence("a")])).not.toContain("Sääntö");
  });

  test("an empty period is said kindly, and what is no day is left out", () => {
    expect(shown([])).toContain("Tällä ajalla ei ole päiviä.");
    expect(shown([occurrence("a", { date: "2027-02-30" })])).not.toContain("alv-ilmoitus");
  });

  test("a halted plan shows help and safety alone", () => {
    const halted = mattiPlan({ safety: [safety("R01.acute", { halt: true })] });
    const output = calendarToText(halted, farmYear, { language: "fi" });
    expect(output).toContain("Muu suunnitelma odottaa");
    expect(output).not.toMatch(/Kalenteri|alv-ilmoitus/);
  });

  test("what cannot be carried out", () => {
    expect(() => shown([], { width: Number.NaN })).toThrow(
      expect.objectContaining({ code: "call/bad-option" }),
    );
    const bad = { ...farmPlan(), today: "2026-13-01" };
    expect(() => calendarToText(bad, [], { language: "fi" })).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
  });

  test("colour adds codes and changes nothing else", () => {
    const coloured = shown(farmYear, { colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes that colour adds
    expect(coloured.replace(/\u001B\[[0-9;]*m/g, "")).toBe(shown(farmYear));
    expect(coloured).toContain("\u001B[1m              Laki: viimeistään silloin\u001B[0m");
  });
});

describe("calendarToMarkdown", () => {
  test("a month is a heading, a day a list item", () => {
    const output = calendarToMarkdown(farmPlan(), farmYear, { language: "en" });
    expect(output).toContain("# Calendar: You start an organic farm\n");
    expect(output).toContain(
      [
        "## June 2027",
        "",
        "- **Wed 9 June 2027** Get a farm identifier",
        "  - **Condition for the benefit or right: no later than that day**",
        "  - The date is assumed. It is not confirmed yet.",
        "  - Provisional: the rule is not confirmed for this day, so this may still change.",
        "- **Mon 14 June 2027** File the VAT return (April 2027)",
        "  - **Law: no later than that day**",
        "  - The date moved, because Sat 12 June 2027 is a weekend or a holiday.",
        "  - Only if you sold.",
      ].join("\n"),
    );
    expect(output).toContain("## May 2027\n");
    expect(output).toContain(
      "### Good to do by (advice, not a duty)\n\n- **Mon 31 May 2027** Update the records (May 2027)\n",
    );
  });
});

describe("calendarToHtml", () => {
  test.each(languages)("is a whole document with headings in order in %s", (language) => {
    const tags = tagsOf(calendarToHtml(farmPlan(), farmYear, { language }));
    const levels = levelsOf(tags);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(tags.find(({ name }) => name === "html")?.attributes.get("lang")).toBe(language);
  });

  test("a day with its meaning", () => {
    expect(calendarToHtml(farmPlan(), farmYear, { language: "sv" })).toContain(
      "<li><strong>on 12.5.2027</strong> Lämna momsdeklarationen (mars 2027)\n<ul>\n<li><strong>Lag: senast den dagen</strong></li>\n</ul>\n</li>",
    );
  });
});
