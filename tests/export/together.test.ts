import { describe, expect, test } from "vitest";
import { toHtml, toMarkdown, toText } from "../../src/export/index.ts";
import type { Plan, PlanItem } from "../../src/model/index.ts";
import { farmPlan } from "./farm-plan.ts";
import { levelsOf, tagsOf } from "./html-outline.ts";
import { deadline, item, mattiPlan, planOf, text } from "./sample-plan.ts";

function shown(plan: Plan, language: "fi" | "sv" | "en" = "fi"): string {
  return toText(plan, { language, width: 120 });
}

describe("the sections of a plan that goes on", () => {
  test("in their order", () => {
    const output = shown(farmPlan());
    const headings = [
      "Tärkeät päivät",
      "Mitä teet",
      "Toistuvat tehtävät",
      "Hoida yhdellä kertaa",
      "Paperit: tee kerran, käytä monta kertaa",
      "Tarkastukset",
      "Jo käsitelty",
    ];
    const found = output.split("\n").filter((_, index, lines) => /^-{3,}$/.test(lines[index + 1] ?? ""));
    expect(found.filter((heading) => headings.includes(heading))).toEqual(headings);
  });

  test("without anything in them there are none", () => {
    expect(shown(planOf())).not.toMatch(/Toistuvat|Hoida yhdellä|Paperit|Tarkastukset/);
  });

  test("dates with their marks, advice apart from what binds", () => {
    expect(shown(farmPlan())).toContain(
      [
        "pe 30.4.2027  Tuen tai oikeuden ehto: viimeistään silloin",
        "              2. Liity valvontaan",
        "ke 12.5.2027  Laki: viimeistään silloin",
        "              4. Anna alv-ilmoitus",
        "              Maksa samalla.",
        "ma 17.5.2027  Ensimmäinen kerta arviolta silloin",
        "              6. Ilmoita siirrot",
        "ke 9.6.2027   Tuen tai oikeuden ehto: viimeistään silloin",
        "              3. Hae tilatunnus (oletus, alustava)",
        "la 1.6.2030   Laki: viimeistään silloin",
        "              5. Testauta kaivovesi",
        "",
        "Hyvä hoitaa viimeistään (suositus, ei velvollisuus):",
        "ma 7.12.2026  1. Tee suunnitelma",
        "ma 1.3.2027   2. Liity valvontaan",
        "              3. Hae tilatunnus",
        "",
      ].join("\n"),
    );
  });

  test("tasks of one day and one meaning stand together", () => {
    const { tasks } = farmPlan();
    const twin = { ...item("x.y"), deadline: tasks[4]?.deadline ?? null };
    const output = shown(planOf({ tasks: [tasks[4] ?? twin, twin] }));
    expect(output).toContain("              2. Anna alv-ilmoitus\n              Maksa samalla.\n");
    expect(output.match(/ke 12\.5\.2027 {2}Laki/g)).toHaveLength(1);
  });

  test("what an author says beside advice stands with the task alone", () => {
    const advised = deadline("recommended", "2026-12-01", { text: text("Soita ensin.") });
    const output = shown(planOf({ tasks: [item("R1.a", { doBy: "2026-12-01", deadline: advised })] }));
    expect(output).toContain("ti 1.12.2026  1. Tee R1.a\n\n");
    expect(output).toContain("    Hyvä hoitaa viimeistään ti 1.12.2026\n    Soita ensin.\n");
  });
});

describe("recurring tasks", () => {
  const output = shown(farmPlan());
  const section = output.slice(
    output.indexOf("Toistuvat tehtävät\n"),
    output.indexOf("Hoida yhdellä kertaa\n"),
  );

  test("stand apart, by rhythm, with numbers that run on", () => {
    expect(section.match(/^(?:\d+\. .*|.*:)$/gm)).toEqual([
      "Joka kuukausi:",
      "4.  Anna alv-ilmoitus",
      "Muuten toistuvat:",
      "5.  Testauta kaivovesi",
      "Kun asia tapahtuu:",
      "6.  Ilmoita siirrot",
      "7.  Ilmoita palkka",
    ]);
    expect(output.slice(output.indexOf("Mitä teet"), output.indexOf("Toistuvat"))).not.toContain(
      "alv-ilmoitus\n    Laki",
    );
  });

  test("say their rhythm and which time comes next", () => {
    expect(section).toContain("    Toistuu: kerran kuussa\n    Koskee: maaliskuu 2027\n");
    expect(section).toContain("    Laki: viimeistään la 1.6.2030\n    Toistuu: 3 vuoden välein\n    Asiaa");
    expect(section).toContain("    Toistuu: joka kerta, kun asia tapahtuu (7 päivän kuluessa)\n    Asiaa");
    expect(section).toContain("    Kun tämä tapahtuu: ”Palkka on maksettu” (5 päivän kuluessa)\n    Asiaa");
  });

  test("are in short under the load limit, and those to begin with stand first", () => {
    const load = mattiPlan().load;
    const plan = farmPlan({ load, focus: ["vat.file"] });
    const short = shown(plan);
    expect(short).toContain("Aloita tästä\n");
    expect(short).toContain("1.  Anna alv-ilmoitus\n    Laki");
    expect(short).toContain(
      "5.  Testauta kaivovesi\n    Laki: viimeistään la 1.6.2030\n    Toistuu: 3 vuoden välein\n",
    );
    expect(short).not.toContain("Joka kuukausi:");
  });

  test("a recommendation that recurs stays among recommendations", () => {
    const walk = item("R1.walk", { type: "recommendation", recurs: { each: "month" } });
    const found = shown(planOf({ recommendations: [walk] }));
    expect(found).not.toContain("Toistuvat tehtävät");
    expect(found).toContain("Toistuu: kerran kuussa");
  });
});

