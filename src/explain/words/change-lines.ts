import type { Language } from "../../model/index.ts";
import type { ChangedFact, Explanation } from "../explanation.ts";
import { fill, listed } from "./languages.ts";
import { bullet } from "./part-lines.ts";
import { phrases } from "./phrases.ts";

/** What would change it, with the reminder to answer truly; or that nothing does. What is open hangs on what it needs. */
export function changeLines(
  { changes, searched, verdict }: Pick<Explanation, "changes" | "searched" | "verdict">,
  language: Language,
): readonly string[] {
  const heading = phrases.changes[language];
  if (changes.length === 0) {
    // What is open is decided by what it needs, even when no value of that is to be suggested.
    const kind = verdict === "open" ? "settles" : searched.complete ? "nothing" : "notFound";
    return [heading, bullet(phrases[kind][language], 0)];
  }
  const lines = changes.flatMap(({ to, sets }) => [
    bullet(phrases[to === "holds" ? "toHolds" : "toFails"][language], 0),
    ...sets.map((set) => bullet(setWords(set, language), 1)),
  ]);
  return [heading, phrases.truly[language], ...lines];
}

function setWords(set: readonly ChangedFact[], language: Language): string {
  return set.map((one) => factWords(one, language)).join(`; ${phrases.and[language]} `);
}

function factWords(fact: ChangedFact, language: Language): string {
  const { name, words, alternatives, value, how } = fact;
  const values = [words, ...alternatives.map((other) => other.words)].map((one) => one[language]);
  const isExample =
    typeof value === "number" || (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value));
  const said = listed(values, phrases.or, language);
  const shown = isExample ? fill(phrases.example[language], { value: said }) : said;
  const more = moreWords(fact, language);
  return `${name[language]} – ${how === "happen" ? phrases.happens[language] : shown}${more === "" ? "" : ` (${more})`}`;
}

function moreWords({ how, confirmWith }: ChangedFact, language: Language): string {
  if (how !== "confirm") return "";
  return confirmWith === null
    ? phrases.confirm[language]
    : fill(phrases.confirmWith[language], { register: confirmWith });
}
