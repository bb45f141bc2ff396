import { quote } from "../logic/index.ts";
import type { JourneyAction, JourneyFile } from "../model/index.ts";
import type { LogicCheck } from "./check-logic.ts";
import { checkReferences, listReferences, oneReference, type Reference } from "./check-references.ts";
import { type State, transitionsOf } from "./journey-states.ts";
import { type Finding, findingAt, type Located, nearest } from "./located.ts";
import type { Names } from "./names.ts";
import { toIndicator, toRule } from "./targets.ts";

type Path = readonly PropertyKey[];
type Journey = Located<JourneyFile>;

/** An action and its place in the file. */
interface PlacedAction {
  readonly action: JourneyAction;
  readonly path: Path;
}

/** The faults of guards, and of what actions name: rules, indicators, events. */
export function checkJourneyParts(
  journey: Journey,
  states: readonly State[],
  logic: LogicCheck,
): readonly Finding[] {
  const transitions = states.flatMap(transitionsOf);
  const actions = [
    ...states.flatMap(({ node, path }) => [
      ...placed(node.entry, [...path, "entry"]),
      ...placed(node.exit, [...path, "exit"]),
    ]),
    ...transitions.flatMap(({ transition, path }) => placed(transition.actions, [...path, "actions"])),
  ];
  const references = actions.flatMap((action) => referencesOf(action, logic.names));
  const heard = new Set([
    ...(journey.item["always-available"] ?? []),
    ...states.flatMap(({ node }) => Object.keys(node.on ?? {})),
  ]);
  return [
    ...transitions.flatMap(({ transition, path }) =>
      logic.conditions(journey, transition.guard, [...path, "guard"]),
    ),
    ...checkReferences(journey, references, logic.names.isDamaged),
    ...actions.flatMap(({ action, path }) =>
      action.type === "send-event" ? checkHeard(journey, action.params.event, [...path, "event"], heard) : [],
    ),
    ...(["customer-only", "professional-only"] as const).flatMap((key) =>
      (journey.item[key] ?? []).flatMap((event, index) => checkHeard(journey, event, [key, index], heard)),
    ),
  ];
}

function placed(actions: readonly JourneyAction[] | undefined, path: Path): readonly PlacedAction[] {
  return (actions ?? []).map((action, index) => ({ action, path: [...path, index, "params"] }));
}

function referencesOf({ action, path }: PlacedAction, names: Names): readonly Reference[] {
  switch (action.type) {
    case "activate-rule":
      return oneReference(action.params.rule, [...path, "rule"], toRule(names));
    case "raise-indicator":
      return oneReference(action.params.indicator, [...path, "indicator"], toIndicator(names));
    case "pause-tasks":
    case "resume-tasks":
    case "begin-anew":
      return listReferences(action.params.rules, [...path, "rules"], toRule(names));
    default:
      return [];
  }
}

/** An event that is sent, or kept for the customer, must lead somewhere or be always available: else it is mistyped. */
function checkHeard(
  journey: Journey,
  event: string,
  path: Path,
  heard: ReadonlySet<string>,
): readonly Finding[] {
  if (heard.has(event)) return [];
  const message = `no state has a transition for the event ${quote(event)}`;
  return [
    findingAt(
      journey,
      path,
      "journey/invalid",
      message,
      nearest(event, () => heard),
    ),
  ];
}
