import { quote } from "../logic/index.ts";
import type { JourneyFile } from "../model/index.ts";
import { checkJourneyParts } from "./check-journey-parts.ts";
import type { LogicCheck } from "./check-logic.ts";
import { keyOf, type State, statesOf, targetKey, transitionsOf } from "./journey-states.ts";
import { type Finding, findingAt, findingAtKey, type Help, type Located, nearest } from "./located.ts";
import { reachableStates } from "./reachable-states.ts";

type Path = readonly PropertyKey[];
type Journey = Located<JourneyFile>;
type States = ReadonlyMap<string, State>;

/** The faults of a state chart: targets and initial states that do not exist, states that nothing leads to, guards, actions. */
export function checkJourney(journey: Journey, logic: LogicCheck): readonly Finding[] {
  const states = statesOf(journey.item);
  const all = [...states.values()];
  const invalid = all.flatMap((state) => [
    ...checkKind(journey, state),
    ...checkInitial(journey, state),
    ...checkTargets(journey, state, states),
    ...checkStands(journey, state, states),
  ]);
  return [
    ...invalid,
    ...checkJourneyParts(journey, all, logic),
    // A wrong target would make the state that was meant look unreachable.
    ...(invalid.length > 0 ? [] : checkReachable(journey, states)),
  ];
}

function invalid(journey: Journey, path: Path, message: string, help?: Help): Finding {
  return findingAt(journey, path, "journey/invalid", message, help);
}

function checkKind(journey: Journey, { node, path }: State): readonly Finding[] {
  const { type, states, history, target } = node;
  const found: Finding[] = [];
  if (states !== undefined && (type === "atomic" || type === "final" || type === "history"))
    found.push(invalid(journey, [...path, "states"], `a \`${type}\` state has no states inside`));
  if (states === undefined && (type === "compound" || type === "parallel"))
    found.push(invalid(journey, path, `a \`${type}\` state needs \`states\``, "add `states:`"));
  if (type === "final" && node.on !== undefined)
    found.push(invalid(journey, [...path, "on"], "a `final` state is the end: nothing leads on from it"));
  if (type === "history" && node.on !== undefined)
    found.push(invalid(journey, [...path, "on"], "a `history` state leads back at once and hears no event"));
  if (type !== "history" && (history !== undefined || target !== undefined)) {
    const key = history === undefined ? "target" : "history";
    const message = `${quote(key)} is only for states of the type \`history\``;
    const help = key === "target" ? "write the target under an event of `on`" : "add `type: history`";
    found.push(invalid(journey, [...path, key], message, help));
  }
  return found;
}

function checkInitial(journey: Journey, { node, path }: State): readonly Finding[] {
  const { states, initial, type } = node;
  const at = [...path, "initial"];
  if (states === undefined) {
    const message = "`initial` has no effect in a state without states inside";
    return initial === undefined ? [] : [invalid(journey, at, message, "remove `initial`, or add `states:`")];
  }
  const names = Object.keys(states);
  if (names.length === 0)
    return [invalid(journey, [...path, "states"], "there is no state here", "add a state")];
  if (type === "parallel") {
    const message = "a `parallel` state has no `initial`: all its states are entered";
    return initial === undefined ? [] : [invalid(journey, at, message, "remove `initial`")];
  }
  if (initial === undefined) {
    const message = "a state with states inside needs `initial`";
    return [
      invalid(journey, path, message, `add \`initial:\` with one of its states, such as ${quote(names[0])}`),
    ];
  }
  const first = Object.hasOwn(states, initial) ? states[initial] : undefined;
  if (first?.type === "history") return [neverBefore(journey, at, initial)];
  if (first !== undefined) return [];
  const help = nearest(initial, () => names, `its states are ${names.map(quote).join(", ")}`);
  return [invalid(journey, at, `no state is named ${quote(initial)} here`, help)];
}

/** A `history` state needs a real state to lead to the first time; two could lead to each other for ever. */
function neverBefore(journey: Journey, path: Path, name: string): Finding {
  const message = `${quote(name)} is a \`history\` state, and the first time there is none to come back to`;
  return invalid(journey, path, message, "name a state of another type");
}

/** A target is a state beside its own, or below one as `state.inner`. */
function checkTargets(journey: Journey, state: State, states: States): readonly Finding[] {
  const targets = transitionsOf(state).map(({ transition, path }) => ({
    target: transition.target,
    path: [...path, "target"],
  }));
  const kept = { target: state.node.target, path: [...state.path, "target"] };
  const all = state.node.type === "history" ? [...targets, kept] : targets;
  return all.flatMap(({ target, path }) =>
    target === undefined ? [] : checkTarget(journey, state, target, path, states),
  );
}

function checkTarget(
  journey: Journey,
  state: State,
  target: string,
  path: Path,
  states: States,
): readonly Finding[] {
  if (state.names.length === 0) {
    const message =
      "an event of the whole journey cannot lead to a state: no state stands beside the journey";
    return [invalid(journey, path, message, "write the transition in the states that it leads from")];
  }
  const found = target === "" ? undefined : states.get(targetKey(state, target));
  if (found?.node.type === "history" && state.node.type === "history")
    return [neverBefore(journey, path, target)];
  if (found !== undefined) return [];
  const outer = keyOf(state.names.slice(0, -1));
  const prefix = outer === "" ? "" : `${outer}.`;
  const names = () =>
    [...states.keys()]
      .filter((key) => key.length > prefix.length && key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  return [
    invalid(journey, path, `no state is named ${quote(target)} beside this one`, nearest(target, names)),
  ];
}

/** The states of `in` are named from the outermost one; a `history` state is never active. */
function checkStands(journey: Journey, state: State, states: States): readonly Finding[] {
  const named = transitionsOf(state).flatMap(({ transition, path }) =>
    (transition.in ?? []).map((name, index) => ({ name, path: [...path, "in", index] })),
  );
  if (named.length === 0) return [];
  const active = [...states].flatMap(([key, { node }]) =>
    key === "" || node.type === "history" ? [] : [key],
  );
  return named.flatMap(({ name, path }) => {
    if (active.includes(name)) return [];
    const message = `the journey is never in a state named ${quote(name)}`;
    const help = nearest(name, () => active, "name it from the outermost state on");
    return [invalid(journey, path, message, help)];
  });
}

/** States that nothing leads to; of states inside each other only the outermost. */
function checkReachable(journey: Journey, states: States): readonly Finding[] {
  const reached = reachableStates(states);
  return [...states]
    .filter(([key, { names }]) => !reached.has(key) && reached.has(keyOf(names.slice(0, -1))))
    .map(([, { names, path }]) =>
      findingAtKey(journey, path, "journey/unreachable", `nothing leads to the state ${quote(names.at(-1))}`),
    );
}
