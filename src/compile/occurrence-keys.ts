import { isCivilDate } from "../calendar/index.ts";
import { type TaskStatus, taskStatuses } from "../model/index.ts";
import type { Program } from "./program.ts";

/** What is known of one occurrence of a recurring duty. */
export interface OccurrenceState {
  readonly status: TaskStatus;
  readonly doneOn: string | null;
}

/** Statuses of occurrences by `<rule>.<task>.<period>`, and days on which events happened, by event. */
export interface Happenings {
  readonly occurrences: Map<string, OccurrenceState>;
  readonly events: Map<string, Set<string>>;
}

const occurrenceKey = /^task\.(.+)\.(\d{4}(?:-\d\d(?:-\d\d)?)?)\.(status|done-on)$/;
const eventKey = /^event\.([A-Za-z0-9-]+)\.(\d{4}-\d\d-\d\d)\.on$/;

/** A key of a situation that names one occurrence or one happening, taken apart; `undefined`: it is none. */
export type HappeningKey =
  | { readonly occurrence: string; readonly part: "status" | "done-on" }
  | { readonly event: string; readonly on: string };

/**
 * Takes a key such as `task.org-records.keep.2027-06.status` or `event.animal-moved.2027-05-10.on` apart. The task must
 * exist and recur, the event be declared, and a day be one of the calendar.
 */
export function happeningKey(program: Program, key: string): HappeningKey | undefined {
  const [, task = "", period = "", part] = occurrenceKey.exec(key) ?? [];
  if (part !== undefined) {
    const tasks = program.tasks.get(task)?.versions.flatMap((version) => version.tasks) ?? [];
    const recurs = tasks.some(({ id, recurs }) => id === task && recurs !== null);
    return recurs && isPeriod(period)
      ? { occurrence: `${task}.${period}`, part: part === "status" ? "status" : "done-on" }
      : undefined;
  }
  const [, event = "", on = ""] = eventKey.exec(key) ?? [];
  return program.facts.has(`event.${event}.on`) && isCivilDate(on) ? { event, on } : undefined;
}

/** Whether it is a year, a month or a day of the calendar. */
function isPeriod(period: string): boolean {
  return isCivilDate(`${period}-01-01`.slice(0, 10)) && isCivilDate(period.padEnd(10, "-01"));
}

/** Keeps what a key says; `false`: the value is none that it can have. */
export function keepHappening(happenings: Happenings, key: HappeningKey, value: unknown): boolean {
  if ("event" in key) {
    if (value !== key.on) return false;
    const days = happenings.events.get(key.event) ?? new Set();
    happenings.events.set(key.event, days.add(key.on));
    return true;
  }
  const known = happenings.occurrences.get(key.occurrence) ?? { status: "proposed", doneOn: null };
  if (key.part === "done-on") {
    if (!isCivilDate(value)) return false;
    happenings.occurrences.set(key.occurrence, { ...known, doneOn: value });
    return true;
  }
  const status = taskStatuses.find((one) => one === value);
  if (status === undefined) return false;
  happenings.occurrences.set(key.occurrence, { ...known, status });
  return true;
}
