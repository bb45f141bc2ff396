import type { Program } from "../compile/index.ts";
import type { PlanRecord, RecordItem, RecordOccurrence } from "../model/index.ts";
import { isRecurring } from "./duty.ts";
import { itemsOfPlan } from "./items.ts";
import { withOccurrence } from "./occurrence-id.ts";

/** The record with what new rules made another kind of thing begun anew: nothing is taken for done that is not. */
export function begunAnew(program: Program, record: PlanRecord): PlanRecord {
  const last = new Map(itemsOfPlan(record.plan).map((item) => [item.id, item]));
  let occurrences: readonly RecordOccurrence[] = record.occurrences;
  const items = record.items.map((item) => {
    const said = item.snapshot ?? last.get(item.id);
    if (item.rule === null || said === undefined) return item;
    if (program.rules.get(item.rule)?.type === "safety" && said.type !== "safety") return unsafe(item);
    if (item.status !== "done" || said.recurs !== null || !isRecurring(program, item.id)) return item;
    const { doneOn, since } = item;
    if (doneOn !== null)
      occurrences = withOccurrence(occurrences, {
        id: `${item.id}.${doneOn}`,
        status: "done",
        since,
        doneOn,
      });
    return { ...item, status: "proposed" as const };
  });
  return { ...record, items, occurrences: [...occurrences] };
}

/** A task that new rules make a safety item has never been acknowledged, whatever was done about it. */
function unsafe(item: RecordItem): RecordItem {
  return { ...item, status: "proposed", before: null, doneOn: null };
}
