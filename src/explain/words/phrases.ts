import type { Confidence, DeadlineKind, Text } from "../../model/index.ts";

/** Headings and sentences of an explanation. */
export const phrases = {
  holds: { fi: "Tämä koskee sinua.", sv: "Det här gäller dig.", en: "This concerns you." },
  fails: {
    fi: "Tämä ei koske sinua nyt.",
    sv: "Det här gäller dig inte just nu.",
    en: "This does not concern you now.",
  },
  open: {
    fi: "Ei ole vielä tiedossa, koskeeko tämä sinua.",
    sv: "Det är ännu inte känt om det här gäller dig.",
    en: "It is not known yet whether this concerns you.",
  },
  notInForce: {
    fi: "Tämä ei ole voimassa.",
    sv: "Det här är inte i kraft.",
    en: "This is not in force.",
  },
  notInForceOn: {
    fi: "Tämä ei ole voimassa {date}.",
    sv: "Det här är inte i kraft {date}.",
    en: "This is not in force on {date}.",
  },
  because: { fi: "Miksi:", sv: "Varför:", en: "Why:" },
  whyNot: { fi: "Miksi ei:", sv: "Varför inte:", en: "Why not:" },
  depends: { fi: "Mistä se riippuu:", sv: "Vad det beror på:", en: "What it depends on:" },
  otherwise: {
    fi: "Muuten siitä päättäisi tämä:",
    sv: "Annars skulle det här avgöra:",
    en: "Otherwise this would decide it:",
  },
  always: { fi: "aina, ilman ehtoja", sv: "alltid, utan villkor", en: "always, without conditions" },
  now: { fi: "nyt: {value}", sv: "nu: {value}", en: "now: {value}" },
  notKnown: { fi: "ei tiedossa", sv: "inte känt", en: "not known" },
  allOf: { fi: "kaikki nämä:", sv: "alla dessa:", en: "all of these:" },
  anyOf: {
    fi: "jokin näistä riittäisi:",
    sv: "något av dessa skulle räcka:",
    en: "any of these would be enough:",
  },
  mustNot: { fi: "tätä ei saa olla:", sv: "det här får inte gälla:", en: "this must not be so:" },
  isNot: { fi: "näin ei ole:", sv: "så är det inte:", en: "this is not so:" },
  needs: { fi: "Mitä vielä tarvitaan:", sv: "Vad som ännu behövs:", en: "What it still needs:" },
  changes: {
    fi: "Mikä muuttaisi tilanteen:",
    sv: "Vad som skulle ändra läget:",
    en: "What would change it:",
  },
  truly: {
    fi: "Vastaa aina niin kuin asia on. Nämä vaikuttavat vain, jos ne ovat totta.",
    sv: "Svara alltid som det är. De här har betydelse bara om de är sanna.",
    en: "Always answer as things are. These count only if they are true.",
  },
  toHolds: {
    fi: "Tämä koskisi sinua, jos:",
    sv: "Det här skulle gälla dig, om:",
    en: "It would concern you if:",
  },
  toFails: {
    fi: "Tämä ei koskisi sinua, jos:",
    sv: "Det här skulle inte gälla dig, om:",
    en: "It would not concern you if:",
  },
  nothing: {
    fi: "Mikään, minkä voit muuttaa tai vahvistaa, ei muuta tätä.",
    sv: "Inget som du kan ändra eller bekräfta ändrar det här.",
    en: "Nothing that you can change or confirm changes this.",
  },
  settles: {
    fi: "Asia ratkeaa, kun se, mitä vielä tarvitaan, on tiedossa.",
    sv: "Saken avgörs när det som ännu behövs är känt.",
    en: "It is decided when what it still needs is known.",
  },
  notFound: {
    fi: "Yhden, kahden tai kolmen asian muutosta, joka muuttaisi tämän, ei löytynyt.",
    sv: "Ingen ändring av en, två eller tre saker som skulle ändra det här hittades.",
    en: "No change of one, two or three things that would change this was found.",
  },
  example: { fi: "esimerkiksi {value}", sv: "till exempel {value}", en: "for example {value}" },
  confirm: {
    fi: "viranomainen tai rekisteri vahvistaa",
    sv: "en myndighet eller ett register bekräftar",
    en: "an authority or a register confirms it",
  },
  confirmWith: {
    fi: "vahvistaja: {register}",
    sv: "bekräftas av: {register}",
    en: "confirmed by: {register}",
  },
  happens: { fi: "kun se tapahtuu", sv: "när det händer", en: "when it happens" },
  and: { fi: "ja", sv: "och", en: "and" },
  or: { fi: "tai", sv: "eller", en: "or" },
  instead: { fi: "Sen sijaan: {names}", sv: "I stället: {names}", en: "Instead: {names}" },
  between: { fi: "Voimassa {from} – {to}.", sv: "I kraft {from} – {to}.", en: "In force {from} – {to}." },
  from: { fi: "Voimassa {from} alkaen.", sv: "I kraft från {from}.", en: "In force from {from}." },
  to: { fi: "Voimassa {to} asti.", sv: "I kraft till {to}.", en: "In force until {to}." },
  provisional: {
    fi: "Jatkoa ei ole vahvistettu. Varmista.",
    sv: "Fortsättningen är inte bekräftad. Bekräfta.",
    en: "That it goes on is not confirmed. Confirm it.",
  },
  law: { fi: "Perustuu lakiin: {laws}", sv: "Grundar sig på lag: {laws}", en: "Based on law: {laws}" },
  owner: { fi: "Asiaa hoitaa: {names}", sv: "Sköts av: {names}", en: "Handled by: {names}" },
  dateNeeds: {
    fi: "Päivä selviää, kun tämä on tiedossa: {facts}",
    sv: "Dagen klarnar när det här är känt: {facts}",
    en: "The date is known when this is known: {facts}",
  },
  checkDate: {
    fi: "Päivä on epävarma. Tarkista se viranomaiselta.",
    sv: "Dagen är osäker. Fråga myndigheten.",
    en: "The date is not certain. Check it with the authority.",
  },
  assumed: {
    fi: "Päivä on oletus. Sitä ei ole vielä vahvistettu.",
    sv: "Dagen är ett antagande. Den är inte bekräftad ännu.",
    en: "The date is assumed. It is not confirmed yet.",
  },
} as const satisfies Record<string, Text>;

