import type { PlanRecord, PlanService, RecordItem } from "../model/index.ts";
import { lastSaid } from "./items.ts";
import { customerOf, may } from "./people.ts";

/** Whether a participant is one who opens services: a professional with whom the customer agrees the plan. */
export function mayOpen(record: PlanRecord, by: string): boolean {
  return by !== customerOf(record) && may(record, by, "agree");
}

/** Whether the service of a recommendation has been opened; `null`: it needs no opening, or the item is the customer's own task. */
export function isOpened(record: PlanRecord, item: RecordItem): boolean | null {
  const service = serviceToOpen(record, item);
  return service === undefined ? null : record.opened.some((one) => one.service === service.id);
}

/** Who opens the service of a recommendation that somebody cannot join before that: its owner's id. `undefined`: it can be joined. */
export function closedFor(record: PlanRecord, item: RecordItem, by: string): string | undefined {
  return isOpened(record, item) === false && !mayOpen(record, by)
    ? serviceToOpen(record, item)?.owner
    : undefined;
}

/** The service of a recommendation, when only a professional opens it. A task is never closed: something must be done. */
function serviceToOpen(record: PlanRecord, item: RecordItem): PlanService | undefined {
  const said = lastSaid(record, item);
  if (said?.type !== "recommendation") return undefined;
  const service = record.plan.services.find(({ id }) => id === said.service);
  return service?.access === "professional" ? service : undefined;
}
