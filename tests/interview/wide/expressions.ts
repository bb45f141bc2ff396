import { type Data, derived } from "../../compile/programs.ts";
import type { Dice } from "../dice.ts";
import { drawnCondition } from "./conditions.ts";
import type { Fact, Kind } from "./facts.ts";

/** References to the facts of one kind. */
function allOf(facts: readonly Fact[], ...kinds: readonly Kind[]) {
  return facts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => ({ fact: id }));
}

/** One of two values, by conditions. */
export function chosenBy(when: Data, value: unknown, otherwise: unknown): Data {
  // biome-ignore lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function
  return { choose: [{ when, then: value }, { otherwise }] };
}

/** Draws a calculated fact. */
export function drawnCalculation(
  dice: Dice,
  id: string,
  facts: readonly Fact[],
): { source: Data; fact: Fact } {
  const kind = dice.pick(["boolean", "date", "integer", "number"] as const);
  const draw = { boolean: drawnTruth, date: drawnDate, integer: drawnInteger, number: drawnNumber };
  return { source: derived(id, kind, draw[kind](dice, facts)), fact: { id, kind } };
}

function drawnTruth(dice: Dice, facts: readonly Fact[]): unknown {
  const series = allOf(facts, "series");
  return series.length > 0 && dice.often(3)
    ? { rising: { of: dice.pick(series), steps: 1 } }
    : drawnCondition(dice, facts, 2);
}

/** Draws the calculation of a date. */
export function drawnDate(dice: Dice, facts: readonly Fact[], depth = 1): unknown {
  const known = [...allOf(facts, "date"), { fact: "today" }];
  const series = allOf(facts, "series");
  const integers = allOf(facts, "integer");
  const one = (): unknown =>
    depth > 0 && dice.often(3) ? drawnDate(dice, facts, depth - 1) : dice.pick(known);
  const ways: readonly (() => unknown)[] = [
    one,
    () => ({ plus: [one(), dice.pick(["P7D", "P1M", "P2W"])] }),
    () => ({ minus: [one(), "P1D"] }),
    () => ({ earliest: [one(), one()] }),
    () => ({ "latest-known": [one(), one()] }),
    () => ({ "first-known": [one(), one()] }),
    () => chosenBy(drawnCondition(dice, facts, 1), one(), one()),
    () => ({ "next-working-day": one() }),
    () => ({ "previous-working-day": one() }),
    () => ({ "working-days-after": [one(), integers.length > 0 ? dice.pick(integers) : 3] }),
    () => (integers.length > 0 ? { "days-after": [one(), dice.pick(integers)] } : { "month-end": one() }),
    () => ({ "with-day": [one(), 31] }),
    () => ({ setting: { of: "closes", year: { "year-of": one() } } }),
    () => ({ "last-setting-day": { of: "ends", until: one() } }),
    () => ({ "last-annual-day": { until: one(), days: ["01-15", "12-01"] } }),
    () => (series.length > 0 ? { "latest-date": dice.pick(series) } : one()),
    () => (series.length > 0 ? { "first-known": [{ "previous-date": dice.pick(series) }, one()] } : one()),
    () => ({
      "by-year": {
        year: { "year-of": one() },
        values: { 2026: "2026-12-01", 2027: "2027-01-15" },
        otherwise: "2026-11-30",
      },
    }),
  ];
  return dice.pick(ways)();
}

function drawnInteger(dice: Dice, facts: readonly Fact[]): unknown {
  const integers = allOf(facts, "integer");
  const choices = allOf(facts, "choice");
  const series = allOf(facts, "series");
  const until = () => ({ "days-between": [{ fact: "today" }, drawnDate(dice, facts)] });
  const ways: readonly (() => unknown)[] = [
    until,
    () => (integers.length > 0 ? { sum: [dice.pick(integers), dice.pick([...integers, 1])] } : 2),
    () =>
      choices.length > 0
        ? {
            lookup: {
              of: dice.pick(choices),
              table: { x: 1, y: 2 },
              ...(dice.often(5) ? { otherwise: 3 } : {}),
            },
          }
        : until(),
    () => ({ "count-true": dice.list(1, 2, () => drawnCondition(dice, facts, 1)) }),
    () =>
      series.length > 0
        ? {
            "count-within": {
              of: dice.pick(series),
              days: 30,
              operator: "greaterThan",
              value: 4,
              ...(dice.often(5) ? { context: "fasting" } : {}),
            },
          }
        : { "year-of": drawnDate(dice, facts) },
    () => ({ "first-known": [integers.length > 0 ? dice.pick(integers) : 1, 4] }),
    () => ({ "months-between": [drawnDate(dice, facts, 0), { fact: "today" }] }),
  ];
  return dice.pick(ways)();
}

function drawnNumber(dice: Dice, facts: readonly Fact[]): unknown {
  const numbers = allOf(facts, "number", "integer");
  const series = allOf(facts, "series");
  if (series.length > 0 && dice.often(6))
    return { [dice.pick(["latest-value", "previous-value"])]: dice.pick(series) };
  if (numbers.length === 0) return 1.5;
  const one = () => dice.pick(numbers);
  return dice.pick([
    { product: [one(), 1.5] },
    { quotient: [one(), one()] },
    { largest: [one(), 1.5] },
    { round: [{ product: [one(), 1.5] }, 1] },
    { difference: [one(), dice.pick([...numbers, 0.5])] },
  ]);
}
