import { keyOf, type State, targetKey, transitionsOf } from "./journey-states.ts";

type States = ReadonlyMap<string, State>;

/**
 * The keys of all states that can be entered: from the beginning, and by transitions of states that can be entered, whatever
 * their guards. A state in which another one begins counts as entered with it. Expects that all targets exist.
 */
export function reachableStates(states: States): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [""];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const each of withOuter(key)) {
      const state = states.get(each);
      if (state === undefined || reached.has(each)) continue;
      reached.add(each);
      queue.push(...next(state));
    }
  }
  return reached;
}

/** The keys of a state and of those around it: whoever enters a state is in all of them. */
function withOuter(key: string): readonly string[] {
  const names = key === "" ? [] : key.split(".");
  return ["", ...names.map((_, index) => keyOf(names.slice(0, index + 1)))];
}

/** What can be entered from a state: its targets, the state in which it begins, its regions. */
function next(state: State): readonly string[] {
  const { type, target, initial, states = {} } = state.node;
  const targets = [...transitionsOf(state).map(({ transition }) => transition.target), target];
  const inner = type === "parallel" ? Object.keys(states) : [initial];
  return [
    ...targets.flatMap((name) => (name === undefined ? [] : [targetKey(state, name)])),
    ...inner.flatMap((name) => (name === undefined ? [] : [keyOf([...state.names, name])])),
  ];
}
