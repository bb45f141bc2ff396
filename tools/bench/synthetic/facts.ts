import type { FactType } from "../../../src/model/index.ts";
import type { Dice } from "../random.ts";

/** A question of the synthetic rule base, and the values that rules compare it with and customers answer. */
export interface SyntheticFact {
  readonly id: string;
  readonly type: Extract<FactType, "boolean" | "choice" | "choices" | "integer" | "money" | "date">;
  /** Options of a choice; numbers or days of the others. */
  readonly domain: readonly (string | number | boolean)[];
}

/** As in the rule files of this repository: most questions are choices and yes or no. */
const types = [
  "boolean",
  "choice",
  "boolean",
  "choices",
  "choice",
  "date",
  "boolean",
  "integer",
  "choice",
  "money",
] as const;

/** The day on which the synthetic customers are looked at. */
export const syntheticToday = "2026-11-24";

/** Questions of all kinds, in turn. */
export function syntheticFacts(count: number, dice: Dice): readonly SyntheticFact[] {
  return Array.from({ length: count }, (_, index) => {
    const type = types[index % types.length] ?? "boolean";
    return { id: `topic${Math.floor(index / 10)}.fact${index}`, type, domain: domainOf(type, dice) };
  });
}

function domainOf(type: SyntheticFact["type"], dice: Dice): SyntheticFact["domain"] {
  switch (type) {
    case "boolean":
      return [true, false];
    case "choice":
    case "choices":
      return Array.from({ length: 3 + dice.upTo(4) }, (_, index) => `option-${index}`);
    case "integer":
      return Array.from({ length: 12 }, (_, index) => index * 5);
    case "money":
      return Array.from({ length: 12 }, (_, index) => index * 250);
    case "date":
      return Array.from(
        { length: 12 },
        (_, index) => `${2026 + Math.floor(index / 6)}-0${1 + (index % 6)}-15`,
      );
  }
}
