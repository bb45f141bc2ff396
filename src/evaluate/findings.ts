import type { AnswerProblem, ResultType, Verdict } from "../model/index.ts";

/** What one rule says about one situation, and why. */
export interface Finding {
  readonly rule: string;
  readonly type: ResultType;
  readonly verdict: Verdict;
  /** `not-in-force`: the law did not apply on the day that counts, so the rule fails. */
  readonly reason: "conditions" | "not-in-force";
  /** Facts that decided it, in the questionnaire's order; empty while it is open. */
  readonly because: readonly string[];
  /** Facts that an open rule needs, in the questionnaire's order; empty when it is decided. */
  readonly needs: readonly string[];
  /** Days on which the version that was used is in force; for `not-in-force` the nearest version. `null`: not limited. */
  readonly valid: { readonly from: string | null; readonly to: string | null };
}

/** Every rule's verdict, by name: plain JSON, the same bytes for the same Program and Situation. */
export interface Findings {
  readonly schema: "palvelupolku/findings/1";
  readonly lifeEvent: string;
  readonly today: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly rules: readonly Finding[];
  /** Answers that are listed but not used, because their question no longer applies. */
  readonly suspended: readonly string[];
  readonly problems: readonly AnswerProblem[];
}

/** The same finding, frozen: it may be part of several results. */
export function fixedFinding(finding: Finding): Finding {
  Object.freeze(finding.because);
  Object.freeze(finding.needs);
  Object.freeze(finding.valid);
  return Object.freeze(finding);
}
