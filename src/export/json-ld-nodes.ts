import type { PlanItem, PlanOrganisation, PlanPhone, PlanService, SafetyItem } from "../model/index.ts";
import { webPart } from "./contact.ts";
import type { Context } from "./context.ts";
import { shownDate } from "./deadline.ts";
import { plain, unglued } from "./escape.ts";
import { phonesInOrder } from "./phones.ts";

/** A node of the graph, with terms of the vocabularies that `toJsonLd` declares. */
export type Node = Readonly<Record<string, unknown>>;

/** A service; one of the crisis guidance carries the guidance's words. Only a public organisation gives a public service. */
export function serviceNode(service: PlanService, helps: boolean, context: Context): Node {
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

/** The life event or business event that groups the services. */
export function eventNode(context: Context): Node {
  const { plan, text } = context;
  return {
    ...reference("event", plan.lifeEvent),
    "@type": "cv:Event",
    "dct:identifier": plain(plan.lifeEvent),
    "dct:title": words(text(plan.title), context),
  };
}

/** The items in the plan's order, with their dates in words. */
export function listNode(items: readonly (SafetyItem | PlanItem)[], context: Context): Node {
  return {
    "@type": "schema:ItemList",
    "schema:numberOfItems": items.length,
    "schema:itemListElement": items.map((item, index) => ({
      "@type": "schema:ListItem",
      "schema:position": index + 1,
      "schema:name": words(context.text(item.title), context),
      ...dateOf(item, context),
      "schema:item": reference("service", item.service),
    })),
  };
}

function dateOf(item: SafetyItem | PlanItem, context: Context): Node {
  const shown = item.type === "safety" ? null : shownDate(item, context);
  return shown === null ? {} : { "schema:description": words(unglued(shown.lasting), context) };
}

function reference(kind: string, id: string): Node {
  return { "@id": `#${kind}-${encodeURIComponent(plain(id))}` };
}

function words(text: string, { language }: Context): Node {
  return { "@value": text, "@language": language };
}

function both(first: string, second: string, text: string, context: Context): Node {
  return { [first]: words(text, context), [second]: words(text, context) };
}
