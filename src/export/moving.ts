import { type Entry, entry, type Section } from "./blocks.ts";
import type { Context } from "./context.ts";

/** After a move: what must be ordered again, then what stays. */
export function movingSection({ plan, say, text }: Context): Section | null {
  if (plan.moving === null) return null;
  const entries = (texts: readonly Parameters<typeof text>[0][]): readonly Entry[] =>
    texts.map((each) => entry(text(each)));
  const groups = [
    { heading: say("orderAgain"), entries: entries(plan.moving.again) },
    { heading: say("staysWithYou"), entries: entries(plan.moving.stays) },
  ].filter((group) => group.entries.length > 0);
  return groups.length === 0 ? null : { heading: say("moving"), intro: [], groups, after: [] };
}
