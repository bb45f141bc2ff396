import type { State } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type PlanChannel, type ServiceSource, type TaskStatus, toDoStatuses } from "../model/index.ts";
import { type Standing, standingIn } from "./standing.ts";

/** What the situation says of one task. */
export interface Progress {
  readonly status: TaskStatus | undefined;
  readonly doneOn: string | undefined;
}

/** The service that serves a need on the plan's day, as this customer meets it. */
export interface ServiceHere {
  readonly service: ServiceSource;
  readonly owner: string;
  readonly channels: readonly PlanChannel[];
}

/** A state, with what the making of one plan looks up in it again and again. */
export interface Planning extends State {
  readonly standing: Standing;
  /** By task; those of which nothing is said are not in it. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** By task: periods of which the situation says that something is still to be done, in order. */
  readonly openPeriods: ReadonlyMap<string, readonly string[]>;
  /** A copy of the slots, in which the year and the month of the occurrence that is calculated are written. */
  readonly occurrenceSlots: State["slots"];
  /** Services that were looked up, by the id that a rule names. */
  readonly met: Map<string, ServiceHere>;
}

/** Makes a state ready for planning. */
export function planningOf(state: State): Planning {
  // The state comes last: objects that begin with those of another have no shape in common, and are read slowly.
  return {
    standing: standingIn(state),
    progress: progressIn(state.answers),
    openPeriods: openPeriodsIn(state.happenings),
    occurrenceSlots: state.slots.slice(),
    met: new Map(),
    ...state,
  };
}

function progressIn(answers: State["answers"]): ReadonlyMap<string, Progress> {
  const found = new Map<string, Progress>();
  for (const name of answers.given) {
    if (!name.startsWith("task.")) continue;
    const value = answers.get(name);
    if (typeof value !== "string") continue;
    const end = name.lastIndexOf(".");
    const part = name.slice(end + 1);
    const id = name.slice("task.".length, end);
    const known = found.get(id);
    if (part === "status")
      found.set(id, { status: value as TaskStatus, doneOn: known?.doneOn }); // read as one of the statuses
    else if (part === "done-on") found.set(id, { status: known?.status, doneOn: value });
  }
  return found;
}

const noPeriods: ReadonlyMap<string, readonly string[]> = new Map();

/** A day on which it was done says that nothing is left to do, whatever the status. */
function openPeriodsIn({ occurrences }: State["happenings"]): Planning["openPeriods"] {
  if (occurrences.size === 0) return noPeriods;
  const found = new Map<string, string[]>();
  for (const [id, { status, doneOn }] of occurrences) {
    if (doneOn !== null || !toDoStatuses.has(status)) continue;
    const end = id.lastIndexOf(".");
    const periods = found.get(id.slice(0, end));
    if (periods === undefined) found.set(id.slice(0, end), [id.slice(end + 1)]);
    else periods.push(id.slice(end + 1));
  }
  for (const periods of found.values()) periods.sort(compareText);
  return found;
}
