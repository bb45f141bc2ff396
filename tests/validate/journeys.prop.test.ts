import fc from "fast-check";
import { expect, test } from "vitest";
import { initialTransition, transition } from "xstate";
import { compile, loadCatalogue } from "../../src/index.ts";
import { withBase } from "./support.ts";

/** A state as data. A wild one is kept as it was drawn; of the others what cannot be sound is mended. */
interface Drawn {
  readonly wild: boolean;
  readonly type: string | undefined;
  readonly history: string | undefined;
  readonly target: string | undefined;
  readonly initial: string | undefined;
  readonly on: Readonly<Record<string, string | undefined>> | undefined;
  readonly states: Readonly<Record<string, Drawn>> | undefined;
}

const name = fc.constantFrom("a", "b", "c");
const target = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 2, arbitrary: fc.tuple(name, name).map((names) => names.join(".")) },
  fc.constantFrom("", ".a", "#j", "d"),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const { state } = fc.letrec<{ state: Drawn; states: Record<string, Drawn> }>((tie) => ({
  states: fc.dictionary(name, tie("state"), { minKeys: 1, maxKeys: 3 }),
  state: fc.record({
    wild: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
    type: maybe(fc.constantFrom("parallel", "final", "history", "atomic", "compound")),
    history: maybe(fc.constantFrom("deep", "shallow")),
    target: maybe(target),
    initial: maybe(name),
    on: maybe(fc.dictionary(fc.constantFrom("GO", "BACK"), maybe(target), { maxKeys: 2 })),
    states: fc.option(tie("states"), { nil: undefined, depthSize: "small", maxDepth: 3 }),
  }),
}));

/** A drawn state as it stands in a file, among the states with these names. */
function written(drawn: Drawn, siblings: readonly string[], index: number): object {
  const { wild, initial, states } = drawn;
  const inner = Object.keys(states ?? {});
  const type = wild ? drawn.type : usualType(drawn.type, inner.length > 0);
  const isHistory = wild || type === "history";
  const next = type === "final" ? {} : { NEXT: siblings[(index + 1) % siblings.length] };
  const on = type === "final" && !wild ? {} : { ...next, ...drawn.on };
  const usual = type === "parallel" ? undefined : inner[0];
  return {
    type,
    history: isHistory ? drawn.history : undefined,
    target: isHistory ? aTarget(drawn.target, siblings, wild) : undefined,
    initial: wild ? initial : usual,
    on: Object.fromEntries(
      Object.entries(on).map(([event, to]) => [event, { target: aTarget(to, siblings, wild) }]),
    ),
    states: inner.length === 0 ? undefined : statesOf(states ?? {}),
  };
}

function usualType(type: string | undefined, hasStates: boolean): string | undefined {
  if (hasStates) return type === "parallel" ? type : undefined;
  return type === "final" || type === "history" ? type : undefined;
}

function aTarget(drawn: string | undefined, siblings: readonly string[], wild: boolean): string | undefined {
  return drawn === undefined || wild || siblings.includes(drawn) ? drawn : siblings[0];
}

function statesOf(states: Readonly<Record<string, Drawn>>): object {
  const names = Object.keys(states);
  return Object.fromEntries(
    Object.entries(states).map(([key, one], index) => [key, written(one, names, index)]),
  );
}

const journey = state.map((drawn) => {
  const states = drawn.states ?? { a: drawn };
  const isParallel = drawn.type === "parallel";
  return {
    id: "j",
    type: isParallel ? "parallel" : undefined,
    initial: isParallel ? undefined : Object.keys(states)[0],
    states: statesOf(states),
  };
});

test("a journey that is found sound becomes a machine that begins and takes events", () => {
  let sound = 0;
  fc.assert(
    fc.property(
      journey,
      fc.array(fc.constantFrom("GO", "BACK", "NEXT"), { maxLength: 6 }),
      (drawn, events) => {
        const file = { path: "life-events/moving/journey.json", text: JSON.stringify(drawn) };
        const result = loadCatalogue(withBase(file));
        if (!result.ok) return;
        sound++;
        const machine = compile(result.catalogue).lifeEvents["moving"]?.machine;
        if (machine === undefined) throw new Error("the life event has a journey");
        let [snapshot] = initialTransition(machine, { situation: null });
        for (const type of events) [snapshot] = transition(machine, snapshot, { type });
        expect(snapshot.value).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
  expect(sound).toBeGreaterThan(30);
});
