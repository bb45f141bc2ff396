export {
  type Interview,
  interview,
  type Question,
  type QuestionOption,
  type SkippedQuestion,
} from "./interview.ts";
