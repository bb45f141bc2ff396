import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { follow, type PlanRecord, startFollowing, viewFor } from "../../src/index.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();
const today = "2026-11-24";
const facts = ["safe.here", "mood.low", "money.short", "home.date", "weight"] as const;
const areaOf = {
  "safe.here": "health",
  "mood.low": "health",
  "money.short": "money",
  "home.date": "housing",
  weight: "health",
};
type Fact = (typeof facts)[number];

const answers: Readonly<Record<Fact, fc.Arbitrary<unknown>>> = {
  "safe.here": fc.constantFrom("yes", "no", null),
  "mood.low": fc.constantFrom(true, false, null),
  "money.short": fc.constantFrom(true, false, null),
  "home.date": fc.constantFrom("2026-12-01", "2027-01-31", null),
  weight: fc.constantFrom([{ date: "2026-11-01", value: 80 }], [{ date: "2026-11-02", value: 120 }], null),
};
const consents = fc.array(
  fc.record({
    type: fc.constantFrom("consent-given", "consent-given", "consent-withdrawn"),
    participant: fc.constantFrom("nina", "carl"),
    facts: fc.option(fc.subarray([...facts], { minLength: 1 }), { nil: undefined }),
    areas: fc.option(fc.subarray(["health", "money", "housing"], { minLength: 1 }), { nil: undefined }),
  }),
  { maxLength: 6 },
);

/** A record in which consents were given and taken back; what is refused is left out. */
function shared(given: Record<string, unknown>, events: readonly object[]): PlanRecord {
  const people = ["nina", "carl"].map((participant) => ({
    type: "participant-joined",
    participant,
    role: participant === "nina" ? "nurse" : "clerk",
  }));
  const start = startFollowing(program, { lifeEvent: "small", today, facts: given });
  return [...people, ...events].reduce<PlanRecord>(
    (record, event) => follow(program, record, { ...event, by: "customer", at: at(today) }).record,
    start,
  );
}

describe("a view with consent by areas and by single answers", () => {
  it("shows the answers that it may, and no byte of it hangs on any other", () => {
    const counts = { byFact: 0, hidden: 0 };
    fc.assert(
      fc.property(
        fc.record(answers),
        consents,
        fc.constantFrom("nina", "carl"),
        fc.constantFrom(...facts).chain((fact) => fc.tuple(fc.constant(fact), answers[fact])),
        (given, events, who, [fact, other]) => {
          const record = shared(given, events);
          const view = viewFor(record, who);
          const inForce = <T extends { participant: string; until: string | null }>(all: readonly T[]) =>
            all.filter(({ participant, until }) => participant === who && until === null);
          const single = new Set<string>(inForce(record.factConsents).map((one) => one.fact));
          const areas = new Set<string>(inForce(record.consents).map(({ area }) => area));
          const maySee = (id: string) => single.has(id) || areas.has(areaOf[id as Fact]);
          for (const { id } of view.facts) expect([id, maySee(id)]).toEqual([id, true]);
          for (const id of single)
            if (Object.hasOwn(record.facts, id)) expect(view.facts.map((one) => one.id)).toContain(id);
          for (const item of view.items) expect(item.areas.every((area) => areas.has(area))).toBe(true);
          if (single.size > 0) counts.byFact++;
          if (areas.has(areaOf[fact])) return;
          // An answer that is shown by itself changes itself alone; a hidden one changes nothing.
          counts.hidden++;
          const changed = viewFor(shared({ ...given, [fact]: other }, events), who);
          const rest = ({ facts: seen, ...all }: typeof view) =>
            JSON.stringify([all, seen.filter(({ id }) => !(single.has(id) && id === fact))]);
          expect(rest(changed)).toBe(rest(view));
        },
      ),
      { numRuns: 400 },
    );
    expect(counts.byFact).toBeGreaterThan(50);
    expect(counts.hidden).toBeGreaterThan(50);
  }, 120_000);
});
