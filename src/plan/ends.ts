import { isInForceOn, type State, versionOn } from "../compile/index.ts";
import type { LeftOut } from "../model/index.ts";
import { roundDate } from "./again.ts";
import type { Offer } from "./offer.ts";
import { serviceOn } from "./services.ts";

/**
 * Whether a task that does not recur would have to be done only after a verified end of its rule, or its own: on that day
 * there is nothing to do any more. A duty that recurs looks at the date of each occurrence.
 */
export function endsBefore(state: State, offer: Offer): boolean {
  const { rule, task } = offer;
  if (task.recurs !== null || rule.inForceOn !== "today") return false;
  const date = roundDate(state, offer);
  if (date === null || date <= state.today) return false;
  const hasEnded = [offer.version, task.valid].some(({ to }) => to !== null && to < date);
  return hasEnded && (versionOn(rule, date) === undefined || !isInForceOn(task.valid, date));
}

/** How such a task is told of among what is left out. */
export function endedTask({ program, today }: State, { rule, version, task }: Offer): LeftOut {
  const title = task.title ?? program.services.get(serviceOn(program, task.service, today))?.title ?? null;
  const { from, to } = task.valid.to === null ? version : task.valid;
  return {
    rule: rule.name,
    title,
    reason: "not-in-force",
    facts: rule.facts,
    inForce: { from, to },
    instead: [],
  };
}
