import { describe, expect, test } from "vitest";
import { contextOf } from "../../src/export/context.ts";
import { timeLines } from "../../src/export/deadline.ts";
import { unglued } from "../../src/export/escape.ts";
import { type Language, languages, type Plan, type PlanItem } from "../../src/model/index.ts";
import { closing, farmId, farmPlan } from "./farm-plan.ts";
import { deadline, item, planOf, safety, text } from "./sample-plan.ts";

interface Shown {
  readonly text: string;
  readonly strong: boolean;
}

function linesOf(task: PlanItem, plan: Plan, language: Language = "fi"): Shown[] {
  const context = contextOf(plan, { language, view: "customer" });
  return timeLines(task, context).map(({ label, parts, weight }) => ({
    text: unglued(`${label === null ? "" : `${label}: `}${parts.map((part) => part.text).join("")}`),
    strong: weight === "strong",
  }));
}

function wordsOf(change: Partial<PlanItem>, language: Language = "fi", plan: Partial<Plan> = {}): string[] {
  const task = item("R1.a", change);
  return linesOf(task, planOf({ tasks: [task], ...plan }), language).map((line) => line.text);
}

const hard = deadline("statutory", "2027-02-26", { target: "2027-02-08" });

describe("what to do by when", () => {
  test("advice and the date that binds are two lines, and only the one that binds stands out", () => {
    const task = item("R1.a", { doBy: "2027-02-08", deadline: hard });
    expect(linesOf(task, planOf({ tasks: [task] }))).toEqual([
      { text: "Hyvä hoitaa viimeistään ma 8.2.2027", strong: false },
      { text: "Laki: viimeistään pe 26.2.2027", strong: true },
    ]);
  });

  test.each([
    [
      "a date of the kind recommended",
      { doBy: "2027-02-08", deadline: deadline("recommended", "2027-02-08") },
    ],
    [
      "a target alone",
      { doBy: "2027-02-08", deadline: deadline("recommended", null, { target: "2027-02-08" }) },
    ],
    ["a date pulled from nowhere", { doBy: "2027-02-08", deadline: null }],
  ])("%s is said once, as advice", (_, change) => {
    const task = item("R1.a", change);
    expect(linesOf(task, planOf({ tasks: [task] }))).toEqual([
      { text: "Hyvä hoitaa viimeistään ma 8.2.2027", strong: false },
    ]);
  });

  test("a date that binds and is the day to do it is said once", () => {
    expect(wordsOf({ doBy: "2027-02-26", deadline: hard })).toEqual(["Laki: viimeistään pe 26.2.2027"]);
  });

  test("an uncertain date is not told by the day to do it either", () => {
    const hidden = deadline("statutory", "2027-02-26", { shown: false });
    expect(wordsOf({ doBy: "2027-02-26", deadline: hidden })).toEqual([
      "Päivä on epävarma. Tarkista se viranomaiselta.",
    ]);
    expect(wordsOf({ doBy: "2027-02-08", deadline: hidden })).toEqual([
      "Hyvä hoitaa viimeistään ma 8.2.2027",
      "Päivä on epävarma. Tarkista se viranomaiselta.",
    ]);
  });

  test("a day that is no day is left out", () => {
    expect(wordsOf({ doBy: "2027-02-30" })).toEqual([]);
  });
});

describe("a date with all its remarks", () => {
  test.each([
    [
      "fi",
      [
        "Hyvä hoitaa viimeistään ma 1.3.2027",
        "Jotta ehdit hoitaa: 2. Liity valvontaan",
        "Tuen tai oikeuden ehto: viimeistään ke 9.6.2027",
        "Päivä siirtyi, koska su 6.6.2027 on viikonloppu tai pyhä.",
        "Päivä on oletus. Sitä ei ole vielä vahvistettu.",
        "Oletuksen perusta: Haun viimeinen päivä, 2027. Vuoden 2026 päivä.",
        "Alustava: säännöt tunnetaan pe 31.12.2027 asti, joten tämä voi vielä muuttua.",
      ],
    ],
    [
      "sv",
      [
        "Bra att sköta senast må 1.3.2027",
        "För att du ska hinna med: 2. Anslut dig till kontrollen",
        "Villkor för stödet eller rätten: senast on 9.6.2027",
        "Dagen flyttades, eftersom sö 6.6.2027 är ett veckoslut eller en helgdag.",
        "Dagen är ett antagande. Den är inte bekräftad ännu.",
        "Antagandets grund: Sista ansökningsdagen, 2027. Dagen från 2026.",
        "Preliminärt: reglerna är kända till fr 31.12.2027, så det här kan ännu ändras.",
      ],
    ],
    [
      "en",
      [
        "Good to do by Mon 1 March 2027",
        "So that you have time for: 2. Join the control",
        "Condition for the benefit or right: no later than Wed 9 June 2027",
        "The date moved, because Sun 6 June 2027 is a weekend or a holiday.",
        "The date is assumed. It is not confirmed yet.",
        "What is assumed: Last day to apply, 2027. The day of 2026.",
        "Provisional: the rules are known until Fri 31 December 2027, so this may still change.",
      ],
    ],
  ] as const)("in %s", (language, expected) => {
    expect(linesOf(farmId, farmPlan(), language).map((line) => line.text)).toEqual(expected);
  });

  test("a date that does not hang on an unconfirmed value says nothing of it", () => {
    const sure = deadline("statutory", "2027-06-09", { basis: [closing] });
    expect(wordsOf({ deadline: sure })).toEqual(["Laki: viimeistään ke 9.6.2027"]);
  });

  test("an assumed date without a reason, and a provisional one without a last day", () => {
    const bare = { assumed: true, basis: [{ ...closing, why: null }], provisional: true };
    expect(wordsOf({ deadline: deadline("agreed", "2027-06-09", bare) }).slice(1)).toEqual([
      "Päivä on oletus. Sitä ei ole vielä vahvistettu.",
      "Oletuksen perusta: Haun viimeinen päivä, 2027.",
      "Alustava: sääntöä ei ole vahvistettu tälle päivälle, joten tämä voi vielä muuttua.",
    ]);
  });
});