describe("a long list of what comes later", () => {
  const months = ["2027-01", "2027-03", "2027-04"];
  const tasks = Array.from(
    { length: 9 },
    (_, index): PlanItem =>
      item(`R${index}.a`, { urgency: "later", doBy: `${months[Math.floor(index / 3)]}-05` }),
  );
  const last = item("R9.a", { urgency: "later" });

  test("is divided by month, and what has no day comes last", () => {
    const output = shown(planOf({ tasks: [...tasks, last] }));
    expect(output.match(/^(?:.*:|4\..*|10\..*)$/gm)?.filter((line) => !line.startsWith("Hyvä"))).toEqual([
      "Tammikuu 2027:",
      "Maaliskuu 2027:",
      "4.   Tee R3.a",
      "Huhtikuu 2027:",
      "Myöhemmin tai jatkuvasti:",
      "10.  Tee R9.a",
    ]);
    expect(toMarkdown(planOf({ tasks }), { language: "sv" })).toContain("### Januari 2027\n");
    expect(toHtml(planOf({ tasks }), { language: "en" })).toContain("<h3>January 2027</h3>");
  });

  test("stays together when it is short, or when the plan has another order", () => {
    expect(shown(planOf({ tasks: tasks.slice(0, 8) }))).toContain("Myöhemmin tai jatkuvasti:\n1.");
    const [first, ...others] = tasks;
    const moved = first === undefined ? [] : [...others, first];
    expect(shown(planOf({ tasks: moved }))).toContain("Myöhemmin tai jatkuvasti:\n1.");
  });
});

describe("what is handled together, papers and inspections", () => {
  test("a desk, and beside an item what else is handled there", () => {
    const output = shown(farmPlan());
    expect(output).toContain(
      "- Kevään hakemus\n  Sama hakemus.\n  2. Liity valvontaan\n  4. Anna alv-ilmoitus\n",
    );
    expect(output).toContain("    Hoituu samalla kertaa: Kevään hakemus; 4. Anna alv-ilmoitus\n");
    expect(shown(farmPlan({ desks: [] }))).not.toContain("Hoituu samalla");
  });

  test("who may act, and what the mandate must cover", () => {
    expect(shown(farmPlan())).toContain(
      "Toinen voi hoitaa puolestasi: Suomi.fi-valtuudella tai Vipu-oikeudella (tilan oikeudet)",
    );
    expect(shown(farmPlan(), "en")).toContain(
      "Someone else can do it for you: with a Suomi.fi mandate or with a right in Vipu (rights of the farm)",
    );
  });

  test("papers: where from, where to, ready or not", () => {
    expect(shown(farmPlan())).toContain(
      [
        "Paperit: tee kerran, käytä monta kertaa",
        "---------------------------------------",
        "Varmista palvelusta, mitä papereita se pyytää.",
        "",
        "- Suunnitelma",
        "  Ei vielä valmis.",
        "  Saat tästä: Päätä YEL-vakuutus; Neuvoja auttaa.",
        "  Tarvitaan tähän: 3. Hae tilatunnus; 4. Anna alv-ilmoitus",
        "- Tutkintotodistus",
        "  Valmis.",
        "  Tarvitaan tähän: 2. Liity valvontaan",
        "",
      ].join("\n"),
    );
    const sure = farmPlan().evidence.map((each) => ({
      ...each,
      confidence: "V" as const,
      from: [],
      by: null,
    }));
    const output = shown(farmPlan({ evidence: sure }));
    expect(output).not.toMatch(/Varmista palvelusta|Saat tästä/);
  });

  test("inspections: who, when, what to have ready", () => {
    expect(shown(farmPlan(), "sv")).toContain(
      [
        "Inspektioner",
        "------------",
        "- Ekoinspektion",
        "  Inspekterar: Nödcentralsverket",
        "  När: Joka vuosi",
        "  Ha till hands: muistiinpanot; kuitit",
      ].join("\n"),
    );
    const unsure = farmPlan().controls.map((each) => ({
      ...each,
      confidence: "K" as const,
      authority: "nobody",
      bundle: [],
    }));
    const output = shown(farmPlan({ controls: unsure }));
    expect(output).toContain(
      "Tarkastaja kertoo tarkan luettelon.\n\n- Luomutarkastus\n  Milloin: Joka vuosi\n\n",
    );
  });

  test("HTML has the same sections, with headings in order", () => {
    const html = toHtml(farmPlan(), { language: "en" });
    const levels = levelsOf(tagsOf(html));
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(html).toContain('<section class="part" aria-label="Recurring tasks">');
    expect(html).toContain("<li>Good to do by Mon 1 March 2027</li>");
    expect(html).toContain("<li><strong>Law: no later than Wed 12 May 2027</strong></li>");
  });
});
