import type { JourneyFile, StateNode, Transition } from "../model/index.ts";

type Path = readonly PropertyKey[];

/** A state of a journey, the journey itself being the outermost. */
export interface State {
  readonly node: StateNode;
  /** Names from the outermost state to this one; none for the journey itself. */
  readonly names: readonly string[];
  /** Its place in the file. */
  readonly path: Path;
}

/** All states of a journey by the key of their names, the journey itself first. */
export function statesOf(journey: JourneyFile): ReadonlyMap<string, State> {
  const root: StateNode = { ...journey, type: journey.type ?? "compound" };
  const states = [...walk({ node: root, names: [], path: [] })];
  return new Map(states.map((state) => [keyOf(state.names), state]));
}

function* walk(state: State): Generator<State> {
  yield state;
  for (const [name, node] of Object.entries(state.node.states ?? {})) {
    yield* walk({ node, names: [...state.names, name], path: [...state.path, "states", name] });
  }
}

/** The key of a state in the map. A name has no dot. */
export function keyOf(names: readonly string[]): string {
  return names.join(".");
}

/** The key that a target means: a state beside the one that names it, or below such a one as `state.inner`. */
export function targetKey({ names }: State, target: string): string {
  return keyOf([...names.slice(0, -1), target]);
}

/** A transition and its place in the file. */
export interface PlacedTransition {
  readonly transition: Transition;
  readonly path: Path;
}

/** The transitions of a state, in the order of the file. */
export function transitionsOf({ node, path }: State): readonly PlacedTransition[] {
  return Object.entries(node.on ?? {}).flatMap(([event, entry]) =>
    isList(entry)
      ? entry.map((transition, index) => ({ transition, path: [...path, "on", event, index] }))
      : [{ transition: entry, path: [...path, "on", event] }],
  );
}

function isList(entry: Transition | readonly Transition[]): entry is readonly Transition[] {
  return Array.isArray(entry);
}
