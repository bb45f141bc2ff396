import type { Phrase } from "./phrase.ts";

/** What comes again, what is handled together, papers, and inspections. */
export const togetherWords = {
  recurring: { fi: "Toistuvat tehtävät", sv: "Återkommande uppgifter", en: "Recurring tasks" },
  recurringIntro: {
    fi: "Nämä tulevat aina uudelleen. Hoida kukin vuorollaan.",
    sv: "De här kommer alltid på nytt. Sköt var och en i sin tur.",
    en: "These come round again. Do each one in its turn.",
  },
  eachMonth: { fi: "Joka kuukausi", sv: "Varje månad", en: "Every month" },
  eachYear: { fi: "Joka vuosi", sv: "Varje år", en: "Every year" },
  otherRhythm: { fi: "Muuten toistuvat", sv: "Med annan rytm", en: "In another rhythm" },
  whenItHappens: { fi: "Kun asia tapahtuu", sv: "När det händer", en: "When it happens" },
  desks: { fi: "Hoida yhdellä kertaa", sv: "Sköt på en gång", en: "Handle together" },
  desk: { fi: "Hoituu samalla kertaa", sv: "Sköts på samma gång", en: "Handled at the same time" },
  papers: {
    fi: "Paperit: tee kerran, käytä monta kertaa",
    sv: "Papper: gör en gång, använd många gånger",
    en: "Papers: make once, use many times",
  },
  papersConfirm: {
    fi: "Varmista palvelusta, mitä papereita se pyytää.",
    sv: "Bekräfta hos tjänsten vilka papper den ber om.",
    en: "Confirm with the service which papers it asks for.",
  },
  ready: { fi: "Valmis.", sv: "Klart.", en: "Ready." },
  notReady: { fi: "Ei vielä valmis.", sv: "Inte klart ännu.", en: "Not ready yet." },
  paperFrom: { fi: "Saat tästä", sv: "Du får det från", en: "You get it from" },
  paperTo: { fi: "Tarvitaan tähän", sv: "Behövs till", en: "Needed for" },
  inspections: { fi: "Tarkastukset", sv: "Inspektioner", en: "Inspections" },
  inspectionsConfirm: {
    fi: "Tarkastaja kertoo tarkan luettelon.",
    sv: "Inspektören ger den exakta listan.",
    en: "The inspector gives the exact list.",
  },
  inspector: { fi: "Tarkastaa", sv: "Inspekterar", en: "Inspected by" },
  inspectionWhen: { fi: "Milloin", sv: "När", en: "When" },
  bundle: { fi: "Pidä valmiina", sv: "Ha till hands", en: "Have ready" },
} as const satisfies Record<string, Phrase>;
