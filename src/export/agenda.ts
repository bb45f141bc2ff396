import { type Entry, entry, type Group, line, type Section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { type ShownDate, shownDate } from "./deadline.ts";
import { gather } from "./gather.ts";
import { itemName } from "./item.ts";

interface Dated {
  readonly name: string;
  readonly text: string | null;
  readonly shown: ShownDate;
}

/** All dates that may be shown, by day: first those that law, an authority or an agreement gives, then advice under its own heading. */
export function dateSection(context: Context): Section | null {
  const dated = [...context.items.values()]
    .flatMap(({ item }): Dated[] => {
      const shown = shownDate(item, context);
      const text = item.deadline?.text ?? null;
      const words = text === null ? null : context.text(text);
      return shown === null ? [] : [{ name: itemName(item.id, context), text: words, shown }];
    })
    .sort((a, b) => (a.shown.date < b.shown.date ? -1 : a.shown.date > b.shown.date ? 1 : 0));
  const binding = dated.filter(({ shown }) => !isAdvice(shown)).map(bindingEntry);
  const advice = adviceEntries(dated.filter(({ shown }) => isAdvice(shown)));
  const groups: Group[] = [
    { heading: null, entries: binding },
    { heading: context.say("goodDates"), entries: advice },
  ].filter(({ entries }) => entries.length > 0);
  return groups.length === 0 ? null : { heading: context.say("dates"), intro: [], groups, after: [] };
}

/** Advice with its date ahead. One whose date has passed says so in its own words, like the others. */
function isAdvice({ kind, past }: ShownDate): boolean {
  return kind === "recommended" && !past;
}

/** The meaning beside the day, then the matter, and what its author says about the date. */
function bindingEntry({ name, text, shown }: Dated): Entry {
  const lines = text === null ? [line(name)] : [line(name), line(text)];
  return entry(shown.meaning, lines, shown.day);
}

/** One entry a day. */
function adviceEntries(dated: readonly Dated[]): Entry[] {
  const days = gather(dated.map(({ name, shown }) => [shown.day, line(name)] as const));
  return [...days].map(([day, lines]) => entry(null, lines, day));
}
