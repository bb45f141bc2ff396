// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import fc from "fast-check";
import { expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, chosen, type Data, derived, quickProgramOf, rule, situation, text } from "./programs.ts";

/** Settings: one that is sure in all years, one that is sure in 2026 alone, one that is always assumed. */
const settings = {
  sure: { otherwise: { day: "04-30", confirmed: true } },
  closing: { years: { 2026: { value: "2026-06-09" } }, otherwise: { day: "06-09" } },
  guess: { otherwise: { day: "08-31" } },
};

/** The values that are assumed. */
const assumed = [
  ["closing", 2027],
  ["guess", 2026],
  ["guess", 2027],
] as const;

type Values = readonly (readonly [setting: string, year: number, value: string])[];

/** The settings of the rule base, with other values in the place of assumed ones. */
function settingsWith(changed: Values): readonly Data[] {
  return Object.entries(settings).map(([id, setting]) => {
    const years = changed
      .filter(([of]) => of === id)
      .map(([, year, value]) => [year, { value, confirmed: false }]);
    const own = "years" in setting ? setting.years : {};
    return {
      id,
      type: "date",
      name: text(id),
      confidence: "K",
      ...setting,
      years: { ...own, ...Object.fromEntries(years) },
    };
  });
}

const dates = ["2026-05-01", "2026-06-30", "2027-01-15", "2027-06-10", "2027-09-01", "2028-02-29"];

const reading = fc
  .tuple(fc.constantFrom("sure", "closing", "guess"), fc.constantFrom<unknown>(2026, 2027, { fact: "year" }))
  .map(([of, year]) => ({ setting: { of, year } }));

/** Expressions that give a date; those of derived facts may name the derived facts before them. */
function expressionOver(facts: readonly string[]): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    { weight: 3, arbitrary: reading },
    fc.constantFrom<unknown>(...dates),
    fc.constantFrom(...facts).map((fact) => ({ fact })),
  );
  const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, leaf, tie("node")),
    node: fc.oneof(
      fc
        .tuple(
          fc.constantFrom("earliest", "latest", "earliest-known", "latest-known", "first-known"),
          fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
        )
        .map(([name, parts]) => ({ [name]: parts })),
      fc
        .tuple(fc.constantFrom("plus", "minus"), tie("tree"))
        .map(([name, part]) => ({ [name]: [part, "P40D"] })),
      fc.tuple(tie("tree"), tie("tree")).map(([then, otherwise]) => {
        const when = { all: [{ fact: "flag", operator: "equal", value: true }] };
        return { choose: [{ when, then }, { otherwise }] };
      }),
      fc.tuple(tie("tree"), tie("tree")).map(([setting, fact]) => {
        return { lookup: { of: { fact: "kind" }, table: { setting, fact } } };
      }),
    ),
  }));
  return tree;
}

/** The expression of a deadline, and those of two derived facts below it. */
const drawn = fc.record({
  d0: expressionOver(["day"]),
  d1: expressionOver(["day", "d0"]),
  date: expressionOver(["day", "d0", "d1"]),
});

const answers = fc.record(
  {
    day: fc.constantFrom(...dates),
    year: fc.constantFrom(2026, 2027),
    flag: fc.boolean(),
    kind: fc.constantFrom("setting", "fact"),
  },
  { requiredKeys: ["year"], noNullPrototype: true },
);

function deadlineOf(
  { d0, d1, date }: Record<"d0" | "d1" | "date", unknown>,
  facts: Data,
  changed: Values = [],
) {
  const program = quickProgramOf({
    ...{ settings: settingsWith(changed) },
    facts: [
      asked("day", "date"),
      asked("year", "integer"),
      asked("flag", "boolean"),
      chosen("kind", "choice", ["setting", "fact"]),
      derived("d0", "date", d0),
      derived("d1", "date", d1),
    ],
    rules: [rule("R1", { all: [] }, { deadline: { kind: "statutory", date } })],
  });
  const deadline = makePlan(program, situation(facts)).tasks[0]?.deadline;
  if (deadline === null || deadline === undefined) throw new Error("no deadline");
  return deadline;
}

/** Values far before and after all others, and some among them. */
const others = ["1950-01-01", "2150-01-01", "2026-05-15", "2026-08-01", "2027-06-10", "2027-12-01"];

test("a date is assumed exactly when another value of an assumed setting gives another date; its basis names those", () => {
  fc.assert(
    fc.property(drawn, answers, (expressions, facts) => {
      const deadline = deadlineOf(expressions, facts);
      const named = deadline.basis
        .filter(({ confirmed }) => !confirmed)
        .map(({ setting, year }) => `${setting} ${year}`);
      const counting = assumed.filter(([setting, year]) =>
        others.some(
          (value) => deadlineOf(expressions, facts, [[setting, year, value]]).date !== deadline.date,
        ),
      );
      const expected = deadline.date === null ? [] : counting.map(([setting, year]) => `${setting} ${year}`);
      expect([...named].sort()).toEqual(expected.sort());
      expect(deadline.assumed).toBe(named.length > 0);
    }),
    { numRuns: 100 },
  );
});
