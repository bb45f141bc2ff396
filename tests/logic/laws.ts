import fc from "fast-check";
import type { decide, Lookup, Operator, Truth } from "../../src/logic/index.ts";
import type { Comparison, Condition } from "../../src/model/index.ts";
import { completeFacts, conditionFor, type Drawing, only, someNames } from "./arbitraries.ts";
import { engineSays } from "./engine.ts";
import { deepFreeze, lookupIn } from "./support.ts";

/** An implementation of the meaning of conditions; the laws are asked of the real one and of broken ones. */
export interface Meaning {
  readonly decide: typeof decide;
  readonly operators: ReadonlyMap<string, Operator>;
}

/** A property that every right implementation has. It throws, or rejects, when the implementation breaks it. */
export interface Law {
  readonly name: string;
  readonly check: (meaning: Meaning, parameters?: fc.Parameters<unknown>) => void | Promise<void>;
}

const comparisons: Drawing = { tests: false, depth: 0 };
const plain: Drawing = { tests: false, depth: 2 };
const withTests: Drawing = { tests: true, depth: 2 };

/** Partly known facts and conditions about them. */
function situation(drawing: Drawing, count: number) {
  return completeFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      known: someNames.map((names) => only(facts, names)),
      conditions: fc.array(conditionFor(facts, drawing), { minLength: 1, maxLength: count }),
    }),
  );
}

function asker(meaning: Meaning, lookup: Lookup): (condition: Condition) => Truth {
  return (condition) => meaning.decide(deepFreeze(condition), lookup, meaning.operators);
}

function same(actual: Truth, wanted: Truth): void {
  if (actual !== wanted) throw new Error(`${actual} instead of ${wanted}`);
}

/** Kleene's tables as an order: false, unknown, true. `all` takes the least, `any` the greatest, `not` turns it round. */
const order: readonly Truth[] = [false, undefined, true];
const placeOf = (truth: Truth) => order.indexOf(truth);

/** Many conditions about the same complete facts, because one engine answers them all at once. */
function likeEngine(meaning: Meaning, drawing: Drawing, count: number, parameters: fc.Parameters<unknown>) {
  const cases = completeFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      conditions: fc.array(
        conditionFor(facts, drawing).map((condition) => ({ all: [condition] })),
        {
          minLength: count,
          maxLength: count,
          size: "max",
        },
      ),
    }),
  );
  const property = fc.asyncProperty(cases, async ({ facts, conditions }) => {
    const decided = conditions.map(asker(meaning, lookupIn(facts)));
    for (const [index, said] of (await engineSays(conditions, facts)).entries()) same(decided[index], said);
  });
  return fc.assert(property, parameters);
}

export const laws: readonly Law[] = [
  {
    name: "complete facts, one comparison: the answer of json-rules-engine",
    check: (meaning, parameters) =>
      likeEngine(meaning, { tests: true, depth: 0 }, 250, { numRuns: 40, ...parameters }),
  },
  {
    name: "complete facts, nested groups: the answer of json-rules-engine",
    check: (meaning, parameters) => likeEngine(meaning, withTests, 60, { numRuns: 10, ...parameters }),
  },
  {
    name: "a comparison with an unknown fact is open; `known` and `unknown` are decided",
    check: (meaning, parameters) => {
      const property = fc.property(situation({ ...comparisons, tests: true }, 3), ({ known, conditions }) => {
        const ask = asker(meaning, lookupIn(known));
        for (const condition of conditions as Comparison[]) {
          const { fact, operator, value } = condition;
          const isKnown = Object.hasOwn(known, fact);
          if (operator === "known") same(ask(condition), isKnown);
          else if (operator === "unknown") same(ask(condition), !isKnown);
          else {
            const other = typeof value === "object" && "fact" in value ? value.fact : fact;
            const isOpen = !isKnown || !Object.hasOwn(known, other);
            same(ask(condition) === undefined, isOpen);
          }
        }
      });
      fc.assert(property, { numRuns: 500, ...parameters });
    },
  },
  {
    name: "groups follow Kleene's tables",
    check: (meaning, parameters) => {
      const property = fc.property(situation(withTests, 4), ({ known, conditions }) => {
        const ask = asker(meaning, lookupIn(known));
        const places = conditions.map((condition) => placeOf(ask(condition)));
        same(ask({ all: conditions }), order[Math.min(...places)]);
        same(ask({ any: conditions }), order[Math.max(...places)]);
        for (const [index, condition] of conditions.entries())
          same(ask({ not: condition }), order[2 - (places[index] ?? 0)]);
        same(ask({ all: [] }), true);
        same(ask({ any: [] }), true);
      });
      fc.assert(property, { numRuns: 300, ...parameters });
    },
  },
  {
    name: "one more answer never turns what is decided",
    check: (meaning, parameters) => {
      const property = fc.property(situation(plain, 3), someNames, ({ facts, known, conditions }, more) => {
        const before = asker(meaning, lookupIn(known));
        const after = asker(meaning, lookupIn({ ...known, ...only(facts, more) }));
        for (const condition of conditions) {
          const decided = before(condition);
          if (decided !== undefined) same(after(condition), decided);
        }
      });
      fc.assert(property, { numRuns: 500, ...parameters });
    },
  },
  {
    name: "De Morgan",
    check: (meaning, parameters) => {
      const property = fc.property(situation(withTests, 4), ({ known, conditions }) => {
        const ask = asker(meaning, lookupIn(known));
        const contraries = conditions.map((condition) => ({ not: condition }));
        same(ask({ not: { all: conditions } }), ask({ any: contraries }));
        same(ask({ not: { any: conditions } }), ask({ all: contraries }));
      });
      fc.assert(property, { numRuns: 300, ...parameters });
    },
  },
  {
    name: "double negation",
    check: (meaning, parameters) => {
      const property = fc.property(situation(withTests, 2), ({ known, conditions }) => {
        const ask = asker(meaning, lookupIn(known));
        for (const condition of conditions) same(ask({ not: { not: condition } }), ask(condition));
      });
      fc.assert(property, { numRuns: 300, ...parameters });
    },
  },
];
