/** What a text without quotes means: a value, or why it is refused. */
export type PlainValue = { readonly value: string | number | boolean | null } | { readonly problem: string };

const words = new Map<string, boolean | null>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const octalOrHexadecimal = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** How everything begins that is not simply a text. */
const special = /^(?:[-+.0-9~nNtTfF]|$)/;

/**
 * Resolves a text without quotes as the core schema does (YAML 1.2.2, 10.3.2): null, truth values, numbers, else text.
 * Dates, `yes` and `no` are texts. A number that would silently become another one is refused.
 */
export function plainValue(text: string): PlainValue {
  if (!special.test(text)) return { value: text };
  const word = words.get(text);
  if (word !== undefined) return { value: word };
  if (decimal.test(text)) return decimalValue(text);
  if (octalOrHexadecimal.test(text)) return finiteValue(text, Number(text));
  if (notFinite.test(text)) return { problem: "is no finite number" };
  return { value: text };
}

function decimalValue(text: string): PlainValue {
  if (/^[-+]?0[0-9]/.test(text))
    return { problem: "begins with 0: a number does not, and a text needs quotes" };
  return finiteValue(text, Number(text));
}

/** Minus zero becomes zero: nobody counts with it, and JSON does not keep it. */
function finiteValue(text: string, value: number): PlainValue {
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  const lost = value === 0 && /[1-9]/.test(text.replace(/[eE].*$/, ""));
  if (!exact || lost) return { problem: "is a number that cannot be kept exactly" };
  return { value: value === 0 ? 0 : value };
}
