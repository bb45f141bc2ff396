import type { Language } from "../model/index.ts";
import type { Phrase } from "./phrase.ts";
import { answerWords } from "./words-answers.ts";
import { dateWords } from "./words-dates.ts";
import { howMany, planWords } from "./words-plan.ts";
import { serviceWords } from "./words-service.ts";
import { calendarWords, timeWords } from "./words-time.ts";
import { togetherWords } from "./words-together.ts";

const phrases = {
  ...planWords,
  ...dateWords,
  ...timeWords,
  ...serviceWords,
  ...togetherWords,
  ...answerWords,
  ...calendarWords,
};

/** Name of a phrase that the exports use in three languages. */
export type PhraseName = keyof typeof phrases;

/** The phrase in `language`, with each `{name}` replaced by its value. Values are taken as they are, once. */
export function say(
  name: PhraseName,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(phrases[name], language, values);
}

function fill(phrase: Phrase, language: Language, values: Readonly<Record<string, string>>): string {
  return phrase[language].replace(/\{([a-z]+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : place,
  );
}

/** A number of tasks as the heading over them says it: "kolmesta", "tre", "three"; beyond eight the number itself. */
export function countInWords(count: number, language: Language): string {
  return howMany[language][count - 2] ?? String(count);
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(
  parts: readonly string[],
  language: Language,
  last: "and" | "or" = "and",
): string {
  const [end, ...before] = [...parts].reverse();
  if (end === undefined) return "";
  if (before.length === 0) return end;
  return `${before.reverse().join(", ")} ${say(last, language)} ${end}`;
}

/** The text in the language's quotation marks. */
export function quoted(text: string, language: Language): string {
  return language === "en" ? `“${text}”` : `”${text}”`;
}
