import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/export/index.ts";
import { item, mattiPlan, planOf, safety, text } from "./sample-plan.ts";

const lines = toMarkdown(mattiPlan(), { language: "fi" }).split("\n");

describe("toMarkdown", () => {
  test("crisis guidance stands before the one heading of the first level", () => {
    expect(lines.slice(0, 6)).toEqual([
      "**Jos olet vaarassa, soita 112.**",
      "",
      "- [09 2525 0111](<tel:0925250111>) – Kriisipuhelin, ympäri vuorokauden",
      "- [112](<tel:112>) – Hätänumero",
      "",
      "# Yritys menee konkurssiin",
    ]);
    expect(lines.filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  test("headings never skip a level", () => {
    const levels = lines.flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(levels).toContain(3);
    expect(jumps).toEqual([]);
  });

  test("an item has a heading and a list", () => {
    const start = lines.indexOf("### 1\\. Ilmoittaudu työttömäksi");
    expect(lines.slice(start, start + 9)).toEqual([
      "### 1\\. Ilmoittaudu työttömäksi",
      "",
      "- **Laki: viimeistään tänään, ti 24.11.2026**",
      "- Tuki voi alkaa siitä päivästä.",
      "- Asiaa hoitaa: Oma työllisyysalue (selviää, kun vastaat: ”Missä kunnassa asut?”)",
      "- Miten: puhelimella, verkossa [tyomarkkinatori.fi](<https://tyomarkkinatori.fi>)",
      "- Ei sovi sinulle nyt: käymällä paikan päällä – ei palvelupistettä",
      "- Tunnistautuminen: vain verkossa, esimerkiksi pankkitunnuksilla",
      "- Perustuu lakiin: Laki työvoimapalveluista (380/2023)",
    ]);
  });

  test("a day's advice is a list inside the list", () => {
    const start = lines.indexOf("- **pe 27.11.2026**");
    expect(lines.slice(start, start + 3)).toEqual([
      "- **pe 27.11.2026**",
      "  - 3\\. Pyydä omatyöntekijä",
      "  - 4\\. Pyydä todistus",
    ]);
  });

  test("a group of detailed items stands one level deeper under its heading", () => {
    const output = toMarkdown(planOf({ tasks: [item("R1.a")] }), { language: "en" });
    expect(output).toContain("## What to do\n\nBegin with the first.");
    expect(output).toContain("### Today\n\n#### 1\\. Do R1\\.a\n".replace("R1\\.a", "R1.a"));
  });

  test("a halt has the safety heading as the only heading of the first level, and ends there", () => {
    const halting = safety("R01.acute", { halt: true, service: "nowhere" });
    expect(toMarkdown(mattiPlan({ safety: [halting] }), { language: "en" })).toBe(
      [
        "**If you are in danger, call 112.**",
        "",
        "- [112](<tel:112>) – Emergency number",
        "- [09 2525 0111](<tel:0925250111>) – Crisis Helpline, answered in Finnish, around the clock",
        "",
        "# This first",
        "",
        "## Call 112",
        "",
        "**The rest of the plan waits until you continue: “I am safe for now, continue”.**",
        "",
      ].join("\n"),
    );
  });

  test("safety before the title has no heading", () => {
    const talk = safety("R02.talk", { why: text("Et ole yksin.") });
    const output = toMarkdown(planOf({ help: null, safety: [talk] }), { language: "fi" });
    expect(output.startsWith("**Tämä ensin**\n\n**Soita 112**\n\n- Et ole yksin.\n")).toBe(true);
  });
});
