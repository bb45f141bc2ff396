import type { Language } from "../src/index.ts";

/** Words of the timeline of Sirkka's plan. */
export interface SirkkaWords {
  readonly before: string;
  readonly after: string;
  readonly now: string;
  readonly title: string;
  readonly done: string;
  readonly added: string;
  readonly gone: string;
  readonly moved: string;
  readonly items: (count: number) => string;
  readonly goals: string;
  readonly results: string;
  readonly withdrawn: string;
  readonly correctedFrom: (day: string, value: string) => string;
  readonly sees: string;
}

/** The words in the three languages. */
export const words: Readonly<Record<Language, SirkkaWords>> = {
  fi: {
    before: "Ennen käyntiä",
    after: "Diagnoosin päivänä",
    now: "Toisen muuton jälkeen",
    title: "Epäilystä omahoitoon ja uuteen kotiin",
    done: "Tehty",
    added: "Uutta listalla",
    gone: "Ei enää tarpeen",
    moved: "Uusi päivä",
    items: (count) => `${count} asiaa`,
    goals: "Sovitut tavoitteet:",
    results: "Pitkän sokerin tulokset:",
    withdrawn: "peruttu",
    correctedFrom: (day, value) => `korjattu, oli ${day}: ${value}`,
    sees: "Asioita ja vastauksia, jotka kukin näkee:",
  },
  sv: {
    before: "Före besöket",
    after: "På diagnosdagen",
    now: "Efter den andra flytten",
    title: "Från misstanke till egenvård och ett nytt hem",
    done: "Gjort",
    added: "Nytt på listan",
    gone: "Behövs inte längre",
    moved: "Nytt datum",
    items: (count) => `${count} ärenden`,
    goals: "Överenskomna mål:",
    results: "Resultat för långtidssockret:",
    withdrawn: "återtaget",
    correctedFrom: (day, value) => `rättat, var ${day}: ${value}`,
    sees: "Ärenden och svar som var och en ser:",
  },
  en: {
    before: "Before the visit",
    after: "On the day of diagnosis",
    now: "After the second move",
    title: "From suspicion to self-care and a new home",
    done: "Done",
    added: "New on the list",
    gone: "No longer needed",
    moved: "New date",
    items: (count) => `${count} items`,
    goals: "Agreed goals:",
    results: "HbA1c results:",
    withdrawn: "withdrawn",
    correctedFrom: (day, value) => `corrected, was ${day}: ${value}`,
    sees: "Items and answers that each one sees:",
  },
};
