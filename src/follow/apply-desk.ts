import type { PlanRecord } from "../model/index.ts";
import { moveMatter } from "./move-matter.ts";
import { done, refuse } from "./refusal.ts";
import { againstState, type Handler, visibleItems } from "./step.ts";
import { desksAmong } from "./together.ts";

const steps = { started: "START", submitted: "SUBMIT", done: "COMPLETE" } as const;

/**
 * One visit, notice or application for everything of the plan that is handled at a desk: each item that the actor can see
 * and that can take the step takes it; of a recurring duty the occurrence that comes next. The others stay as they are.
 */
export const applyDeskHandled: Handler<"desk-handled"> = (program, record, event) => {
  const { by, at, to } = event;
  const on = event.on ?? record.today;
  if (on > record.today) return refuse("event/day-to-come", "nothing can be done on a day to come", "on");
  const visible = new Map(visibleItems(record, by).map((item) => [item.id, item]));
  const desk = desksAmong(record, visible).find(({ id }) => id === event.desk);
  if (desk === undefined) return refuse("event/unknown-item", "the plan has no such desk", "desk");
  const next = desk.items.reduce<PlanRecord>((current, item) => {
    const moved = moveMatter(program, current, { item, by, at, type: steps[to], on });
    return moved.ok ? moved.value.record : current;
  }, record);
  if (next === record) return againstState("the desk");
  return done({
    record: next,
    merge: "facts",
    journey: to === "done" ? [{ event: "TASK_DONE" }] : [],
  });
};
