import { isCivilDate } from "../calendar/index.ts";
import { suggest } from "../diagnostic/index.ts";
import { describeType, optionList } from "./describe-type.ts";
import type { Fault } from "./fault.ts";
import { numericKinds, type ValueType } from "./value.ts";

/** The fault of a literal that is no value of the type, or `undefined` when it is one. `subject` names the fact. */
export function checkLiteral(
  literal: unknown,
  type: ValueType,
  path: readonly PropertyKey[],
  subject: string,
): Fault | undefined {
  if (type.options !== undefined && typeof literal === "string") {
    return type.options.includes(literal) ? undefined : unknownOption(literal, type.options, path, subject);
  }
  if (isLiteralOf(literal, type)) return undefined;
  return {
    code: "type/value",
    path,
    message: `${quote(literal)} is not ${describeType(type)}, as ${subject} needs`,
  };
}

function unknownOption(
  literal: string,
  options: readonly string[],
  path: readonly PropertyKey[],
  subject: string,
): Fault {
  const near = suggest(literal, options);
  const help = near === undefined ? `the options are ${optionList(options)}` : `did you mean \`${near}\`?`;
  return {
    code: "reference/unknown-option",
    path,
    message: `${subject} has no option ${quote(literal)}`,
    help,
  };
}

/** Whether a literal is a value of the type. */
function isLiteralOf(literal: unknown, type: ValueType): boolean {
  if (numericKinds.has(type.kind)) {
    return typeof literal === "number" && (type.kind !== "integer" || Number.isInteger(literal));
  }
  if (type.kind === "boolean") return typeof literal === "boolean";
  if (type.kind === "date") return isCivilDate(literal);
  return (type.kind === "text" || type.kind === "choice") && typeof literal === "string";
}

/** What the author wrote, in backticks, short. */
export function quote(written: unknown): string {
  if (Array.isArray(written)) return "a list";
  if (typeof written === "object" && written !== null) return "a mapping";
  const text = String(written);
  return `\`${text.length > 60 ? `${text.slice(0, 60)}…` : text}\``;
}
