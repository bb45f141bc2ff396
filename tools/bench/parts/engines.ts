import { checkAgreement } from "../agree.ts";
import { type Comparable, completeBases, partialBases, type Scale } from "../bases.ts";
import type { Contender, Entry } from "../engines/base.ts";
import { floorOf } from "../engines/floor.ts";
import { jsonLogic, jsonLogicByRule } from "../engines/json-logic.ts";
import { jsonRules, jsonRulesFresh } from "../engines/json-rules.ts";
import { ours, oursWithReasons } from "../engines/ours.ts";
import { zen } from "../engines/zen.ts";
import type { Repository } from "../journeys/repository.ts";
import { type Effort, sideBySide, type Task } from "../measure.ts";

/** One way of deciding a base, and what it costs. */
export interface EngineRow {
  readonly name: string;
  /** For all rules of one customer; `null`: it does not run here. */
  readonly microseconds: number | null;
  /** How many times as long as `evaluate` it takes. */
  readonly times: number | null;
  readonly absent?: string;
}

/** All ways of deciding one base, side by side; all gave the same verdicts. */
export interface Comparison {
  readonly base: string;
  readonly answers: "complete" | "partial";
  readonly rules: number;
  readonly customers: number;
  readonly rows: readonly EngineRow[];
}

/** Compares on complete facts with everything, on partial ones with conditions written by hand. */
export async function compareEngines(
  repository: Repository,
  scale: Scale,
  effort: Effort,
): Promise<readonly Comparison[]> {
  const found: Comparison[] = [];
  for (const each of completeBases(repository, scale)) {
    const { base } = each;
    const others = [
      jsonRules(base),
      jsonRulesFresh(base),
      jsonLogic(base),
      jsonLogicByRule(base),
      await zen(base),
    ];
    found.push(await compare(each, "complete", [await floorOf(base), ...others], effort));
  }
  for (const each of partialBases(scale))
    found.push(await compare(each, "partial", [await floorOf(each.base)], effort));
  return found;
}

/** The row of `evaluate` itself, and of `evaluate` when everything it says is read. */
export const evaluateRow = "evaluate, every verdict read";
export const reasonsRow = "evaluate, every reason and need read as well";

/** Checks that all say the same, then measures. Throws `Disagreement`. */
export async function compare(
  { program, lifeEvent, base, customers }: Comparable,
  answers: Comparison["answers"],
  entries: readonly Entry[],
  effort: Effort,
): Promise<Comparison> {
  const rules = base.rules.map(({ name }) => name);
  const own = { ...ours(program, lifeEvent, customers, rules), name: evaluateRow };
  const others = entries.filter((entry): entry is Contender => "work" in entry);
  await checkAgreement(base.name, [own, ...others], rules, customers.length);
  const reasons = { name: reasonsRow, work: oursWithReasons(program, lifeEvent, customers) };
  const tasks: readonly Task[] = [own, reasons, ...others].map((one) => ({
    ...one,
    cases: customers.length,
  }));
  const costs = await sideBySide(tasks, effort);
  const unit = costs[0]?.perCase ?? 0;
  const measured = costs.map(({ name, perCase }) => ({
    name,
    microseconds: perCase * 1_000,
    times: perCase / unit,
  }));
  const absent = entries.flatMap((entry) =>
    "absent" in entry ? [{ name: entry.name, microseconds: null, times: null, absent: entry.absent }] : [],
  );
  return {
    base: base.name,
    answers,
    rules: rules.length,
    customers: customers.length,
    rows: [...measured, ...absent],
  };
}
