import type { Language } from "../../model/index.ts";
import type { DateCalculation, ExplainedDate } from "../explanation.ts";
import { fill, listed, quoted } from "./languages.ts";
import { dateHeadings, kindWords, phrases } from "./phrases.ts";

/** The calculations of a task's dates, step by step. A date that is not shown is not told either. */
export function dateLines(date: ExplainedDate, language: Language): readonly string[] {
  const told = date.calculations.filter((one) => isTold(date, one));
  const lines = told.flatMap((one) => [headingOf(date, one, language), ...stepLines(one, language)]);
  return [...lines, ...remarks(date, language)];
}

/** Without its own date, when that is not shown; what only repeats a date is left out. */
function isTold({ date, shown }: ExplainedDate, { of, result, steps }: DateCalculation): boolean {
  const isHidden = !shown && (of === "date" || result === date || (of === "from" && date !== null));
  const isRepeated = of === "do-by" && steps.every(({ what }) => what !== "pulled");
  return steps.length > 0 && !isHidden && !isRepeated;
}

function headingOf({ title, kind }: ExplainedDate, { of }: DateCalculation, language: Language): string {
  const heading = fill(dateHeadings[of][language], { title: quoted(title[language], language) });
  return of === "date" && kind !== null ? `${heading} (${kindWords[kind][language]})` : heading;
}

function stepLines({ steps }: DateCalculation, language: Language): readonly string[] {
  return steps.map(({ words }, index) => `  ${index + 1}. ${words[language]}`);
}

function remarks({ date, shown, assumed, needs }: ExplainedDate, language: Language): readonly string[] {
  const facts = listed(
    needs.map(({ name }) => name[language]),
    phrases.and,
    language,
  );
  return [
    ...(date !== null && !shown ? [phrases.checkDate[language]] : []),
    ...(date !== null && shown && assumed ? [phrases.assumed[language]] : []),
    ...(needs.length > 0 ? [fill(phrases.dateNeeds[language], { facts })] : []),
  ];
}
