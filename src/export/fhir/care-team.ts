import { secured } from "./codes.ts";
import { peopleOf, roleConcept, toPerson } from "./people.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toOrganisation, toPatient } from "./scope.ts";
import { planWords } from "./statuses.ts";
import { worded } from "./words.ts";

/** Who takes part: people of a followed plan with their time, and roles that own a service of the plan. */
export function careTeam(scope: Scope, sensitive: boolean): FhirResource {
  const { plan, record } = scope;
  const people = peopleOf(scope);
  const filled = new Set(people.map(({ role }) => role));
  const roles = plan.participants.filter(
    ({ role, sector, involved }) => involved && sector !== "customer" && !filled.has(role),
  );
  const customer = plan.participants.find(({ sector }) => sector === "customer")?.role ?? "customer";
  return present({
    resourceType: "CareTeam",
    id: idOf(scope, "CareTeam", "team"),
    ...secured(sensitive),
    status: planWords[record?.planState.state ?? "draft"].team,
    ...worded(scope, "name", plan.title),
    subject: toPatient(scope),
    participant: [
      { role: [roleConcept(scope, customer)], member: toPatient(scope) },
      ...people.map(({ id, role, since, until }) => ({
        role: [roleConcept(scope, role)],
        member: toPerson(scope, id),
        period: present({ start: since, end: until }),
      })),
      ...roles.map(({ role, organisation }): Element => {
        const member = organisation === null ? undefined : toOrganisation(scope, organisation);
        return present({ role: [roleConcept(scope, role)], member });
      }),
    ],
  });
}
