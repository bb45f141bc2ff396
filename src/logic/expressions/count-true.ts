import type { Expression } from "../../model/index.ts";
import type { ExpressionExamples, ExpressionOperator } from "../expression-operator.ts";
import { conditionsIn } from "./shared/arguments.ts";

/** How many of several conditions hold. */
export const countTrue: ExpressionOperator = {
  name: "count-true",
  about: "how many of one or more conditions hold; unknown when one is open",
  type: (args, typing) => {
    if (Array.isArray(args) && args.length > 0) {
      for (const [index, part] of args.entries()) typing.condition(part, [index]);
    } else {
      const message = "`count-true` takes a list of 1 or more conditions";
      typing.report({ code: "type/arguments", path: [], message });
    }
    return { kind: "integer" };
  },
  prepare: (args, preparing) => {
    if (!Array.isArray(args)) return () => undefined;
    const parts = args.map((part: Expression) => preparing.condition(conditionsIn(part)));
    return (state) => {
      const truths = parts.map((part) => part(state));
      return truths.includes(undefined) ? undefined : truths.filter((truth) => truth).length;
    };
  },
};

/** Worked examples of `count-true`. */
export const countTrueExamples: ExpressionExamples = {
  examples: [
    {
      expression: {
        "count-true": [
          { all: [{ fact: "debts", operator: "equal", value: true }] },
          { all: [{ fact: "home", operator: "equal", value: "lost" }] },
        ],
      },
      facts: { debts: true, home: "safe" },
      value: 1,
    },
    {
      expression: {
        "count-true": [
          { all: [{ fact: "debts", operator: "equal", value: true }] },
          { all: [{ fact: "home", operator: "equal", value: "lost" }] },
        ],
      },
      facts: { debts: true },
      value: undefined,
    },
  ],
  types: { debts: { kind: "boolean" }, home: { kind: "choice", options: ["safe", "lost"] } },
};
