import { isCivilDate } from "../../../calendar/index.ts";
import type { SeriesValue } from "../../value.ts";

/** The entries of a series, newest first; of two on one date the later in the list is the newer. */
export function newestFirst(series: readonly SeriesValue[]): readonly SeriesValue[] {
  const dated = series.filter((entry) => isCivilDate(entry.date)).reverse();
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** A named number or text of an entry. Only the entry's own: `toString` is no field. */
export function readField(entry: SeriesValue, field: string): number | string | undefined {
  const value = Object.hasOwn(entry, field) ? entry[field] : undefined;
  return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
}

/** A named number of an entry; `undefined` when it has none. */
export function readNumber(entry: SeriesValue, field: string): number | undefined {
  const value = readField(entry, field);
  return typeof value === "number" ? value : undefined;
}
