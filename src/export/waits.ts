import type { PlanItem } from "../model/index.ts";
import { type Entry, entry, line, type Section, section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { gather } from "./gather.ts";
import { itemName } from "./item-name.ts";

/** What waits for what: each first step with those that follow it. */
export function waitSection(context: Context): Section | null {
  const { items, say } = context;
  const steps = [...items.values()].flatMap(({ item }) =>
    stepsBefore(item).map((first) => [first, itemName(item.id, context)] as const),
  );
  const entries = [...gather(steps)].map(([first, names]) => firstEntry(first, names, context));
  return section(say("waits"), [], entries);
}

function stepsBefore({ status, after }: PlanItem): readonly string[] {
  return status === "locked" ? after : [];
}

function firstEntry(first: string, names: readonly string[], context: Context): Entry {
  const lines = names.map((name) => line(name, context.say("next")));
  return entry(`${context.say("before")}: ${itemName(first, context)}`, lines);
}
