import { fileURLToPath } from "node:url";
import { toText } from "../src/export.ts";
import { compile, type Language, makePlan, PalvelupolkuError } from "../src/index.ts";
import { readCatalogue } from "../src/node.ts";
import { type Printed, unexplained, withExplanations } from "./explained-text.ts";
import { interviewText } from "./interview-text.ts";
import { mattiAnswers, mattiNames } from "./matti-answers.ts";
import { hanging } from "./paragraph.ts";
import { walkInterview } from "./walk-interview.ts";

/** How to print. `width` in columns. */
export interface PrintOptions {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
  /** Answers to make a plan of, instead of walking Matti's interview. */
  readonly facts?: Readonly<Record<string, unknown>> | null;
}

const lifeEvent = "business-failure";
const today = "2026-11-24";

/** Reads this repository's rules, walks the interview with Matti's answers, and prints it, his plan, explanations and a receipt. */
export async function run({ language, width, colour, facts = null }: PrintOptions): Promise<Printed> {
  const catalogue = await readCatalogue(fileURLToPath(new URL("..", import.meta.url)));
  const program = compile(catalogue);
  const event = program.lifeEvents[lifeEvent];
  if (event === undefined)
    throw new PalvelupolkuError("call/unknown-life-event", "the rules have no `business-failure`");

  if (facts !== null)
    return unexplained(toText(makePlan(program, { lifeEvent, today, facts }), { language, width, colour }));

  const walk = walkInterview(program, { lifeEvent, today }, mattiAnswers);
  const plan = makePlan(program, walk.situation);

  const help =
    event.source.help === undefined ? [] : [...hanging(event.source.help.text[language], width), ""];
  const questions = interviewText(walk, event, { language, width, names: mattiNames });
  const text = [...help, ...questions, toText(plan, { language, width, colour })].join("\n");
  return withExplanations(text, program, walk.situation, { language, width });
}
