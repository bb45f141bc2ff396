import { describe, expect, test } from "vitest";
import { evaluateWithProviders, toEngine } from "../../src/engine.ts";
import {
  answer,
  evaluate,
  explain,
  follow,
  interview,
  loadCatalogue,
  makePlan,
  metrics,
  occurrences,
  PalvelupolkuError,
  type PlanRecord,
  type Program,
  receipt,
  recompute,
  replan,
  resolveService,
  restoreRecord,
  saveRecord,
  situationOf,
  startFollowing,
  viewFor,
  whoMayDo,
} from "../../src/index.ts";
import { asked, filesOf, is, programOf, rule, service, situation } from "../compile/programs.ts";

const files = {
  facts: [asked("flag", "boolean")],
  services: [service("help")],
  rules: [rule("R1", { all: [is("flag", true)] })],
};
const loaded = loadCatalogue(filesOf(files));
const program = programOf(files);
const here = situation({ flag: true });
const day = here.today;
const record = startFollowing(program, here);
const text = saveRecord(record);
const proof = receipt(makePlan(program, here));
const event = { type: "day", today: day };

/** Every verb that takes a program, with all else as it should be. */
const ofProgram: Readonly<Record<string, (program: Program) => unknown>> = {
  interview: (passed) => interview(passed, here),
  evaluate: (passed) => evaluate(passed, here),
  makePlan: (passed) => makePlan(passed, here),
  explain: (passed) => explain(passed, here, "R1"),
  answer: (passed) => answer(passed, here, {}),
  startFollowing: (passed) => startFollowing(passed, here),
  follow: (passed) => follow(passed, record, event),
  replan: (passed) => replan(passed, record, here),
  restoreRecord: (passed) => restoreRecord(passed, text),
  recompute: (passed) => recompute(passed, proof, { flag: true }),
  resolveService: (passed) => resolveService(passed, "help", day),
  "occurrences of a situation": (passed) => occurrences(passed, here, day, day),
  "occurrences of a record": (passed) => occurrences(passed, record, day, day),
  situationOf: (passed) => situationOf(passed, record),
  toEngine: (passed) => toEngine(passed, here),
  evaluateWithProviders: (passed) => evaluateWithProviders(passed, here, {}),
};

/** Every verb that takes a record. */
const ofRecord: Readonly<Record<string, (record: PlanRecord) => unknown>> = {
  follow: (passed) => follow(program, passed, event),
  replan: (passed) => replan(program, passed, here),
  saveRecord: (passed) => saveRecord(passed),
  situationOf: (passed) => situationOf(program, passed),
  viewFor: (passed) => viewFor(passed, "customer"),
  metrics: (passed) => metrics([passed]),
};

async function codeOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return "not refused";
  } catch (error) {
    return error instanceof PalvelupolkuError ? error.code : error;
  }
}

describe("what is no program is refused with a code", () => {
  const passed = {
    nothing: undefined,
    null: null,
    "an empty mapping": {},
    "the catalogue": loaded.ok ? loaded.catalogue : undefined,
    "a text": "program",
    "a situation": here,
  };
  test.each(Object.entries(ofProgram))("%s", async (_name, call) => {
    expect(await codeOf(() => call(program))).toBe("not refused");
    for (const [name, bad] of Object.entries(passed))
      expect([name, await codeOf(() => call(bad as unknown as Program))]).toEqual([
        name,
        "call/not-a-program",
      ]); // bad on purpose
  });
});

describe("what is no record is refused with a code", () => {
  const passed = {
    nothing: undefined,
    null: null,
    "an empty mapping": {},
    "a plan": makePlan(program, here),
    "the stored text": text,
    "a stored record": JSON.parse(text),
    "a list": [record],
  };
  test.each(Object.entries(ofRecord))("%s", async (_name, call) => {
    expect(await codeOf(() => call(record))).toBe("not refused");
    for (const [name, bad] of Object.entries(passed))
      expect([name, await codeOf(() => call(bad as PlanRecord))]).toEqual([name, "call/not-a-record"]); // bad on purpose
  });

  test("metrics take a list", async () => {
    expect(await codeOf(() => metrics(record as never))).toBe("call/not-a-record");
  });
});

test("who may do a task takes a task and an actor", async () => {
  const task = { identification: "none", mandate: null } as const;
  const actor = { is: "customer", identification: "none" } as const;
  expect(await codeOf(() => whoMayDo(task, actor))).toBe("not refused");
  for (const bad of [undefined, null, "self"]) {
    expect(await codeOf(() => whoMayDo(bad as never, actor))).toBe("call/bad-option");
    expect(await codeOf(() => whoMayDo(task, bad as never))).toBe("call/bad-option");
  }
});
