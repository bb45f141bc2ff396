import { compareText } from "../logic/index.ts";
import type { PlanRecord, RecordItem, RecordOccurrence } from "../model/index.ts";

const occurrenceId = /^([^.]+\.[^.]+)\.(\d{4}(?:-\d\d(?:-\d\d)?)?)$/;

/** The task and the period of an occurrence's id, such as `R7.report.2027-05-10`; `undefined`: it is none. */
export function partsOfOccurrence(
  id: string,
): { readonly task: string; readonly period: string } | undefined {
  const [, task, period] = occurrenceId.exec(id) ?? [];
  return task === undefined || period === undefined ? undefined : { task, period };
}

/** The occurrences with one of them new or changed, by id. */
export function withOccurrence(
  occurrences: readonly RecordOccurrence[],
  changed: RecordOccurrence,
): RecordOccurrence[] {
  const others = occurrences.filter(({ id }) => id !== changed.id);
  return [...others, changed].sort((a, b) => compareText(a.id, b.id));
}

/** What is known of the occurrences of a duty. */
export function occurrencesOf(record: PlanRecord, task: string): readonly RecordOccurrence[] {
  return record.occurrences.filter(({ id }) => id.startsWith(`${task}.`));
}

/** The day on which a task, or an occurrence of it, was last done. */
export function lastDoneOn(record: PlanRecord, item: RecordItem): string | null {
  const days = occurrencesOf(record, item.id).flatMap(({ doneOn }) => doneOn ?? []);
  return [item.doneOn ?? "", ...days].sort(compareText).at(-1) || null;
}
