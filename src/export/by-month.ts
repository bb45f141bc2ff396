import type { Context, NumberedItem } from "./context.ts";
import { advisedDate } from "./do-by.ts";
import { gather } from "./gather.ts";
import { monthHeading } from "./months.ts";
import { shownDate } from "./shown-date.ts";

/** Items under one heading. */
export interface Headed {
  readonly heading: string;
  readonly items: readonly NumberedItem[];
}

/** A list longer than this is hard to take in at once. */
const mostTogether = 8;

/**
 * A long list of items by the month in which to do them; those without a date that may be shown come last under `otherwise`.
 * A short list stays together, and so does one whose own order is another: numbers run through the document.
 */
export function byMonth(items: readonly NumberedItem[], otherwise: string, context: Context): Headed[] {
  const months = gather(items.map((each) => [monthOf(each, context), each] as const));
  const ordered = [...months.values()].flat().every((each, index) => each === items[index]);
  if (items.length <= mostTogether || !ordered || !isAscending([...months.keys()])) {
    return [{ heading: otherwise, items }];
  }
  return [...months].map(([month, some]) => ({
    heading: month === undated ? otherwise : monthHeading(month, context.language),
    items: some,
  }));
}

/** After every month. */
const undated = "9999-99";

function isAscending(months: readonly string[]): boolean {
  return months.every((month, index) => index === 0 || (months[index - 1] ?? "") < month);
}

/** `2027-06`. */
function monthOf({ item }: NumberedItem, context: Context): string {
  const shown = advisedDate(item, context) ?? shownDate(item, context);
  return shown === null ? undated : shown.date.slice(0, 7);
}
