import type { Code } from "../diagnostic/index.ts";
import type { TaskStatus } from "../model/index.ts";
import type { Phrase } from "./phrase.ts";

/** What waits, what was left out, what is open, and which answers could not be used. */
export const answerWords = {
  waits: { fi: "Mikä odottaa mitä", sv: "Vad väntar på vad", en: "What waits for what" },
  before: { fi: "Ensin", sv: "Först", en: "First" },
  next: { fi: "Sitten", sv: "Sedan", en: "Then" },
  leftOut: {
    fi: "Mikä jätettiin pois ja miksi",
    sv: "Vad som lämnades bort och varför",
    en: "What was left out and why",
  },
  leftOutIntro: {
    fi: "Tähän mennessä antamiesi vastausten perusteella nämä eivät koske sinua. Uusi vastaus voi muuttaa tilanteen.",
    sv: "Enligt de svar du har gett hittills gäller de här inte dig. Ett nytt svar kan ändra det.",
    en: "By the answers you have given so far, these do not concern you. A new answer may change that.",
  },
  andOthers: { fi: "ja {number} muuta", sv: "och {number} till", en: "and {number} more" },
  notInForceHeading: {
    fi: "Ei voimassa tänä päivänä",
    sv: "Inte i kraft den här dagen",
    en: "Not in force on this day",
  },
  inForceBetween: {
    fi: "Voimassa {from} – {to}.",
    sv: "I kraft {from} – {to}.",
    en: "In force {from} – {to}.",
  },
  inForceFrom: { fi: "Voimassa {from} alkaen.", sv: "I kraft från {from}.", en: "In force from {from}." },
  inForceTo: { fi: "Voimassa {to} asti.", sv: "I kraft till {to}.", en: "In force until {to}." },
  instead: { fi: "Sen sijaan", sv: "I stället", en: "Instead" },
  open: { fi: "Mikä on vielä auki", sv: "Vad som ännu är öppet", en: "What is still open" },
  openIntro: {
    fi: "Kun vastaat näihin, suunnitelma tarkentuu. Sinun ei ole pakko vastata.",
    sv: "När du svarar på de här blir planen noggrannare. Du måste inte svara.",
    en: "Answering these makes the plan more exact. You do not have to answer.",
  },
  decides: { fi: "Vaikuttaa tähän", sv: "Påverkar", en: "Affects" },
  settled: { fi: "Jo käsitelty", sv: "Redan behandlat", en: "Already dealt with" },
  problems: { fi: "Tarkista nämä vastaukset", sv: "Kontrollera de här svaren", en: "Check these answers" },
  problemsIntro: {
    fi: "Näitä vastauksia ei voitu käyttää.",
    sv: "De här svaren kunde inte användas.",
    en: "These answers could not be used.",
  },
} as const satisfies Record<string, Phrase>;

/** Where a matter stands. */
export const statusWords = {
  proposed: { fi: "ehdotettu", sv: "föreslagen", en: "proposed" },
  accepted: { fi: "sovittu", sv: "överenskommen", en: "agreed" },
  declined: { fi: "et halunnut tätä", sv: "du ville inte ha detta", en: "you did not want this" },
  "under-way": { fi: "kesken", sv: "pågår", en: "under way" },
  waiting: { fi: "odottaa viranomaista", sv: "väntar på myndigheten", en: "waiting for the authority" },
  "decided-positively": { fi: "myönteinen päätös", sv: "positivt beslut", en: "approved" },
  "decided-negatively": { fi: "kielteinen päätös", sv: "negativt beslut", en: "refused" },
  "decided-partly": { fi: "osittain myönteinen päätös", sv: "delvis positivt beslut", en: "partly approved" },
  "correction-asked": { fi: "korjausta pyydetty", sv: "rättelse begärd", en: "correction asked for" },
  appealed: { fi: "valitus tehty", sv: "besvär anfört", en: "appeal made" },
  done: { fi: "tehty", sv: "gjort", en: "done" },
  reopened: { fi: "otettu uudelleen käsittelyyn", sv: "tas upp på nytt", en: "taken up again" },
  "no-longer-applies": {
    fi: "ei enää koske sinua",
    sv: "gäller dig inte längre",
    en: "no longer concerns you",
  },
} as const satisfies Record<TaskStatus, Phrase>;

/** What to do about an answer that cannot be used, by its code. */
export const problemWords: Readonly<Partial<Record<Code, Phrase>>> = {
  "answer/unknown-fact": {
    fi: "Tätä tietoa ei kysytä. Jätä se pois.",
    sv: "Den här uppgiften frågas inte. Lämna bort den.",
    en: "This is not asked. Leave it out.",
  },
  "answer/derived-fact": {
    fi: "Tämä lasketaan muista vastauksista. Jätä se pois.",
    sv: "Det här räknas ut från andra svar. Lämna bort det.",
    en: "This is worked out from other answers. Leave it out.",
  },
  "answer/wrong-type": {
    fi: "Vastaa siinä muodossa, jota kysymys pyytää.",
    sv: "Svara i den form som frågan ber om.",
    en: "Answer in the form that the question asks for.",
  },
  "answer/not-an-option": {
    fi: "Valitse jokin vaihtoehdoista.",
    sv: "Välj ett av alternativen.",
    en: "Choose one of the options.",
  },
  "answer/not-a-date": {
    fi: "Sellaista päivää ei ole. Tarkista päivä.",
    sv: "En sådan dag finns inte. Kontrollera dagen.",
    en: "There is no such day. Check the date.",
  },
  "answer/out-of-range": {
    fi: "Luku on liian pieni tai liian suuri. Tarkista luku.",
    sv: "Talet är för litet eller för stort. Kontrollera talet.",
    en: "The number is too small or too large. Check the number.",
  },
  "answer/empty": {
    fi: "Valitse ainakin yksi vaihtoehto tai jätä vastaamatta.",
    sv: "Välj minst ett alternativ eller låt bli att svara.",
    en: "Choose at least one option, or do not answer.",
  },
  "answer/exclusive-option": {
    fi: "Yksi valinnoista sulkee muut pois. Valitse se yksin.",
    sv: "Ett av valen utesluter de andra. Välj det ensamt.",
    en: "One of the choices excludes the others. Choose it alone.",
  },
  "answer/repeated-option": {
    fi: "Sama vaihtoehto on kahdesti. Valitse se kerran.",
    sv: "Samma alternativ finns två gånger. Välj det en gång.",
    en: "The same option is there twice. Choose it once.",
  },
  "answer/too-long": { fi: "Kirjoita lyhyemmin.", sv: "Skriv kortare.", en: "Write a shorter answer." },
  "answer/not-declinable": {
    fi: "Tähän tarvitaan vastaus.",
    sv: "Här behövs ett svar.",
    en: "This needs an answer.",
  },
  "answer/too-many": {
    fi: "Vastauksia on liikaa. Lähetä vain kysytyt.",
    sv: "Det finns för många svar. Skicka bara de som frågas.",
    en: "There are too many answers. Send only those asked for.",
  },
};
