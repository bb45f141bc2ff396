import type { DeadlineKind } from "../model/index.ts";
import type { Phrase } from "./phrase.ts";

/** How a date of each kind begins; the date follows. A recommended date is never worded as a duty. */
export const kindWords = {
  immediate: { fi: "Heti", sv: "Genast", en: "At once" },
  statutory: { fi: "Laki: viimeistään", sv: "Lag: senast", en: "Law: no later than" },
  eligibility: {
    fi: "Tuen tai oikeuden ehto: viimeistään",
    sv: "Villkor för stödet eller rätten: senast",
    en: "Condition for the benefit or right: no later than",
  },
  "authority-duty": {
    fi: "Viranomaisen on toimittava viimeistään",
    sv: "Myndigheten ska agera senast",
    en: "The authority must act by",
  },
  "set-by-authority": {
    fi: "Viranomainen antoi päivän: viimeistään",
    sv: "Myndigheten har gett dagen: senast",
    en: "Set by the authority: no later than",
  },
  guideline: { fi: "Yleinen ohje: viimeistään", sv: "Allmän riktlinje: senast", en: "General guideline: by" },
  agreed: { fi: "Sovittu: viimeistään", sv: "Avtalat: senast", en: "Agreed: by" },
  logical: { fi: "Jotta ehdit ajoissa: viimeistään", sv: "För att hinna: senast", en: "To be in time: by" },
  recommended: { fi: "Hyvä hoitaa viimeistään", sv: "Bra att sköta senast", en: "Good to do by" },
} as const satisfies Record<DeadlineKind, Phrase>;

/** How a date that has passed begins. */
export const pastKindWords = {
  immediate: { fi: "Heti", sv: "Genast", en: "At once" },
  statutory: { fi: "Lain mukainen päivä", sv: "Dagen enligt lag", en: "The date in law" },
  eligibility: { fi: "Ehdon mukainen päivä", sv: "Dagen enligt villkoret", en: "The date of the condition" },
  "authority-duty": {
    fi: "Viranomaisen määräaika",
    sv: "Myndighetens tidsgräns",
    en: "The authority's time limit",
  },
  "set-by-authority": {
    fi: "Viranomaisen antama päivä",
    sv: "Dagen som myndigheten gav",
    en: "The date given by the authority",
  },
  guideline: { fi: "Ohjeen mukainen päivä", sv: "Dagen enligt riktlinjen", en: "The date of the guideline" },
  agreed: { fi: "Sovittu päivä", sv: "Den avtalade dagen", en: "The agreed date" },
  logical: { fi: "Suunniteltu päivä", sv: "Den planerade dagen", en: "The planned date" },
  recommended: { fi: "Suositeltu päivä", sv: "Den rekommenderade dagen", en: "The recommended date" },
} as const satisfies Record<DeadlineKind, Phrase>;

/** What is said when there is a legal kind and no date. */
export const noDateWords = {
  immediate: { fi: "Heti", sv: "Genast", en: "At once" },
  statutory: {
    fi: "Laissa on aikaraja. Kysy päivä viranomaiselta.",
    sv: "Lagen har en tidsgräns. Fråga myndigheten om dagen.",
    en: "The law has a time limit. Ask the authority for the date.",
  },
  eligibility: {
    fi: "Tuella tai oikeudella on aikaraja. Kysy päivä viranomaiselta.",
    sv: "Stödet eller rätten har en tidsgräns. Fråga myndigheten om dagen.",
    en: "The benefit or right has a time limit. Ask the authority for the date.",
  },
  "authority-duty": {
    fi: "Viranomaisella on määräaika. Kysy, milloin asia etenee.",
    sv: "Myndigheten har en tidsgräns. Fråga när ärendet går vidare.",
    en: "The authority has a time limit. Ask when the matter moves on.",
  },
  "set-by-authority": {
    fi: "Päivä on kirjeessä, viestissä tai päätöksessä.",
    sv: "Dagen står i brevet, meddelandet eller beslutet.",
    en: "The date is in the letter, message or decision.",
  },
  guideline: null,
  agreed: {
    fi: "Sovi päivä yhdessä.",
    sv: "Kom överens om dagen tillsammans.",
    en: "Agree the date together.",
  },
  logical: null,
  recommended: null,
} as const satisfies Record<DeadlineKind, Phrase | null>;

/** Days and the sentences around dates. */
export const dateWords = {
  isThatDay: { fi: "silloin", sv: "den dagen", en: "that day" },
  isToday: { fi: "tänään", sv: "i dag", en: "today" },
  isTomorrow: { fi: "huomenna", sv: "i morgon", en: "tomorrow" },
  was: { fi: "{kind} oli {date}.", sv: "{kind} var {date}.", en: "{kind} was {date}." },
  authorityLate: {
    fi: "Viranomainen on myöhässä: kysy asiasta.",
    sv: "Myndigheten är försenad: fråga om saken.",
    en: "The authority is late: ask about it.",
  },
  authorityLateSoft: {
    fi: "Voit kysyä, missä asia on.",
    sv: "Du kan fråga var ärendet är.",
    en: "You can ask where the matter stands.",
  },
  rightMayBeLost: {
    fi: "Oikeus on voinut päättyä. Kysy heti, mitä on vielä tehtävissä.",
    sv: "Rätten kan ha gått förlorad. Fråga genast vad som ännu går att göra.",
    en: "The right may be lost. Ask at once what can still be done.",
  },
  stillWorth: {
    fi: "Tämä kannattaa hoitaa vielä tänään.",
    sv: "Det lönar sig ännu att sköta detta i dag.",
    en: "Still worth doing today.",
  },
  checkDate: {
    fi: "Päivä on epävarma. Tarkista se viranomaiselta.",
    sv: "Dagen är osäker. Fråga myndigheten.",
    en: "The date is not certain. Check it with the authority.",
  },
  dateNeeds: {
    fi: "Päivä selviää, kun vastaat: {facts}",
    sv: "Dagen klarnar när du svarar: {facts}",
    en: "The date is known when you answer: {facts}",
  },
  earliest: { fi: "Aikaisintaan {date}", sv: "Tidigast {date}", en: "Not before {date}" },
  only: { fi: "Vasta tämän jälkeen", sv: "Först efter detta", en: "Only after this" },
  mayWait: {
    fi: "Vastaa ensin kysymyksiin: tätä ennen voi kuulua tehdä",
    sv: "Svara först på frågorna: före detta kan höra",
    en: "Answer the questions first: this may have to come before",
  },
  recurs: { fi: "Toistuu", sv: "Upprepas", en: "Repeats" },
  provisional: {
    fi: "Tietoa ei ole vahvistettu tälle päivälle. Varmista.",
    sv: "Uppgiften är inte bekräftad för den här dagen. Bekräfta.",
    en: "Not confirmed for this day. Confirm.",
  },
} as const satisfies Record<string, Phrase>;
