import type { PlanItem } from "../model/index.ts";
import type { Entry } from "./blocks.ts";
import type { Context, NumberedItem } from "./context.ts";
import { fullEntry, shortEntry } from "./item.ts";

/** Items of the document in its order that do not stand at its beginning as those to start with. */
export function itemsWhere(context: Context, wanted: (item: PlanItem) => boolean): NumberedItem[] {
  return [...context.items.values()].filter(({ item }) => !isInFocus(item, context) && wanted(item));
}

/** Whether the item is one of those to begin with. */
export function isInFocus({ id }: PlanItem, { load, plan }: Context): boolean {
  return load !== null && plan.focus.includes(id);
}

/** The items as entries: with everything, or in short where the load limit applies and the customer reads. */
export function restEntries(items: readonly NumberedItem[], context: Context): Entry[] {
  const isFull = context.load === null || context.view === "full";
  return items.map((item) => (isFull ? fullEntry(item, context) : shortEntry(item, context)));
}
