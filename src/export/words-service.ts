import type { ChannelName, Confidence, Identification, Language, Mandate } from "../model/index.ts";
import type { Phrase } from "./phrase.ts";

/** How a service is reached, as an answer to "how". */
export const channelWords = {
  web: { fi: "verkossa", sv: "på nätet", en: "online" },
  phone: { fi: "puhelimella", sv: "per telefon", en: "by phone" },
  chat: { fi: "chatissa", sv: "i chatten", en: "by chat" },
  "in-person": { fi: "käymällä paikan päällä", sv: "genom besök", en: "by visiting" },
  remote: { fi: "etäyhteydellä", sv: "på distans", en: "by video call" },
  app: { fi: "sovelluksella", sv: "i appen", en: "in the app" },
  email: { fi: "sähköpostilla", sv: "per e-post", en: "by email" },
  post: { fi: "postitse", sv: "per post", en: "by post" },
  paper: { fi: "paperilomakkeella", sv: "på pappersblankett", en: "on a paper form" },
  self: { fi: "itse", sv: "på egen hand", en: "on your own" },
} as const satisfies Record<ChannelName, Phrase>;

/** What proof of identity it takes. */
export const identificationWords = {
  none: { fi: "ei tarvita", sv: "behövs inte", en: "not needed" },
  strong: {
    fi: "pankkitunnukset, mobiilivarmenne tai henkilökortti",
    sv: "bankkoder, mobilcertifikat eller identitetskort",
    en: "bank codes, mobile certificate or ID card",
  },
  "strong-or-visit": {
    fi: "vain verkossa, esimerkiksi pankkitunnuksilla",
    sv: "bara på nätet, till exempel med bankkoder",
    en: "only online, for example with bank codes",
  },
} as const satisfies Record<Identification, Phrase>;

/** What lets another person act. */
export const mandateWords = {
  "suomi-fi": { fi: "Suomi.fi-valtuudella", sv: "med Suomi.fi-fullmakt", en: "with a Suomi.fi mandate" },
  "power-of-attorney": {
    fi: "paperisella valtakirjalla",
    sv: "med pappersfullmakt",
    en: "with a written power of attorney",
  },
  "vipu-right": { fi: "Vipu-oikeudella", sv: "med Vipu-rättighet", en: "with a right in Vipu" },
  "register-right": {
    fi: "rekisterin käyttöoikeudella",
    sv: "med användarrätt i registret",
    en: "with a right of use in the register",
  },
  "site-permit-right": {
    fi: "oikeudella kunnan lupapalvelussa",
    sv: "med rättighet i kommunens tillståndstjänst",
    en: "with a right in the municipal permit service",
  },
} as const satisfies Record<Mandate, Phrase>;

/** What a reader should do about an item that was not checked in a public source. `null`: nothing to say. */
export const confidenceWords = {
  V: null,
  M: {
    fi: "Osa tiedoista voi olla muuttunut. Varmista päivät ja summat palvelusta.",
    sv: "En del av uppgifterna kan ha ändrats. Bekräfta datum och belopp hos tjänsten.",
    en: "Some details may have changed. Confirm dates and amounts with the service.",
  },
  K: {
    fi: "Varmista tieto palvelusta.",
    sv: "Bekräfta uppgiften hos tjänsten.",
    en: "Confirm with the service.",
  },
  O: {
    fi: "Varmista tieto palvelusta.",
    sv: "Bekräfta uppgiften hos tjänsten.",
    en: "Confirm with the service.",
  },
  U: {
    fi: "Tarkista viranomaiselta: tieto voi olla muuttunut.",
    sv: "Fråga myndigheten: uppgiften kan ha ändrats.",
    en: "Check with the authority: this may have changed.",
  },
  P: null,
} as const satisfies Record<Confidence, Phrase | null>;

/** Language in which a line answers. */
export const languageWords = {
  fi: { fi: "suomeksi", sv: "på finska", en: "in Finnish" },
  sv: { fi: "ruotsiksi", sv: "på svenska", en: "in Swedish" },
  en: { fi: "englanniksi", sv: "på engelska", en: "in English" },
} as const satisfies Record<Language, Phrase>;

/** Labels of an item's lines. */
export const serviceWords = {
  answered: { fi: "palvelee {languages}", sv: "svarar {languages}", en: "answered {languages}" },
  call: { fi: "Soita", sv: "Ring", en: "Call" },
  owner: { fi: "Asiaa hoitaa", sv: "Sköts av", en: "Handled by" },
  ownerNeeds: {
    fi: "(selviää, kun vastaat: {facts})",
    sv: "(klarnar när du svarar: {facts})",
    en: "(known when you answer: {facts})",
  },
  actor: { fi: "Tekijä", sv: "Vem gör", en: "Done by" },
  how: { fi: "Miten", sv: "Hur", en: "How" },
  more: { fi: "lisätietoa", sv: "mer information", en: "more information" },
  unusable: { fi: "Ei sovi sinulle nyt", sv: "Passar dig inte nu", en: "Not for you now" },
  identification: { fi: "Tunnistautuminen", sv: "Identifiering", en: "Identification" },
  mandate: {
    fi: "Toinen voi hoitaa puolestasi",
    sv: "Någon annan kan sköta det åt dig",
    en: "Someone else can do it for you",
  },
  noMandate: {
    fi: "Toinen ei voi hoitaa tätä puolestasi.",
    sv: "Ingen annan kan sköta detta åt dig.",
    en: "Nobody else can do this for you.",
  },
  evidence: { fi: "Asiakirjat", sv: "Handlingar", en: "Documents" },
  also: { fi: "Katso myös", sv: "Se även", en: "See also" },
  law: { fi: "Perustuu lakiin", sv: "Grundar sig på lag", en: "Based on law" },
  checkLaw: { fi: "tarkista", sv: "kontrollera", en: "check" },
  notInForce: {
    fi: "Palvelu ei ole voimassa tänä päivänä.",
    sv: "Tjänsten är inte i kraft den här dagen.",
    en: "The service is not in force on this day.",
  },
  formerly: { fi: "Aiemmin", sv: "Tidigare", en: "Before" },
  rule: { fi: "Sääntö", sv: "Regel", en: "Rule" },
  sources: { fi: "Lähteet", sv: "Källor", en: "Sources" },
  dependsOn: { fi: "Tähän vaikuttaa", sv: "Det här beror på", en: "This depends on" },
  and: { fi: "ja", sv: "och", en: "and" },
  or: { fi: "tai", sv: "eller", en: "or" },
} as const satisfies Record<string, Phrase>;
