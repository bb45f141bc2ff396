import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, interview, makePlan } from "../../src/index.ts";
import { lifeEvent, program } from "../content/matti.ts";

const facts = [...program.facts.keys()];

/** A word that stands nowhere else. */
const secrets = fc.nat({ max: 2 ** 31 - 1 }).map((number) => `secret${number.toString(36)}secret`);

/** Ways to hide a secret in an answer. */
function answerWith(secret: string): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(
    secret,
    [secret],
    [[secret]],
    { [secret]: secret },
    [{ date: secret, value: secret }],
    [{ date: "2026-11-24", [secret]: true }],
    Object.assign(new Error(secret), { secret }),
    Object.defineProperty({}, "toJSON", { value: () => secret }),
    Object.defineProperty([], "0", {
      enumerable: true,
      get: () => {
        throw new Error(secret);
      },
    }),
    () => secret,
    Symbol(secret),
    new Map([[secret, secret]]),
  );
}

test("a faulty answer stands in no output", () => {
  const cases = secrets.chain((secret) =>
    fc.record({
      secret: fc.constant(secret),
      answers: fc.dictionary(fc.constantFrom(...facts), answerWith(secret), { minKeys: 1, maxKeys: 8 }),
    }),
  );
  let problems = 0;
  fc.assert(
    fc.property(cases, ({ secret, answers }) => {
      // The municipality is a text: any text is a sound answer, and decides which office serves the customer.
      const { "person.municipality": municipality, ...others } = answers;
      const given = typeof municipality === "string" ? others : answers;
      const situation = { lifeEvent, today: "2026-11-24", facts: given };
      for (const verb of [interview, evaluate, makePlan]) {
        const output = verb(program, situation);
        expect(JSON.stringify(output)).not.toContain(secret);
        problems += output.problems.length;
      }
    }),
    { numRuns: 150 },
  );
  expect(problems).toBeGreaterThan(300);
});

test("a sound answer stands in no output either, except the one that names the office", () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const situation = { lifeEvent, today: "2026-11-24", facts: { "person.municipality": secret } };
      for (const verb of [interview, evaluate])
        expect(JSON.stringify(verb(program, situation))).not.toContain(secret);
      const { organisations, ...plan } = makePlan(program, situation);
      expect(JSON.stringify(plan)).not.toContain(secret);
      for (const { locatedBy } of organisations)
        if (locatedBy?.fact === "person.municipality") expect(locatedBy.value).toBe(secret);
    }),
    { numRuns: 30 },
  );
});

test("what is called with is never changed, and may be frozen to its leaves", () => {
  const options = fc.record({
    "debt.liabilities": fc.subarray(["tax", "guarantee", "pledge"], { minLength: 1 }),
    "health.mood": fc.constantFrom("no", "some", 5),
    "housing.status": fc.constantFrom("own", "rented-arrears", null),
  });
  fc.assert(
    fc.property(options, (answers) => {
      const situation = { lifeEvent, today: "2026-11-24", facts: answers };
      const before = structuredClone(situation);
      const frozen = freeze(structuredClone(situation));
      for (const verb of [interview, evaluate, makePlan]) {
        expect(JSON.stringify(verb(program, frozen))).toBe(JSON.stringify(verb(program, situation)));
      }
      expect(situation).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
