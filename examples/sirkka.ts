import { fileURLToPath } from "node:url";
import { toText } from "../src/export.ts";
import { compile, makePlan, PalvelupolkuError, type Program, situationOf } from "../src/index.ts";
import { readCatalogue } from "../src/node.ts";
import { type Printed, unexplained, withExplanations } from "./explained-text.ts";
import type { PrintOptions } from "./matti.ts";
import { heading } from "./paragraph.ts";
import { followText, playSirkka, recordAfter } from "./sirkka-follow.ts";
import { words } from "./sirkka-words.ts";

export const lifeEvent = "type-2-diabetes";

/**
 * Reads this repository's rules, and prints Sirkka's plan before the visit, on the day of diagnosis and after a second move,
 * between them how the plan is made together, measured and followed, and last explanations of the plan of the day of diagnosis
 * and its receipt.
 */
export async function run({ language, width, colour, facts = null }: PrintOptions): Promise<Printed> {
  const program = compile(await readCatalogue(fileURLToPath(new URL("..", import.meta.url))));
  const { visit, diagnosis } = sirkkaIn(program);
  const options = { language, width, colour };
  if (facts !== null)
    return unexplained(toText(makePlan(program, { lifeEvent, today: "2026-11-24", facts }), options));

  const steps = playSirkka(program, visit, diagnosis);
  const say = words[language];
  const planOn = (day: string) => toText(recordAfter(steps, day).plan, options);
  const text = [
    ...heading(say.before),
    "",
    toText(makePlan(program, { lifeEvent, today: "2026-11-24", facts: visit }), options),
    ...heading(say.after),
    "",
    planOn("2026-11-26"),
    ...followText(steps, language, width),
    "",
    ...heading(say.now),
    "",
    planOn("2028-02-15"),
  ].join("\n");
  return withExplanations(text, program, situationOf(program, recordAfter(steps, "2026-11-26")), options);
}

/** Her answers before the visit, and what she answers on the day of diagnosis: the personas `A1` and `A2`. */
export function sirkkaIn(program: Program) {
  const personas = program.lifeEvents[lifeEvent]?.personas ?? [];
  const [before, after] = ["A1", "A2"].map((id) => personas.find((persona) => persona.id === id));
  if (before === undefined || after === undefined)
    throw new PalvelupolkuError("call/unknown-life-event", "the rules have no `A1` and `A2`");
  const later = ["diabetes.treatment", "feet.new-problem", "lifestyle.activity", "lifestyle.sleep"];
  const others = [...later, "driving.groups", "kela.reimbursement-right", "plan.status"];
  const diagnosis = Object.fromEntries(others.map((id) => [id, after.facts[id]]));
  return { visit: before.facts, diagnosis };
}
