import { type PlanItem, type PlanLoad, urgencies } from "../model/index.ts";
import type { Entry, Group, Section } from "./blocks.ts";
import type { Context, NumberedItem } from "./context.ts";
import { fullEntry, shortEntry } from "./item.ts";
import { countInWords } from "./words.ts";

/** Tasks to begin with when the load limit applies. */
export function focusSection(context: Context): Section | null {
  const { load, say, language } = context;
  const items = itemsWhere(context, (item) => inFocus(item, context));
  if (load === null || items.length === 0) return null;
  const counted = items.filter(({ item }) => !load.beyond.includes(item.id)).length;
  const heading = counted === 1 ? say("focusOne") : say("focus", { number: countInWords(counted, language) });
  const name = professional(load, context);
  const intro = name === null ? say("restWaits") : say("helpsWithRest", { name });
  return plainSection(heading, [intro], toEntries(items, context, true));
}

/** The other tasks: under the load limit in short and named as shared, else all with everything, by urgency. */
export function taskSection(context: Context): Section | null {
  const { load, say, text } = context;
  const items = itemsWhere(context, (item) => item.type === "task" && !inFocus(item, context));
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
  const items = itemsWhere(context, (item) => item.type === type && !inFocus(item, context));
  return items.length === 0 ? null : plainSection(heading, intro, toEntries(items, context, inFull(context)));
}

/** Under the load limit the customer sees the rest in short; a professional sees everything. */
function inFull({ load, view }: Context): boolean {
  return load === null || view === "full";
}

function byUrgency(items: readonly NumberedItem[], context: Context): Group[] {
  return urgencies.flatMap((urgency) => {
    const now = items.filter(({ item }) => item.urgency === urgency);
    const entries = toEntries(now, context, inFull(context));
    return entries.length === 0 ? [] : [{ heading: context.say(urgency), entries }];
  });
}

/** Items of the document in its order. */
function itemsWhere({ items }: Context, wanted: (item: PlanItem) => boolean): NumberedItem[] {
  return [...items.values()].filter(({ item }) => wanted(item));
}

function inFocus({ id }: PlanItem, { load, plan }: Context): boolean {
  return load !== null && plan.focus.includes(id);
}

function toEntries(items: readonly NumberedItem[], context: Context, full: boolean): Entry[] {
  return items.map((item) => (full ? fullEntry(item, context) : shortEntry(item, context)));
}

function professional({ professional: person }: PlanLoad, { text }: Context): string | null {
  return person === null ? null : text(person.name);
}

function plainSection(heading: string, intro: readonly string[], entries: readonly Entry[]): Section {
  return { heading, intro, groups: [{ heading: null, entries }], after: [] };
}
