import { describe, expect, test } from "vitest";
import { makePlan, type Plan } from "../../src/index.ts";
import { asked, is, programOf, rule, service, situation, text } from "../compile/programs.ts";

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const itemOf = (plan: Plan, name: string) =>
  [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information].find(
    (item) => item.rule === name,
  );

describe("the one order of the list", () => {
  const dated = (date: string) => ({ deadline: { kind: "agreed", date } });
  const program = programOf({
    rules: [
      rule("R1", { all: [] }, { urgency: "later", order: 1 }),
      rule("R2", { all: [] }, { urgency: "today", order: 2, type: "recommendation" }),
      rule("R3", { all: [] }, { urgency: "today", order: 1, type: "information" }),
      rule("R4", { all: [] }, { urgency: "this-week", order: 7, ...dated("2026-12-02") }),
      rule("R5", { all: [] }, { urgency: "this-week", order: 7, ...dated("2026-12-01") }),
      rule("R6", { all: [] }, { urgency: "this-week", order: 7 }),
      rule("R7", { all: [] }, { urgency: "this-week", order: 7, ...dated("2026-12-01") }),
      rule("R8", { all: [] }, {}),
      rule("S2", { all: [] }, { type: "safety", order: 2, urgency: "later" }),
      rule("S1", { all: [] }, { type: "safety", order: 1 }),
    ],
  });
  const plan = makePlan(program, situation({}));

  test("is urgency, then order, then date, then id; a rule without an order comes last", () => {
    expect(plan.order.map((id) => id.split(".")[0])).toEqual([
      "R3",
      "R2",
      "R5",
      "R7",
      "R4",
      "R6",
      "R1",
      "R8",
    ]);
  });

  test("runs through tasks, recommendations and information, each of which keeps it", () => {
    expect(ids(plan.recommendations)).toEqual(["R2.do"]);
    expect(ids(plan.information)).toEqual(["R3.do"]);
    expect(ids(plan.tasks)).toEqual(plan.order.filter((id) => id !== "R2.do" && id !== "R3.do"));
  });

  test("has safety outside it, always at once", () => {
    expect(ids(plan.safety)).toEqual(["S1.do", "S2.do"]);
    expect(plan.safety.map(({ urgency }) => urgency)).toEqual(["now", "now"]);
    expect(plan.order).not.toContain("S1.do");
  });
});

describe("what comes first", () => {
  const program = programOf({
    facts: [asked("a", "boolean")],
    rules: [
      rule("R1", { all: [is("a", true)] }, { order: 1 }),
      rule("R2", { all: [] }, { order: 2, after: ["R1"] }),
      rule("R3", { all: [] }, { order: 3, after: ["R2.do", "S1"] }),
      rule("S1", { all: [] }, { type: "safety", after: ["R2"] }),
      rule(
        "R4",
        { all: [] },
        {
          order: 4,
          params: {},
          tasks: [
            { task: "one", service: "help" },
            { task: "two", service: "help", after: ["R4.one"] },
            { task: "three", service: "help", after: ["R4.one"], conditions: { all: [is("a", true)] } },
          ],
        },
      ),
      rule("R5", { all: [] }, { order: 5, after: ["R4", "R4.two"] }),
    ],
  });
  const statuses = (facts: Record<string, unknown>) =>
    Object.fromEntries(
      makePlan(program, situation(facts)).tasks.map(({ id, status, after }) => [id, [status, ...after]]),
    );

  test("locks a task while it is in the list", () => {
    expect(statuses({ a: true })).toEqual({
      "R1.do": ["open"],
      "R2.do": ["locked", "R1.do"],
      "R3.do": ["locked", "R2.do"],
      "R4.one": ["open"],
      "R4.two": ["locked", "R4.one"],
      "R4.three": ["locked", "R4.one"],
      "R5.do": ["locked", "R4.one", "R4.two", "R4.three"],
    });
  });

  test("does not lock when its rule does not hold, or its own conditions do not", () => {
    const now = statuses({ a: false });
    expect(now["R2.do"]).toEqual(["open"]);
    expect(now["R4.three"]).toBe(undefined);
    expect(now["R5.do"]).toEqual(["locked", "R4.one", "R4.two"]);
  });

  test.each(["done", "declined", "no-longer-applies"])("does not lock when it is %s", (status) => {
    const facts = { a: true, "task.R1.do.status": status, "task.R1.do.done-on": "2026-11-20" };
    const plan = makePlan(program, situation(facts));
    expect(itemOf(plan, "R1")).toBe(undefined);
    expect(itemOf(plan, "R2")).toMatchObject({ status: "open", after: [] });
    expect(plan.settled).toEqual([{ id: "R1.do", title: text("use help"), status, doneOn: "2026-11-20" }]);
  });

  test.each(["accepted", "under-way", "waiting", "appealed"])("still locks when it is %s", (status) => {
    const plan = makePlan(program, situation({ a: true, "task.R1.do.status": status }));
    expect(itemOf(plan, "R2")?.status).toBe("locked");
    expect(plan.settled).toEqual([]);
  });

  test("what is settled stays named when its rule holds no more", () => {
    const plan = makePlan(
      program,
      situation({ a: false, "task.R1.do.status": "done", "task.R4.two.status": "declined" }),
    );
    expect(plan.settled.map(({ id, status, doneOn }) => [id, status, doneOn])).toEqual([
      ["R1.do", "done", null],
      ["R4.two", "declined", null],
    ]);
    expect(itemOf(plan, "R5")?.after).toEqual(["R4.one"]);
  });

  test("never locks safety", () => {
    expect(makePlan(program, situation({ a: true })).safety).toMatchObject([{ status: "open", after: [] }]);
  });
});

