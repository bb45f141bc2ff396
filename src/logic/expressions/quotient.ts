import type { ExpressionExamples } from "../expression-operator.ts";
import { numberArgument } from "./shared/arguments.ts";
import { finite, quotientOf } from "./shared/decimal.ts";
import { positional } from "./shared/positional.ts";

/** The first number divided by the second; unknown when that is zero. A divisor may change the unit: the result has none. */
export const quotient = positional({
  name: "quotient",
  about: "the first number divided by the second; unknown when that is zero",
  arguments: [
    numberArgument,
    { ...numberArgument, check: (written) => (written === 0 ? "nothing can be divided by `0`" : undefined) },
  ],
  result: () => ({ kind: "number" }),
  calculate: ([dividend, divisor]) =>
    divisor === 0 ? undefined : finite(quotientOf(Number(dividend), Number(divisor))),
});

/** Worked examples of `quotient`. */
export const quotientExamples: ExpressionExamples = {
  examples: [
    { expression: { quotient: [{ fact: "goats" }, 4] }, facts: { goats: 18 }, value: 4.5 },
    { expression: { quotient: [0.3, 0.1] }, value: 3 },
    { expression: { quotient: [1, { fact: "goats" }] }, facts: { goats: 0 }, value: undefined },
    { expression: { quotient: [{ fact: "goats" }, 4] }, value: undefined },
  ],
  types: { goats: { kind: "integer" } },
};
