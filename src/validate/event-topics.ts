import { compareText } from "../logic/index.ts";
import type { EventFile } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { groupBy } from "./group-by.ts";
import type { Located } from "./located.ts";

/** A life event and the topics that it takes: those it lists and those that join it, in code-unit order. */
export interface EventTopics {
  readonly event: Located<EventFile>;
  readonly topics: readonly string[];
}

/** The topics of every life event. */
export function topicsOfEvents({
  lifeEvents,
  joins,
}: Pick<Declarations, "lifeEvents" | "joins">): readonly EventTopics[] {
  const joining = groupBy(joins, ({ item }) => item);
  return lifeEvents.map((event) => {
    const joined = (joining.get(event.owner) ?? []).map(({ owner }) => owner);
    return { event, topics: [...new Set([...event.item.topics, ...joined])].sort(compareText) };
  });
}
