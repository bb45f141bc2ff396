import { checkLiteral } from "../check-literal.ts";
import type { ExpressionExamples } from "../expression-operator.ts";
import type { ValueType } from "../value.ts";
import { table } from "./shared/table.ts";

/** The value that stands in a table beside an option, text, whole number, `true` or `false`. */
export const lookup = table({
  name: "lookup",
  about:
    "the value in a table at an option, text, whole number or `true`/`false`; else `otherwise`, else unknown",
  key: "of",
  kinds: ["choice", "text", "integer", "boolean"],
  rows: "table",
  checkKey: (key, type, path) => checkLiteral(literalOf(key, type), type, path, "what is looked up"),
});

/** Worked examples of `lookup`. */
export const lookupExamples: ExpressionExamples = {
  examples: [
    {
      expression: { lookup: { of: { fact: "finding" }, table: { normal: 36, mild: 24, more: 12 } } },
      facts: { finding: "mild" },
      value: 24,
    },
    {
      expression: { lookup: { of: { fact: "finding" }, table: { normal: 36 } } },
      facts: { finding: "more" },
      value: undefined,
    },
    {
      expression: { lookup: { of: { fact: "finding" }, table: { normal: 36 }, otherwise: 12 } },
      facts: { finding: "more" },
      value: 12,
    },
    {
      expression: { lookup: { of: { fact: "finding" }, table: { normal: 36 }, otherwise: 12 } },
      value: undefined,
    },
  ],
  types: { finding: { kind: "choice", options: ["normal", "mild", "more"] } },
};

/** The value that a key of the table stands for: a key is always text. */
function literalOf(key: string, type: ValueType): string | number | boolean {
  if (type.kind === "integer") return String(Number(key)) === key ? Number(key) : key;
  return type.kind === "boolean" && (key === "true" || key === "false") ? key === "true" : key;
}
