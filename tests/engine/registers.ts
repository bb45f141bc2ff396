import type { ProviderOptions, RegisterProvider, RegisterRequest } from "../../src/engine.ts";

export const at = "2026-11-23T08:00:00Z";

/** A register that answers at once. */
export function telling(value: unknown, more: Partial<RegisterProvider> = {}): RegisterProvider {
  return { register: "test", fetch: async () => ({ value, at }), ...more };
}

/** The providers, and what each was asked, in order. */
export function watched(providers: Readonly<Record<string, RegisterProvider>>) {
  const requests: RegisterRequest[] = [];
  const entries = Object.entries(providers).map(([fact, provider]): [string, RegisterProvider] => [
    fact,
    {
      ...provider,
      fetch: (request) => {
        requests.push(request);
        return provider.fetch(request);
      },
    },
  ]);
  return {
    providers: Object.fromEntries(entries),
    requests,
    asked: () => requests.map(({ fact }) => fact).sort(),
  };
}

/** A delay that the test itself lets pass, and which ends when nobody waits for it. */
export function handDelay() {
  const waiting = new Set<() => void>();
  const delay: NonNullable<ProviderOptions["delay"]> = (_milliseconds, signal) =>
    new Promise((resolve) => {
      waiting.add(() => resolve(undefined));
      signal.addEventListener("abort", resolve);
    });
  const pass = () => {
    for (const end of waiting) end();
    waiting.clear();
  };
  return { delay, pass };
}

/** Lets everything run that is ready. */
export async function settle(): Promise<void> {
  for (let count = 0; count < 100; count++) await Promise.resolve();
}
