import { addDuration, subtractDuration } from "../../../src/calendar/index.ts";
import type { Catalogue, Program } from "../../../src/index.ts";
import type { Dice } from "../random.ts";

/** A fact of a program. */
export type Fact = Program["facts"] extends ReadonlyMap<string, infer F> ? F : never;

/** Draws an answer that a question takes. */
export type Draw = (fact: Fact, today: string, dice: Dice) => unknown;

/** How far from today a date lies. */
const distances = ["P0D", "P1D", "P3D", "P7D", "P8D", "P15D", "P29D", "P31D", "P2M", "P91D", "P6M", "P2Y"];

/** A way of drawing answers: by the fact's type, near the values that the rules compare it with. */
export function drawerFor(catalogue: Catalogue): Draw {
  const compared = comparedValues([catalogue.rules, catalogue.facts]);
  return (fact, today, dice) => answerTo(fact, today, dice, compared.get(fact.id) ?? []);
}

function answerTo(fact: Fact, today: string, dice: Dice, compared: readonly unknown[]): unknown {
  const { type, source } = fact;
  const options = type.options ?? [];
  switch (type.kind) {
    case "boolean":
      return dice.often(0.5);
    case "choice":
      return dice.pick(options);
    case "choices":
      return choices(fact, options, dice);
    case "integer":
    case "number":
    case "money":
      return numberNear(compared, source ?? {}, dice);
    case "date":
      return dayNear(today, dice);
    case "text":
      return dice.pick(compared.length > 0 ? [...compared, "091"] : ["091", "837"]);
    case "series":
      return Array.from({ length: 1 + dice.upTo(2) }, () => entry(fact, today, dice));
  }
}

function choices({ source }: Fact, options: readonly string[], dice: Dice): readonly string[] {
  const exclusive = source?.exclusive;
  if (exclusive !== undefined && dice.often(0.3)) return [exclusive];
  const others = options.filter((option) => option !== exclusive);
  return dice.some(others.length > 0 ? others : options, source?.empty === "refused" ? 1 : 0);
}

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** On either side of a value that the rules compare with, or anywhere in the range. */
function numberNear(compared: readonly unknown[], { min = 0, max = 100 }: Range, dice: Dice): number {
  const near = compared
    .flatMap((value) => (typeof value === "number" ? [value - 1, value, value + 1] : []))
    .filter((value) => min <= value && value <= max);
  if (near.length > 0 && dice.often(0.6)) return dice.pick(near);
  const from = Math.ceil(min);
  return from + dice.upTo(Math.max(Math.floor(max) - from, 0));
}

function dayNear(today: string, dice: Dice): string {
  const move = dice.often(0.5) ? addDuration : subtractDuration;
  return move(today, dice.pick(distances)) ?? today;
}

/** One dated value: an option, a number, or its named numbers. */
function entry({ type, source }: Fact, today: string, dice: Dice): Record<string, unknown> {
  const date = subtractDuration(today, dice.pick(distances)) ?? today;
  if (type.options !== undefined) return { date, value: dice.pick(type.options) };
  const fields = source?.fields;
  if (fields === undefined) return { date, value: numberNear([], source ?? {}, dice) };
  const named = Object.entries(fields).map(([name, field]) => [name, numberNear([], field, dice)]);
  return { date, ...Object.fromEntries(named) };
}

/** The literals that conditions anywhere below compare a fact with, by fact. */
function comparedValues(
  part: unknown,
  found = new Map<string, unknown[]>(),
): ReadonlyMap<string, readonly unknown[]> {
  if (typeof part !== "object" || part === null) return found;
  const { fact, operator, value }: { fact?: unknown; operator?: unknown; value?: unknown } = part;
  if (typeof fact === "string" && operator !== undefined) {
    const values = [value].flat().filter((one) => typeof one !== "object" && one !== undefined);
    found.set(fact, [...new Set([...(found.get(fact) ?? []), ...values])]);
  }
  for (const inner of Object.values(part)) comparedValues(inner, found);
  return found;
}
