import { formatDate, makePlan, type Plan, type Program, receipt, type Situation } from "../src/index.ts";
import { casesOf } from "./explained-cases.ts";
import { words } from "./explained-words.ts";
import { hanging, heading } from "./paragraph.ts";
import { type Page, provedReceipt } from "./receipt-text.ts";

/** What an example prints. `isProved`: the plan was made again from its receipt, and is the same. */
export interface Printed {
  readonly text: string;
  readonly isProved: boolean;
}

/** The text, then a few explanations of the situation's plan and its receipt, with the proof that it gives the plan again. */
export function withExplanations(text: string, program: Program, situation: Situation, page: Page): Printed {
  const plan = makePlan(program, situation);
  const { lines, isProved } = provedReceipt(program, receipt(plan), situation.facts, page);
  const explained = explanationLines(program, situation, plan, page);
  return { text: [text, ...explained, "", ...lines, ""].join("\n"), isProved };
}

/** A text alone, with nothing to prove. */
export function unexplained(text: string): Printed {
  return { text, isProved: true };
}

function explanationLines(
  program: Program,
  situation: Situation,
  plan: Plan,
  { language, width }: Page,
): readonly string[] {
  const say = words[language];
  const cases = casesOf(program, situation, plan).flatMap(({ kind, explanation }) => [
    "",
    `${say.kinds[kind]}:`,
    ...explanation.text[language].split("\n").flatMap((line) => hanging(line, width)),
  ]);
  return [...heading(say.heading(formatDate(plan.today, language, "short"))), ...cases.slice(1)];
}
