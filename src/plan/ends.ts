import { isInForceOn, versionOn } from "../compile/index.ts";
import type { LeftOut } from "../model/index.ts";
import { roundDate } from "./again.ts";
import { earlierOf } from "./dates.ts";
import type { Offer } from "./offer.ts";
import type { Planning } from "./planning.ts";
import { titleOfTask } from "./titles.ts";

/**
 * Whether a task that does not recur would have to be done only after a verified end of its rule, or its own: on that day
 * there is nothing to do any more. A duty that recurs looks at the date of each occurrence.
 */
export function endsBefore(planning: Planning, offer: Offer): boolean {
  const { rule, task } = offer;
  if (task.recurs !== null || rule.inForceOn !== "today") return false;
  const end = earlierOf(offer.version.to, task.valid.to);
  if (end === null) return false;
  const date = roundDate(planning, offer);
  if (date === null || date <= planning.today || date <= end) return false;
  return versionOn(rule, date) === undefined || !isInForceOn(task.valid, date);
}

/** How such a task is told of among what is left out. */
export function endedTask(planning: Planning, { rule, version, task }: Offer): LeftOut {
  const { from, to } = task.valid.to === null ? version : task.valid;
  return {
    rule: rule.name,
    title: titleOfTask(planning, task),
    reason: "not-in-force",
    facts: rule.facts,
    inForce: { from, to },
    instead: [],
  };
}
