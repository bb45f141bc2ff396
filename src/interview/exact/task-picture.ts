import {
  dateIn,
  dayOf,
  firstDayIn,
  isInForceOn,
  lookupIn,
  moved,
  neededForDate,
  type ProgramDeadline,
  type ProgramRule,
  type ProgramTask,
  type ProgramVersion,
  type State,
  serviceOn,
  servicesBeside,
  targetIn,
  titleOnDay,
  unknownBelow,
} from "../../compile/index.ts";
import { needsOf } from "../../logic/index.ts";
import type { Text } from "../../model/index.ts";
import { isSettledTask } from "../answered.ts";

/** What a plan names as undecided. */
export type Entry = readonly [title: Text | null, needs: readonly string[]];

/** What a plan shows of a task. */
export interface TaskPicture {
  /** What surely is seen of its item; `undefined`: it has none. */
  readonly item: unknown;
  /** How it is named while its own conditions are open. */
  readonly open: Entry | undefined;
  /** What may be seen of it, or goes into what is seen. */
  readonly behind: unknown;
}

const nothing: TaskPicture = { item: undefined, open: undefined, behind: null };

/** The picture of a task of a rule that holds, in a version of it. */
export function taskPicture(
  rule: ProgramRule,
  version: ProgramVersion,
  task: ProgramTask,
  state: State,
): TaskPicture {
  const { slots, program, today } = state;
  const { conditions, decide, also, deadline, recurs } = task;
  const truth = decide === undefined ? true : decide(slots);
  if (truth === false) return nothing;
  if (truth === undefined) {
    const needs = conditions === undefined ? [] : needsOf(conditions, lookupIn(state), program.operators);
    return { ...nothing, open: [titleOnDay(program, task, today), unknownBelow(state, needs)] };
  }
  const beside = also.filter(({ decide: holds }) => holds === undefined || holds(slots) === true);
  const services = servicesBeside(
    program,
    serviceOn(program, task.service, today),
    beside.map(({ service }) => service),
    today,
  );
  const day = dayOf(rule, slots);
  if (day === undefined || !isInForceOn(task.valid, day)) return nothing;
  const isSettled = rule.type !== "safety" && isSettledTask(state, task.id);
  // Its dates: see `recurringIn`. A new round of what is settled may have begun.
  if (recurs !== null) return isSettled ? { ...nothing, behind: services } : { ...nothing, item: [services] };
  if (isSettled) return nothing;
  const dates = deadline === null ? null : datesOf(deadline, state);
  // What is only due after an end of the rule or the task is told as left out, without services and dates.
  const canEnd = version.to !== null || task.valid.to !== null;
  // The next occurrence by another version has days of its own.
  return (canEnd || recursInAny(rule)) && dates !== null
    ? { ...nothing, item: [], behind: [services, dates] }
    : { ...nothing, item: [services, dates] };
}

/** Whether a task of a rule recurs in any version. */
export function recursInAny({ versions }: ProgramRule): boolean {
  return versions.some(({ tasks }) => tasks.some(({ recurs }) => recurs !== null));
}

/** What a plan shows of dates. An agreed one wins; of the one that it takes the place of, only the day is seen. */
function datesOf(deadline: ProgramDeadline, state: State): unknown {
  const { slots } = state;
  const agreed = dateIn(deadline.agreed, slots);
  const own = moved(dateIn(deadline.date, slots), deadline.shift);
  const shown = agreed === null ? own : moved(agreed, deadline.shift);
  const lead = deadline.lead ?? state.event.source.lead;
  const { dateFacts, targetFacts } = deadline;
  const missing = dateIn(deadline.target, slots) === null ? [...dateFacts, ...targetFacts] : dateFacts;
  return [
    shown,
    agreed === null ? null : own.date,
    targetIn(slots, deadline, shown.date),
    firstDayIn(slots, { from: deadline.from, lead }, shown.date),
    shown.date === null ? neededForDate(state, missing) : [],
    // The settings that a date was calculated from say whether it is assumed.
    agreed === null ? (deadline.basis?.(slots) ?? null) : null,
  ];
}
