import { fileURLToPath } from "node:url";
import { calendarToText, toText } from "../src/export.ts";
import { compile, makePlan, occurrences, PalvelupolkuError, type Program } from "../src/index.ts";
import { readCatalogue } from "../src/node.ts";
import { type Printed, unexplained, withExplanations } from "./explained-text.ts";
import { interviewText } from "./interview-text.ts";
import { firstYear, playLiisa, yearText } from "./liisa-follow.ts";
import type { PrintOptions } from "./matti.ts";
import { hanging } from "./paragraph.ts";
import { walkInterview } from "./walk-interview.ts";

export const lifeEvent = "organic-farm-start";

/**
 * Reads this repository's rules, walks the interview with Liisa's answers, and prints it, her plan, the calendar of the
 * first twelve months from opening, how the plan is followed until then and through that year, explanations and a receipt.
 */
export async function run({ language, width, colour, facts = null }: PrintOptions): Promise<Printed> {
  const program = compile(await readCatalogue(fileURLToPath(new URL("..", import.meta.url))));
  const { event, persona } = liisaIn(program);
  const { today } = persona;
  const options = { language, width, colour };
  if (facts !== null) return unexplained(toText(makePlan(program, { lifeEvent, today, facts }), options));

  const walk = walkInterview(program, { lifeEvent, today }, persona.facts);
  const plan = makePlan(program, walk.situation);
  const help =
    event.source.help === undefined ? [] : [...hanging(event.source.help.text[language], width), ""];
  const text = [
    ...help,
    ...interviewText(walk, event, { language, width, names: new Map() }),
    toText(plan, options),
    calendarToText(plan, occurrences(program, walk.situation, firstYear.from, firstYear.to), options),
    ...yearText(program, playLiisa(program, walk.situation), language, width),
    "",
  ].join("\n");
  return withExplanations(text, program, walk.situation, options);
}

/** Liisa's life event, and her answers: the persona `liisa`. */
export function liisaIn(program: Program) {
  const event = program.lifeEvents[lifeEvent];
  const persona = event?.personas.find(({ id }) => id === "liisa");
  if (event === undefined || persona === undefined)
    throw new PalvelupolkuError("call/unknown-life-event", "the rules have no `liisa`");
  return { event, persona };
}
