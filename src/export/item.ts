import type { PlanItem, PlanOrganisation, PlanService } from "../model/index.ts";
import { type Entry, type Line, line, type Part, strongLine } from "./blocks.ts";
import { contactLines } from "./contact.ts";
import type { Context, NumberedItem } from "./context.ts";
import { timeLines } from "./deadline.ts";
import { plain } from "./escape.ts";
import { recurrenceInWords } from "./recurrence.ts";
import { listInWords } from "./words.ts";
import { confidenceWords, identificationWords, mandateWords } from "./words-service.ts";

/** `1. Ilmoittaudu työttömäksi työnhakijaksi`: how an item is named where another one speaks of it. */
export function itemName(id: string, context: Context): string {
  const found = context.items.get(id);
  return found === undefined ? plain(id) : `${found.number}. ${context.text(found.item.title)}`;
}

/** An item with everything the customer needs to do it. */
export function fullEntry({ item, number }: NumberedItem, context: Context): Entry {
  const service = context.service(item.service);
  const lines = [
    ...togetherLines(item, context),
    ...timeLines(item, context),
    ...afterLines(item, context),
    ...(item.why === null ? [] : [line(context.text(item.why))]),
    ...ownerLines(item, context),
    ...(service === undefined ? [] : serviceLines(item, service, context)),
    ...paperLines(item, context),
    ...trustLines(item, context),
    ...(context.view === "full" ? professionalLines(item, context) : []),
  ];
  return { mark: `${number}.`, title: titleOf(item, context), lines, detailed: true };
}

/** An item as a short line of a list: title, time, and what it waits for. */
export function shortEntry({ item, number }: NumberedItem, context: Context): Entry {
  const time = timeLines(item, context).map((each): Line => ({ ...each, weight: "normal" }));
  const lines = [...time, ...afterLines(item, context)];
  return { mark: `${number}.`, title: titleOf(item, context), lines, detailed: false };
}

function titleOf(item: PlanItem, context: Context): Part[] {
  return [{ text: context.text(item.title) }];
}

/** Said beside an item that is shown although the load limit is full. */
function togetherLines({ id }: PlanItem, { load, text }: Context): Line[] {
  return load?.beyond.includes(id) ? [strongLine(text(load.together))] : [];
}

function afterLines(item: PlanItem, context: Context): Line[] {
  if (item.status !== "locked" || item.after.length === 0) return [];
  return [line(item.after.map((id) => itemName(id, context)).join("; "), context.say("only"))];
}

function ownerLines(item: PlanItem, context: Context): Line[] {
  const { say, text } = context;
  const owner = context.organisation(item.owner);
  const actor = item.actor === "customer" ? undefined : context.role(item.actor);
  return [
    ...(owner === undefined ? [] : [line(text(owner.name) + placeWords(owner, context), say("owner"))]),
    ...(actor === undefined ? [] : [line(actor, say("actor"))]),
  ];
}

/** Where the office is decided by a fact that is not known yet, the fact is named. */
function placeWords({ locatedBy }: PlanOrganisation, { fact, say }: Context): string {
  if (locatedBy === null || locatedBy.value !== null) return "";
  return ` ${say("ownerNeeds", { facts: fact(locatedBy.fact) })}`;
}

function serviceLines(item: PlanItem, service: PlanService, context: Context): Line[] {
  const { language, say, text } = context;
  const also = item.also.flatMap((id) => context.service(id) ?? []).map(({ name }) => text(name));
  const formerly = service.formerly === null ? "" : ` ${say("formerly")}: ${text(service.formerly)}`;
  return [
    ...(service.inForce ? [] : [line(say("notInForce") + formerly)]),
    ...contactLines(item, service, context),
    line(identificationWords[item.identification][language], say("identification")),
    ...mandateLines(item, context),
    ...(also.length === 0 ? [] : [line(also.join("; "), say("also"))]),
  ];
}

/** That nobody else can act is told to professionals; a customer is told who can. */
function mandateLines({ mandate }: PlanItem, { language, say, view }: Context): Line[] {
  if (mandate === null) return [];
  if (mandate.length === 0) return view === "full" ? [line(say("noMandate"))] : [];
  const words = mandate.map((each) => mandateWords[each][language]);
  return [line(listInWords(words, language, "or"), say("mandate"))];
}

function paperLines(item: PlanItem, { language, say, text }: Context): Line[] {
  const evidence = item.evidence.map(text).join("; ");
  return [
    ...(evidence === "" ? [] : [line(evidence, say("evidence"))]),
    ...(item.recurs === null ? [] : [line(recurrenceInWords(item.recurs, language), say("recurs"))]),
  ];
}

/** How sure the content is, and the laws it rests on. */
function trustLines(item: PlanItem, { language, say, text }: Context): Line[] {
  const confidence = confidenceWords[item.confidence];
  const laws = item.law.map((law) => {
    const check = confidenceWords[law.confidence] === null ? "" : `, ${say("checkLaw")}`;
    return `${text(law.name)} (${plain(law.id)}${check})`;
  });
  return [
    ...(confidence === null ? [] : [line(confidence[language])]),
    ...(item.provisional ? [line(say("provisional"))] : []),
    ...(laws.length === 0 ? [] : [line(laws.join("; "), say("law"))]),
  ];
}

/** What a professional checks: the facts that the rule uses, the rule and its sources. */
function professionalLines(item: PlanItem, { fact, say }: Context): Line[] {
  return [
    ...(item.facts.length === 0 ? [] : [line(item.facts.map(fact).join(", "), say("dependsOn"))]),
    line(plain(item.rule), say("rule")),
    ...(item.sources.length === 0 ? [] : [line(item.sources.map(plain).join(", "), say("sources"))]),
  ];
}