/** How sure the content is. */
export const confidenceWords: Readonly<Record<Confidence, Text>> = {
  V: {
    fi: "Tieto on julkisesta lähteestä.",
    sv: "Uppgiften kommer från en offentlig källa.",
    en: "A public source states this.",
  },
  M: {
    fi: "Pääasia on julkisesta lähteestä; varmista yksityiskohdat.",
    sv: "Det viktigaste kommer från en offentlig källa; bekräfta detaljerna.",
    en: "A public source states the main point; confirm the details.",
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
    fi: "Tieto on epävarma. Tarkista viranomaiselta.",
    sv: "Uppgiften är osäker. Fråga myndigheten.",
    en: "This is not certain. Check with the authority.",
  },
  P: {
    fi: "Tämän palvelun oma asetus.",
    sv: "Den här tjänstens egen inställning.",
    en: "A setting of this service.",
  },
};

/** What a calculation gives. A recommended date never reads like a duty. */
export const dateHeadings = {
  date: {
    fi: "Päivän laskenta: {title}",
    sv: "Så räknas dagen: {title}",
    en: "How the date is calculated: {title}",
  },
  target: {
    fi: "Suositeltu päivä: {title}",
    sv: "Rekommenderad dag: {title}",
    en: "Recommended date: {title}",
  },
  from: { fi: "Aikaisintaan: {title}", sv: "Tidigast: {title}", en: "Not before: {title}" },
  "do-by": { fi: "Milloin hoidat: {title}", sv: "När du sköter det: {title}", en: "When to do it: {title}" },
} as const satisfies Record<string, Text>;

/** What kind of date it is. */
export const kindWords: Readonly<Record<DeadlineKind, Text>> = {
  immediate: { fi: "heti", sv: "genast", en: "at once" },
  statutory: { fi: "laki", sv: "lag", en: "law" },
  eligibility: {
    fi: "tuen tai oikeuden ehto",
    sv: "villkor för stödet eller rätten",
    en: "condition for the benefit or right",
  },
  "authority-duty": {
    fi: "viranomaisen määräaika",
    sv: "myndighetens tidsgräns",
    en: "the authority's time limit",
  },
  "set-by-authority": {
    fi: "viranomaisen antama päivä",
    sv: "dag som myndigheten gett",
    en: "set by the authority",
  },
  guideline: { fi: "yleinen ohje", sv: "allmän riktlinje", en: "general guideline" },
  agreed: { fi: "sovittu", sv: "avtalat", en: "agreed" },
  logical: { fi: "jotta ehdit ajoissa", sv: "för att hinna", en: "to be in time" },
  recommended: { fi: "suositus", sv: "rekommendation", en: "recommendation" },
};
