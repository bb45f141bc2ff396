import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ahead, compileAhead, openValue } from "../../src/compile/compile-ahead.ts";
import { outcomesOf, type Prospect, slotTable } from "../../src/compile/index.ts";
import { operatorsByName } from "../logic/support.ts";
import { cases } from "./condition-cases.ts";

/** What a name can still become, drawn by its number: known for good, unknown for good, or open. */
function prospectFor(known: Prospect, draw: number): Prospect {
  const value = known.settled ? known.value : undefined;
  if (draw < 4) return known;
  if (draw < 5) return { settled: true, value: undefined };
  if (typeof value !== "boolean") return { settled: false, outcomes: undefined };
  return { settled: false, outcomes: 1 + (draw % 7) };
}

test("conditions made ready look ahead as outcomesOf does, on 20 000 conditions", () => {
  const seen = new Map<number, number>();
  fc.assert(
    fc.property(cases, fc.infiniteStream(fc.nat(11)), ({ known, conditions }, draws) => {
      const table = slotTable();
      const compiled = conditions.map((condition) => compileAhead(condition, table, operatorsByName));
      const names = [...table.numbers.keys()];
      const prospects = new Map(
        names.map((name) => {
          const draw = draws.next().value ?? 0;
          return [name, prospectFor({ settled: true, value: known[name] }, draw)] as const;
        }),
      );
      const all = [...prospects.values()];
      const slots = all.map((one) => (one.settled ? one.value : undefined));
      const ahead: Ahead = Uint8Array.from(all, (one) => (one.settled ? 0 : (one.outcomes ?? openValue)));
      const outlook = {
        prospectOf: (name: string): Prospect => prospects.get(name) ?? { settled: true, value: undefined },
        operators: operatorsByName,
      };
      for (const [index, condition] of conditions.entries()) {
        const meant = outcomesOf(outlook, condition);
        seen.set(meant, (seen.get(meant) ?? 0) + 1);
        expect(compiled[index]?.(slots, ahead)).toBe(meant);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
  for (const outcomes of [1, 2, 3, 4, 7]) expect(seen.get(outcomes) ?? 0).toBeGreaterThan(100);
});
