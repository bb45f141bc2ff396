import { Engine, type TopLevelCondition } from "json-rules-engine";
import type { Conditions } from "../../src/model/index.ts";
import type { Facts } from "./support.ts";

/** What json-rules-engine itself says of each condition on complete facts: one engine, one rule for each. */
export async function engineSays(
  conditions: readonly Conditions[],
  facts: Facts,
): Promise<readonly boolean[]> {
  const engine = new Engine();
  // The two operators that json-rules-engine lacks; on complete facts every fact is known.
  engine.addOperator("known", () => true);
  engine.addOperator("unknown", () => false);
  for (const [index, condition] of conditions.entries()) {
    engine.addRule({ name: String(index), conditions: withValues(condition), event: { type: "holds" } });
  }
  const { results } = await engine.run({ ...facts });
  const holding = new Set(results.map((result) => result.name));
  return conditions.map((_, index) => holding.has(String(index)));
}

/** json-rules-engine wants a `value` in every comparison, and lists that it may change. */
function withValues(conditions: Conditions): TopLevelCondition {
  return JSON.parse(JSON.stringify(conditions), (_, part) =>
    typeof part === "object" && part !== null && "operator" in part ? { value: true, ...part } : part,
  );
}
