import type { Language } from "../src/index.ts";
import type { CaseKind } from "./explained-cases.ts";

/** Words around the explanations and the receipt. */
export interface ExplainedWords {
  readonly heading: (day: string) => string;
  readonly kinds: Readonly<Record<CaseKind, string>>;
  readonly receipt: string;
  readonly about: string;
  readonly catalogue: (version: string) => string;
  readonly check: string;
  readonly checkPlan: string;
  readonly library: (version: string) => string;
  readonly day: (date: string) => string;
  readonly rules: (count: number) => string;
  readonly from: (date: string, count: number) => string;
  readonly undated: (count: number) => string;
  readonly facts: (count: number) => string;
  readonly lacking: (count: number) => string;
  readonly same: string;
  readonly other: string;
}

/** The words in the three languages. */
export const words: Readonly<Record<Language, ExplainedWords>> = {
  fi: {
    heading: (day) => `Miksi näin? Esimerkkejä suunnitelmasta ${day}`,
    kinds: {
      why: "1. Miksi tämä on listalla",
      whyNot: "2. Miksi tätä ei ole listalla",
      open: "3. Mitä vielä puuttuu",
      date: "4. Mistä päivä tulee",
    },
    receipt: "Suunnitelman kuitti",
    about:
      "Kuitti kertoo, mistä suunnitelma tehtiin. Sen ja vastausten avulla saman suunnitelman voi tehdä uudelleen vielä vuosien päästä. Vastauksia kuitissa ei ole.",
    catalogue: (version) => `Säännöt: kokoelma, jonka versio on ${version}`,
    check: "Sääntöjen tarkiste",
    checkPlan: "Suunnitelman tarkiste",
    library: (version) => `Ohjelmiston versio: ${version}`,
    day: (date) => `Suunnitelman päivä: ${date}`,
    rules: (count) => `Sääntöjä, jotka vaikuttivat: ${count}`,
    from: (date, count) => `voimassa ${date} alkaen: ${count}`,
    undated: (count) => `ilman alkupäivää: ${count}`,
    facts: (count) => `Tietoja, jotka pitää säilyttää: ${count}. Kuitissa on vain niiden tunnukset.`,
    lacking: (count) => `Tietoja, jotka puuttuivat: ${count}`,
    same: "Koe: suunnitelma tehtiin kuitista uudelleen, ja se on täsmälleen sama.",
    other: "Koe: suunnitelma tehtiin kuitista uudelleen, ja se ei ole sama.",
  },
  sv: {
    heading: (day) => `Varför så? Exempel ur planen för ${day}`,
    kinds: {
      why: "1. Varför det här finns på listan",
      whyNot: "2. Varför det här inte finns på listan",
      open: "3. Vad som ännu saknas",
      date: "4. Varifrån dagen kommer",
    },
    receipt: "Planens kvitto",
    about:
      "Kvittot berättar vad planen gjordes av. Med det och svaren kan samma plan göras på nytt ännu efter flera år. Svaren finns inte på kvittot.",
    catalogue: (version) => `Regler: samlingen med versionen ${version}`,
    check: "Reglernas kontrollsumma",
    checkPlan: "Planens kontrollsumma",
    library: (version) => `Programmets version: ${version}`,
    day: (date) => `Planens dag: ${date}`,
    rules: (count) => `Regler som inverkade: ${count}`,
    from: (date, count) => `i kraft från ${date}: ${count}`,
    undated: (count) => `utan första dag: ${count}`,
    facts: (count) => `Uppgifter som ska sparas: ${count}. På kvittot står bara deras beteckningar.`,
    lacking: (count) => `Uppgifter som saknades: ${count}`,
    same: "Prov: planen gjordes på nytt av kvittot, och den är exakt densamma.",
    other: "Prov: planen gjordes på nytt av kvittot, och den är inte densamma.",
  },
  en: {
    heading: (day) => `Why so? Examples from the plan of ${day}`,
    kinds: {
      why: "1. Why this is on the list",
      whyNot: "2. Why this is not on the list",
      open: "3. What is still missing",
      date: "4. Where the date comes from",
    },
    receipt: "Receipt of the plan",
    about:
      "The receipt tells what the plan was made of. With it and the answers the same plan can be made again even years later. The answers are not on the receipt.",
    catalogue: (version) => `Rules: the collection with version ${version}`,
    check: "Checksum of the rules",
    checkPlan: "Checksum of the plan",
    library: (version) => `Version of the software: ${version}`,
    day: (date) => `Day of the plan: ${date}`,
    rules: (count) => `Rules that counted: ${count}`,
    from: (date, count) => `in force from ${date}: ${count}`,
    undated: (count) => `without a first day: ${count}`,
    facts: (count) => `Facts to keep: ${count}. The receipt has only their ids.`,
    lacking: (count) => `Facts that were missing: ${count}`,
    same: "Test: the plan was made again from the receipt, and it is exactly the same.",
    other: "Test: the plan was made again from the receipt, and it is not the same.",
  },
};
