import type { ValueType } from "./value.ts";

/** A type in words, for messages: `a date`, `a number in EUR`, `one of \`ok\`, \`strained\``. */
export function describeType(type: ValueType): string {
  if (type.kind === "choice" && type.options !== undefined) return `one of ${optionList(type.options)}`;
  const unit = type.unit === undefined ? "" : ` in ${type.unit}`;
  return `${describeKind(type.kind)}${unit}`;
}

/** A kind in words. */
export function describeKind(kind: ValueType["kind"]): string {
  switch (kind) {
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return "a whole number";
    case "choice":
      return "an option";
    case "choices":
      return "a list of options";
    case "money":
      return "an amount of money";
    case "series":
      return "a series of dated values";
    default:
      return `a ${kind}`;
  }
}

/** The first options in backticks; a long list is cut, so that a message stays readable. */
export function optionList(options: readonly string[]): string {
  const shown = options.slice(0, 8).map((option) => `\`${option}\``);
  return options.length > 8 ? `${shown.join(", ")}, …` : shown.join(", ");
}
