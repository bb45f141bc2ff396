import { describe, expect, test } from "vitest";
import { contextOf } from "../../src/export/context.ts";
import { timeLines } from "../../src/export/deadline.ts";
import { unglued } from "../../src/export/escape.ts";
import { shownDate } from "../../src/export/shown-date.ts";
import { deadlineKinds, type Language, type Plan, type PlanItem } from "../../src/model/index.ts";
import { deadline, item, planOf, safety, text } from "./sample-plan.ts";

function wordsOf(change: Partial<PlanItem>, language: Language = "fi", plan: Partial<Plan> = {}): string[] {
  const task = item("R1.a", change);
  const context = contextOf(planOf({ tasks: [task], ...plan }), { language, view: "customer" });
  return timeLines(task, context).map(({ parts }) => unglued(parts.map((part) => part.text).join("")));
}

const ahead = "2026-12-14";

describe("a date with its kind", () => {
  test.each([
    ["statutory", "Laki: viimeistään ma 14.12.2026", "Lag: senast må 14.12.2026"],
    [
      "authority-duty",
      "Viranomaisen on toimittava viimeistään ma 14.12.2026",
      "Myndigheten ska agera senast må 14.12.2026",
    ],
    ["recommended", "Hyvä hoitaa viimeistään ma 14.12.2026", "Bra att sköta senast må 14.12.2026"],
    ["agreed", "Sovittu: viimeistään ma 14.12.2026", "Avtalat: senast må 14.12.2026"],
    ["guideline", "Yleinen ohje: viimeistään ma 14.12.2026", "Allmän riktlinje: senast må 14.12.2026"],
    ["logical", "Jotta ehdit ajoissa: viimeistään ma 14.12.2026", "För att hinna: senast må 14.12.2026"],
    [
      "eligibility",
      "Tuen tai oikeuden ehto: viimeistään ma 14.12.2026",
      "Villkor för stödet eller rätten: senast må 14.12.2026",
    ],
    [
      "set-by-authority",
      "Viranomainen antoi päivän: viimeistään ma 14.12.2026",
      "Myndigheten har gett dagen: senast må 14.12.2026",
    ],
  ] as const)("%s", (kind, fi, sv) => {
    expect(wordsOf({ deadline: deadline(kind, ahead) })).toEqual([fi]);
    expect(wordsOf({ deadline: deadline(kind, ahead) }, "sv")).toEqual([sv]);
  });

  test.each([
    ["fi", "Laki: viimeistään tänään, ti 24.11.2026", "Hyvä hoitaa viimeistään huomenna, ke 25.11.2026"],
    ["sv", "Lag: senast i dag, ti 24.11.2026", "Bra att sköta senast i morgon, on 25.11.2026"],
    ["en", "Law: no later than today, Tue 24 November 2026", "Good to do by tomorrow, Wed 25 November 2026"],
  ] as const)("today and tomorrow in %s", (language, today, tomorrow) => {
    expect(wordsOf({ deadline: deadline("statutory", "2026-11-24") }, language)).toEqual([today]);
    expect(wordsOf({ deadline: deadline("recommended", "2026-11-25") }, language)).toEqual([tomorrow]);
  });

  test("immediate has no date", () => {
    expect(wordsOf({ deadline: deadline("immediate", "2026-11-24", { shown: true }) })).not.toContain(
      "24.11",
    );
    expect(wordsOf({ deadline: deadline("immediate", null) })).toEqual(["Heti"]);
  });

  test("the author's words stand after it", () => {
    const own = deadline("statutory", ahead, { text: text("Pyydä ennen muuttoa.") });
    expect(wordsOf({ deadline: own })).toEqual(["Laki: viimeistään ma 14.12.2026", "Pyydä ennen muuttoa."]);
  });
});

