import type { Context } from "./context.ts";
import { plain } from "./escape.ts";

/** `1. Ilmoittaudu työttömäksi työnhakijaksi`: how an item is named where another one speaks of it. A settled one has no number. */
export function itemName(id: string, context: Context): string {
  const found = context.items.get(id);
  if (found !== undefined) return `${found.number}. ${context.text(found.item.title)}`;
  const settled = context.plan.settled.find((each) => each.id === id);
  return settled === undefined ? plain(id) : context.text(settled.title);
}

/** The items' numbers and names: first those that are settled, then in the order of the document. */
export function itemNames(ids: readonly string[], context: Context): string[] {
  const numberOf = (id: string): number => context.items.get(id)?.number ?? 0;
  return [...ids].sort((a, b) => numberOf(a) - numberOf(b)).map((id) => itemName(id, context));
}
