import type { Code } from "../diagnostic/index.ts";

/** A fault in a condition or expression; the path leads to it from where the check began. */
export interface Fault {
  readonly code: Code;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly help?: string;
}
