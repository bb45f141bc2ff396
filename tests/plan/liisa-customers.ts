import fc from "fast-check";
import type { ProgramFact } from "../../src/compile/index.ts";
import type { Situation } from "../../src/index.ts";
import { answersOf, lifeEvent, personas, program } from "../content/liisa.ts";
import { someDay } from "./rhythms.ts";

const questions = program.lifeEvents[lifeEvent]?.questions ?? [];

/** An answer that the question takes; numbers often on both sides of the limits in the rules. */
function answerTo({ type, source }: ProgramFact): fc.Arbitrary<unknown> {
  const options = type.options ?? [];
  const { min = 0, max = 300_000, exclusive, empty } = source ?? {};
  switch (type.kind) {
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...options);
    case "choices":
      return fc
        .subarray([...options], { minLength: empty === "refused" ? 1 : 0 })
        .filter((chosen) => chosen.length < 2 || exclusive === undefined || !chosen.includes(exclusive));
    case "integer":
    case "number":
    case "money":
      return fc.oneof(
        fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
        fc.constantFrom(
          ...[0, 5, 50, 200, 250, 15_000, 20_000, 25_000].filter((one) => min <= one && one <= max),
        ),
      );
    case "date":
      return someDay;
    case "text":
      return fc.constant("091");
    case "series":
      return fc.constant([]);
  }
}

/** Some of the questions answered anew. */
const changes = fc
  .record(Object.fromEntries(questions.map(({ fact }) => [fact.id, answerTo(fact)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
  .chain((all) =>
    fc.subarray(Object.keys(all)).map((kept) => Object.fromEntries(kept.map((id) => [id, all[id]] as const))),
  );

const base = fc.constantFrom(...personas.map(answersOf), {});

/** A persona with a few other answers, or answers drawn one by one; on any day. */
export const customer: fc.Arbitrary<Situation> = fc
  .tuple(base, changes, someDay)
  .map(([answers, changed, today]) => ({ lifeEvent, today, facts: { ...answers, ...changed } }));
