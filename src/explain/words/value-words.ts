import { formatDate, isCivilDate } from "../../calendar/index.ts";
import { neverDay, type ProgramFact } from "../../compile/index.ts";
import { numericKinds, type SeriesValue, type Value } from "../../logic/index.ts";
import type { Language, TaskStatus, Text } from "../../model/index.ts";
import { fill, inEach, listed, quoted } from "./languages.ts";

const words = {
  yes: { fi: "kyllä", sv: "ja", en: "yes" },
  no: { fi: "ei", sv: "nej", en: "no" },
  and: { fi: "ja", sv: "och", en: "and" },
  none: { fi: "ei mitään näistä", sv: "inget av dessa", en: "none of these" },
  noResults: { fi: "ei tuloksia", sv: "inga resultat", en: "no results" },
  results: {
    fi: "tuloksia {number}, viimeisin {date}",
    sv: "{number} resultat, det senaste {date}",
    en: "{number} results, the latest on {date}",
  },
} as const satisfies Record<string, Text>;

/** Units that are written out; all others stand as they are. */
const units: Readonly<Record<string, readonly [one: Text, other: Text]>> = {
  EUR: [
    { fi: "euro", sv: "euro", en: "euro" },
    { fi: "euroa", sv: "euro", en: "euros" },
  ],
  day: [
    { fi: "päivä", sv: "dag", en: "day" },
    { fi: "päivää", sv: "dagar", en: "days" },
  ],
  month: [
    { fi: "kuukausi", sv: "månad", en: "month" },
    { fi: "kuukautta", sv: "månader", en: "months" },
  ],
  year: [
    { fi: "vuosi", sv: "år", en: "year" },
    { fi: "vuotta", sv: "år", en: "years" },
  ],
};

/** Where a task stands, as an answer to "how is it". */
const statuses: Readonly<Record<TaskStatus, Text>> = {
  proposed: { fi: "ei aloitettu", sv: "inte påbörjad", en: "not begun" },
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
};

/** A fact's value in words. */
export function valueWords(fact: ProgramFact | undefined, value: Value): Text {
  return inEach((language) => wordsOf(fact, value, language));
}

function wordsOf(fact: ProgramFact | undefined, value: Value, language: Language): string {
  if (typeof value === "boolean") return words[value ? "yes" : "no"][language];
  if (typeof value === "number") return numberWords(value, unitOf(fact), language);
  if (typeof value === "string") return textWords(fact, value, language);
  if (fact?.type.kind === "series") return seriesWords(value as readonly SeriesValue[], language); // its kind says so
  const options = (value as readonly string[]).map((option) => textWords(fact, option, language));
  return options.length === 0 ? words.none[language] : listed(options, words.and, language);
}

function unitOf(fact: ProgramFact | undefined): string | undefined {
  return fact !== undefined && numericKinds.has(fact.type.kind) ? fact.type.unit : undefined;
}

/** `15 000 euros`, `0,5 ha`: thousands apart, a comma where the language has one. */
export function numberWords(value: number, unit: string | undefined, language: Language): string {
  const [whole = "", part] = String(Math.abs(value)).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : whole;
  const point = language === "en" ? "." : ",";
  const number = `${value < 0 ? "−" : ""}${part === undefined ? grouped : `${grouped}${point}${part}`}`;
  if (unit === undefined) return number;
  const forms = units[unit];
  return `${number} ${forms === undefined ? unit : forms[Math.abs(value) === 1 ? 0 : 1][language]}`;
}

function textWords(fact: ProgramFact | undefined, value: string, language: Language): string {
  const option = fact?.source?.options?.find(({ id }) => id === value);
  if (option !== undefined) return option.text[language];
  if (fact?.origin === "built-in" && fact.type.kind === "choice")
    return statuses[value as TaskStatus][language]; // read as one of the statuses
  const never = value === neverDay ? fact?.source?.never : undefined;
  if (never !== undefined) return never[language];
  const isDay = isCivilDate(value) && (fact === undefined || fact.type.kind === "date");
  return isDay ? formatDate(value, language, "short") : quoted(value, language);
}

function seriesWords(entries: readonly SeriesValue[], language: Language): string {
  const latest = entries
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (latest === undefined) return words.noResults[language];
  const date = formatDate(latest, language, "short");
  return fill(words.results[language], { number: String(entries.length), date });
}
