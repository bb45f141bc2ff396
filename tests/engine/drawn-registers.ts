import fc from "fast-check";
import {
  evaluateWithProviders,
  type RegisterFindings,
  type RegisterProvider,
  type RegisterRequest,
} from "../../src/engine.ts";
import type { Program } from "../../src/index.ts";
import { type Base, type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { type Drawing, drawnBase, someAnswers } from "../interview/random-base.ts";
import { at, settle } from "./registers.ts";

/** What a register does when it is asked. */
export type Behaviour =
  | { readonly does: "tells"; readonly value: unknown }
  | { readonly does: "rejects" | "throws" | "hangs" };

export interface Case {
  readonly base: Base;
  readonly facts: Data;
  readonly registers: ReadonlyMap<string, Behaviour>;
  /** Facts that every provider reads. */
  readonly reads: readonly string[];
}

const behaviour = (values: readonly unknown[]): fc.Arbitrary<Behaviour> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...values).map((value) => ({ does: "tells", value }) as const) },
    { weight: 2, arbitrary: fc.constantFrom("rejects", "throws", "hangs").map((does) => ({ does })) },
    { weight: 1, arbitrary: fc.anything().map((value) => ({ does: "tells", value }) as const) },
  );

/** Drawn rule bases, some answers, and registers for some of the facts. */
export function drawnCases(drawing: Drawing): fc.Arbitrary<Case> {
  return drawnGroups(drawing, 1, 1).map(([each]) => each as Case); // a group of one
}

/** Cases of several customers: one rule base, the same registers, each with answers of its own. */
export function drawnGroups(drawing: Drawing, minLength: number, maxLength: number) {
  return drawnBase(drawing).chain(({ base, values }) => {
    const ids = [...values.keys()];
    const answers = fc
      .tuple(someAnswers(values), fc.subarray(ids))
      .map(([all, kept]): Data => Object.fromEntries(kept.map((id) => [id, all[id]])));
    const registers = [...values].map(([id, all]) =>
      fc.tuple(fc.constant(id), fc.option(behaviour(all), { nil: undefined, freq: 5 })),
    );
    const shared = fc.record({
      base: fc.constant(base),
      registers: fc
        .tuple(...registers)
        .map(
          (all) => new Map(all.flatMap(([id, does]) => (does === undefined ? [] : [[id, does] as const]))),
        ),
      reads: fc.subarray([...ids, "today"]),
    });
    return fc
      .tuple(shared, fc.array(answers, { minLength, maxLength }))
      .map(([all, each]) => each.map((facts): Case => ({ ...all, facts })));
  });
}

/** A run, or several with one Program and the same providers: what is asked, what has been told, how answers and time-outs come. */
export class Registers {
  readonly requests: { readonly request: RegisterRequest; readonly told: Data }[] = [];
  readonly #told: Record<string, unknown> = {};
  readonly #late: (() => void)[] = [];
  readonly #case: Case;
  readonly #program: Program;
  readonly #providers: Readonly<Record<string, RegisterProvider>>;
  readonly #order: <T>(promise: Promise<T>) => Promise<T>;

  constructor(each: Case, order: <T>(promise: Promise<T>) => Promise<T>) {
    this.#case = each;
    this.#program = quickProgramOf(each.base);
    this.#order = order;
    const { registers, reads } = each;
    const providers = [...registers].map(([fact, does]): [string, RegisterProvider] => [
      fact,
      { register: `register of ${fact}`, reads, fetch: (request) => this.#answer(request, does) },
    ]);
    this.#providers = Object.fromEntries(providers);
  }

  run(facts = this.#case.facts): Promise<RegisterFindings> {
    const delay = (_milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => resolve());
        this.#late.push(resolve);
      });
    return evaluateWithProviders(this.#program, situation(facts), this.#providers, { delay });
  }

  /** Lets the time of all that hang run out. */
  runOut(): void {
    for (const resolve of this.#late.splice(0)) resolve();
  }

  #answer(request: RegisterRequest, does: Behaviour) {
    this.requests.push({ request, told: { ...this.#told } });
    if (does.does === "throws") throw new Error("no");
    if (does.does === "hangs") return new Promise<never>(() => {});
    const rejected = does.does === "rejects";
    return this.#order(Promise.resolve()).then(() => {
      if (rejected || !("value" in does)) throw new Error("no");
      this.#told[request.fact] = does.value;
      return { value: does.value, at };
    });
  }
}

/** Answers when everything that was to be asked for has been. */
const afterAll = <T>(promise: Promise<T>) => settle().then(() => promise);

/** Runs it alone. */
export async function solo(each: Case) {
  const registers = new Registers(each, afterAll);
  const found = registers.run();
  const isDone = { yes: false };
  void found.finally(() => {
    isDone.yes = true;
  });
  while (!isDone.yes) {
    for (let count = 0; count < 5; count++) await settle();
    registers.runOut();
  }
  return { found: await found, requests: registers.requests };
}
