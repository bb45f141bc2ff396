import { compareText } from "../logic/index.ts";
import type { Declarations } from "./collect.ts";

/** The topics that each life event takes, by its folder: those it lists and those that join it, in code-unit order. */
export function topicsOfEvents({
  lifeEvents,
  joins,
}: Pick<Declarations, "lifeEvents" | "joins">): ReadonlyMap<string, readonly string[]> {
  const topics = new Map(lifeEvents.map(({ item, owner }) => [owner, new Set(item.topics)]));
  for (const { item, owner } of joins) topics.get(item)?.add(owner);
  return new Map([...topics].map(([event, names]) => [event, [...names].sort(compareText)]));
}
