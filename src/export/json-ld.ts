import type { Plan, PlanEvidence, PlanItem, SafetyItem } from "../model/index.ts";
import { type Context, contextOf, isHalted } from "./context.ts";
import { jsonForScript } from "./escape.ts";
import { eventNode, listNode } from "./json-ld-list.ts";
import { evidenceNode, organisationNode, serviceNode } from "./json-ld-nodes.ts";
import { checkCall, type ExportOptions } from "./options.ts";

/** Options of `toJsonLd`. */
export interface JsonLdOptions extends ExportOptions {
  /** `show`: items that reveal health or social need are described too. Other programs on a page read what it describes. */
  readonly sensitive?: "hide" | "show";
}

const vocabularies = {
  schema: "https://schema.org/",
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
  skos: "http://www.w3.org/2004/02/skos/core#",
} as const;

/**
 * The plan as JSON-LD text that can stand inside a `<script type="application/ld+json">`: services (those of the crisis guidance
 * first), the evidence that they take, their organisations, the life event, and the list of items. Ids are fragments of the page. While the plan is
 * halted, only the crisis guidance and safety. Throws `call/bad-option` and `call/not-a-date`.
 * Source: CPSV-AP 3 (cpsv:PublicService, cv:Evidence, cv:PublicOrganisation, cv:Event) and schema.org.
 */
export function toJsonLd(plan: Plan, options: JsonLdOptions): string {
  const context = contextOf(plan, checkCall(plan, options));
  const items = listed(context).filter(({ sensitive }) => options.sensitive === "show" || !sensitive);
  const help = plan.help?.services ?? [];
  const wanted = new Set([...help, ...items.flatMap((item) => [item.service, ...item.also])]);
  const services = [...wanted].flatMap((id) => context.service(id) ?? []);
  const owners = new Set(services.map(({ owner }) => owner));
  const organisations = [...owners].flatMap((id) => context.organisation(id) ?? []);
  const evidence = isHalted(plan)
    ? []
    : plan.evidence.filter(({ to }) => items.some(({ id }) => to.includes(id)));
  const graph = [
    ...services.map((service) =>
      serviceNode(service, takenBy(service.id, items, evidence), help.includes(service.id), context),
    ),
    ...evidence.map((each) => evidenceNode(each, context)),
    ...organisations.map((organisation) => organisationNode(organisation, context)),
    eventNode(context),
    listNode(items, context),
  ];
  return jsonForScript({ "@context": vocabularies, "@graph": graph });
}

/** The evidence that the service takes for one of the items. */
function takenBy(
  service: string,
  items: readonly (SafetyItem | PlanItem)[],
  evidence: readonly PlanEvidence[],
): PlanEvidence[] {
  const own = items.filter((item) => item.service === service);
  return evidence.filter(({ to }) => own.some(({ id }) => to.includes(id)));
}

function listed({ plan, items }: Context): (SafetyItem | PlanItem)[] {
  const others = isHalted(plan) ? [] : [...items.values()].map(({ item }) => item);
  return [...plan.safety, ...others];
}
