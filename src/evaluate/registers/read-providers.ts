import { PalvelupolkuError } from "../../diagnostic/index.ts";
import { compareText, quote } from "../../logic/index.ts";
import { limits } from "../../model/index.ts";
import type { ProviderOptions, RegisterProvider, RegisterRequest } from "./provider.ts";

/** A provider that has been looked at: each key is read once. */
export interface ReadyProvider {
  readonly fact: string;
  readonly register: string;
  readonly reads: readonly string[];
  readonly fetch: (request: RegisterRequest) => unknown;
}

/** Options that have been looked at. */
export interface Waiting {
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  readonly delay: NonNullable<ProviderOptions["delay"]>;
}

const usualTimeout = 10_000;

/** The longest time that timers can keep. */
const longestTimeout = 2_147_483_647;

/** The providers by fact, in the order of the facts. Throws `call/bad-option` for what is none. */
export function readProviders(
  providers: Readonly<Record<string, RegisterProvider>>,
): ReadonlyMap<string, ReadyProvider> {
  const facts = orBadOption(
    () =>
      typeof providers === "object" && !(Symbol.iterator in providers) ? Object.keys(providers) : undefined,
    "`providers` is no mapping",
  );
  return new Map(facts.sort(compareText).map((fact) => [fact, readProvider(fact, providers)]));
}

function readProvider(fact: string, providers: Readonly<Record<string, RegisterProvider>>): ReadyProvider {
  const message = `the provider of ${quote(fact.slice(0, limits.id))} is not \`{ register, fetch }\``;
  return orBadOption(() => {
    const provider = providers[fact];
    if (provider === undefined) return undefined;
    const { register, reads = [], fetch } = provider;
    const isNamed = typeof register === "string" && register !== "";
    if (!isNamed || typeof fetch !== "function" || !isListOfTexts(reads)) return undefined;
    return { fact, register, reads: [...reads], fetch: (request) => fetch.call(provider, request) };
  }, message);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** The options with what is usual filled in. Throws `call/bad-option`. */
export function readOptions(options: ProviderOptions, usualDelay: Waiting["delay"]): Waiting {
  return orBadOption(() => {
    const { timeout = usualTimeout, signal, delay = usualDelay } = options;
    const isTime = Number.isInteger(timeout) && timeout > 0 && timeout <= longestTimeout;
    const isSignal = signal === undefined || signal instanceof AbortSignal;
    return isTime && isSignal && typeof delay === "function" ? { timeout, signal, delay } : undefined;
  }, "`timeout` is a whole number of milliseconds, `signal` an AbortSignal, `delay` a function");
}

/** What `read` gives; `undefined` and a fault while reading are the caller's mistake. */
function orBadOption<T>(read: () => T | undefined, message: string): T {
  const found = attempt(read);
  if (found === undefined) throw new PalvelupolkuError("call/bad-option", message);
  return found;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // a getter or proxy that throws holds nothing that can be used
  }
}
