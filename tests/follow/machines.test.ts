import { describe, expect, it } from "vitest";
import { type AnyStateMachine, type AnyStateNode, createMachine, transition } from "xstate";
import { getShortestPaths } from "xstate/graph";
import { planMachine, taskMachine } from "../../src/index.ts";
import { planStates, taskStatuses } from "../../src/model/index.ts";
import { realProgram } from "./real.ts";
import { tinyProgram } from "./tiny.ts";

/** Every state node of a machine, the root among them. */
function nodesOf(machine: AnyStateMachine): readonly AnyStateNode[] {
  const nodes: AnyStateNode[] = [machine.root];
  for (const node of nodes) nodes.push(...Object.values(node.states));
  return nodes;
}

/** Every transition of a flat or nested machine: from which state, by which event, to where. */
function transitionsOf(machine: AnyStateMachine): readonly string[] {
  const nodes = [...(machine.root.states ? Object.values(machine.root.states) : [])];
  const all: string[] = [];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    nodes.push(...Object.values(node.states));
    for (const [event, list] of node.transitions)
      for (const index of list.keys()) all.push(`${node.id} ${event} ${index}`);
  }
  return all.sort();
}

/** States and transitions that generated paths go through; each guard in turn is the only one that holds. */
function walk(machine: AnyStateMachine) {
  const guards = new Set<unknown>([undefined]);
  for (const node of nodesOf(machine))
    for (const list of node.transitions.values())
      for (const { guard } of list) if (guard !== undefined) guards.add(guardConditions(guard));
  const events = machine.events.flatMap((type) =>
    [...guards].map((chosen) => ({ type, holds: (conditions: unknown) => conditions === chosen })),
  );
  const paths = getShortestPaths(machine, {
    events,
    serializeEvent: (event) =>
      `${event.type} ${[...guards].findIndex((guard) => "holds" in event && (event as never as { holds(g: unknown): boolean }).holds(guard))}`,
  }); // the events are those made above
  const states = new Set<string>();
  const taken = new Set<string>();
  for (const path of paths) {
    for (const node of path.state._nodes) states.add(node.id);
    for (const event of events) {
      for (const node of path.state._nodes) {
        const list = node.transitions.get(event.type) ?? [];
        const index = list.findIndex(
          ({ guard }) => guard === undefined || event.holds(guardConditions(guard)),
        );
        if (index >= 0 && path.state.can(event)) taken.add(`${node.id} ${event.type} ${index}`);
      }
    }
  }
  return { states, taken };
}

function guardConditions(guard: unknown): unknown {
  return (guard as { params: { conditions: unknown } }).params.conditions; // every guard of a journey is of this shape
}

/** A state of a region by itself: where other regions stand (`in`, a guard that is a function) is as it must be. */
function alone(part: unknown): object {
  if (Array.isArray(part)) return part.map((one) => (typeof one === "object" ? alone(one) : one));
  const kept = Object.entries(Object(part)).filter(([, value]) => typeof value !== "function");
  return Object.fromEntries(
    kept.map(([key, value]) => [key, typeof value === "object" && key !== "params" ? alone(value) : value]),
  );
}

/** The regions of a parallel machine, each as a machine of its own. */
function regionsOf(machine: AnyStateMachine): readonly AnyStateMachine[] {
  const config = machine.config as { readonly states: Record<string, object> }; // made by `compileJourney`
  return Object.entries(config.states).map(([name, states]) =>
    createMachine(
      { ...alone(states), id: name } as never,
      {
        guards: {
          holds: ({ event }: { event: { holds(c: unknown): boolean } }, params: { conditions: unknown }) =>
            event.holds(params.conditions),
        },
      } as never,
    ),
  );
}

describe("machines", () => {
  it("generated paths reach every status of a task and take every transition", () => {
    const { states, taken } = walk(taskMachine);
    expect(
      [...states]
        .map((id) => id.replace("task.", ""))
        .filter((id) => id !== "task")
        .sort(),
    ).toEqual([...taskStatuses].sort());
    expect([...taken].sort()).toEqual(transitionsOf(taskMachine));
  });

  it("generated paths reach every state of the plan and take every transition", () => {
    const { states, taken } = walk(planMachine);
    expect(
      [...states]
        .map((id) => id.replace("plan.", ""))
        .filter((id) => id !== "plan")
        .sort(),
    ).toEqual([...planStates].sort());
    expect([...taken].sort()).toEqual(transitionsOf(planMachine));
  });

  it.each([
    ["business-failure", realProgram().lifeEvents["business-failure"]?.machine],
    ["small", tinyProgram().lifeEvents["small"]?.machine],
  ])("generated paths reach every state and transition of each region of %s", (_name, machine) => {
    if (machine === undefined) throw new Error("the life event has a journey");
    for (const region of regionsOf(machine)) {
      const { states, taken } = walk(region);
      const expected = [...nodesOf(region)].filter((node) => node.type !== "history").map((node) => node.id);
      expect([...states].sort()).toEqual(expected.sort());
      expect(transitionsOf(region).filter((id) => !taken.has(id))).toEqual([]);
    }
  });

  it("a done task is undone by reopening only", () => {
    const done = taskMachine.resolveState({ value: "done", context: {} });
    const heard = taskMachine.events.filter((type) => done.can({ type }));
    expect(heard).toEqual(["REOPEN"]);
    expect(transition(taskMachine, done, { type: "REOPEN" })[0].value).toBe("reopened");
  });
});
