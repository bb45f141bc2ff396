import type { Occurrence, Plan, PlanBasis, PlanItem } from "../../src/model/index.ts";
import { deadline, item, mattiPlan, planOf, service, text } from "./sample-plan.ts";

export const closing: PlanBasis = {
  setting: "field-aid-close",
  name: text("Haun viimeinen päivä", "Sista ansökningsdagen", "Last day to apply"),
  year: 2027,
  confirmed: false,
  why: text("Vuoden 2026 päivä.", "Dagen från 2026.", "The day of 2026."),
};

/** A task whose date was moved, pulled forward, assumed and provisional at once. */
export const farmId: PlanItem = item("farm-id.get", {
  title: text("Hae tilatunnus", "Skaffa lägenhetssignum", "Get a farm identifier"),
  urgency: "later",
  doBy: "2027-03-01",
  pulledBy: "organic.join",
  deadline: deadline("eligibility", "2027-06-09", {
    original: "2027-06-06",
    target: "2027-03-08",
    assumed: true,
    basis: [closing, { ...closing, setting: "known", name: text("Tunnettu"), confirmed: true }],
    provisional: true,
  }),
  ruleEnds: "2027-12-31",
});

const once: readonly PlanItem[] = [
  item("plan.write", {
    title: text("Tee suunnitelma", "Gör en plan", "Write a plan"),
    urgency: "two-weeks",
    doBy: "2026-12-07",
    deadline: deadline("recommended", null, { target: "2026-12-07" }),
  }),
  item("organic.join", {
    title: text("Liity valvontaan", "Anslut dig till kontrollen", "Join the control"),
    urgency: "later",
    status: "locked",
    after: ["farm-id.get"],
    doBy: "2027-03-01",
    deadline: deadline("eligibility", "2027-04-30", { target: "2027-03-01" }),
    desk: "spring",
    mandate: ["suomi-fi", "vipu-right"],
    service: "special",
  }),
  farmId,
];

const again: readonly PlanItem[] = [
  item("animals.move", {
    title: text("Ilmoita siirrot", "Anmäl flyttar", "Report movements"),
    urgency: "later",
    doBy: "2027-05-17",
    deadline: deadline("statutory", "2027-05-17"),
    recurs: { on: "animal-moved", within: "P7D", workingDays: null },
    next: { id: "animals.move.2027-05-17", period: "2027-05-17", expected: true },
  }),
  item("vat.file", {
    title: text("Anna alv-ilmoitus", "Lämna momsdeklarationen", "File the VAT return"),
    urgency: "later",
    doBy: "2027-05-12",
    deadline: deadline("statutory", "2027-05-12", { text: text("Maksa samalla.") }),
    recurs: { each: "month" },
    next: { id: "vat.file.2027-03", period: "2027-03", expected: false },
    desk: "spring",
  }),
  item("well.test", {
    title: text("Testauta kaivovesi", "Låt testa brunnsvattnet", "Test the well water"),
    urgency: "later",
    doBy: "2030-06-01",
    deadline: deadline("statutory", "2030-06-01"),
    recurs: { every: "P3Y", after: "date" },
    next: { id: "well.test.2030-06-01", period: "2030-06-01", expected: false },
  }),
  item("wages.report", {
    title: text("Ilmoita palkka", "Anmäl lönen", "Report the wages"),
    urgency: "later",
    status: "upcoming",
    deadline: deadline("statutory", null, { needs: ["event.wages-paid.on"] }),
    recurs: { on: "wages-paid", within: "P5D", workingDays: null },
  }),
];

