import type { Group, Section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { itemsWhere, restEntries } from "./entries.ts";
import { isRhythm, type Rhythm, rhythms } from "./recurrence.ts";
import type { PhraseName } from "./words.ts";

const headings: Readonly<Record<Rhythm, PhraseName>> = {
  month: "eachMonth",
  year: "eachYear",
  other: "otherRhythm",
  event: "whenItHappens",
};

/** Tasks that come again, apart from those done once, by their rhythm. */
export function recurringSection(context: Context): Section | null {
  const groups = rhythms.flatMap((rhythm): Group[] => {
    const items = itemsWhere(context, ({ type, recurs }) => type === "task" && isRhythm(recurs, rhythm));
    const entries = restEntries(items, context);
    return entries.length === 0 ? [] : [{ heading: context.say(headings[rhythm]), entries }];
  });
  if (groups.length === 0) return null;
  return { heading: context.say("recurring"), intro: [context.say("recurringIntro")], groups, after: [] };
}
