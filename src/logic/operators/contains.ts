import { chosen } from "./chosen.ts";
import { includes } from "./includes.ts";

/** The option was chosen. */
export const contains = chosen("contains", "this option is among those chosen", includes, [
  [["tax", "other"], "tax", true],
  [[], "tax", false],
  [undefined, "tax", undefined],
]);
