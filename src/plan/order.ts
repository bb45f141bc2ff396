import { compareText } from "../logic/index.ts";
import { type PlanIndicator, type PlanItem, severities, urgencies } from "../model/index.ts";

/** What places an item in the list. */
type Placed = Pick<PlanItem, "urgency" | "order" | "priority" | "id"> & { readonly doBy?: string | null };

/** The one total order: urgency, order, date (none last), priority (the higher first), id. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    a.order - b.order ||
    compareText(a.doBy ?? "9999-99-99", b.doBy ?? "9999-99-99") ||
    b.priority - a.priority ||
    compareText(a.id, b.id)
  );
}

/** Indicators: the gravest first, then by rule. */
export function bySeverity(a: PlanIndicator, b: PlanIndicator): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.rule, b.rule);
}
