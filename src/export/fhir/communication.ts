import { type PlanIndicator, settledStatuses } from "../../model/index.ts";
import { extension, hl7, identifier, own, secured } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toCarePlan, toDevice, toPatient, toService } from "./scope.ts";
import { concept, worded } from "./words.ts";

/** A safety item or information: something said to the customer. Source of the categories: R4 communication-category. */
export function communication(scope: Scope, item: ListedItem): FhirResource {
  const { said, type, status } = item;
  const isSafety = type === "safety";
  return present({
    ...message(scope, ["item", item.id], item.sensitive),
    extension: [
      extension(scope, "item", {
        extension: [
          { url: "place", valuePositiveInt: item.place },
          { url: "status", valueCode: status },
        ],
      }),
    ],
    identifier: identifier(scope, "item", item.id),
    status: status === "declined" ? "not-done" : settledStatuses.has(status) ? "completed" : "in-progress",
    category: [
      concept(scope, [
        hl7("communication-category", isSafety ? "alert" : "instruction"),
        own(scope, "item-type", type),
      ]),
    ],
    priority: isSafety ? "stat" : "routine",
    about: (said === null ? [] : [said.service, ...said.also]).flatMap((id) => toService(scope, id) ?? []),
    payload: [item.title, item.why].flatMap((text) => payload(scope, text)),
  });
}

/** An indicator that is shown to the customer. */
export function warning(scope: Scope, indicator: PlanIndicator): FhirResource {
  return present({
    ...message(scope, ["indicator", indicator.rule, indicator.indicator], indicator.sensitive),
    identifier: identifier(scope, "indicator", indicator.indicator),
    status: "in-progress",
    category: [
      concept(scope, [hl7("communication-category", "alert"), own(scope, "item-type", "indicator")]),
    ],
    priority:
      indicator.severity === "critical" ? "asap" : indicator.severity === "high" ? "urgent" : "routine",
    about: indicator.services.flatMap((id) => toService(scope, id) ?? []),
    payload: [indicator.title, indicator.action].flatMap((text) => payload(scope, text)),
  });
}

function message(scope: Scope, key: readonly string[], sensitive: boolean) {
  return {
    resourceType: "Communication",
    id: idOf(scope, "Communication", ...key),
    ...secured(sensitive),
    basedOn: [toCarePlan(scope)],
    subject: toPatient(scope),
    recipient: [toPatient(scope)],
    sender: toDevice(scope),
  };
}

function payload(scope: Scope, text: ListedItem["why"]): Element[] {
  return text === null ? [] : [worded(scope, "contentString", text)];
}
