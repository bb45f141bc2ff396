export type { Question, QuestionOption } from "./form.ts";
export { type Interview, interview } from "./interview.ts";
export type { Progress } from "./progress.ts";
export type { SkippedQuestion } from "./question.ts";
export type { QuestionTask } from "./why.ts";
