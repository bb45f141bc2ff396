import { finnishHolidays, isWorkingDay, yearOf } from "../../calendar/index.ts";
import type { Text } from "../../model/index.ts";
import type { DateStep } from "../explanation.ts";
import { fill, inEach } from "../words/languages.ts";
import { valueWords } from "../words/value-words.ts";
import { stepOf } from "./place.ts";

const working: Text = { fi: "{date}: arkipäivä", sv: "{date}: en vardag", en: "{date}: a working day" };
const holiday: Text = {
  fi: "{date}: {name}, ei arkipäivä",
  sv: "{date}: {name}, ingen vardag",
  en: "{date}: {name}, no working day",
};
const weekend: Text = {
  fi: "{date}: ei arkipäivä",
  sv: "{date}: ingen vardag",
  en: "{date}: no working day",
};
const movedNext: Text = {
  fi: "Siirtyy seuraavaan arkipäivään: {date}",
  sv: "Flyttas till följande vardag: {date}",
  en: "Moved to the next working day: {date}",
};
const movedBack: Text = {
  fi: "Siirtyy edelliseen arkipäivään: {date}",
  sv: "Flyttas till föregående vardag: {date}",
  en: "Moved to the working day before: {date}",
};

/** What day a date is: a working day, or not and why. */
export function dayStep(date: string): DateStep {
  const name = finnishHolidays(yearOf(date)).find((one) => one.date === date)?.name;
  const phrase = isWorkingDay(date) ? working : name === undefined ? weekend : holiday;
  const words = valueWords(undefined, date);
  return stepOf("day", {
    value: date,
    words: inEach((language) =>
      fill(phrase[language], { date: words[language], name: name?.[language] ?? "" }),
    ),
  });
}

/** What day a date is, and where it was moved from there. */
export function shiftSteps(original: string, date: string): readonly DateStep[] {
  if (original === date) return [dayStep(date)];
  const phrase = date > original ? movedNext : movedBack;
  const words = valueWords(undefined, date);
  const moved = inEach((language) => fill(phrase[language], { date: words[language] }));
  return [dayStep(original), stepOf("shift", { value: date, words: moved })];
}
