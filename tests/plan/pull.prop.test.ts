import fc from "fast-check";
import { expect, test } from "vitest";
import { makePlan, type PlanItem } from "../../src/index.ts";
import { type Data, quickProgramOf, rule, situation } from "../compile/programs.ts";
import { always, itemsOf } from "./wide-base.ts";

const today = "2026-11-24";
const day = fc.option(
  fc.constantFrom("2026-11-20", today, "2026-11-27", "2026-12-06", "2027-01-04", "2027-03-01"),
  {
    nil: undefined,
    freq: 3,
  },
);

/** One rule of a drawn rule base; `after` are places of earlier rules, so that there is no circle. */
interface DrawnRule {
  readonly date: string | undefined;
  readonly target: string | undefined;
  readonly kind: string;
  readonly confidence: string;
  readonly recurs: boolean;
  readonly type: string;
  readonly settled: boolean;
  readonly after: readonly number[];
}

const drawnRule: fc.Arbitrary<DrawnRule> = fc.record({
  date: day,
  target: day,
  kind: fc.constantFrom("statutory", "recommended", "agreed", "authority-duty"),
  confidence: fc.constantFrom("K", "K", "U"),
  recurs: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  type: fc.constantFrom("task", "task", "recommendation", "information"),
  settled: fc.integer({ min: 0, max: 7 }).map((number) => number === 0),
  after: fc.array(fc.nat(100), { maxLength: 3 }),
});

const drawnRules = fc.array(drawnRule, { minLength: 1, maxLength: 10 });

const nameOf = (place: number) => `R${String(place).padStart(2, "0")}`;

function waitsOf({ after }: DrawnRule, place: number): readonly number[] {
  return place === 0 ? [] : [...new Set(after.map((number) => number % place))];
}

function keysOf(one: DrawnRule, place: number, isLinked: boolean): Data {
  const { date, target, kind, confidence, type, recurs } = one;
  const given = Object.fromEntries(
    Object.entries({ date, target }).filter(([, value]) => value !== undefined),
  );
  const { date: own, ...more } = given;
  const first = { each: "year", from: 2026, until: 2026, date };
  return {
    type,
    confidence,
    deadline: { kind, ...(recurs ? more : { ...more, ...(own === undefined ? {} : { date: own }) }) },
    ...(recurs && date !== undefined ? { recurs: first } : {}),
    ...(isLinked ? { after: waitsOf(one, place).map(nameOf) } : {}),
  };
}

/** The items of the plan, with what waits for what or without. */
function planOf(rules: readonly DrawnRule[], isLinked: boolean): ReadonlyMap<string, PlanItem> {
  const program = quickProgramOf({
    rules: rules.map((one, place) => rule(nameOf(place), always, keysOf(one, place, isLinked))),
    event: { urgency: "by-date" },
  });
  const settled = rules.flatMap((one, place) =>
    one.settled ? [[`task.${nameOf(place)}.do.status`, "declined"] as const] : [],
  );
  const plan = makePlan(program, situation(Object.fromEntries(settled), today));
  return new Map(itemsOf(plan).map((item) => [item.rule, item]));
}

/** Whether an item's own date may hurry others: it is shown, and not for an authority to keep. */
function mayHurry({ doBy, deadline }: PlanItem): boolean {
  if (doBy === null || deadline?.kind === "authority-duty") return false;
  return doBy !== deadline?.date || deadline.shown;
}

/** Rules that wait for a rule, themselves or through others that are in the plan. */
function waitingFor(rules: readonly DrawnRule[], place: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [other, one] of rules.entries()) {
    const waits = waitsOf(one, other);
    const isIn = waits.includes(place) || waits.some((number) => found.has(number));
    if (!one.settled && isIn) found.add(other);
  }
  return found;
}

test("an item is to be done by its own date or the earliest that waits for it, however many steps away", () => {
  fc.assert(
    fc.property(drawnRules, (rules) => {
      const own = planOf(rules, false);
      const plan = planOf(rules, true);
      for (const [place, { recurs, date }] of rules.entries()) {
        const [item, alone] = [plan.get(nameOf(place)), own.get(nameOf(place))];
        if (item === undefined || alone === undefined) continue;
        const others = [...waitingFor(rules, place)].flatMap((number) => own.get(nameOf(number)) ?? []);
        const sooner = others.filter(mayHurry).flatMap(({ doBy }) => doBy ?? []);
        const [first = null] = [...sooner, alone.doBy ?? []].flat().sort();
        expect(item.doBy).toBe(recurs && date !== undefined ? alone.doBy : first);
        expect(item.pulledBy === null).toBe(item.doBy === alone.doBy);
        expect(item.deadline).toEqual(alone.deadline);
      }
    }),
    { numRuns: 250 },
  );
});

test("what comes first is never to be done later than what needs it", () => {
  fc.assert(
    fc.property(drawnRules, (rules) => {
      const plan = planOf(rules, true);
      for (const item of plan.values()) {
        const isHurrying = mayHurry(item) || item.pulledBy !== null;
        for (const id of item.waitsFor) {
          const first = plan.get(id.split(".")[0] ?? "");
          if (first === undefined || first.recurs !== null || !isHurrying) continue;
          expect(first.doBy !== null && item.doBy !== null && first.doBy <= item.doBy).toBe(true);
        }
      }
    }),
    { numRuns: 250 },
  );
});

test("an item that was pulled names one that waits for it, and is late, urgent and placed by its new date", () => {
  fc.assert(
    fc.property(drawnRules, (rules) => {
      const plan = planOf(rules, true);
      for (const item of plan.values()) {
        const puller = item.pulledBy === null ? undefined : plan.get(item.pulledBy.split(".")[0] ?? "");
        if (item.pulledBy !== null) expect(puller?.waitsFor).toContain(item.id);
        const isTheirs = item.deadline?.kind === "authority-duty";
        expect(item.late).toBe(item.doBy !== null && item.doBy < today && !isTheirs);
        const isNow = item.doBy !== null && item.doBy <= today;
        expect(item.urgency === "today").toBe(isNow);
      }
      const bands = ["now", "today", "this-week", "two-weeks", "this-month", "later"];
      const places = [...plan.values()].map(({ urgency }) => bands.indexOf(urgency));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 200 },
  );
});
