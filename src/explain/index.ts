export { explain } from "./explain.ts";
export type {
  ChangedFact,
  ChangeKind,
  DateCalculation,
  DateStep,
  ExplainedChange,
  ExplainedDate,
  ExplainedFact,
  ExplainedPart,
  ExplainedService,
  Explanation,
  Searched,
} from "./explanation.ts";
