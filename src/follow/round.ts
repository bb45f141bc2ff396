import type { PlanRecord, RecordItem } from "../model/index.ts";
import { withOccurrence } from "./occurrence-id.ts";

/** A record in which what was done of these rules is to be done again. Each completion stays, as `<task>.<day>`. */
export function roundsBegun(record: PlanRecord, rules: readonly string[]): PlanRecord {
  const safety = new Set(record.plan.safety.map(({ id }) => id));
  const ended = record.items.filter(
    ({ id, rule, status, before }) =>
      rules.includes(rule ?? "") && (before ?? status) === "done" && !safety.has(id),
  );
  return ended.reduce(roundBegun, record);
}

/** A record in which one thing that was done is to be done again. A day that somebody chose for it was of the round before. */
export function roundBegun(record: PlanRecord, item: RecordItem): PlanRecord {
  const { id, doneOn, since, before } = item;
  const { doBy: _old, ...changes } = item.changes;
  const again: RecordItem =
    before === null
      ? { ...item, changes, status: "proposed", doneOn: null }
      : { ...item, changes, before: "proposed", doneOn: null };
  const items = record.items.map((other) => (other === item ? again : other));
  if (doneOn === null) return { ...record, items };
  const done = { id: `${id}.${doneOn}`, status: "done", since, doneOn } as const;
  return { ...record, items, occurrences: withOccurrence(record.occurrences, done) };
}
