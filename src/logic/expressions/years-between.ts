import { yearsBetween as between } from "../../calendar/index.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import { dateArgument } from "./shared/arguments.ts";
import { positional } from "./shared/positional.ts";

/** Full years from the first date to the second, such as an age; negative when the second is earlier. */
export const yearsBetween = positional({
  name: "years-between",
  about: "full years from the first date to the second, such as an age; negative when the second is earlier",
  arguments: [dateArgument, dateArgument],
  result: () => ({ kind: "integer", unit: "year" }),
  calculate: ([from, to]) => between(String(from), String(to)),
});

/** Worked examples of `years-between`. */
export const yearsBetweenExamples: ExpressionExamples = {
  examples: [
    { expression: { "years-between": ["1991-11-25", "2026-11-24"] }, value: 34 },
    { expression: { "years-between": ["1991-11-24", "2026-11-24"] }, value: 35 },
    { expression: { "years-between": ["1991-11-24", { fact: "move-out" }] }, value: undefined },
  ],
  types: { "move-out": { kind: "date" } },
};
