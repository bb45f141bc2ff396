import { compareText } from "../logic/index.ts";
import type { PlanItem } from "../model/index.ts";
import { type Entry, entry, type Group, type Line, line, type Section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { advisedDate } from "./do-by.ts";
import { gather } from "./gather.ts";
import { itemName } from "./item-name.ts";
import { type ShownDate, shownDate } from "./shown-date.ts";

interface Dated {
  readonly lines: readonly Line[];
  readonly shown: ShownDate;
}

/** All dates that may be shown, by day: first those that law, an authority or an agreement gives, then advice under its own heading. */
export function dateSection(context: Context): Section | null {
  const dated = [...context.items.values()]
    .flatMap(({ item }) => datesOf(item, context))
    .sort((a, b) => compareText(a.shown.date, b.shown.date));
  const groups: Group[] = [
    { heading: null, entries: bindingEntries(dated.filter(({ shown }) => !isAdvice(shown))) },
    {
      heading: context.say("goodDates"),
      entries: adviceEntries(dated.filter(({ shown }) => isAdvice(shown))),
    },
  ].filter(({ entries }) => entries.length > 0);
  return groups.length === 0 ? null : { heading: context.say("dates"), intro: [], groups, after: [] };
}

/** The item's own date, with how sure it is and what its author says about it, and the day by which it is good to do it. */
function datesOf(item: PlanItem, context: Context): Dated[] {
  const { say, text } = context;
  const name = itemName(item.id, context);
  const [own, advised] = [shownDate(item, context), advisedDate(item, context)];
  const marks = [
    ...(item.deadline?.assumed === true ? [say("assumedMark")] : []),
    ...(item.deadline?.provisional === true ? [say("provisionalMark")] : []),
  ];
  const marked = marks.length === 0 ? name : `${name} (${marks.join(", ")})`;
  const words = item.deadline?.text ?? null;
  const remark = words === null || own === null || isAdvice(own) ? [] : [line(text(words))];
  return [
    ...(own === null ? [] : [{ lines: [line(marked), ...remark], shown: own }]),
    ...(advised === null ? [] : [{ lines: [line(name)], shown: advised }]),
  ];
}

/** Advice with its date ahead. One whose date has passed says so in its own words, like the others. */
function isAdvice({ kind, past, expected }: ShownDate): boolean {
  return kind === "recommended" && !past && !expected;
}

/** One entry for a day and a meaning. */
function bindingEntries(dated: readonly Dated[]): Entry[] {
  const same = gather(dated.map((each) => [`${each.shown.date} ${each.shown.meaning}`, each] as const));
  return [...same.values()].flatMap((those) =>
    those.slice(0, 1).map(({ shown }) =>
      entry(
        shown.meaning,
        those.flatMap(({ lines }) => lines),
        shown.day,
      ),
    ),
  );
}

/** One entry a day. */
function adviceEntries(dated: readonly Dated[]): Entry[] {
  const days = gather(dated.map(({ lines, shown }) => [shown.day, lines] as const));
  return [...days].map(([day, lines]) => entry(null, lines.flat(), day));
}
