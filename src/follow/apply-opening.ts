import { notify } from "./effect.ts";
import { mayOpen } from "./opening.ts";
import { customerOf } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import { againstState, type Handler } from "./step.ts";

/** A professional opens a service for the customer, who can begin to use it from then on. */
export const applyServiceOpened: Handler<"service-opened"> = (program, record, event) => {
  const { service, by, at } = event;
  if (!mayOpen(record, by))
    return refuse("event/out-of-role", "only a professional who may agree the plan opens services", "by");
  if (program.services.get(service)?.access !== "professional")
    return refuse("event/unknown-service", "no service that has to be opened has this id", "service");
  // What others have opened is not told: two professionals may open the same service.
  if (record.opened.some((one) => one.service === service && one.by === by))
    return againstState("the service");
  return done({
    record: { ...record, opened: [...record.opened, { service, by, since: at }] },
    effects: [notify(customerOf(record), "plan-changed")],
  });
};
