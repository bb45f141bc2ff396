import type { ProgramRule, State } from "../compile/index.ts";
import type { PlanIndicator } from "../model/index.ts";
import { counts } from "./items.ts";
import { bySeverity } from "./order.ts";

/** The early-warning indicators that are on, gravest first. One that hides the others leaves them in the data. */
export function indicatorsOf(state: State, activated: ReadonlySet<string>): readonly PlanIndicator[] {
  const on = state.event.rules.filter((rule) => rule.type === "indicator" && counts(state, rule, activated));
  const hiding = on.filter(({ source }) => source["hides-others"] === true);
  return on.map((rule) => planIndicator(rule, hiding.length === 0 || hiding.includes(rule))).sort(bySeverity);
}

function planIndicator(rule: ProgramRule, shown: boolean): PlanIndicator {
  const { source } = rule;
  return {
    rule: rule.name,
    indicator: source.event.params?.indicator ?? rule.name,
    severity: source.severity ?? "info",
    title: source.title ?? null,
    action: source.action ?? null,
    audience: source.audience ?? ["customer"],
    rules: source.rules ?? [],
    confidence: source.confidence,
    sensitive: rule.sensitive,
    areas: rule.areas,
    facts: rule.facts,
    shown,
  };
}
