import { isCivilDate } from "../../calendar/index.ts";
import type { Value } from "../../logic/index.ts";
import type { RegisterRequest } from "./provider.ts";
import type { ReadyProvider, Waiting } from "./read-providers.ts";
import type { RegisterCode } from "./register-code.ts";

/** What came of asking a register: a value that is still to be checked, or the code of what was wrong. */
export type Fetched = { readonly value: unknown; readonly at: string } | { readonly code: RegisterCode };

/** Asks a register for one fact. Never rejects and never waits longer than it may, whatever the provider does. */
export async function fetchFact(
  provider: ReadyProvider,
  facts: Readonly<Record<string, Value>>,
  { timeout, signal, delay }: Waiting,
): Promise<Fetched> {
  if (signal?.aborted === true) return { code: "register/aborted" };
  const settled = new AbortController();
  const given = new AbortController();
  const ended = endOf(signal, settled.signal);
  const answered = ask(provider, { fact: provider.fact, facts, signal: given.signal });
  const fetched = await Promise.race([answered, ended, late(delay, timeout, settled.signal)]);
  settled.abort();
  if ("code" in fetched) given.abort();
  return fetched;
}

async function ask(provider: ReadyProvider, request: RegisterRequest): Promise<Fetched> {
  try {
    return readAnswer(await provider.fetch(Object.freeze(request)));
  } catch {
    return { code: "register/failed" }; // what went wrong may repeat what the register knows, so nothing is kept of it
  }
}

/** Reads each key once. */
function readAnswer(answer: unknown): Fetched {
  if (typeof answer !== "object" || answer === null) return { code: "register/invalid-answer" };
  const { value, at } = answer as { readonly value?: unknown; readonly at?: unknown }; // any object may be asked for keys
  if (value === undefined || value === null) return { code: "register/no-value" };
  return isDayOrMoment(at) ? { value, at } : { code: "register/invalid-answer" };
}

const time = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.]\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isDayOrMoment(at: unknown): at is string {
  if (typeof at !== "string") return false;
  return isCivilDate(at.slice(0, 10)) && (at.length === 10 || time.test(at.slice(10)));
}

function endOf(signal: AbortSignal | undefined, settled: AbortSignal): Promise<Fetched> {
  return new Promise((resolve) => {
    const end = () => resolve({ code: "register/aborted" });
    signal?.addEventListener("abort", end, { signal: settled });
  });
}

async function late(delay: Waiting["delay"], timeout: number, signal: AbortSignal): Promise<Fetched> {
  try {
    await delay(timeout, signal);
  } catch {
    // A delay that breaks is over: waiting for ever would be worse.
  }
  return { code: "register/timed-out" };
}
