import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import { asked, type Data, is, programOf, rule, situation, text } from "../compile/programs.ts";

const limit = {
  conditions: { all: [is("tired", true)] },
  tasks: 2,
  text: text("the rest together"),
  together: text("this together"),
  professional: "worker",
  except: { kinds: ["statutory"], within: "P7D" },
};
const participants = [
  {
    role: "worker",
    name: text("worker"),
    sector: "public",
    phases: [],
    does: text("does"),
    sees: text("sees"),
  },
];

/** Rules in order of their names, each with this deadline or other keys. */
function programWith(
  all: Readonly<Record<string, Data>>,
  event: Data = { "load-limit": limit, participants },
) {
  const rules = Object.entries(all).map(([name, more], index) =>
    rule(name, { all: [] }, { order: index + 1, ...more }),
  );
  return programOf({ facts: [asked("tired", "boolean")], rules, event });
}

const statutory = (date: string) => ({ deadline: { kind: "statutory", date } });
const focusOf = (program: ReturnType<typeof programWith>, facts: Data = { tired: true }) => {
  const { focus, load } = makePlan(program, situation(facts));
  return { focus: focus.map((id) => id.replace(".do", "")), applies: load?.applies, beyond: load?.beyond };
};

describe("the load limit", () => {
  const plain = programWith({ R1: {}, R2: {}, R3: {} });

  test("shows the first open items when it applies, and none in focus when it does not or may not", () => {
    expect(focusOf(plain)).toEqual({ focus: ["R1", "R2"], applies: "yes", beyond: [] });
    expect(focusOf(plain, { tired: false })).toEqual({ focus: [], applies: "no", beyond: [] });
    expect(focusOf(plain, {})).toEqual({ focus: [], applies: "open", beyond: [] });
  });

  test("says how many, what to say, and who takes the rest", () => {
    expect(makePlan(plain, situation({ tired: true })).load).toEqual({
      applies: "yes",
      limit: 2,
      beyond: [],
      text: text("the rest together"),
      together: text("this together"),
      professional: { role: "worker", name: text("worker") },
    });
  });

  test("counts neither what is locked nor what is upcoming nor what is done", () => {
    const program = programWith({
      R1: {},
      R2: { after: ["R1"] },
      R3: { deadline: { kind: "agreed", from: "2027-01-01" } },
      R4: { type: "recommendation" },
      R5: {},
    });
    expect(focusOf(program).focus).toEqual(["R1", "R4"]);
    expect(focusOf(program, { tired: true, "task.R1.do.status": "done" }).focus).toEqual(["R2", "R4"]);
  });

  test("adds what has a legal date within the time, the last day included, and what is late", () => {
    const program = programWith({
      R1: {},
      R2: {},
      R3: statutory("2026-12-01"),
      R4: statutory("2026-12-02"),
      R5: statutory("2026-11-01"),
      R6: { deadline: { kind: "recommended", date: "2026-11-25" } },
      R7: { ...statutory("2026-11-25"), after: ["R1"] },
      R8: { deadline: { kind: "statutory" } },
    });
    expect(focusOf(program)).toEqual({
      focus: ["R1", "R2", "R3", "R5"],
      applies: "yes",
      beyond: ["R3.do", "R5.do"],
    });
  });

  test("does not add what is among the first anyway", () => {
    expect(focusOf(programWith({ R1: statutory("2026-11-25"), R2: {}, R3: {} }))).toMatchObject({
      focus: ["R1", "R2"],
      beyond: [],
    });
  });

  test("may have no exception and no professional", () => {
    const { except: _except, professional: _professional, ...bare } = limit;
    const program = programWith({ R1: {}, R2: {}, R3: statutory("2026-11-25") }, { "load-limit": bare });
    expect(focusOf(program).focus).toEqual(["R1", "R2"]);
    expect(makePlan(program, situation({})).load?.professional).toBe(null);
  });
});

test("a life event may have none", () => {
  const plan = makePlan(programWith({ R1: {} }, {}), situation({}));
  expect(plan.load).toBe(null);
  expect(plan.focus).toEqual([]);
});
