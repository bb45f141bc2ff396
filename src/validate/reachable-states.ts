import { keyOf, type State, targetKey, transitionsOf } from "./journey-states.ts";

type States = ReadonlyMap<string, State>;

/**
 * The keys of all states that can be entered: from the beginning, and by transitions of states that can be entered, whatever
 * their guards. Expects that all targets and initial states exist.
 */
export function reachableStates(states: States): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [""];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    // Whoever enters a state is in those around it too, but does not begin them anew.
    for (const outer of outerKeys(key)) queue.push(...arrive(outer, states, reached));
    queue.push(...begin(key, states));
  }
  return reached;
}

/** The keys of a state and of those around it. */
function outerKeys(key: string): readonly string[] {
  const names = key === "" ? [] : key.split(".");
  return ["", ...names.map((_, index) => keyOf(names.slice(0, index + 1)))];
}

/** Notes a state as reached; gives what can be entered from it: targets, and the regions beside each other. */
function arrive(key: string, states: States, reached: Set<string>): readonly string[] {
  const state = states.get(key);
  if (state === undefined || reached.has(key)) return [];
  reached.add(key);
  const targets = transitionsOf(state).flatMap(({ transition }) => transition.target ?? []);
  const kept = state.node.target === undefined ? [] : [state.node.target];
  return [...[...targets, ...kept].map((target) => targetKey(state, target)), ...regions(state)];
}

/** The states in which a state begins. */
function begin(key: string, states: States): readonly string[] {
  const state = states.get(key);
  const initial = state?.node.initial;
  return state === undefined || initial === undefined ? [] : [keyOf([...state.names, initial])];
}

function regions({ node, names }: State): readonly string[] {
  return node.type === "parallel"
    ? Object.keys(node.states ?? {}).map((name) => keyOf([...names, name]))
    : [];
}
