import { type PlanItem, type PlanLoad, type Urgency, urgencies } from "../model/index.ts";
import type { Entry, Group, Section } from "./blocks.ts";
import { byMonth } from "./by-month.ts";
import type { Context, NumberedItem } from "./context.ts";
import { isInFocus, itemsWhere, restEntries } from "./entries.ts";
import { fullEntry } from "./item.ts";
import { countInWords } from "./words.ts";

/** Tasks to begin with when the load limit applies. */
export function focusSection(context: Context): Section | null {
  const { load, say, language } = context;
  const items = [...context.items.values()].filter(({ item }) => isInFocus(item, context));
  if (load === null || items.length === 0) return null;
  const counted = items.filter(({ item }) => !load.beyond.includes(item.id)).length;
  const heading = counted === 1 ? say("focusOne") : say("focus", { number: countInWords(counted, language) });
  const name = professional(load, context);
  const intro = name === null ? say("restWaits") : say("helpsWithRest", { name });
  return plainSection(
    heading,
    [intro],
    items.map((item) => fullEntry(item, context)),
  );
}

/** Tasks that are done once: under the load limit in short and named as shared, else all with everything, by urgency. */
export function taskSection(context: Context): Section | null {
  const { load, say, text } = context;
  const items = itemsWhere(context, (item) => item.type === "task" && item.recurs === null);
  const groups = byUrgency(items, context);
  if (load !== null) {
    const name = professional(load, context);
    const intro = name === null ? [] : [say("notAlone", { name })];
    return items.length === 0 ? null : { heading: text(load.text), intro, groups, after: [] };
  }
  const intro = items.length === 0 ? say("noTasks") : say("oneAtATime");
  return { heading: say("tasks"), intro: [intro], groups, after: [] };
}

/** What one may do as well; offered once, without a date that presses. */
export function recommendationSection(context: Context): Section | null {
  return sideSection(context, "recommendation", context.say("recommendations"), [context.say("ifYouLike")]);
}

/** What is good to know. */
export function informationSection(context: Context): Section | null {
  return sideSection(context, "information", context.say("information"), []);
}

function sideSection(
  context: Context,
  type: PlanItem["type"],
  heading: string,
  intro: readonly string[],
): Section | null {
  const items = itemsWhere(context, (item) => item.type === type);
  return items.length === 0 ? null : plainSection(heading, intro, restEntries(items, context));
}

function byUrgency(items: readonly NumberedItem[], context: Context): Group[] {
  return urgencies.flatMap((urgency) =>
    groupsOf(
      urgency,
      items.filter(({ item }) => item.urgency === urgency),
      context,
    ),
  );
}

/** One group, or months when much is still to come. */
function groupsOf(urgency: Urgency, items: readonly NumberedItem[], context: Context): Group[] {
  if (items.length === 0) return [];
  const heading = context.say(urgency);
  const months = urgency === "later" ? byMonth(items, heading, context) : [{ heading, items }];
  return months.map((month) => ({ heading: month.heading, entries: restEntries(month.items, context) }));
}

function professional({ professional: person }: PlanLoad, { text }: Context): string | null {
  return person === null ? null : text(person.name);
}

function plainSection(heading: string, intro: readonly string[], entries: readonly Entry[]): Section {
  return { heading, intro, groups: [{ heading: null, entries }], after: [] };
}
