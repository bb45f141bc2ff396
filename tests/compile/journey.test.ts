import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import type { Program, Situation } from "../../src/index.ts";
import { lifeEvent, program as matti } from "../content/matti.ts";
import { asked, is, programOf, rule, situation, text } from "./programs.ts";

const program = programOf({
  facts: [asked("a", "boolean"), asked("b", "boolean")],
  rules: [rule("R1", { all: [is("b", true)] })],
  journey: {
    id: "event",
    initial: "start",
    "always-available": ["HELP"],
    on: { ANYWHERE: { actions: [{ type: "evaluate-rules" }] } },
    states: {
      start: {
        goal: text("goal"),
        description: text("description"),
        tags: ["early"],
        entry: [{ type: "note", params: { text: text("note") } }],
        exit: [{ type: "evaluate-rules" }],
        on: {
          GO: [
            { target: "yes", guard: { all: [is("a", true)] }, description: text("yes") },
            { target: "no", guard: { not: is("a", true) } },
          ],
          RULE: { target: "yes", guard: { all: [is("rule.R1", true)] } },
          AGAIN: { target: "start", reenter: true },
        },
      },
      yes: {
        type: "parallel",
        states: {
          one: {
            initial: "first",
            states: {
              first: { on: { NEXT: { target: "second" }, PAUSE: { target: "paused" } } },
              second: { on: { TOGETHER: { target: "first", in: ["yes.two.last", "no"] } } },
              paused: { on: { BACK: { target: "memory" } } },
              memory: { type: "history", history: "shallow", target: "second" },
            },
          },
          two: { initial: "first", states: { first: { on: { ON: { target: "last" } } }, last: {} } },
        },
      },
      no: { type: "final" },
    },
  },
});

function actorOf(of: Program, name: string, first: Situation | undefined) {
  const machine = of.lifeEvents[name]?.machine;
  if (machine === undefined) throw new Error("the life event has no machine");
  return createActor(machine, { input: first === undefined ? undefined : { situation: first } }).start();
}

