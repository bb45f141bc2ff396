import { lookupIn, type State } from "../compile/index.ts";
import { decide, factsOfCondition } from "../logic/index.ts";
import type { Comparison, Condition, Conditions } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import type { ExplainedPart } from "./explanation.ts";
import { verdictOfTruth } from "./subject.ts";
import { answerWords, comparisonWords } from "./words/condition-words.ts";

/** Levels of facts derived from facts that are told; below them only the name stands. */
const deepest = 6;

/** A condition in words, part by part, with what each part came to. */
export function explainCondition(state: State, condition: Condition, depth = 0): ExplainedPart {
  const outcome = verdictOfTruth(decide(condition, lookupIn(state), state.program.operators));
  const facts = factsOfCondition(condition);
  if ("fact" in condition) return explainComparison(state, condition, outcome, depth);
  const [kind, parts] = groupOf(condition);
  const explained = parts.map((part) => explainCondition(state, part, depth));
  return { kind, words: null, now: null, outcome, facts, parts: explained };
}

function groupOf(condition: Conditions): readonly ["all" | "any" | "not", readonly Condition[]] {
  if ("all" in condition) return ["all", condition.all];
  return "any" in condition ? ["any", condition.any] : ["not", [condition.not]];
}

function explainComparison(
  state: State,
  leaf: Comparison,
  outcome: ExplainedPart["outcome"],
  depth: number,
): ExplainedPart {
  const value = lookupIn(state)(leaf.fact);
  const derive = state.program.facts.get(leaf.fact)?.source?.derive;
  const isDerived = derive !== undefined && isConditions(derive) && depth < deepest;
  return {
    kind: "fact",
    words: comparisonWords(state, leaf),
    now: value === undefined ? null : answerWords(state, leaf.fact, value),
    outcome,
    facts: factsOfCondition(leaf),
    parts: isDerived ? [explainCondition(state, derive as Conditions, depth + 1)] : [], // just told apart
  };
}

/** The parts that made a part what it is: all of a `not` and of a comparison, else those that came to the same. */
export function decisiveParts({ kind, outcome, parts }: ExplainedPart): readonly ExplainedPart[] {
  return kind === "not" || kind === "fact" ? parts : parts.filter((part) => part.outcome === outcome);
}