describe("safety", () => {
  const program = programOf({
    facts: [asked("danger", "boolean")],
    rules: [
      rule(
        "S1",
        { all: [is("danger", true)] },
        {
          type: "safety",
          params: { task: "call", service: "help", halt: true },
          deadline: { kind: "immediate" },
        },
      ),
      rule("S2", { all: [is("danger", true)] }, { type: "safety" }),
      rule("R1", { all: [] }),
    ],
    event: {
      "load-limit": { conditions: { all: [] }, tasks: 1, text: text("rest"), together: text("together") },
    },
  });

  test("halts until it is acknowledged, and is never gone", () => {
    const halted = makePlan(program, situation({ danger: true })).safety;
    expect(halted).toMatchObject([
      {
        rule: "S1",
        halt: true,
        acknowledged: false,
        deadline: { kind: "immediate", date: null, shown: false },
      },
      { rule: "S2", halt: false, acknowledged: false },
    ]);
    const done = makePlan(program, situation({ danger: true, "task.S1.call.status": "done" }));
    expect(done.safety).toMatchObject([{ halt: true, acknowledged: true }, { acknowledged: false }]);
    expect(done.settled).toEqual([]);
    const declined = makePlan(program, situation({ danger: true, "task.S1.call.status": "declined" }));
    expect(declined.safety).toHaveLength(2);
  });

  test("is not counted in the load limit", () => {
    expect(makePlan(program, situation({ danger: true })).focus).toEqual(["R1.do"]);
  });
});

describe("a rule with several tasks", () => {
  const program = programOf({
    facts: [asked("a", "boolean"), asked("b", "boolean")],
    services: [service("help"), service("other")],
    rules: [
      rule(
        "R1",
        { all: [is("a", true)] },
        {
          params: {},
          urgency: "today",
          title: text("the rule's title"),
          tasks: [
            {
              task: "one",
              service: "help",
              title: text("own title"),
              why: text("own why"),
              urgency: "later",
              tags: ["x"],
            },
            {
              task: "two",
              service: "other",
              conditions: { all: [is("b", true)] },
              evidence: [text("paper")],
            },
          ],
        },
      ),
    ],
  });

  test("each has its own keys, and the rule's where it has none", () => {
    const { tasks } = makePlan(program, situation({ a: true, b: true }));
    expect(tasks).toMatchObject([
      {
        id: "R1.two",
        service: "other",
        title: text("the rule's title"),
        why: text("because of R1"),
        urgency: "today",
      },
      {
        id: "R1.one",
        service: "help",
        title: text("own title"),
        why: text("own why"),
        urgency: "later",
        tags: ["x"],
      },
    ]);
    expect(tasks[0]?.evidence).toEqual([text("paper")]);
  });

  test("one whose own conditions fail is not there; while they are open it is undecided, and not lost", () => {
    const without = makePlan(program, situation({ a: true, b: false }));
    expect(ids(without.tasks)).toEqual(["R1.one"]);
    expect(without.undecided).toEqual([]);
    const open = makePlan(program, situation({ a: true }));
    expect(ids(open.tasks)).toEqual(["R1.one"]);
    expect(open.undecided).toEqual([{ rule: "R1", title: text("the rule's title"), needs: ["b"] }]);
    expect(open.facts.map(({ id }) => id)).toContain("b");
  });

  test("a rule that is open is named once", () => {
    expect(makePlan(program, situation({})).undecided).toEqual([
      { rule: "R1", title: text("the rule's title"), needs: ["a"] },
    ]);
  });
});
