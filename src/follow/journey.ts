import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  initialTransition,
  transition,
} from "xstate";
import { enter, lookupIn, type Program, ruleNamed } from "../compile/index.ts";
import { decide, factsOfCondition } from "../logic/index.ts";
import type {
  Area,
  Conditions,
  PlanRecord,
  Situation,
  StateNode,
  StateValue,
  Transition,
} from "../model/index.ts";

/** Where a journey stands, as plain JSON. */
export interface JourneyState {
  readonly value: StateValue;
  /** Remembered states of history nodes, by node id. */
  readonly history: Readonly<Record<string, readonly string[]>>;
}

/** What a transition does, as data: its closed types are those of `journey.yaml`. */
export interface JourneyEffect {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A journey's step: where it stands then, and what it does. */
export interface JourneyStep {
  readonly state: JourneyState;
  readonly effects: readonly JourneyEffect[];
  /** Regions that heard the event: what it switches on lasts until one of them moves on. */
  readonly regions: readonly string[];
}

/** The life event's machine; `undefined` when it has none. */
export function machineOf(program: Program, lifeEvent: string): AnyStateMachine | undefined {
  return program.lifeEvents[lifeEvent]?.machine;
}

/** The beginning of a journey. */
export function beginJourney(machine: AnyStateMachine, situation: Situation): JourneyStep {
  const [snapshot, actions] = initialTransition(machine, { situation });
  return { state: stateOf(snapshot), effects: effectsOf(actions), regions: regionsOf(machine) };
}

/** How a journey hears an event: it moves, it hears it without moving, it cannot where it stands, or it knows no such event. */
export type Hearing =
  | { readonly type: "moved"; readonly step: JourneyStep }
  | { readonly type: "heard" | "not-now" | "unknown" };

/** Sends an event to a journey. `changed` are the facts that changed with it: guards on other facts do not count then. */
export function hear(
  program: Program,
  record: PlanRecord,
  event: string,
  situation: Situation,
  changed?: readonly string[],
): Hearing {
  const machine = machineOf(program, record.lifeEvent);
  const always = program.lifeEvents[record.lifeEvent]?.journey?.["always-available"] ?? [];
  if (machine === undefined || record.journey === null || event.startsWith("xstate."))
    return { type: "unknown" };
  if (always.includes(event) && !machine.events.includes(event)) return { type: "heard" };
  if (!machine.events.includes(event)) return { type: "unknown" };
  const snapshot = snapshotOf(machine, { value: record.journey, history: record.journeyHistory }, situation);
  const sent = { type: event, situation, holds: guardsIn(program, situation, changed) };
  if (snapshot === undefined || !snapshot.can(sent))
    return { type: always.includes(event) ? "heard" : "not-now" };
  const [next, actions] = transition(machine, snapshot, sent);
  return {
    type: "moved",
    step: {
      state: stateOf(next),
      effects: effectsOf(actions),
      regions: hearingRegions(machine, snapshot, event),
    },
  };
}

/** Names of the parts that move by themselves: those of a parallel machine, or one without a name. */
export function regionsOf(machine: AnyStateMachine): readonly string[] {
  return machine.root.type === "parallel" ? Object.keys(machine.root.states) : [""];
}

/** Regions in which a state that is active now hears an event. */
function hearingRegions(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: string,
): readonly string[] {
  const nodes: readonly AnyStateNode[] = snapshot._nodes;
  const hearing = nodes.filter((node) => node.transitions.has(event));
  return regionsOf(machine).filter(
    (region) => region === "" || hearing.some(({ path }) => path[0] === region),
  );
}

/** Areas of the regions in which any state hears an event; `undefined` for a region without one. */
export function areasHearing(
  program: Program,
  lifeEvent: string,
  event: string,
): readonly (Area | undefined)[] {
  const machine = machineOf(program, lifeEvent);
  const states = program.lifeEvents[lifeEvent]?.journey?.states ?? {};
  if (machine === undefined || machine.root.type !== "parallel") return [undefined];
  const hears = (node: AnyStateNode): boolean =>
    node.transitions.has(event) || Object.values(node.states).some(hears);
  return Object.entries(machine.root.states).flatMap(([name, node]) =>
    hears(node) ? [states[name]?.area] : [],
  );
}

/** Areas of the regions whose state decides whether an event is heard: those that `in` names. */
export function areasTold(program: Program, lifeEvent: string, event: string): readonly (Area | undefined)[] {
  const states = program.lifeEvents[lifeEvent]?.journey?.states ?? {};
  const namedIn = (node: Pick<StateNode, "on" | "states">): readonly string[] => [
    ...[node.on?.[event] ?? []].flat().flatMap((transition: Transition) => transition.in ?? []),
    ...Object.values(node.states ?? {}).flatMap(namedIn),
  ];
  return namedIn({ states }).map((name) => states[name.split(".")[0] ?? ""]?.area);
}

/** The value of one region, as text to compare. */
export function regionValue(value: StateValue | null, region: string): string {
  return (
    JSON.stringify(typeof value === "object" && value !== null && region !== "" ? value[region] : value) ?? ""
  );
}

/** Decides guards in a situation. With `changed`, a guard counts only when it reads one of these facts, directly or through others. */
function guardsIn(
  program: Program,
  situation: Situation,
  changed: readonly string[] | undefined,
): (conditions: Conditions) => boolean {
  const lookup = lookupIn(enter(program, situation));
  return (conditions) => {
    const reads = factsOfCondition(conditions).flatMap(
      (name) => program.facts.get(name)?.base ?? ruleNamed(program, name)?.facts ?? [name],
    );
    const concerned = changed === undefined || reads.some((name) => changed.includes(name));
    return concerned && decide(conditions, lookup, program.operators) === true;
  };
}

/**
 * The snapshot of a stored state, or `undefined` when the machine has no such state. xstate alone would silently begin
 * anew at every level that it does not know.
 */
export function snapshotOf(
  machine: AnyStateMachine,
  state: JourneyState,
  situation: Situation | null,
): AnyMachineSnapshot | undefined {
  if (!isComplete(machine.root, state.value)) return undefined;
  const entries = Object.entries(state.history).map(
    ([id, nodes]) => [id, nodes.map((node) => nodeById(machine, node))] as const,
  );
  if (entries.some(([, nodes]) => nodes.includes(undefined))) return undefined;
  const historyValue = Object.fromEntries(entries) as Record<string, AnyStateNode[]>; // none is undefined: just checked
  return machine.resolveState({ value: state.value, context: { situation }, historyValue });
}

/** Whether a state value names exactly one child of every compound state that it enters, and all of every parallel one. */
export function isComplete(node: AnyStateNode, value: StateValue): boolean {
  if (node.type === "atomic" || node.type === "final") return false;
  const given = typeof value === "string" ? { [value]: undefined } : value;
  const names = Object.keys(given);
  const wanted =
    node.type === "parallel"
      ? Object.keys(node.states).filter((name) => node.states[name]?.type !== "history")
      : names;
  if (names.length !== wanted.length || (node.type !== "parallel" && names.length !== 1)) return false;
  return wanted.every((name) => Object.hasOwn(given, name) && isChild(node, name, given[name]));
}

function isChild(node: AnyStateNode, name: string, value: StateValue | undefined): boolean {
  const child = Object.hasOwn(node.states, name) ? node.states[name] : undefined;
  if (child === undefined || child.type === "history") return false;
  const isLeaf = child.type === "atomic" || child.type === "final";
  if (value === undefined || (typeof value === "object" && Object.keys(value).length === 0)) return isLeaf;
  return !isLeaf && isComplete(child, value);
}

/** xstate throws for an id that it does not know. */
function nodeById(machine: AnyStateMachine, id: string): AnyStateNode | undefined {
  try {
    return machine.getStateNodeById(id);
  } catch {
    return undefined;
  }
}

function stateOf(snapshot: AnyMachineSnapshot): JourneyState {
  const history = Object.entries(snapshot.historyValue ?? {}).map(
    ([id, nodes]) => [id, (nodes as readonly AnyStateNode[]).map((node) => node.id)] as const,
  ); // xstate types it loosely
  return { value: snapshot.value as StateValue, history: Object.fromEntries(history) }; // a value of names only
}

function effectsOf(
  actions: readonly { readonly type: string; readonly params?: unknown }[],
): readonly JourneyEffect[] {
  return actions.map(({ type, params }) => ({
    type,
    params: (params ?? {}) as Readonly<Record<string, unknown>>,
  })); // checked at load
}
