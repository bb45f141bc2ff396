import type { Plan, PlanItem, PlanRecord, RecordItem, SafetyItem } from "../model/index.ts";

/** An item of the plan, as rules give it. */
export type Item = PlanItem | SafetyItem;

/** All items of a plan, safety first. */
export function itemsOfPlan(plan: Plan): readonly Item[] {
  return [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information];
}

/** What rules last said about an item; `null` for one that a person made. */
export function lastSaid(record: PlanRecord, item: RecordItem): Item | null {
  return itemsOfPlan(record.plan).find(({ id }) => id === item.id) ?? item.snapshot;
}

/**
 * Whether a duty recurs from its own completion or result. Its occurrences have no ids before they are done; to the rules it
 * is done until its next round.
 */
export function recursFromItself(recurs: Item["recurs"]): boolean {
  return recurs !== null && "after" in recurs && recurs.after !== "date";
}

/**
 * Whether an item is a duty that recurs by the calendar with last days that the law sets and that are shown. Of such a duty each
 * occurrence stays to be done until it is settled.
 */
export function isLegalDuty({ deadline, confidence, recurs }: Item): boolean {
  if (deadline?.kind !== "statutory" || confidence === "U" || recurs === null || "rrule" in recurs)
    return false;
  return "each" in recurs || ("every" in recurs && recurs.after === "date");
}

/** The place of an item: safety first, then the plan's order, then what the plan does not hold. */
export function placesOf(plan: Plan): (id: string) => number {
  const ids = [...plan.safety.map(({ id }) => id), ...plan.order];
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => places.get(id) ?? ids.length;
}

/** An item at its beginning. */
export function newItem(item: Pick<Item, "id" | "rule">, at: string): RecordItem {
  return {
    id: item.id,
    rule: item.rule,
    content: null,
    snapshot: null,
    status: "proposed",
    before: null,
    since: at,
    doneOn: null,
    agreed: false,
    changes: {},
    changedBy: null,
    removed: false,
    paused: false,
    because: null,
    addedBy: "system",
  };
}
