import { compareText } from "../../logic/index.ts";
import type { Plan, PlanRecord } from "../../model/index.ts";
import { carePlan, programme } from "./care-plan.ts";
import { careTeam } from "./care-team.ts";
import { secured } from "./codes.ts";
import { communication, warning } from "./communication.ts";
import { conditions } from "./condition.ts";
import { consents } from "./consent.ts";
import { device } from "./device.ts";
import { flag } from "./flag.ts";
import { goal } from "./goal.ts";
import { itemsOf, type ListedItem } from "./items.ts";
import { measurementsOf } from "./measurements.ts";
import { observations, undated } from "./observation.ts";
import { occurrenceTasks } from "./occurrence.ts";
import { type FhirOptions, scopeOf } from "./options.ts";
import { patient } from "./patient.ts";
import { peopleResources } from "./people.ts";
import { provenances } from "./provenance.ts";
import { questionnaire } from "./questionnaire.ts";
import { questionnaireResponse } from "./questionnaire-response.ts";
import type { FhirBundle, FhirResource } from "./resource.ts";
import { idOf, type Scope } from "./scope.ts";
import { healthcareService, organization } from "./service.ts";
import { task } from "./task.ts";

/**
 * A plan or a followed plan as a FHIR R4 (4.0.1) Bundle of type `collection`: plain JSON, the same for the same input. Safety comes first.
 * It holds what the plan or record holds, and the answers that the caller passes; no name of the customer and no personal
 * identity code. What reveals health or social need has the security label `R`. A plan that people have not agreed is
 * a draft proposal. Throws `call/bad-option` and `call/not-a-date`.
 */
export function toFhir(of: Plan | PlanRecord, options: FhirOptions = {}): FhirBundle {
  const scope = scopeOf(of, options);
  const resources = resourcesOf(scope);
  return {
    resourceType: "Bundle",
    id: idOf(scope, "Bundle"),
    ...secured(resources.some(({ meta }) => meta !== undefined)),
    language: scope.language,
    type: "collection",
    entry: resources.map((resource) => ({
      fullUrl: `${scope.base}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

function resourcesOf(scope: Scope): readonly FhirResource[] {
  const { plan, record, event, answers } = scope;
  const items = itemsOf(plan, record);
  const [messages, tasks] = [items.filter(isMessage), items.filter((item) => !isMessage(item))];
  const found = conditions(scope);
  const goals = plan.goals.map((one) => goal(scope, one));
  const sensitive = [...items, ...plan.goals].some((one) => one.sensitive) || found.length > 0;
  const parts = { tasks, goals: plan.goals.map(({ id }) => id), conditions: found, sensitive };
  const response = event === null || answers === null ? [] : [questionnaireResponse(scope, event, answers)];
  const forCustomer = plan.indicators.filter(({ shown, audience }) => shown && audience.includes("customer"));
  const forOthers = plan.indicators.filter(({ audience }) => audience.some((name) => name !== "customer"));
  return [
    ...messages.filter(({ type }) => type === "safety").map((item) => communication(scope, item)),
    carePlan(scope, parts),
    ...[programme(scope, tasks)].flatMap((one) => one ?? []),
    patient(scope),
    device(scope),
    careTeam(scope, sensitive),
    ...peopleResources(scope),
    ...found,
    ...goals,
    ...tasks.map((item) => task(scope, item)),
    ...occurrenceTasks(scope, tasks),
    ...messages.filter(({ type }) => type !== "safety").map((item) => communication(scope, item)),
    ...forCustomer.map((one) => warning(scope, one)),
    ...forOthers.map((one) => flag(scope, one)),
    ...measurementsOf(scope).flatMap((one) => observations(scope, one)),
    ...undated(scope),
    ...(event === null ? [] : [questionnaire(scope, event)]),
    ...response,
    ...consents(scope),
    ...provenances(scope, items, response.length > 0),
    ...byId(plan.services).map((one) => healthcareService(scope, one)),
    ...byId(plan.organisations).map((one) => organization(scope, one)),
  ];
}

function isMessage({ type }: ListedItem): boolean {
  return type === "safety" || type === "information";
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => compareText(a.id, b.id));
}
