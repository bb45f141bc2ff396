import type { Language } from "../src/index.ts";

/** Words of the timeline of Liisa's first year and a half. */
export interface LiisaWords {
  readonly title: string;
  readonly done: string;
  readonly sent: string;
  readonly together: string;
  readonly happened: string;
  readonly declined: string;
  readonly added: string;
  readonly gone: string;
  readonly items: (count: number) => string;
  readonly year: string;
  readonly inTime: string;
  readonly late: string;
  readonly declinedCount: string;
  readonly open: string;
  readonly next: string;
}

/** The words in the three languages. */
export const words: Readonly<Record<Language, LiisaWords>> = {
  fi: {
    title: "Ideasta avajaisiin ja ensimmäiseen vuoteen",
    done: "Tehty",
    sent: "Hakemus lähetetty",
    together: "Yhdellä kertaa",
    happened: "Tapahtui",
    declined: "Ei haeta",
    added: "Uutta listalla",
    gone: "Ei enää tarpeen",
    items: (count) => `${count} asiaa`,
    year: "Vuoden päivät avaamisesta:",
    inTime: "Tehty ajallaan",
    late: "Tehty myöhässä",
    declinedCount: "Jätetty hakematta",
    open: "Auki",
    next: "Seuraavaksi:",
  },
  sv: {
    title: "Från idén till öppningen och det första året",
    done: "Gjort",
    sent: "Ansökan skickad",
    together: "På en gång",
    happened: "Hände",
    declined: "Ansöks inte",
    added: "Nytt på listan",
    gone: "Behövs inte längre",
    items: (count) => `${count} ärenden`,
    year: "Årets dagar från öppningen:",
    inTime: "Gjort i tid",
    late: "Gjort för sent",
    declinedCount: "Inte ansökt",
    open: "Öppet",
    next: "Härnäst:",
  },
  en: {
    title: "From the idea to the opening and the first year",
    done: "Done",
    sent: "Application sent",
    together: "At one go",
    happened: "Happened",
    declined: "Not applied for",
    added: "New on the list",
    gone: "No longer needed",
    items: (count) => `${count} items`,
    year: "Dates of the year from opening:",
    inTime: "Done in time",
    late: "Done late",
    declinedCount: "Not applied for",
    open: "Open",
    next: "Next:",
  },
};
