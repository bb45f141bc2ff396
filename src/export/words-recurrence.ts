export type Unit = "year" | "month" | "week" | "day";

export const once = {
  fi: { year: "kerran vuodessa", month: "kerran kuussa", week: "kerran viikossa", day: "joka päivä" },
  sv: { year: "en gång om året", month: "en gång i månaden", week: "en gång i veckan", day: "varje dag" },
  en: { year: "once a year", month: "once a month", week: "once a week", day: "every day" },
} as const;

/** `#` is the duration in the genitive. */
export const atInterval = { fi: "# välein", sv: "med # mellanrum", en: "every #" } as const;

/** `#` is the duration since the last time. */
export const sinceLast = {
  fi: "kun edellisestä kerrasta on #",
  sv: "när det har gått # sedan förra gången",
  en: "when # have passed since the last time",
} as const;

/** `#` is the duration; in Finnish in the genitive. */
export const withinTime = { fi: "# kuluessa", sv: "inom #", en: "within #" } as const;

/** `#` is the number of working days. */
export const withinDays = {
  fi: ["# arkipäivän kuluessa", "# arkipäivän kuluessa"],
  sv: ["inom # vardag", "inom # vardagar"],
  en: ["within # working day", "within # working days"],
} as const;

export const regularly = { fi: "säännöllisesti", sv: "regelbundet", en: "regularly" } as const;

export const whenever = {
  fi: "joka kerta, kun asia tapahtuu",
  sv: "varje gång det händer",
  en: "each time it happens",
} as const;