describe("a date that has passed", () => {
  test("a late authority is asked", () => {
    expect(wordsOf({ deadline: deadline("authority-duty", "2026-11-17") })).toEqual([
      "Viranomaisen määräaika oli ti 17.11.2026. Viranomainen on myöhässä: kysy asiasta.",
    ]);
  });

  test("a right that may be lost is asked about at once", () => {
    expect(wordsOf({ deadline: deadline("eligibility", "2026-11-17") })).toEqual([
      "Ehdon mukainen päivä oli ti 17.11.2026. Oikeus on voinut päättyä. Kysy heti, mitä on vielä tehtävissä.",
    ]);
  });

  const others = ["authority-duty", "immediate", "eligibility"];
  test.each(deadlineKinds.filter((kind) => !others.includes(kind)))(
    "%s is still worth doing, without a reproach",
    (kind) => {
      const [fi] = wordsOf({ deadline: deadline(kind, "2026-11-17") });
      const [en] = wordsOf({ deadline: deadline(kind, "2026-11-17") }, "en");
      expect(fi).toMatch(/ oli ti 17\.11\.2026\. Tämä kannattaa hoitaa vielä tänään\.$/);
      expect(en).toMatch(/ was Tue 17 November 2026\. Still worth doing today\.$/);
      expect(`${fi} ${en}`).not.toMatch(/myöhäs|late|olisi pitänyt|should have/i);
    },
  );

  test("beside a safety item the wording is softer", () => {
    const words = wordsOf({ deadline: deadline("authority-duty", "2026-11-17") }, "en", {
      safety: [safety("R02.talk")],
    });
    expect(words).toEqual([
      "The authority's time limit was Tue 17 November 2026. You can ask where the matter stands.",
    ]);
  });
});

describe("no date", () => {
  test("an uncertain date is not shown: check with the authority", () => {
    const hidden = deadline("statutory", ahead, { shown: false, text: text("Omat sanat.") });
    expect(wordsOf({ deadline: hidden })).toEqual([
      "Päivä on epävarma. Tarkista se viranomaiselta.",
      "Omat sanat.",
    ]);
  });

  test("a missing answer is named", () => {
    const needs = deadline("statutory", null, { needs: ["person.age", "unemployment.fund"] });
    expect(wordsOf({ deadline: needs })).toEqual([
      "Päivä selviää, kun vastaat: ”Minkä ikäinen olet?” ja ”Kuulutko työttömyyskassaan?”",
    ]);
  });

  test.each([
    ["statutory", ["Laissa on aikaraja. Kysy päivä viranomaiselta."]],
    ["eligibility", ["Tuella tai oikeudella on aikaraja. Kysy päivä viranomaiselta."]],
    ["authority-duty", ["Viranomaisella on määräaika. Kysy, milloin asia etenee."]],
    ["set-by-authority", ["Päivä on kirjeessä, viestissä tai päätöksessä."]],
    ["agreed", ["Sovi päivä yhdessä."]],
    ["recommended", []],
    ["guideline", []],
    ["logical", []],
  ] as const)("%s", (kind, expected) => {
    expect(wordsOf({ deadline: deadline(kind, null) })).toEqual(expected);
  });

  test("the author's words replace the general ones", () => {
    const own = deadline("set-by-authority", null, { text: text("Päivä on kutsussa.") });
    expect(wordsOf({ deadline: own })).toEqual(["Päivä on kutsussa."]);
  });

  test("no deadline, no words", () => {
    expect(wordsOf({})).toEqual([]);
  });

  test("a date that is no day is no date", () => {
    const task = item("R1.a", { deadline: deadline("statutory", "2026-02-30") });
    const context = contextOf(planOf({ tasks: [task] }), { language: "fi", view: "customer" });
    expect(shownDate(task, context)).toBeNull();
  });
});

describe("the first day", () => {
  test("is told of what cannot be done yet", () => {
    expect(wordsOf({ status: "upcoming", from: "2026-12-01" })).toEqual(["Aikaisintaan ti 1.12.2026"]);
    expect(wordsOf({ status: "upcoming", from: null })).toEqual([]);
    expect(wordsOf({ status: "open", from: "2026-12-01" })).toEqual([]);
  });
});
