import type { Code } from "../../diagnostic/index.ts";

/** What can be wrong with a register. A value that does not suit its fact has the code that an answer would have. */
export type RegisterCode = Extract<Code, `register/${string}`>;
