import type { Plan, RecordParticipant } from "../../model/index.ts";
import { own } from "./codes.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, refer, type Scope, toDevice, toOrganisation, toPatient } from "./scope.ts";
import { concept, worded } from "./words.ts";

export type PlanRole = Plan["participants"][number];

/** People of a followed plan besides the customer, each once. */
export function peopleOf({ record }: Scope): readonly RecordParticipant[] {
  const others = (record?.participants ?? []).filter(({ id }) => id !== record?.participants[0]?.id);
  return [...new Map(others.map((person) => [person.id, person])).values()];
}

/** What the plan says of a role. */
export function roleNamed({ plan }: Scope, role: string): PlanRole | undefined {
  return plan.participants.find((participant) => participant.role === role);
}

/** Someone close to the customer, as opposed to someone who gives a service. */
function isClose(scope: Scope, { role }: RecordParticipant): boolean {
  return (roleNamed(scope, role)?.sector ?? "customer") === "customer";
}

/** Who did something: the customer, a participant, or the system. */
export function toPerson(scope: Scope, id: string): Element {
  if (id === "system") return toDevice(scope);
  if (id === scope.record?.participants[0]?.id) return toPatient(scope);
  const person = peopleOf(scope).find((one) => one.id === id);
  if (person === undefined) return worded(scope, "display", id);
  return refer(scope, isClose(scope, person) ? "RelatedPerson" : "PractitionerRole", id);
}

/** A role as code and text. */
export function roleConcept(scope: Scope, role: string): Element {
  return concept(scope, [own(scope, "role", role)], roleNamed(scope, role)?.name);
}

/** Participants as PractitionerRole, or RelatedPerson for someone close to the customer. */
export function peopleResources(scope: Scope): FhirResource[] {
  return peopleOf(scope).map((person) => {
    const { id, role, name, since, until } = person;
    const period = present({ start: since, end: until });
    if (isClose(scope, person)) {
      return present({
        resourceType: "RelatedPerson",
        id: idOf(scope, "RelatedPerson", id),
        active: until === null,
        patient: toPatient(scope),
        relationship: [roleConcept(scope, role)],
        name: name === null ? [] : [worded(scope, "text", name)],
        period,
      });
    }
    const organisation = roleNamed(scope, role)?.organisation ?? null;
    return present({
      resourceType: "PractitionerRole",
      id: idOf(scope, "PractitionerRole", id),
      active: until === null,
      period,
      practitioner: name === null ? undefined : worded(scope, "display", name),
      organization: organisation === null ? undefined : toOrganisation(scope, organisation),
      code: [roleConcept(scope, role)],
    });
  });
}
