import { isCivilDate } from "../../calendar/index.ts";
import { compareText } from "../../logic/index.ts";
import { canonicalJson } from "../../validate/index.ts";
import type { Scope } from "./scope.ts";

/** One dated result. */
export type Entry = Readonly<Record<string, string | number>> & { readonly date: string };

export interface Measurement {
  readonly fact: string;
  /** What tells it apart from others of the same fact. */
  readonly key: string;
  readonly entry: Entry;
  /** The participant who recorded it; `null`: an answer. */
  readonly by: string | null;
  readonly withdrawn: boolean;
}

/** Dated results: those of answers, those that people recorded, and for a plan alone those of its goals. */
export function measurementsOf(scope: Scope): readonly Measurement[] {
  const { record, answers } = scope;
  const answered = Object.entries(answers?.facts ?? {})
    .filter(([fact]) => answers?.unused.has(fact) !== true)
    .flatMap(([fact, given]) => numbered(fact, entriesOf(given)));
  const recorded = (record?.measurements ?? []).flatMap(({ fact, id, measurement, by, withdrawn }) =>
    entriesOf(measurement).map((entry) => ({ fact, key: `by.${id}`, entry, by, withdrawn })),
  );
  const all = answers === null ? ofGoals(scope) : [...answered, ...recorded];
  return all.sort(
    (a, b) =>
      compareText(a.fact, b.fact) || compareText(a.entry.date, b.entry.date) || compareText(a.key, b.key),
  );
}

/** The dated results of an answer: a list of them, or one. What is none is left out. */
export function entriesOf(given: unknown): readonly Entry[] {
  const entries: readonly unknown[] = Array.isArray(given) ? given : [given];
  return entries
    .filter(isEntry)
    .map((entry) => ({ entry, text: canonicalJson(entry) }))
    .sort((a, b) => compareText(a.entry.date, b.entry.date) || compareText(a.text, b.text))
    .map(({ entry }) => entry);
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === "object" &&
    value !== null &&
    "date" in value &&
    isCivilDate(value.date) &&
    Object.values(value).every((part) => typeof part === "string" || Number.isFinite(part))
  );
}

/** Results of one day are told apart by their number. */
function numbered(fact: string, entries: readonly Entry[]): Measurement[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const number = (seen.get(entry.date) ?? 0) + 1;
    seen.set(entry.date, number);
    return { fact, key: `${entry.date}.${number}`, entry, by: null, withdrawn: false };
  });
}

function ofGoals({ plan }: Scope): Measurement[] {
  const byFact = new Map<string, Map<string, Entry>>();
  for (const { fact, previous, latest } of plan.goals) {
    if (fact === null) continue;
    const entries = byFact.get(fact) ?? new Map<string, Entry>();
    for (const one of [previous, latest]) {
      if (one === null || !isCivilDate(one.date)) continue;
      const entry = { ...(one.values ?? { value: one.value }), date: one.date };
      entries.set(canonicalJson(entry), entry);
    }
    byFact.set(fact, entries);
  }
  return [...byFact].flatMap(([fact, entries]) => numbered(fact, entriesOf([...entries.values()])));
}
