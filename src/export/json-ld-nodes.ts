import type { PlanEvidence, PlanOrganisation, PlanPhone, PlanService } from "../model/index.ts";
import { webPart } from "./contact.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { both, type Node, reference, words } from "./json-ld-terms.ts";
import { phonesInOrder } from "./phones.ts";

/**
 * A service and the evidence that it takes; one of the crisis guidance carries the guidance's words. Only a public
 * organisation gives a public service.
 */
export function serviceNode(
  service: PlanService,
  evidence: readonly PlanEvidence[],
  helps: boolean,
  context: Context,
): Node {
  const { plan, organisation } = context;
  const isPublic = organisation(service.owner)?.sector === "public";
  const owner = reference("organisation", service.owner);
  return {
    ...reference("service", service.id),
    "@type": isPublic ? ["cpsv:PublicService", "schema:GovernmentService"] : "schema:Service",
    "dct:identifier": plain(service.id),
    ...both("dct:title", "schema:name", context.text(service.name), context),
    ...(helps && plan.help !== null
      ? { "dct:description": words(context.text(plan.help.text), context) }
      : {}),
    "schema:provider": owner,
    ...(isPublic ? { "cv:hasCompetentAuthority": owner } : {}),
    "cv:isGroupedBy": reference("event", plan.lifeEvent),
    ...(isPublic && evidence.length > 0
      ? { "cpsv:hasInput": evidence.map(({ id }) => reference("evidence", id)) }
      : {}),
    "schema:availableChannel": channels(service, context),
  };
}

function channels({ phones, web }: PlanService, context: Context): Node[] {
  const phoned = phonesInOrder(
    phones.map((phone) => ({ phone })),
    context.language,
  );
  const addresses = web.flatMap((address) => webPart(address).href ?? []);
  return [
    ...phoned.map(({ phone }) => channel("schema:servicePhone", phoneNode(phone, context))),
    ...addresses.map((href) => channel("schema:serviceUrl", { "@id": href })),
  ];
}

function channel(term: string, value: Node): Node {
  return { "@type": "schema:ServiceChannel", [term]: value };
}

function phoneNode({ number, answersIn, hours }: PlanPhone, context: Context): Node {
  return {
    "@type": "schema:ContactPoint",
    "schema:telephone": plain(number),
    ...(answersIn.length === 0 ? {} : { "schema:availableLanguage": [...answersIn] }),
    ...(hours === null ? {} : { "schema:description": words(context.text(hours), context) }),
  };
}

/** An organisation that owns one of the services. */
export function organisationNode({ id, name, sector }: PlanOrganisation, context: Context): Node {
  return {
    ...reference("organisation", id),
    "@type":
      sector === "public"
        ? ["cv:PublicOrganisation", "schema:GovernmentOrganization"]
        : "schema:Organization",
    "dct:identifier": plain(id),
    ...both("skos:prefLabel", "schema:name", context.text(name), context),
  };
}

/** A paper or proof that is made once and used many times. */
export function evidenceNode({ id, name }: PlanEvidence, context: Context): Node {
  return {
    ...reference("evidence", id),
    "@type": "cv:Evidence",
    "dct:identifier": plain(id),
    "dct:title": words(context.text(name), context),
  };
}
