import type { Code } from "./codes.ts";

/**
 * Thrown when a caller breaks a function's contract (an unknown life event, a day that is no date).
 * `code` is stable and listed in `docs/diagnostics.md`; the message never holds a citizen's answer.
 */
export class PalvelupolkuError extends Error {
  readonly code: Code;
  constructor(code: Code, message: string) {
    super(message);
    this.name = "PalvelupolkuError";
    this.code = code;
  }
}
