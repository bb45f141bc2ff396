import type { Language } from "../src/index.ts";

/** Words of the timeline. */
export interface FollowWords {
  readonly title: string;
  readonly added: string;
  readonly again: string;
  readonly moved: string;
  readonly gone: string;
  readonly kept: string;
  readonly sees: string;
  readonly metrics: string;
  readonly untilAgreed: string;
  readonly untilCompleted: string;
  readonly channelShares: string;
  readonly askedAgain: string;
  readonly missed: string;
  readonly effort: string;
  readonly channels: Readonly<Record<string, string>>;
}

/** Words of the timeline in the three languages. */
export const words: Readonly<Record<Language, FollowWords>> = {
  fi: {
    title: "Matin vuosi: kriisistä työhön uudessa ammatissa",
    added: "Uutta listalla",
    again: "Taas ajankohtaista",
    moved: "Päivä siirtyi",
    gone: "Ei enää tarpeen",
    kept: "Säilyy suunnitelmassa",
    sees: "Asioita, jotka kukin näkee suunnitelmasta:",
    metrics: "Mittarit:",
    untilAgreed: "Päiviä alusta sovittuun suunnitelmaan",
    untilCompleted: "Päiviä sopimisesta valmiiseen suunnitelmaan",
    channelShares: "Asiointikanavat",
    askedAgain: "Asioita, jotka piti kertoa uudelleen",
    missed: "Ohi menneitä lakisääteisiä päiviä",
    effort: "Asiakkaan kokema vaiva keskimäärin",
    channels: { phone: "puhelin", web: "verkko", "in-person": "käynti" },
  },
  sv: {
    title: "Mattis år: från kris till arbete i ett nytt yrke",
    added: "Nytt på listan",
    again: "Aktuellt igen",
    moved: "Datumet flyttades",
    gone: "Behövs inte längre",
    kept: "Blir kvar i planen",
    sees: "Ärenden som var och en ser av planen:",
    metrics: "Mätare:",
    untilAgreed: "Dagar från början till en överenskommen plan",
    untilCompleted: "Dagar från överenskommelsen till en fullföljd plan",
    channelShares: "Kanaler",
    askedAgain: "Saker som fick berättas på nytt",
    missed: "Lagstadgade datum som gick förbi",
    effort: "Kundens upplevda besvär i medeltal",
    channels: { phone: "telefon", web: "webben", "in-person": "besök" },
  },
  en: {
    title: "Matti's year: from crisis to work in a new occupation",
    added: "New on the list",
    again: "Relevant again",
    moved: "Date moved",
    gone: "No longer needed",
    kept: "Stays in the plan",
    sees: "Items of the plan that each one sees:",
    metrics: "Metrics:",
    untilAgreed: "Days from the start to an agreed plan",
    untilCompleted: "Days from agreement to a completed plan",
    channelShares: "Channels",
    askedAgain: "Things that had to be told again",
    missed: "Statutory dates that were missed",
    effort: "Customer effort on average",
    channels: { phone: "phone", web: "web", "in-person": "visit" },
  },
};
