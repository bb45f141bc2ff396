import fc from "fast-check";
import { expect, test } from "vitest";
import { calculate } from "../../src/logic/index.ts";
import type { Expression } from "../../src/model/index.ts";
import { expressionsByName, lookupIn, operatorsByName } from "./support.ts";

function valueIn(expression: Expression) {
  return calculate(expression, lookupIn({}), operatorsByName, expressionsByName);
}

const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
const euros = (amount: number) => Number(`${amount}e-2`);

test("sums of euros and cents are exact, in any order", () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (amounts) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      expect(valueIn({ sum: amounts.map(euros) })).toBe(euros(total) + 0);
      expect(valueIn({ sum: amounts.toReversed().map(euros) })).toBe(euros(total) + 0);
    }),
  );
});

test("differences and products of euros and cents are exact", () => {
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: -1_000, max: 1_000 }), (left, right, times) => {
      expect(valueIn({ difference: [euros(left), euros(right)] })).toBe(euros(left - right) + 0);
      expect(valueIn({ product: [euros(left), times] })).toBe(euros(left * times) + 0);
    }),
  );
});

test("a product divided by a factor is the other factor", () => {
  const factor = cents.filter((amount) => amount !== 0);
  fc.assert(
    fc.property(factor, fc.integer({ min: -1_000, max: 1_000 }), (amount, times) => {
      expect(valueIn({ quotient: [euros(amount * times), euros(amount)] })).toBe(times + 0);
    }),
  );
});

test("rounding goes half away from zero, in decimals as they are written", () => {
  const written = fc.tuple(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 6 }),
  );
  fc.assert(
    fc.property(written, ([digits, places, kept]) => {
      const number = Number(`${digits}e-${places}`);
      // The same on whole numbers: cut the digits that go, and one more when they are half or above.
      const unit = 10 ** Math.max(0, places - kept);
      const magnitude = Math.abs(digits);
      const whole = Math.floor(magnitude / unit) + ((magnitude % unit) * 2 >= unit && unit > 1 ? 1 : 0);
      const expected = Number(`${Math.sign(digits) * whole}e-${Math.min(places, kept)}`) + 0;
      expect(valueIn({ round: [number, kept] })).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

test("rounding a number twice is rounding it once", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 6 }),
      (number, kept) => {
        const once = valueIn({ round: [number, kept] });
        expect(valueIn({ round: [Number(once), kept] })).toBe(once);
      },
    ),
  );
});
