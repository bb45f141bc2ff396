import { byDate, type Dated, dated, dateOf, isListed } from "./dated.ts";
import type { Offer } from "./offer.ts";
import { periodsBetween } from "./periods.ts";
import type { Planning } from "./planning.ts";

/**
 * Whether an occurrence stays to be done when its date has passed: the law sets its last day, and that may be shown. What is
 * only recommended goes on with its rhythm, and what an event begins stays by its event.
 */
export function staysOpen({ rule, task }: Offer): boolean {
  const { deadline, recurs } = task;
  if (deadline?.kind !== "statutory" || rule.source.confidence === "U" || recurs === null) return false;
  return "each" in recurs.source || ("every" in recurs.source && recurs.source.after === "date");
}

/**
 * The oldest occurrence whose date has passed and of which the situation says that something is still to be done. `undefined`:
 * none. One that the situation does not mention is not looked for: nobody may have been there to miss it.
 */
export function oldestPassed(planning: Planning, offer: Offer): Dated | undefined {
  const { recurs, id } = offer.task;
  const open = planning.openPeriods.get(id);
  if (open === undefined || recurs === null || !staysOpen(offer)) return undefined;
  const names = new Set(open);
  const found: Dated[] = [];
  for (const period of periodsBetween(planning, recurs, firstDayOf(open[0] ?? ""), planning.today)) {
    if (!names.has(period.name)) continue;
    const when = dateOf(planning, offer, period);
    const { date } = when;
    if (date !== null && date < planning.today && isListed(offer, date))
      found.push(dated(planning, offer, period, when));
  }
  return found.sort(byDate)[0];
}

/** The first day of a period by its name: a year, a month or a day. */
function firstDayOf(name: string): string {
  return `${name}-01-01`.slice(0, 10);
}
