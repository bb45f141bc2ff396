import type { PlanOrganisation, PlanService } from "../../model/index.ts";
import { webPart } from "../contact.ts";
import { plain } from "../escape.ts";
import { identifier, own } from "./codes.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toOrganisation } from "./scope.ts";
import { concept, worded } from "./words.ts";

/** A service of the plan, provided by its one owner. */
export function healthcareService(scope: Scope, service: PlanService): FhirResource {
  const { id, name, owner, mode, access, phones, web, inForce } = service;
  return present({
    resourceType: "HealthcareService",
    id: idOf(scope, "HealthcareService", id),
    identifier: identifier(scope, "service", id),
    active: inForce,
    providedBy: toOrganisation(scope, owner),
    ...worded(scope, "name", name),
    telecom: [
      ...phones.map(({ number }) => contact("phone", number)),
      ...web.flatMap((address) => webPart(address).href ?? []).map((href) => contact("url", href)),
    ],
    eligibility: access === null ? [] : [{ code: concept(scope, [own(scope, "access", access)]) }],
    characteristic: mode === null ? [] : [concept(scope, [own(scope, "service-mode", mode)])],
  });
}

function contact(system: "phone" | "url", value: string): Element {
  return { system, value: plain(value) };
}

/** An organisation that owns a service of the plan. */
export function organization(scope: Scope, { id, name, sector }: PlanOrganisation): FhirResource {
  return {
    resourceType: "Organization",
    id: idOf(scope, "Organization", id),
    identifier: identifier(scope, "organisation", id),
    type: [concept(scope, [own(scope, "sector", sector)])],
    ...worded(scope, "name", name),
  };
}
