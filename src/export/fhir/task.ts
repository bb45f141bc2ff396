import type { Urgency } from "../../model/index.ts";
import { identifier, own, secured } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { peopleOf, toPerson } from "./people.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, refer, type Scope, toCarePlan, toOrganisation, toPatient, toService } from "./scope.ts";
import { wordsOf } from "./statuses.ts";
import { datesOf } from "./task-dates.ts";
import { itemExtension } from "./task-extensions.ts";
import { concept, note, worded } from "./words.ts";

/** A task or a recommendation of the plan. Safety and information are no tasks: they are communications. */
export function task(scope: Scope, item: ListedItem): FhirResource {
  const { said, kept } = item;
  const { status, business } = wordsOf(item);
  const { restriction, deadline } = datesOf(scope, item);
  return present({
    resourceType: "Task",
    id: idOf(scope, "Task", item.id),
    ...secured(item.sensitive),
    extension: [itemExtension(scope, item), ...deadline],
    identifier: identifier(scope, "item", item.id),
    ...(said === null
      ? {}
      : { instantiatesCanonical: `${scope.base}/ActivityDefinition/${activity(scope, said.service)}` }),
    basedOn: [toCarePlan(scope)],
    status,
    statusReason:
      kept?.because == null ? undefined : concept(scope, [own(scope, "status-reason", kept.because.reason)]),
    businessStatus: concept(scope, [own(scope, "business-status", business)]),
    intent: item.type === "recommendation" ? "proposal" : "plan",
    priority: priorityOf(said?.urgency ?? kept?.content?.urgency ?? "later"),
    code: concept(scope, [own(scope, "item-type", item.type)]),
    ...worded(scope, "description", item.title),
    for: toPatient(scope),
    executionPeriod: item.doneOn === null ? undefined : { end: item.doneOn },
    lastModified: kept?.since,
    requester: kept === null || kept.rule !== null ? undefined : toPerson(scope, kept.addedBy),
    owner: ownerOf(scope, item),
    reasonCode: item.why === null ? undefined : concept(scope, [], item.why),
    note: note(scope, kept?.changes.note),
    restriction,
    input: (said === null ? [] : [said.service, ...said.also]).flatMap((id) => inputOf(scope, id)),
  });
}

function activity(scope: Scope, service: string): string {
  return idOf(scope, "HealthcareService", service);
}

function inputOf(scope: Scope, id: string): Element[] {
  const valueReference = toService(scope, id);
  return valueReference === undefined
    ? []
    : [{ type: concept(scope, [own(scope, "task-input", "service")]), valueReference }];
}

/** Source: R4 request-priority. Nothing of the plan is `stat`: what is that urgent is safety. */
export function priorityOf(urgency: Urgency): "asap" | "urgent" | "routine" {
  return urgency === "now" ? "asap" : urgency === "today" ? "urgent" : "routine";
}

/** Who must act: who people named, else whom the rule names, else who owns the matter. */
function ownerOf(scope: Scope, { said, kept }: ListedItem): Element | undefined {
  const responsible = kept?.changes.responsible ?? null;
  if (responsible !== null) return toPerson(scope, responsible);
  const actor = said?.actor ?? "customer";
  if (actor === "customer") return toPatient(scope);
  const person = peopleOf(scope).find(({ role, until }) => role === actor && until === null);
  if (person !== undefined) return toPerson(scope, person.id);
  return toOrganisation(scope, said?.owner ?? "") ?? refer(scope, "CareTeam", "team");
}
