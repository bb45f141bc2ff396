import { getISODay } from "date-fns";
import type { Language } from "../model/index.ts";
import { requireDay } from "./utc-day.ts";

/** `short` for lists and tables, `long` for a sentence. */
export type DateStyle = "short" | "long";

/** From Monday. */
const weekdays: Record<Language, Record<DateStyle, readonly string[]>> = {
  fi: {
    short: ["ma", "ti", "ke", "to", "pe", "la", "su"],
    long: ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
  },
  sv: {
    short: ["må", "ti", "on", "to", "fr", "lö", "sö"],
    long: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
  },
  en: {
    short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    long: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
};

const swedishMonths = [
  ...["januari", "februari", "mars", "april", "maj", "juni"],
  ...["juli", "augusti", "september", "oktober", "november", "december"],
];
const englishMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/**
 * The date for people, with its weekday. `short`: "to 26.11.2026" (fi, sv), "Thu 26 November 2026" (en); `long`:
 * "torstai 26.11.2026", "torsdag den 26 november 2026", "Thursday 26 November 2026". Throws `call/not-a-date`.
 */
export function formatDate(date: string, language: Language, style: DateStyle): string {
  const day = requireDay(date);
  const weekday = weekdays[language][style][getISODay(day) - 1];
  const [year, month, dayOfMonth] = [day.getFullYear(), day.getMonth(), day.getDate()];
  if (language === "en") return `${weekday} ${dayOfMonth} ${englishMonths[month]} ${year}`;
  const swedishSentence = language === "sv" && style === "long";
  if (swedishSentence) return `${weekday} den ${dayOfMonth} ${swedishMonths[month]} ${year}`;
  return `${weekday} ${dayOfMonth}.${month + 1}.${year}`;
}
