import { isCivilDate } from "../calendar/index.ts";
import type { Language } from "../model/index.ts";
import { dayInWords } from "./dates.ts";
import { glue, plain } from "./escape.ts";

const months: Record<Language, readonly string[]> = {
  fi: [
    ...["tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu"],
    ...["heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"],
  ],
  sv: [
    ...["januari", "februari", "mars", "april", "maj", "juni"],
    ...["juli", "augusti", "september", "oktober", "november", "december"],
  ],
  en: [
    ...["January", "February", "March", "April", "May", "June"],
    ...["July", "August", "September", "October", "November", "December"],
  ],
};

/** The month of a date `YYYY-MM-DD` or `YYYY-MM`, as in "kesäkuu 2027". */
export function monthInWords(date: string, language: Language): string {
  return `${months[language][Number(date.slice(5, 7)) - 1]}${glue}${date.slice(0, 4)}`;
}

/** The month as a heading: "Kesäkuu 2027". */
export function monthHeading(date: string, language: Language): string {
  const words = monthInWords(date, language);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an occurrence is for: "2027", "kesäkuu 2027", or the day of its event. */
export function periodInWords(period: string, language: Language): string {
  if (isCivilDate(period)) return dayInWords(period, language);
  return isCivilDate(`${period}-01`) ? monthInWords(period, language) : plain(period);
}
