import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord, RecordItem, Situation, TaskStatus } from "../model/index.ts";

/**
 * The situation that a record describes: its answers, its measurements as series, where its tasks stand and the days
 * on which events happened. What the program no longer knows is left out of the situation, and stays in the record.
 */
export function situationOf(program: Program, record: PlanRecord): Situation {
  const facts: Record<string, unknown> = Object.create(null);
  const put = (name: string, value: unknown) => {
    if (program.facts.has(name)) facts[name] = value;
  };
  for (const [name, value] of Object.entries(record.facts)) {
    if (program.facts.get(name)?.origin !== "built-in") put(name, value);
  }
  for (const [name, series] of seriesOf(record)) put(name, [...seriesAtStart(record.facts[name]), ...series]);
  for (const item of record.items) {
    put(`task.${item.id}.status`, statusOf(item));
    if (item.doneOn !== null) put(`task.${item.id}.done-on`, item.doneOn);
  }
  for (const [name, day] of Object.entries(record.happened)) put(`event.${name}.on`, day);
  return { lifeEvent: record.lifeEvent, today: record.today, facts };
}

/** The status that rules see: one that no longer applies stands where it stood before. */
export function statusOf(item: RecordItem): TaskStatus {
  return item.before ?? item.status;
}

/** Results that were known when the record was started. */
function seriesAtStart(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Measurements that were not withdrawn, by fact, in the order of their dates. */
function seriesOf(record: PlanRecord): ReadonlyMap<string, readonly unknown[]> {
  const series = new Map<string, { readonly date: string }[]>();
  for (const { fact, measurement, withdrawn } of record.measurements) {
    if (withdrawn) continue;
    const value = { ...measurement, date: String(measurement["date"]) };
    const known = series.get(fact);
    if (known === undefined) series.set(fact, [value]);
    else known.push(value);
  }
  return new Map(
    [...series].map(([fact, values]) => [fact, values.sort((a, b) => compareText(a.date, b.date))]),
  );
}
