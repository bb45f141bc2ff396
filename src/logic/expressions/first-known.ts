import type { Expression } from "../../model/index.ts";
import type { ExpressionExamples, ExpressionOperator } from "../expression-operator.ts";
import { typeAlternatives } from "./shared/alternatives.ts";

/** The first of several values that is known. */
export const firstKnown: ExpressionOperator = {
  name: "first-known",
  about: "the first of one or more values of one kind that is known; unknown when none is",
  type: (args, typing, expected) => {
    if (Array.isArray(args) && args.length > 0) {
      const alternatives = args.map((expression: Expression, index) => ({ expression, path: [index] }));
      return typeAlternatives(alternatives, typing, expected);
    }
    const message = "`first-known` takes a list of 1 or more values";
    typing.report({ code: "type/arguments", path: [], message });
    return undefined;
  },
  prepare: (args, preparing) => {
    const parts = Array.isArray(args) ? args.map((part: Expression) => preparing.expression(part)) : [];
    return (state) => {
      for (const part of parts) {
        const value = part(state);
        if (value !== undefined) return value;
      }
      return undefined;
    };
  },
};

/** Worked examples of `first-known`. */
export const firstKnownExamples: ExpressionExamples = {
  examples: [
    {
      expression: { "first-known": [{ fact: "agreed" }, { fact: "usual" }] },
      facts: { agreed: "2026-12-01", usual: "2027-01-15" },
      value: "2026-12-01",
    },
    {
      expression: { "first-known": [{ fact: "agreed" }, { fact: "usual" }] },
      facts: { usual: "2027-01-15" },
      value: "2027-01-15",
    },
    { expression: { "first-known": [{ fact: "status" }, "none"] }, value: "none" },
    { expression: { "first-known": [{ fact: "agreed" }, { fact: "usual" }] }, value: undefined },
  ],
  types: {
    agreed: { kind: "date" },
    usual: { kind: "date" },
    status: { kind: "choice", options: ["none", "agreed"] },
  },
};
