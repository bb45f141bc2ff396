import { type InputFile, loadSources } from "./load/index.ts";
import { type CatalogueResult, type ValidateOptions, validate } from "./validate/index.ts";

/**
 * Reads rule files into a catalogue: load, then validate. Pure: `files` are `{ path, text }`, in any order.
 * Gives `{ ok: true, catalogue, warnings }`, or `{ ok: false, diagnostics }` with every fault that was found, in the
 * order of path, line and column. A portal's own `operators` and `expressions` are given here and to `compile`.
 * Throws `call/bad-option` only when `files` is no list of `{ path, text }`.
 */
export function loadCatalogue(files: readonly InputFile[], options: ValidateOptions = {}): CatalogueResult {
  const { sources, diagnostics } = loadSources(files);
  return validate(sources, diagnostics, options, files);
}

export { formatDate } from "./calendar/index.ts";
export {
  answer,
  type CompileOptions,
  compile,
  type Program,
  type ProgramLifeEvent,
} from "./compile/index.ts";
export {
  type Code,
  codes,
  type Diagnostic,
  PalvelupolkuError,
  renderDiagnostic,
  type Severity,
} from "./diagnostic/index.ts";
export { evaluate, type Finding, type Findings } from "./evaluate/index.ts";
export {
  type ChangedFact,
  type DateStep,
  type ExplainedChange,
  type ExplainedDate,
  type ExplainedFact,
  type ExplainedPart,
  type Explanation,
  explain,
} from "./explain/index.ts";
export {
  type Change,
  type Effect,
  type Followed,
  follow,
  type KeyOptions,
  type Metrics,
  metrics,
  occurrences,
  planMachine,
  type RecordView,
  type Refusal,
  type Replanned,
  type Restored,
  replan,
  restoreRecord,
  type StartOptions,
  saveRecord,
  situationOf,
  startFollowing,
  taskMachine,
  type ViewItem,
  type ViewOccurrence,
  viewFor,
} from "./follow/index.ts";
export {
  type Interview,
  interview,
  type Progress,
  type Question,
  type QuestionOption,
  type QuestionTask,
  type SkippedQuestion,
} from "./interview/index.ts";
export type { InputFile } from "./load/index.ts";
export type { ExpressionOperator, Operator } from "./logic/index.ts";
export {
  type AnswerProblem,
  type Area,
  type Condition,
  type Conditions,
  type Language,
  languages,
  limits,
  type Mandate,
  type Occurrence,
  type Plan,
  type PlanChannel,
  type PlanControl,
  type PlanDeadline,
  type PlanDesk,
  type PlanEvidence,
  type PlanGoal,
  type PlanGrounds,
  type PlanIndicator,
  type PlanItem,
  type PlanRecord,
  type PlanService,
  type PlanState,
  type RecordEvent,
  type RecordItem,
  type SafetyItem,
  type Situation,
  type TaskStatus,
  type Text,
  type Urgency,
  urgencies,
  type Verdict,
} from "./model/index.ts";
export {
  type Actor,
  type Difference,
  type MayDo,
  makePlan,
  type Receipt,
  type ReceiptCode,
  type ReceiptDifferences,
  type Recomputed,
  type Resolution,
  receipt,
  recompute,
  resolveService,
  whoMayDo,
} from "./plan/index.ts";
export type { Catalogue, CatalogueResult } from "./validate/index.ts";
