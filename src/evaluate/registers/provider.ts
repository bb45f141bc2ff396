import type { Code } from "../../diagnostic/index.ts";
import type { Value } from "../../logic/index.ts";
import type { AnswerProblem, Situation } from "../../model/index.ts";
import type { Findings } from "../findings.ts";
import type { RegisterCode } from "./register-code.ts";

/** How a portal asks a register for one fact. */
export interface RegisterProvider {
  /** The register's name, to be shown beside the value. */
  readonly register: string;
  /** Facts whose values the register needs, such as who the customer is. No other fact is ever given to it. */
  readonly reads?: readonly string[];
  readonly fetch: (request: RegisterRequest) => RegisterAnswer | Promise<RegisterAnswer>;
}

/** Everything that a provider is told. */
export interface RegisterRequest {
  /** The fact that is wanted. */
  readonly fact: string;
  /** Copies of the values of the facts in `reads`, without those that are unknown. */
  readonly facts: Readonly<Record<string, Value>>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What a register knows. */
export interface RegisterAnswer {
  /** As an answer to the fact's question would be. `null` or `undefined`: the register does not know. */
  readonly value: unknown;
  /** The day or moment from which the register's data is: `2026-11-24` or `2026-11-24T09:30:00Z`. */
  readonly at: string;
}

/** How long to wait. */
export interface ProviderOptions {
  /** Milliseconds to wait for each answer; 10,000 unless told otherwise. */
  readonly timeout?: number;
  /** Ends the waiting: what has come counts, the rest stays unknown. */
  readonly signal?: AbortSignal;
  /** Resolves after some milliseconds; the signal says that nobody waits for it any more. A test may pass its own. */
  readonly delay?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Where a value comes from, and how old it is. */
export interface RegisterSource {
  readonly register: string;
  readonly at: string;
}

/** Why a fact stays unknown although a register could have told it. It never holds what the register said. */
export interface RegisterProblem extends Omit<AnswerProblem, "code"> {
  readonly code: Code | RegisterCode;
  readonly register: string;
}

/** Every rule's verdict with what registers told: plain JSON, the same whichever register answers first. */
export interface RegisterFindings {
  readonly findings: Findings;
  /** The situation with the values that were fetched, for `makePlan` and `interview`. */
  readonly situation: Situation;
  /** Where each fetched value comes from, by fact. Show it beside the value, and let it be corrected. */
  readonly sources: Readonly<Record<string, RegisterSource>>;
  /** By fact. */
  readonly problems: readonly RegisterProblem[];
}
