import { parseDuration } from "../../../calendar/index.ts";
import type { Expression } from "../../../model/index.ts";
import { quote } from "../../check-literal.ts";
import { type Argument, isMapping } from "./arguments.ts";

/** A duration as it is written: `P3M`, `P2W`, `P10D` (ISO 8601, whole years, months, weeks and days). */
export const durationArgument: Argument = {
  name: "a duration",
  kinds: ["text"],
  check: (written: Expression) => {
    if (typeof written === "string" && parseDuration(written) !== undefined) return undefined;
    if (isMapping(written))
      return "a duration is written, not calculated; for a calculated number use `months-after` or `days-after`";
    return `${quote(written)} is not a duration; write it like \`P3M\`, \`P2W\` or \`P10D\``;
  },
};
