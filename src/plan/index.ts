export { occurrencesIn } from "./calendar.ts";
export { groundsOf } from "./grounds.ts";
export { type Generated, generate, generateFrom, makePlan } from "./make-plan.ts";
export { type LastDay, openLastDays } from "./missed.ts";
export { byPlace } from "./order.ts";
export { byOwnDates, pulled, shownDoBy } from "./pull.ts";
export { type Receipt, receipt } from "./receipt.ts";
export {
  type Difference,
  type ReceiptCode,
  type ReceiptDifferences,
  type Recomputed,
  recompute,
} from "./recompute.ts";
export {
  type Resolution,
  type ResolvedOrganisation,
  resolveService,
  type Way,
} from "./resolve-service.ts";
export { type Actor, type MayDo, type MayDoReason, whoMayDo } from "./who-may-do.ts";
