import type { Language } from "../model/index.ts";
import { type Duration, durationUnits, toDuration } from "./duration.ts";

/** One, and any other number. */
type Forms = readonly [one: string, other: string];

type Words = Readonly<Record<Language, Readonly<Record<keyof Duration, Forms>>>>;

const plain: Words = {
  fi: {
    years: ["vuosi", "vuotta"],
    months: ["kuukausi", "kuukautta"],
    weeks: ["viikko", "viikkoa"],
    days: ["päivä", "päivää"],
  },
  sv: {
    years: ["år", "år"],
    months: ["månad", "månader"],
    weeks: ["vecka", "veckor"],
    days: ["dag", "dagar"],
  },
  en: {
    years: ["year", "years"],
    months: ["month", "months"],
    weeks: ["week", "weeks"],
    days: ["day", "days"],
  },
};

const genitive: Words = {
  fi: {
    years: ["vuoden", "vuoden"],
    months: ["kuukauden", "kuukauden"],
    weeks: ["viikon", "viikon"],
    days: ["päivän", "päivän"],
  },
  sv: {
    years: ["års", "års"],
    months: ["månads", "månaders"],
    weeks: ["veckas", "veckors"],
    days: ["dags", "dagars"],
  },
  en: plain.en,
};

const and: Record<Language, string> = { fi: " ja ", sv: " och ", en: " and " };

/**
 * The duration in words: "2 kuukautta", "1 år och 6 månader", "1 year, 2 months and 1 day". Parts that are 0 are left
 * out; nothing at all is "0 days". `undefined` when `duration` is no duration.
 */
export function describeDuration(duration: string | Duration, language: Language): string | undefined {
  return inWords(duration, language, plain);
}

/** The same as it stands before "välein" and "mellanrum" and after "every": "2 kuukauden", "1 års och 6 månaders". */
export function describeInterval(duration: string | Duration, language: Language): string | undefined {
  return inWords(duration, language, genitive);
}

function inWords(duration: string | Duration, language: Language, words: Words): string | undefined {
  const parts = toDuration(duration);
  if (parts === undefined) return undefined;
  const units = durationUnits.filter((unit) => parts[unit] > 0);
  const phrases = (units.length > 0 ? units : (["days"] as const)).map((unit) => {
    const [one, other] = words[language][unit];
    return `${parts[unit]} ${parts[unit] === 1 ? one : other}`;
  });
  return [phrases.slice(0, -1).join(", "), ...phrases.slice(-1)]
    .filter((part) => part !== "")
    .join(and[language]);
}
