import {
  type AnyStateMachine,
  and,
  createMachine,
  type MachineConfig,
  type MachineContext,
  or,
  stateIn,
} from "xstate";
import type {
  Conditions,
  JourneyAction,
  JourneyFile,
  Situation,
  StateNode,
  StateValue,
  Transition,
} from "../model/index.ts";

/** What the machine's guards read: the situation of the event, or the one it was started with. */
export interface JourneyContext extends MachineContext {
  readonly situation: Situation | null;
}

/** Decides a guard in a situation; only `true` lets a transition happen. */
export type GuardDecision = (conditions: Conditions, situation: Situation) => boolean;

/** An event of the journey. `holds` decides its guards instead of `situation`, when the caller has it ready. */
export interface JourneyEvent {
  readonly type: string;
  readonly situation?: Situation;
  readonly holds?: (conditions: Conditions) => boolean;
}

type Config = MachineConfig<JourneyContext, JourneyEvent>;

/**
 * A journey as a real xstate 5 machine. Start it with `input: { situation }`; an event may carry a newer `situation`,
 * which its guards then read. Actions are named and do nothing by themselves: what they mean is data for `follow`.
 */
export function compileJourney(journey: JourneyFile, holds: GuardDecision): AnyStateMachine {
  const always = Object.fromEntries((journey["always-available"] ?? []).map((event) => [event, {}]));
  const config = {
    id: journey.id,
    ...(journey.type === "parallel" ? { type: "parallel" } : { initial: journey.initial }),
    context: ({ input }: { input: { situation?: Situation } | undefined }) => ({
      situation: input?.situation ?? null,
    }),
    on: { ...always, ...transitionsOf(journey.on) },
    states: statesOf(journey.states),
  };
  return createMachine(config as Config, { guards: { holds: guard(holds) }, actions: ignoredActions }); // plain data of the checked shape
}

function guard(holds: GuardDecision) {
  return ({ context, event }: { context: JourneyContext; event: JourneyEvent }, params: unknown): boolean => {
    const { conditions } = params as { conditions: Conditions }; // written by `transitionOf`
    if (event.holds !== undefined) return event.holds(conditions);
    const situation = event.situation ?? context.situation;
    return situation !== null && holds(conditions, situation);
  };
}

function statesOf(states: Readonly<Record<string, StateNode>>): Record<string, object> {
  return Object.fromEntries(Object.entries(states).map(([name, node]) => [name, stateOf(node)]));
}

function stateOf(node: StateNode): object {
  return defined({
    type: node.type === "atomic" || node.type === "compound" ? undefined : node.type,
    history: node.history,
    target: node.target,
    initial: node.initial,
    tags: node.tags,
    description: node.description?.en,
    meta: defined({ goal: node.goal, description: node.description }),
    entry: node.entry?.map(actionOf),
    exit: node.exit?.map(actionOf),
    on: node.on === undefined ? undefined : transitionsOf(node.on),
    states: node.states === undefined ? undefined : statesOf(node.states),
  });
}

function transitionsOf(on: StateNode["on"]): Record<string, object> {
  const entries = Object.entries(on ?? {});
  return Object.fromEntries(
    entries.map(([event, entry]) => [event, isList(entry) ? entry.map(transitionOf) : transitionOf(entry)]),
  );
}

function isList(entry: Transition | readonly Transition[]): entry is readonly Transition[] {
  return Array.isArray(entry);
}

function transitionOf(transition: Transition): object {
  return defined({
    target: transition.target,
    guard: guardOf(transition),
    actions: transition.actions?.map(actionOf),
    description: transition.description?.en,
    meta: transition.description === undefined ? undefined : { description: transition.description },
    reenter: transition.reenter,
  });
}

/** Its conditions, and that the journey stands in one of its states. */
function guardOf({ guard: conditions, in: states }: Transition): unknown {
  const holds = conditions === undefined ? undefined : { type: "holds", params: { conditions } };
  if (states === undefined) return holds;
  const stands = or(states.map((name) => stateIn(stateValueOf(name.split(".")))));
  return holds === undefined ? stands : and([stands, holds]);
}

/** A state's names from the outermost one as xstate's value: `{ income: "employed" }`. */
function stateValueOf([first = "", ...inner]: readonly string[]): StateValue {
  return inner.length === 0 ? first : { [first]: stateValueOf(inner) };
}

function actionOf(action: JourneyAction): object {
  return "params" in action ? { type: action.type, params: action.params } : { type: action.type };
}

/** The object without keys whose value is `undefined`. */
function defined(keys: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

const nothing = (): void => {};

const ignoredActions = {
  "raise-indicator": nothing,
  "activate-rule": nothing,
  "pause-tasks": nothing,
  "resume-tasks": nothing,
  "begin-anew": nothing,
  "evaluate-rules": nothing,
  "send-event": nothing,
  note: nothing,
};