describe("a journey is a real xstate machine", () => {
  test("it starts in its first state, with tags, a goal and texts for tools", () => {
    const actor = actorOf(program, "event", situation({}));
    expect(actor.getSnapshot().value).toBe("start");
    expect([...actor.getSnapshot().tags]).toEqual(["early"]);
    expect(actor.getSnapshot().getMeta()).toEqual({
      "event.start": { goal: text("goal"), description: text("description") },
    });
    expect(program.lifeEvents["event"]?.machine?.root.states["start"]?.description).toBe("description (en)");
  });

  test("a guard reads the situation of the start, three-valued: unknown is not enough", () => {
    const go = (facts: Record<string, unknown>) => {
      const actor = actorOf(program, "event", situation(facts));
      actor.send({ type: "GO" });
      return actor.getSnapshot().value;
    };
    expect(go({ a: true })).toEqual({ yes: { one: "first", two: "first" } });
    expect(go({ a: false })).toBe("no");
    expect(go({})).toBe("start");
    expect(go({ a: null })).toBe("start");
  });

  test("an event may bring a newer situation", () => {
    const actor = actorOf(program, "event", situation({}));
    actor.send({ type: "GO", situation: situation({ a: false }) });
    expect(actor.getSnapshot().value).toBe("no");
    expect(actor.getSnapshot().status).toBe("done");
  });

  test("a guard may read a rule's verdict", () => {
    const actor = actorOf(program, "event", situation({ b: false }));
    actor.send({ type: "RULE" });
    expect(actor.getSnapshot().value).toBe("start");
    actor.send({ type: "RULE", situation: situation({ b: true }) });
    expect(actor.getSnapshot().matches("yes")).toBe(true);
  });

  test("without any situation no guard holds", () => {
    const actor = actorOf(program, "event", undefined);
    actor.send({ type: "GO" });
    expect(actor.getSnapshot().value).toBe("start");
  });

  test("regions run side by side, and a history state without a memory leads to its target", () => {
    const actor = actorOf(program, "event", situation({ a: true }));
    for (const type of ["GO", "PAUSE"]) actor.send({ type });
    expect(actor.getSnapshot().value).toEqual({ yes: { one: "paused", two: "first" } });
    actor.send({ type: "BACK" });
    expect(actor.getSnapshot().value).toEqual({ yes: { one: "second", two: "first" } });
  });

  test("a transition may wait until another region stands in one of some states", () => {
    const actor = actorOf(program, "event", situation({ a: true }));
    for (const type of ["GO", "NEXT", "TOGETHER"]) actor.send({ type });
    expect(actor.getSnapshot().value).toEqual({ yes: { one: "second", two: "first" } });
    expect(actor.getSnapshot().can({ type: "TOGETHER" })).toBe(false);
    for (const type of ["ON", "TOGETHER"]) actor.send({ type });
    expect(actor.getSnapshot().value).toEqual({ yes: { one: "first", two: "last" } });
  });

  test("it needs both its conditions and its states", () => {
    const both = programOf({
      facts: [asked("a", "boolean")],
      journey: {
        id: "event",
        type: "parallel",
        states: {
          one: {
            initial: "here",
            states: {
              here: { on: { GO: { target: "there", guard: { all: [is("a", true)] }, in: ["two.open"] } } },
              there: {},
            },
          },
          two: {
            initial: "shut",
            states: { shut: { on: { OPEN: { target: "open" } } }, open: {} },
          },
        },
      },
    });
    const standsAfter = (a: boolean, ...events: readonly string[]) => {
      const actor = actorOf(both, "event", situation({ a }));
      for (const type of events) actor.send({ type });
      return actor.getSnapshot().value;
    };
    expect(standsAfter(true, "GO")).toMatchObject({ one: "here" });
    expect(standsAfter(false, "OPEN", "GO")).toMatchObject({ one: "here" });
    expect(standsAfter(true, "OPEN", "GO")).toMatchObject({ one: "there" });
  });

  test("what is always available, and what the whole journey hears, leads nowhere", () => {
    const actor = actorOf(program, "event", situation({ a: true }));
    actor.send({ type: "GO" });
    for (const type of ["HELP", "ANYWHERE"]) {
      actor.send({ type });
      expect(actor.getSnapshot().matches("yes")).toBe(true);
    }
    expect(actor.getSnapshot().can({ type: "ANYWHERE" })).toBe(true);
    expect(actor.getSnapshot().can({ type: "NEVER" })).toBe(false);
  });

  test("actions are named with their data and do nothing by themselves", () => {
    const start = program.lifeEvents["event"]?.machine?.root.states["start"];
    expect(start?.entry).toEqual([{ type: "note", params: { text: text("note") } }]);
    expect(start?.exit).toEqual([{ type: "evaluate-rules" }]);
    const actor = actorOf(program, "event", situation({}));
    actor.send({ type: "AGAIN" });
    expect(actor.getSnapshot().status).toBe("active");
  });

  test("two actors of one machine know nothing of each other", () => {
    const first = actorOf(program, "event", situation({ a: true }));
    const second = actorOf(program, "event", situation({}));
    first.send({ type: "GO" });
    expect(second.getSnapshot().value).toBe("start");
  });

  test("a life event without a journey has no machine", () => {
    expect(programOf({ facts: [asked("a", "boolean")] }).lifeEvents["event"]?.machine).toBe(undefined);
  });
});

describe("the journey of a business that fails", () => {
  const someone = { lifeEvent, today: "2026-11-24", facts: {} };

  test("it starts, and its snapshot is plain JSON from which it goes on", () => {
    const actor = actorOf(matti, lifeEvent, someone);
    const machine = matti.lifeEvents[lifeEvent]?.machine;
    const saved = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    if (machine === undefined) expect.fail("no machine");
    const again = createActor(machine, { snapshot: saved, input: undefined }).start();
    expect(again.getSnapshot().value).toEqual(actor.getSnapshot().value);
  });

  test("an answer of acute danger leads to the crisis state only when it is known", () => {
    const actor = actorOf(matti, lifeEvent, someone);
    const before = JSON.stringify(actor.getSnapshot().value);
    const events = [...new Set(matti.lifeEvents[lifeEvent]?.machine?.events)].filter(
      (event) => event !== "*",
    );
    expect(events.length).toBeGreaterThan(10);
    const guarded = events.filter((type) => !actor.getSnapshot().can({ type }));
    for (const type of guarded) actor.send({ type });
    expect(JSON.stringify(actor.getSnapshot().value)).toBe(before);
  });
});
