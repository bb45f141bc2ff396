import { describe, expect, test } from "vitest";
import { makePlan, type Plan } from "../../src/index.ts";
import {
  asked,
  type Base,
  chosen,
  is,
  organisation,
  programOf,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";

const serviceIn = (plan: Plan, id: string) => plan.services.find((each) => each.id === id);

/** A need that three services have served, one after the other, and one that ended for good. */
const base: Base = {
  organisations: [organisation("office"), organisation("agency"), organisation("town")],
  services: [
    service("first", { valid: { to: "2024-12-31" }, successors: ["second"], owner: "agency" }),
    service("second", {
      valid: { from: "2025-01-01", to: "2025-12-31" },
      predecessors: ["first"],
      successors: ["third"],
    }),
    service("third", {
      owner: "office",
      valid: { from: "2026-01-01", to: "2026-06-30" },
      versions: [{ owner: "town", valid: { from: "2026-07-01" } }],
      predecessors: ["second"],
    }),
    service("ended", { valid: { to: "2024-12-31" }, formerly: text("what there was") }),
    service("later", { valid: { from: "2030-01-01" }, formerly: text("paper forms") }),
    service("help"),
  ],
  rules: [
    rule(
      "R1",
      { all: [] },
      { params: { task: "do", service: "second", also: ["first", "help", "ended", "help"] } },
    ),
  ],
};

describe("a service on a day", () => {
  const program = programOf(base);
  const on = (today: string) => {
    const plan = makePlan(program, situation({}, today));
    const [task] = plan.tasks;
    return [task?.service, task?.owner, serviceIn(plan, task?.service ?? "")?.owner];
  };

  test("is the one that serves the need then, before or after the one that the rule names", () => {
    expect(on("2024-12-31")).toEqual(["first", "agency", "agency"]);
    expect(on("2025-01-01")).toEqual(["second", "office", "office"]);
    expect(on("2026-01-01")).toEqual(["third", "office", "office"]);
  });

  test("has the owner of that day", () => {
    expect(on("2026-06-30")).toEqual(["third", "office", "office"]);
    expect(on("2026-07-01")).toEqual(["third", "town", "town"]);
    const plan = makePlan(program, situation({}, "2026-07-01"));
    expect(plan.organisations.map(({ id }) => id)).toEqual(["office", "town"]);
  });

  test("beside it only others are named, each once, and none that has ended", () => {
    const also = (today: string) => makePlan(program, situation({}, today)).tasks[0]?.also;
    expect(also("2025-01-01")).toEqual(["help"]);
    expect(also("2024-12-31")).toEqual(["help", "ended"]);
    expect(serviceIn(makePlan(program, situation({}, "2025-01-01")), "ended")).toBe(undefined);
  });

  test("that nothing replaces is still named as the main one, and says that it is not in force", () => {
    const only = programOf({
      ...base,
      rules: [rule("R1", { all: [] }, { params: { task: "do", service: "later" } })],
    });
    const plan = makePlan(only, situation({}));
    expect(plan.tasks[0]).toMatchObject({ service: "later", owner: "office" });
    expect(serviceIn(plan, "later")).toMatchObject({
      inForce: false,
      owner: "office",
      formerly: text("paper forms"),
    });
  });

  test("has the same core in every plan", () => {
    const full = programOf({
      services: [
        service("help", {
          phones: [{ number: "029 123", "answers-in": ["fi"], hours: text("9-16") }, { number: "112" }],
          web: ["kela.fi"],
          mandates: ["suomi-fi"],
          identification: "strong",
        }),
      ],
      rules: [rule("R1", { all: [] })],
    });
    const plan = makePlan(full, situation({}));
    expect(plan.services).toEqual([
      {
        id: "help",
        name: text("help"),
        title: text("use help"),
        owner: "office",
        channels: ["web", "phone"],
        phones: [
          { number: "029 123", answersIn: ["fi"], hours: text("9-16") },
          { number: "112", answersIn: [], hours: null },
        ],
        web: ["kela.fi"],
        identification: "strong",
        mandates: ["suomi-fi"],
        mandateFor: null,
        access: null,
        mode: null,
        onMove: null,
        confidence: "K",
        inForce: true,
        formerly: null,
      },
    ]);
    expect(plan.tasks[0]).toMatchObject({ identification: "strong", mandate: ["suomi-fi"] });
  });
});

describe("the services of help", () => {
  test("stand in every plan, resolved to the day", () => {
    const program = programOf({
      ...base,
      rules: [],
      event: { help: { text: text("call"), services: ["help", "first", "second"] } },
    });
    const plan = makePlan(program, situation({}, "2026-02-01"));
    expect(plan.help).toEqual({ text: text("call"), services: ["help", "third"] });
    expect(plan.services.map(({ id }) => id)).toEqual(["help", "third"]);
    expect(makePlan(programOf({ rules: [] }), situation({})).help).toBe(null);
  });
});

describe("the office", () => {
  const program = programOf({
    facts: [chosen("place", "choice", ["here", "there"]), asked("n", "integer")],
    organisations: [
      organisation("office", { "located-by": "place" }),
      organisation("odd", { "located-by": "n" }),
    ],
    services: [service("help"), service("other", { owner: "odd" })],
    rules: [rule("R1", { all: [] }, { params: { task: "do", service: "help", also: ["other"] } })],
  });

  test("is found by a fact, whose value is told when it is known", () => {
    const located = (facts: Record<string, unknown>) =>
      makePlan(program, situation(facts)).organisations.map(({ locatedBy }) => locatedBy);
    expect(located({})).toEqual([
      { fact: "n", value: null },
      { fact: "place", value: null },
    ]);
    expect(located({ place: "here", n: 5 })).toEqual([
      { fact: "n", value: null },
      { fact: "place", value: "here" },
    ]);
  });

  test("of a national organisation is one", () => {
    const [national] = makePlan(programOf({ rules: [rule("R1", { all: [] })] }), situation({})).organisations;
    expect(national?.locatedBy).toBe(null);
  });
});

describe("who takes part", () => {
  test("the customer always, others when they own a service of the plan", () => {
    const someone = { phases: ["one"], does: text("does"), sees: text("sees") };
    const program = programOf({
      facts: [asked("a", "boolean")],
      organisations: [organisation("office"), organisation("agency")],
      services: [service("help"), service("other", { owner: "agency" })],
      rules: [
        rule("R1", { all: [] }),
        rule("R2", { all: [is("a", true)] }, { params: { task: "do", service: "other" } }),
      ],
      event: {
        participants: [
          { role: "customer", name: text("customer"), sector: "customer", ...someone },
          { role: "clerk", name: text("clerk"), sector: "public", organisation: "office", ...someone },
          { role: "agent", name: text("agent"), sector: "third", organisation: "agency", ...someone },
          { role: "friend", name: text("friend"), sector: "private", ...someone },
        ],
        goals: [
          { id: "work", title: text("work"), target: text("in a year"), phase: "one" },
          { id: "home", title: text("home") },
        ],
      },
    });
    const involved = (facts: Record<string, unknown>) =>
      makePlan(program, situation(facts))
        .participants.filter((each) => each.involved)
        .map(({ role }) => role);
    expect(involved({})).toEqual(["customer", "clerk"]);
    expect(involved({ a: true })).toEqual(["customer", "clerk", "agent"]);
    const plan = makePlan(program, situation({}));
    expect(plan.participants[3]).toMatchObject({ role: "friend", organisation: null, phases: ["one"] });
    expect(plan.goals).toMatchObject([
      { id: "work", title: text("work"), target: text("in a year"), phase: "one" },
      { id: "home", title: text("home"), target: null, phase: null },
    ]);
  });
});
