import { compareText } from "../../logic/index.ts";
import type { RecordOccurrence } from "../../model/index.ts";
import { identifier, own, secured } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { type FhirResource, present } from "./resource.ts";
import { idOf, refer, type Scope, toCarePlan, toPatient } from "./scope.ts";
import { taskWords } from "./statuses.ts";
import { concept, worded } from "./words.ts";

/** Occurrences of recurring duties with which something was done, or that were missed: parts of their task. Those of items that are not listed stay out. */
export function occurrenceTasks(scope: Scope, items: readonly ListedItem[]): FhirResource[] {
  const occurrences = [...(scope.record?.occurrences ?? [])].sort((a, b) => compareText(a.id, b.id));
  return occurrences.flatMap((occurrence) => {
    const item = items.find(({ id, type }) => type === "task" && occurrence.id.startsWith(`${id}.`));
    return item === undefined ? [] : [occurrenceTask(scope, occurrence, item)];
  });
}

function occurrenceTask(scope: Scope, occurrence: RecordOccurrence, item: ListedItem): FhirResource {
  const { id, status, since, doneOn } = occurrence;
  const words = status === "proposed" ? { status: "ready", business: "ready" } : taskWords[status];
  return present({
    resourceType: "Task",
    id: idOf(scope, "Task", id),
    ...secured(item.sensitive),
    identifier: identifier(scope, "occurrence", id),
    basedOn: [toCarePlan(scope)],
    partOf: [refer(scope, "Task", item.id)],
    status: words.status,
    businessStatus: concept(scope, [own(scope, "business-status", words.business)]),
    intent: "plan",
    code: concept(scope, [own(scope, "item-type", "occurrence")]),
    ...worded(scope, "description", item.title),
    for: toPatient(scope),
    executionPeriod: doneOn === null ? undefined : { end: doneOn },
    lastModified: since,
  });
}
