import type { Expression } from "../../model/index.ts";
import { quote } from "../check-literal.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import type { ValueType } from "../value.ts";
import { type Argument, numberArgument } from "./shared/arguments.ts";
import { finite, roundHalfAway } from "./shared/decimal.ts";
import type { TypedPart } from "./shared/join-types.ts";
import { positional } from "./shared/positional.ts";

/** The decimals that are kept; they are written, never calculated, because a result without decimals is a whole number. */
const decimalsArgument: Argument = {
  name: "its decimals",
  kinds: ["integer"],
  check: (written) =>
    typeof written === "number" && Number.isInteger(written) && written >= 0 && written <= 6
      ? undefined
      : `${quote(written)} is not a number of decimals; write one from 0 to 6`,
};

/** A number with so many decimals, a half rounded away from zero. */
export const round = positional({
  name: "round",
  about:
    "a number with 0 to 6 decimals, a half rounded away from zero; without decimals it is a whole number",
  arguments: [numberArgument, decimalsArgument],
  result: roundedType,
  calculate: ([number, decimals]) => finite(roundHalfAway(Number(number), Number(decimals))),
});

/** Worked examples of `round`. */
export const roundExamples: ExpressionExamples = {
  examples: [
    { expression: { round: [27.449, 1] }, value: 27.4 },
    { expression: { round: [1.005, 2] }, value: 1.01 },
    { expression: { round: [-2.5, 0] }, value: -3 },
    { expression: { round: [{ fact: "index" }, 1] }, value: undefined },
  ],
  types: { index: { kind: "number" } },
};

function roundedType(
  parts: readonly TypedPart[],
  _typing: unknown,
  written: readonly Expression[],
): ValueType | undefined {
  const rounded = parts.find((part) => part.path[0] === 0)?.type;
  return rounded && (written[1] === 0 ? { ...rounded, kind: "integer" } : rounded);
}
