import fc from "fast-check";
import { expect, test } from "vitest";
import { enter } from "../../src/compile/index.ts";
import { evaluate, type Findings, type Program } from "../../src/index.ts";
import { type Data, quickProgramOf, situation } from "../compile/programs.ts";
import { drawnCases, drawnGroups, Registers, solo } from "./drawn-registers.ts";
import { settle } from "./registers.ts";

const cases = drawnCases({ others: true, askIf: true, tests: true });

/** Without questions that may not apply. */
const alwaysAsked = drawnCases({ others: true, askIf: false, tests: true });

/** And without tests for `known`. */
const plain = drawnCases({ others: true, askIf: false, tests: false });

const requestOf = ({ request }: Registers["requests"][number]) => ({
  fact: request.fact,
  facts: request.facts,
});
const byFact = (a: { fact: string }, b: { fact: string }) => (a.fact < b.fact ? -1 : 1);

test("each of n runs side by side, their registers answering in any order, gives the bytes of its solo run", async () => {
  let interleaved = 0;
  const runs = fc.array(cases, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(runs, fc.scheduler(), async (each, scheduler) => {
      const alone = await Promise.all(each.map(solo));
      const all = each.map((one) => new Registers(one, (promise) => scheduler.schedule(promise)));
      const isDone = { yes: false };
      const together = Promise.all(all.map((one) => one.run())).finally(() => {
        isDone.yes = true;
      });
      while (!isDone.yes) {
        await settle();
        if (scheduler.count() > 1) interleaved += 1;
        if (scheduler.count() > 0) await scheduler.waitOne();
        else for (const one of all) one.runOut();
      }
      for (const [index, found] of (await together).entries()) {
        expect(JSON.stringify(found)).toBe(JSON.stringify(alone[index]?.found));
        const asked = all[index]?.requests.map(requestOf).sort(byFact);
        expect(asked).toEqual(alone[index]?.requests.map(requestOf).sort(byFact));
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(interleaved).toBeGreaterThan(100);
}, 120_000);

test("runs of one Program with the same providers side by side: each gives the bytes of its solo run", async () => {
  let interleaved = 0;
  const groups = drawnGroups({ others: true, askIf: true, tests: true }, 2, 4);
  await fc.assert(
    fc.asyncProperty(groups, fc.scheduler(), async (group, scheduler) => {
      const alone = await Promise.all(group.map(solo));
      const [first] = group;
      if (first === undefined) return;
      const shared = new Registers(first, (promise) => scheduler.schedule(promise));
      const isDone = { yes: false };
      const together = Promise.all(group.map(({ facts }) => shared.run(facts))).finally(() => {
        isDone.yes = true;
      });
      while (!isDone.yes) {
        await settle();
        if (scheduler.count() > 1) interleaved += 1;
        if (scheduler.count() > 0) await scheduler.waitOne();
        else shared.runOut();
      }
      const found = await together;
      expect(found.map((one) => JSON.stringify(one))).toEqual(alone.map((one) => JSON.stringify(one.found)));
      // A value that one customer's run fetched never saves another's from asking.
      const asked = alone.flatMap((one) => one.requests.map(requestOf).map((each) => JSON.stringify(each)));
      expect(
        shared.requests
          .map(requestOf)
          .map((each) => JSON.stringify(each))
          .sort(),
      ).toEqual(asked.sort());
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(interleaved).toBeGreaterThan(100);
}, 120_000);

test("each register is asked at most once, and never for what the customer spoke of or what would not count", async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const program = quickProgramOf(each.base);
      const { requests } = await solo(each);
      expect(new Set(requests.map(({ request }) => request.fact)).size).toBe(requests.length);
      for (const { request, told } of requests) {
        asked += 1;
        expect(each.facts[request.fact]).toBeUndefined();
        const { notApplicable } = enter(
          program,
          situation({ ...usable(program, told), ...spoken(each.facts) }),
        );
        const isKept = program.facts.get(request.fact)?.source?.["when-not-asked"] === "keep";
        expect(isKept || !notApplicable.has(request.fact)).toBe(true);
      }
    }),
    { numRuns: 500, endOnFailure: true },
  );
  expect(asked).toBeGreaterThan(200);
}, 60_000);

test("only what an open rule needs at that moment is asked for", async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(plain, async (each) => {
      const program = quickProgramOf(each.base);
      for (const { request, told } of (await solo(each)).requests) {
        asked += 1;
        const now = situation({ ...usable(program, told), ...spoken(each.facts) });
        const open = evaluate(program, now).rules.filter(({ verdict }) => verdict === "open");
        expect(open.flatMap(({ needs }) => needs)).toContain(request.fact);
      }
    }),
    { numRuns: 500, endOnFailure: true },
  );
  expect(asked).toBeGreaterThan(200);
}, 60_000);

test("the verdicts are those that asking every register would have given", async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(alwaysAsked, async (each) => {
      const program = quickProgramOf(each.base);
      const { found, requests } = await solo(each);
      const tellable = [...each.registers].filter(([fact]) => each.facts[fact] === undefined);
      const all = Object.fromEntries(
        tellable.flatMap(([fact, does]) => ("value" in does ? [[fact, does.value]] : [])),
      );
      left += tellable.length - requests.length;
      const eager = evaluate(program, situation({ ...spoken(each.facts), ...usable(program, all) }));
      expect(verdictsOf(found.findings)).toEqual(verdictsOf(eager));
    }),
    { numRuns: 500, endOnFailure: true },
  );
  expect(left).toBeGreaterThan(200);
}, 60_000);

test("a provider is told the values of what it reads, and of nothing else", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      for (const { request } of (await solo(each)).requests) {
        expect(Object.keys(request).sort()).toEqual(["fact", "facts", "signal"]);
        for (const [fact, value] of Object.entries(request.facts)) {
          told += 1;
          expect(each.reads).toContain(fact);
          if (fact !== "today" && each.facts[fact] !== undefined) expect(value).toEqual(each.facts[fact]);
        }
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(50);
}, 60_000);

test("whatever registers do, it never rejects: each fact is known with its source, or a problem names it", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const { facts, registers } = each;
      const program = quickProgramOf(each.base);
      const { found, requests } = await solo(each);
      expect(found.findings).toEqual(evaluate(program, found.situation));
      const problems = new Map(found.problems.map((problem) => [problem.fact, problem]));
      for (const { request } of requests) {
        const does = registers.get(request.fact);
        const problem = problems.get(request.fact);
        if (problem !== undefined) seen.add(problem.code);
        const isTold = found.sources[request.fact] !== undefined;
        expect(isTold).toBe(problem === undefined);
        expect(found.situation.facts[request.fact] !== undefined).toBe(isTold);
        if (does?.does !== "tells") expect(isTold).toBe(false);
        else if (isTold) expect(usable(program, { [request.fact]: does.value })).not.toEqual({});
      }
      expect(found.problems.length + Object.keys(found.sources).length).toBe(requests.length);
      const told = Object.keys(found.sources);
      expect(new Set(Object.keys(found.situation.facts))).toEqual(new Set([...Object.keys(facts), ...told]));
    }),
    { numRuns: 500, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      "answer/wrong-type",
      "register/failed",
      "register/no-value",
      "register/timed-out",
    ]),
  );
}, 60_000);

/** What was told and can be used as an answer. */
function usable(program: Program, told: Data): Data {
  return Object.fromEntries(enter(program, situation(told)).answers);
}

/** What the customer spoke of. */
function spoken(facts: Data): Data {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function verdictsOf({ rules }: Findings) {
  return rules.map(({ rule, verdict }) => [rule, verdict]);
}
