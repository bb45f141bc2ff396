export { type Generated, generate, makePlan } from "./make-plan.ts";
export { byPlace } from "./order.ts";
export { ownerOn, serviceOn } from "./services.ts";
