import type { Calculation, Truth, Value } from "../logic/index.ts";

/** The values of one situation by slot number; a hole or `undefined` is unknown. */
export type Slots = (Value | undefined)[];

/** A condition made ready: three values from slots. */
export type Decision = (slots: Slots) => Truth;

/** An expression made ready. */
export type SlotCalculation = Calculation<Slots>;

/** Gives each name its slot number; the same name always gets the same one. */
export interface SlotTable {
  readonly slotOf: (name: string) => number;
  readonly numbers: ReadonlyMap<string, number>;
}

/** A table that numbers names as they come. */
export function slotTable(): SlotTable {
  const numbers = new Map<string, number>();
  return {
    numbers,
    slotOf: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    },
  };
}
