import { test } from "vitest";
import { expectValue, type Row } from "./values.ts";

const rows: readonly Row[] = [
  ["ten cents ten times make one", { sum: Array(10).fill(0.1) }, {}, 1],
  ["small and large numbers together", { sum: [1e-7, 1] }, {}, 1.0000001],
  ["too far apart for exact decimals", { sum: [1e20, 0.1] }, {}, 1e20],
  ["too large for any number", { sum: [{ fact: "x" }, { fact: "x" }] }, { x: 1e308 }, undefined],
  ["minus zero is zero", { product: [{ fact: "n" }, 0] }, { n: -5 }, 0],
  ["of one number", { product: [{ fact: "x" }] }, { x: 2.5 }, 2.5],
  ["a large product", { product: [{ fact: "x" }, 1e10] }, { x: 1.5e10 }, 1.5e20],
  [
    "a product too large for any number, times zero",
    { product: [{ fact: "x" }, { fact: "x" }, 0] },
    { x: 1e200 },
    undefined,
  ],
  ["prices times numbers", { product: [19.99, 3] }, {}, 59.97],
  ["nothing is left", { difference: [{ fact: "x" }, 0.3] }, { x: 0.3 }, 0],
  ["a third", { quotient: [1, 3] }, {}, 1 / 3],
  ["of very large numbers", { quotient: [{ fact: "x" }, 4] }, { x: 1e20 }, 2.5e19],
  ["a number that is none is unknown", { quotient: [{ fact: "x" }, 4] }, { x: Number.NaN }, undefined],
  ["half up", { round: [{ fact: "x" }, 1] }, { x: 0.25 }, 0.3],
  ["half down when negative", { round: [{ fact: "x" }, 1] }, { x: -0.25 }, -0.3],
  ["to zero, never to minus zero", { round: [{ fact: "x" }, 0] }, { x: -0.4 }, 0],
  ["just below half", { round: [{ fact: "x" }, 0] }, { x: 0.49999999999999994 }, 0],
  ["small exponents", { round: [{ fact: "x" }, 6] }, { x: 5e-7 }, 0.000001],
  ["large numbers have nothing to round", { round: [{ fact: "x" }, 6] }, { x: 1e21 }, 1e21],
  ["the smallest of one", { smallest: [{ fact: "x" }] }, { x: -1 }, -1],
  ["the largest may be negative", { largest: [{ fact: "x" }, -2] }, { x: -1 }, -1],
];

test.each(rows)("%s: %j", expectValue);
