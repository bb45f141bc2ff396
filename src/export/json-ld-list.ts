import type { PlanItem, SafetyItem } from "../model/index.ts";
import type { Context } from "./context.ts";
import { advisedDate } from "./do-by.ts";
import { plain, unglued } from "./escape.ts";
import { type Node, reference, words } from "./json-ld-terms.ts";
import { shownDate } from "./shown-date.ts";

/** The life event or business event that groups the services. */
export function eventNode(context: Context): Node {
  const { plan, text } = context;
  return {
    ...reference("event", plan.lifeEvent),
    "@type": "cv:Event",
    "dct:identifier": plain(plan.lifeEvent),
    "dct:title": words(text(plan.title), context),
  };
}

/** The items in the plan's order, with their dates in words. */
export function listNode(items: readonly (SafetyItem | PlanItem)[], context: Context): Node {
  return {
    "@type": "schema:ItemList",
    "schema:numberOfItems": items.length,
    "schema:itemListElement": items.map((item, index) => ({
      "@type": "schema:ListItem",
      "schema:position": index + 1,
      "schema:name": words(context.text(item.title), context),
      ...dateOf(item, context),
      "schema:item": reference("service", item.service),
    })),
  };
}

/** What to do by when, and the item's own date: each with its meaning, true on whatever day it is read. */
function dateOf(item: SafetyItem | PlanItem, context: Context): Node {
  if (item.type === "safety") return {};
  const dates = [advisedDate(item, context), shownDate(item, context)];
  const lasting = dates.flatMap((each) => (each === null ? [] : [unglued(each.lasting)]));
  return lasting.length === 0 ? {} : { "schema:description": words(lasting.join(". "), context) };
}
