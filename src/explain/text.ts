import { formatDate } from "../calendar/index.ts";
import type { Language, Text } from "../model/index.ts";
import type { Explanation } from "./explanation.ts";
import { changeLines } from "./words/change-lines.ts";
import { dateLines } from "./words/date-lines.ts";
import { fill, inEach } from "./words/languages.ts";
import { bullet, partLines } from "./words/part-lines.ts";
import { confidenceWords, phrases } from "./words/phrases.ts";

type Untold = Omit<Explanation, "text">;

/** An explanation as plain text, one thing a line, in three languages. */
export function textOf(explanation: Untold): Text {
  return inEach((language) => linesIn(explanation, language).join("\n"));
}

function linesIn(explanation: Untold, language: Language): readonly string[] {
  const { title, dates } = explanation;
  return [
    ...(title === null ? [] : [title[language]]),
    ...whyLines(explanation, language),
    ...needLines(explanation, language),
    ...changeLines(explanation, language),
    ...dates.flatMap((date) => dateLines(date, language)),
    ...groundLines(explanation, language),
  ];
}

function whyLines({ verdict, reason, condition, inForce }: Untold, language: Language): readonly string[] {
  const parts = partLines(condition, language);
  if (reason === "not-in-force") {
    const { on } = inForce;
    const when = on === null ? phrases.notInForce : phrases.notInForceOn;
    const date = on === null ? "" : formatDate(on, language, "short");
    const instead = inForce.instead.map(({ name }) => name[language]).join(", ");
    return [
      fill(when[language], { date }),
      ...forceLines(inForce, language),
      ...(instead === "" ? [] : [fill(phrases.instead[language], { names: instead })]),
      phrases.otherwise[language],
      ...parts,
    ];
  }
  const heading = { holds: phrases.because, fails: phrases.whyNot, open: phrases.depends }[verdict];
  return [phrases[verdict][language], heading[language], ...parts];
}

function needLines({ needs }: Untold, language: Language): readonly string[] {
  if (needs.length === 0) return [];
  return [phrases.needs[language], ...needs.map(({ name }) => bullet(name[language], 0))];
}

function groundLines(explanation: Untold, language: Language): readonly string[] {
  const { law, services, inForce, reason, confidence } = explanation;
  const laws = law.map(({ id, name, what }) => {
    const more = what === null ? "" : `, ${what[language]}`;
    return `${name[language]} (${id})${more}`;
  });
  const names = [...new Set(services.map(({ owner }) => owner.name[language]))].join(", ");
  return [
    ...(laws.length === 0 ? [] : [fill(phrases.law[language], { laws: laws.join("; ") })]),
    ...(names === "" ? [] : [fill(phrases.owner[language], { names })]),
    ...(reason === "not-in-force" ? [] : forceLines(inForce, language)),
    confidenceWords[confidence][language],
  ];
}

function forceLines({ from, to, provisional }: Untold["inForce"], language: Language): readonly string[] {
  const day = (date: string | null) => (date === null ? "" : formatDate(date, language, "short"));
  const phrase =
    from === null ? (to === null ? null : phrases.to) : to === null ? phrases.from : phrases.between;
  return [
    ...(phrase === null ? [] : [fill(phrase[language], { from: day(from), to: day(to) })]),
    ...(provisional ? [phrases.provisional[language]] : []),
  ];
}
