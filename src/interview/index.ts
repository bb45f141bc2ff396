export { type Interview, interview } from "./interview.ts";
export type { Progress } from "./progress.ts";
export type { Question, QuestionOption, SkippedQuestion } from "./question.ts";
export type { QuestionTask } from "./why.ts";
