import { toEngine } from "../../src/engine.ts";
import { evaluate, type Program, type Situation } from "../../src/index.ts";

/** Names of the rules whose events json-rules-engine itself emits, sorted. */
export async function firedBy(program: Program, situation: Situation): Promise<readonly string[]> {
  const { events } = await toEngine(program, situation).run();
  return events.map(({ params }) => String(params?.["rule"])).sort();
}

/** Names of the rules that hold, sorted. */
export function holdingIn(program: Program, situation: Situation): readonly string[] {
  const { rules } = evaluate(program, situation);
  return rules.flatMap(({ rule, verdict }) => (verdict === "holds" ? [rule] : [])).sort();
}
