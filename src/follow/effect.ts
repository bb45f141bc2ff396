import type { Area, Text } from "../model/index.ts";

/** Something for the portal to do, as data. Texts hold nothing sensitive: they can go into an e-mail or a log. */
export type Effect =
  | { readonly type: "notify"; readonly to: string; readonly about: NotifyReason; readonly text: Text }
  | {
      readonly type: "remind";
      readonly to: string;
      readonly on: string;
      readonly item: string;
      readonly text: Text;
    }
  | {
      readonly type: "share";
      readonly with: string;
      readonly areas: readonly Area[];
      /** Single answers, by the ids of their facts. */
      readonly facts: readonly string[];
      readonly text: Text;
    };

/** What a note is about: a closed set. `warning`: an early-warning indicator for the customer is new or graver than it was. */
export type NotifyReason =
  | "plan-changed"
  | "warning"
  | "plan-proposed"
  | "plan-agreed"
  | "message"
  | "safety"
  | "review-due"
  | "joined"
  | "left"
  | "consent";

const texts: Readonly<Record<NotifyReason, Text>> = {
  "plan-changed": {
    fi: "Suunnitelmassasi on muutos. Katso se palvelussa.",
    sv: "Din plan har ändrats. Titta på den i tjänsten.",
    en: "Your plan has changed. See it in the service.",
  },
  warning: {
    fi: "Suunnitelmassasi on uusi varoitus, jotta ehdit toimia ajoissa. Katso se palvelussa.",
    sv: "Det finns en ny varning i din plan, så att du hinner handla i tid. Titta på den i tjänsten.",
    en: "Your plan has a new early warning, so that you can act in time. See it in the service.",
  },
  "plan-proposed": {
    fi: "Sinulle on ehdotettu suunnitelmaa. Katso se palvelussa.",
    sv: "En plan har föreslagits för dig. Titta på den i tjänsten.",
    en: "A plan has been proposed to you. See it in the service.",
  },
  "plan-agreed": {
    fi: "Suunnitelma on sovittu.",
    sv: "Planen har överenskommits.",
    en: "The plan has been agreed.",
  },
  message: {
    fi: "Sinulle on uusi viesti palvelussa.",
    sv: "Du har ett nytt meddelande i tjänsten.",
    en: "You have a new message in the service.",
  },
  safety: {
    fi: "Katso palvelu heti. Jos olet vaarassa, soita 112.",
    sv: "Titta i tjänsten genast. Om du är i fara, ring 112.",
    en: "See the service at once. If you are in danger, call 112.",
  },
  "review-due": {
    fi: "On aika katsoa suunnitelmaa yhdessä.",
    sv: "Det är dags att se över planen tillsammans.",
    en: "It is time to look at the plan together.",
  },
  joined: {
    fi: "Sinut on lisätty suunnitelmaan.",
    sv: "Du har lagts till i en plan.",
    en: "You have been added to a plan.",
  },
  left: {
    fi: "Et ole enää mukana suunnitelmassa.",
    sv: "Du är inte längre med i planen.",
    en: "You are no longer part of the plan.",
  },
  consent: {
    fi: "Lupa nähdä tietoja on muuttunut.",
    sv: "Tillståndet att se uppgifter har ändrats.",
    en: "The permission to see information has changed.",
  },
};

const reminder: Text = {
  fi: "Suunnitelmassasi on asia, jonka päivä lähestyy. Katso se palvelussa.",
  sv: "Ett datum i din plan närmar sig. Titta på det i tjänsten.",
  en: "A date in your plan is near. See it in the service.",
};
const shared: Text = {
  fi: "Suunnitelman osia on jaettu kanssasi.",
  sv: "Delar av en plan har delats med dig.",
  en: "Parts of a plan have been shared with you.",
};

/** A note to a participant that something happened. */
export function notify(to: string, about: NotifyReason): Effect {
  return { type: "notify", to, about, text: texts[about] };
}

/** A reminder of an item on a day (`YYYY-MM-DD`). */
export function remind(to: string, on: string, item: string): Effect {
  return { type: "remind", to, on, item, text: reminder };
}

/** Parts of the plan are to be shown to a participant. */
export function share(participant: string, areas: readonly Area[], facts: readonly string[]): Effect {
  return { type: "share", with: participant, areas, facts, text: shared };
}
