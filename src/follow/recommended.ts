import type { PlanRecord, RecordItem } from "../model/index.ts";
import { lastSaid } from "./items.ts";

/** Whether an item is a recommendation that the customer has declined: nothing is said about it any more. */
export function isDeclinedOffer(record: PlanRecord, item: RecordItem): boolean {
  const status = item.before ?? item.status;
  return status === "declined" && isOffer(record, item);
}

function isOffer(record: PlanRecord, item: RecordItem): boolean {
  const type = lastSaid(record, item)?.type;
  return type === "recommendation" || type === "information";
}

/** A review is the time at which what was declined may be offered again. */
export function offeredAgain(record: PlanRecord, at: string): PlanRecord {
  const items = record.items.map((item): RecordItem => {
    if (!isDeclinedOffer(record, item)) return item;
    return item.before === null
      ? { ...item, status: "proposed", since: at }
      : { ...item, before: "proposed", since: at };
  });
  return { ...record, items };
}