describe("a day that has passed", () => {
  const late = { doBy: "2026-11-16", late: true };

  test("do it today: the day stays in sight, and whether the hard date can still be met", () => {
    const task = item("R1.a", { ...late, deadline: hard });
    expect(linesOf(task, planOf({ tasks: [task] }))).toEqual([
      {
        text: "Tee tänään: suositeltu päivä oli ma 16.11.2026. Ehdit vielä: viimeinen päivä on pe 26.2.2027.",
        strong: true,
      },
      { text: "Laki: viimeistään pe 26.2.2027", strong: true },
    ]);
    expect(wordsOf({ ...late, deadline: hard }, "sv")[0]).toBe(
      "Gör det i dag: den rekommenderade dagen var må 16.11.2026. Du hinner ännu: den sista dagen är fr 26.2.2027.",
    );
    expect(wordsOf({ ...late, deadline: hard }, "en")[0]).toBe(
      "Do it today: the recommended date was Mon 16 November 2026. You are still in time: the last day is Fri 26 February 2027.",
    );
  });

  test("the last day is today", () => {
    expect(wordsOf({ ...late, deadline: deadline("eligibility", "2026-11-24") })[0]).toBe(
      "Tee tänään: suositeltu päivä oli ma 16.11.2026. Ehdit vielä: viimeinen päivä on tänään.",
    );
  });

  test("nothing is promised where no date binds the customer", () => {
    const plain = "Tee tänään: suositeltu päivä oli ma 16.11.2026.";
    expect(wordsOf({ ...late, deadline: null })).toEqual([plain]);
    expect(wordsOf({ ...late, deadline: deadline("recommended", "2026-12-01") })[0]).toBe(plain);
    expect(wordsOf({ ...late, deadline: deadline("authority-duty", "2026-12-01") })[0]).toBe(plain);
    expect(wordsOf({ ...late, deadline: deadline("statutory", "2026-12-01", { shown: false }) })[0]).toBe(
      plain,
    );
  });

  test("a hard date that has passed too: what can still be done is asked", () => {
    const past = { ...late, doBy: "2026-11-17", deadline: deadline("eligibility", "2026-11-17") };
    expect(wordsOf(past)).toEqual([
      "Ehdon mukainen päivä oli ti 17.11.2026. Oikeus on voinut päättyä. Kysy heti, mitä on vielä tehtävissä.",
    ]);
    expect(wordsOf({ ...past, deadline: deadline("statutory", "2026-11-17") })[1]).toBe(
      "Kysy, mitä voi vielä tehdä.",
    );
    expect(wordsOf({ ...late, deadline: deadline("eligibility", "2026-11-17") })[0]).toBe(
      "Tee tänään: suositeltu päivä oli ma 16.11.2026.",
    );
    expect(wordsOf({ ...past, deadline: deadline("agreed", "2026-11-17") })).toHaveLength(1);
  });

  test("beside a safety item the wording is softer, and it is never a reproach", () => {
    const soft = wordsOf({ ...late, deadline: hard }, "en", { safety: [safety("R02.talk")] })[0];
    expect(soft).toBe(
      "The recommended date was Mon 16 November 2026. Still worth doing today. You are still in time: the last day is Fri 26 February 2027.",
    );
    const all = languages.flatMap((language) => wordsOf({ ...late, deadline: hard }, language));
    expect(all.join()).not.toMatch(/myöhäs|försen|\blate\b|olisi pitänyt|should have|borde/i);
  });
});

describe("what has not begun", () => {
  test("an expected date is about a day, without a duty on it", () => {
    const [task] = farmPlan().tasks.filter(({ id }) => id === "animals.move");
    if (task === undefined) throw new Error("the sample has it");
    expect(linesOf(task, farmPlan())).toEqual([
      { text: "Ensimmäinen kerta arviolta ma 17.5.2027", strong: false },
      { text: "Tarkka päivä selviää, kun asia tapahtuu.", strong: false },
    ]);
  });

  test("a date that waits for something else to happen names it; one that waits for answers names them apart", () => {
    const needs = deadline("eligibility", null, { needs: ["person.age", "event.wages-paid.on"] });
    const { facts } = farmPlan();
    expect(wordsOf({ deadline: needs }, "fi", { facts })).toEqual([
      "Päivä selviää, kun vastaat: ”Minkä ikäinen olet?”",
      "Päivä selviää, kun tämä tapahtuu: ”Palkka on maksettu”",
    ]);
  });

  test("the event by which an item recurs is told with its rhythm alone", () => {
    const recurs = { on: "wages-paid", within: "P5D", workingDays: null };
    const own = deadline("statutory", null, { needs: ["event.wages-paid.on"], text: text("Viipymättä.") });
    expect(wordsOf({ deadline: own, recurs })).toEqual(["Viipymättä."]);
  });
});
