import { addDuration } from "../calendar/index.ts";
import { type ProgramRule, type State, serviceOn } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanIndicator, PlanItem } from "../model/index.ts";
import { counts } from "./items.ts";
import { bySeverity } from "./order.ts";
import type { Draft } from "./pull.ts";
import { ruleTableOf } from "./standing.ts";

/**
 * The early-warning indicators that are on, gravest first. One that hides the others, and the life event's limit, leave
 * them in the data, not shown.
 */
export function indicatorsOf(
  state: State,
  activated: ReadonlySet<string>,
  items: readonly PlanItem[],
): readonly PlanIndicator[] {
  const on = ruleTableOf(state.event)
    .indicators.filter((rule) => counts(state, rule, activated))
    .map((rule) => ({ rule, watched: watchedRules(state, rule, items) }))
    .filter(({ rule, watched }) => rule.source.watch === undefined || watched.length > 0);
  const hiding = on.some(({ rule }) => rule.source["hides-others"] === true);
  const most = state.event.source["indicators-shown"] ?? Number.POSITIVE_INFINITY;
  const found = on.map(({ rule, watched }) => planIndicator(state, rule, watched)).sort(bySeverity);
  found.forEach((indicator, index) => {
    indicator.shown = hiding ? hidesOthers(state, indicator) : index < most;
  });
  return found;
}

function hidesOthers({ program }: State, { rule }: PlanIndicator): boolean {
  return program.rules.get(rule)?.source["hides-others"] === true;
}

/** Rules of the items that an indicator watches for: their date is assumed, or the rule ends, and that is near. */
function watchedRules(state: State, { source }: ProgramRule, items: readonly PlanItem[]): readonly string[] {
  const { watch } = source;
  if (watch === undefined) return [];
  const isNear = (date: string | null, within: string) =>
    date !== null && state.today <= date && date <= (addDuration(state.today, within) ?? "");
  const found = items.filter(({ deadline, ruleEnds, late }) => {
    if ("overdue" in watch) return late;
    if ("rule-ends" in watch) return isNear(ruleEnds, watch["rule-ends"]);
    return deadline?.assumed === true && isNear(deadline.date, watch["assumed-dates"]);
  });
  return [...new Set(found.map(({ rule }) => rule))].sort(compareText);
}

function planIndicator(
  { program, today }: State,
  rule: ProgramRule,
  watched: readonly string[],
): Draft<PlanIndicator> {
  const { source } = rule;
  return {
    rule: rule.name,
    indicator: source.event.params?.indicator ?? rule.name,
    severity: source.severity ?? "info",
    title: source.title ?? null,
    action: source.action ?? null,
    audience: source.audience ?? ["customer"],
    rules: source.watch === undefined ? (source.rules ?? []) : watched,
    services: (source.services ?? []).map((id) => serviceOn(program, id, today)),
    confidence: source.confidence,
    sensitive: rule.sensitive,
    areas: rule.areas,
    facts: rule.facts,
    shown: true,
  };
}