/** A farm in small: tasks done once and recurring ones, a desk, papers and an inspection. */
export function farmPlan(change: Partial<Plan> = {}): Plan {
  const { services, facts } = mattiPlan();
  return planOf({
    title: text("Aloitat luomutilan", "Du startar en ekologisk gård", "You start an organic farm"),
    tasks: [...once, ...again],
    services: [
      ...services,
      service("special", { mandateFor: text("tilan oikeudet", "gårdens rättigheter", "rights of the farm") }),
    ],
    facts: [
      ...facts,
      { id: "event.wages-paid.on", name: text("Palkka on maksettu"), sensitive: false, areas: [] },
    ],
    desks: [
      {
        id: "spring",
        name: text("Kevään hakemus", "Vårens ansökan", "Spring application"),
        why: text("Sama hakemus."),
        items: ["vat.file", "organic.join"],
      },
    ],
    evidence: [
      {
        id: "plan",
        name: text("Suunnitelma", "Planen", "The plan"),
        from: ["R11.end-yel"],
        by: text("Neuvoja auttaa."),
        to: ["vat.file", "farm-id.get"],
        ready: false,
        fact: null,
        confidence: "K",
      },
      {
        id: "degree",
        name: text("Tutkintotodistus", "Examensbevis", "Degree certificate"),
        from: [],
        by: text("Koski"),
        to: ["organic.join"],
        ready: true,
        fact: null,
        confidence: "V",
      },
    ],
    controls: [
      {
        id: "organic-inspection",
        name: text("Luomutarkastus", "Ekoinspektion", "Organic inspection"),
        authority: "ERC",
        when: text("Joka vuosi"),
        bundle: [text("muistiinpanot"), text("kuitit")],
        confidence: "V",
      },
    ],
    settled: [{ id: "R11.end-yel", title: text("Päätä YEL-vakuutus"), status: "done", doneOn: "2026-11-20" }],
    ...change,
  });
}

/** An occurrence of the VAT return, changed as asked. */
export function occurrence(id: string, change: Partial<Occurrence> = {}): Occurrence {
  return {
    id,
    task: "vat.file",
    rule: "vat",
    title: text("Anna alv-ilmoitus", "Lämna momsdeklarationen", "File the VAT return"),
    service: "special",
    owner: "ERC",
    type: "recurring",
    period: "2027-03",
    date: "2027-05-12",
    original: null,
    from: null,
    kind: "statutory",
    shown: true,
    assumed: false,
    provisional: false,
    text: null,
    status: "proposed",
    doneOn: null,
    late: false,
    sensitive: false,
    areas: [],
    ...change,
  };
}

/** A calendar with a line of every sort, in no order. */
export const farmYear: readonly Occurrence[] = [
  occurrence("vat.file.2027-04", {
    period: "2027-04",
    date: "2027-06-14",
    original: "2027-06-12",
    text: text("Vain jos myit.", "Bara om du sålde.", "Only if you sold."),
  }),
  occurrence("vat.file.2027-03"),
  occurrence("records.keep.2027-05", {
    title: text("Päivitä muistiinpanot", "Uppdatera anteckningarna", "Update the records"),
    kind: "recommended",
    period: "2027-05",
    date: "2027-05-31",
  }),
  occurrence("animals.move.2027-05-17", {
    title: text("Ilmoita siirrot", "Anmäl flyttar", "Report movements"),
    type: "expected",
    period: "2027-05-17",
    date: "2027-05-17",
  }),
  occurrence("farm-id.get", {
    title: text("Hae tilatunnus", "Skaffa lägenhetssignum", "Get a farm identifier"),
    type: "last-day",
    period: null,
    date: "2027-06-09",
    kind: "eligibility",
    assumed: true,
    provisional: true,
  }),
  occurrence("premium.apply.2028", {
    title: text("Hae palkkio", "Ansök om bidrag", "Apply for the premium"),
    period: "2028",
    date: "2028-01-24",
    kind: "eligibility",
    shown: false,
  }),
  occurrence("vat.file.2026-08", {
    period: "2026-08",
    date: "2026-10-12",
    status: "done",
    doneOn: "2026-10-10",
  }),
  occurrence("vat.file.2026-09", { period: "2026-09", date: "2026-11-12", late: true }),
];
