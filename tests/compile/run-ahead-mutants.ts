import type * as runAhead from "../../src/compile/run-ahead.ts";
import * as runCode from "../../src/compile/run-code.ts";
import { type Bugs, plant } from "./plant.ts";

/** How conditions as numbers are looked ahead at. */
export type LookAhead = Pick<typeof runAhead, "aheadAt">;

/** Planted bugs: what stands in the file, and what is put in its place. */
const changes: Bugs = {
  "`all` can hold when one part can": ["? (every & 1) | (some & 2)", "? (some & 1) | (some & 2)"],
  "`all` fails only when every part can": ["? (every & 1) | (some & 2)", "? (every & 1) | (every & 2)"],
  "`any` can fail when one part can": [": (some & 1) | (every & 2)", ": (some & 1) | (some & 2)"],
  "`any` can only hold when every part can": [": (some & 1) | (every & 2)", ": (every & 1) | (every & 2)"],
  "what stays unknown is forgotten beside what may fail": [
    "noneFails &= one | (one >> 2);",
    "noneFails &= one;",
  ],
  "what stays unknown is forgotten beside what may hold": [
    "noneHolds &= (one >> 1) | (one >> 2);",
    "noneHolds &= one >> 1;",
  ],
  "`any` is `all`": ["operation === operations.all", "operation <= operations.any"],
  "a part that is done still names its facts": [
    "((done >> outcomes) & 1) === 1 ? outcomes : (facts & ~7) | outcomes",
    "(facts & ~7) | outcomes",
  ],
  "facts of parts are forgotten": ["facts |= one;", ""],
  "no part at all fails": ["operand === 1 ? 1 : 2", "2"],
  "an open fact counts as it is now": ["(bits & open) !== 0", "false"],
  "an open boolean can come to anything": ["(bits << 1) | (words[at + 4] ?? 0)", "(bits << 1) | 7"],
  "unknown for good fails": ["isKnown === 0 ? 4 : 2 - truth", "2 - truth"],
};

/** The file as it is, which must pass, and with one thing changed, by the name of the bug. */
export const { unchanged: unchangedAhead, bugs: aheadBugs } = plant(
  "run-ahead.ts",
  changes,
  (exported): LookAhead => {
    const { aheadAt } = exported as Partial<LookAhead>; // the file's own
    if (aheadAt === undefined) throw new Error("the file looks at no conditions");
    return { aheadAt };
  },
  { "./run-code.ts": runCode },
);
