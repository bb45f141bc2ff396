import { formatDate, type Language, type ProgramLifeEvent, type Text } from "../src/index.ts";
import { hanging, heading } from "./paragraph.ts";
import type { Step, Walk } from "./walk-interview.ts";

const words = {
  heading: { fi: "Kysymykset ja vastaukset", sv: "Frågor och svar", en: "Questions and answers" },
  yes: { fi: "Kyllä", sv: "Ja", en: "Yes" },
  no: { fi: "Ei", sv: "Nej", en: "No" },
  declined: { fi: "ei vastattu", sv: "inget svar", en: "no answer" },
  none: { fi: "ei mitään näistä", sv: "inget av dessa", en: "none of these" },
  notAsked: { fi: "Mitä ei kysytty", sv: "Vad som inte frågades", en: "What was not asked" },
  "not-applicable": { fi: "ei koske sinua", sv: "gäller inte dig", en: "does not concern you" },
  "waits-for-answer": {
    fi: "odottaa toista vastausta",
    sv: "väntar på ett annat svar",
    en: "waits for another answer",
  },
  "cannot-change-the-plan": {
    fi: "ei muuttaisi suunnitelmaa",
    sv: "skulle inte ändra planen",
    en: "would not change the plan",
  },
  notUsed: { fi: "vastausta ei nyt käytetä", sv: "svaret används inte nu", en: "the answer is not used now" },
} as const satisfies Record<string, Record<Language, string>>;

/** Who reads, how wide, and names for answers that are codes. */
export interface Reader {
  readonly language: Language;
  readonly width: number;
  readonly names: ReadonlyMap<unknown, Text>;
}

/** The interview in short: each question with its answer, then what was not asked and why. */
export function interviewText(walk: Walk, event: ProgramLifeEvent, reader: Reader): string[] {
  const { language, width } = reader;
  const sections = event.source.questions.flatMap(({ id, title }) => {
    const steps = walk.steps.filter(({ question }) => question.section === id);
    if (steps.length === 0) return [];
    const lines = steps.flatMap((step) => hanging(`- ${asked(step, reader)}`, width));
    return ["", `${title[language]}:`, ...lines];
  });
  return [...heading(words.heading[language]), ...sections.slice(1), "", ...notAsked(walk, reader)];
}

function asked(step: Step, { language, names }: Reader): string {
  return `${step.question.text[language]} – ${names.get(step.answer)?.[language] ?? answerInWords(step, language)}`;
}

function notAsked({ end, steps }: Walk, { language, width }: Reader): string[] {
  const skipped = end.skipped.map(({ text, because }) => `${text[language]} – ${words[because][language]}`);
  const unused = steps
    .filter(({ question }) => end.suspended.includes(question.fact))
    .map(({ question }) => `${question.text[language]} – ${words.notUsed[language]}`);
  const lines = [...skipped, ...unused].flatMap((line) => hanging(`- ${line}`, width));
  return lines.length === 0 ? [] : [...heading(words.notAsked[language]), ...lines, ""];
}

/** The answer as the customer saw it: the option's text, yes or no, a date as it is written here. */
export function answerInWords({ question, answer }: Step, language: Language): string {
  if (answer === null) return words.declined[language];
  if (question.type === "date") return formatDate(String(answer), language, "short");
  if (typeof answer === "boolean") return words[answer ? "yes" : "no"][language];
  const options = new Map<unknown, Text>(question.options.map(({ id, text }) => [id, text]));
  const one = (value: unknown) => options.get(value)?.[language] ?? String(value);
  if (!Array.isArray(answer)) return one(answer);
  return answer.length === 0 ? words.none[language] : answer.map(one).join(", ");
}
