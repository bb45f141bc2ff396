import type { PlanItem, PlanOrganisation, PlanService } from "../model/index.ts";
import { type Entry, type Line, line, type Part, strongLine } from "./blocks.ts";
import { contactLines } from "./contact.ts";
import type { Context, NumberedItem } from "./context.ts";
import { timeLines } from "./deadline.ts";
import { plain } from "./escape.ts";
import { itemNames } from "./item-name.ts";
import { rhythmLines } from "./rhythm.ts";
import { listInWords } from "./words.ts";
import { confidenceWords, identificationWords, mandateWords } from "./words-service.ts";

/** An item with everything the customer needs to do it. */
export function fullEntry({ item, number }: NumberedItem, context: Context): Entry {
  const service = context.service(item.service);
  const lines = [
    ...togetherLines(item, context),
    ...timeLines(item, context),
    ...rhythmLines(item, context),
    ...afterLines(item, context),
    ...(item.why === null ? [] : [line(context.text(item.why))]),
    ...ownerLines(item, context),
    ...(service === undefined ? [] : serviceLines(item, service, context)),
    ...deskLines(item, context),
    ...paperLines(item, context),
    ...trustLines(item, context),
    ...(context.view === "full" ? professionalLines(item, context) : []),
  ];
  return { mark: `${number}.`, title: titleOf(item, context), lines, detailed: true };
}

/** An item as a short line of a list: title, time, and what it waits for. */
export function shortEntry({ item, number }: NumberedItem, context: Context): Entry {
  const time = timeLines(item, context).map((each): Line => ({ ...each, weight: "normal" }));
  const lines = [...time, ...rhythmLines(item, context), ...afterLines(item, context)];
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
  return [...lockedLines(item, context), ...mayWaitLines(item, context)];
}

/** What may have to be done first, when the questions that decide it are answered. */
function mayWaitLines({ mayWaitFor }: PlanItem, { plan, say, text }: Context): Line[] {
  const rules = new Set(mayWaitFor.map((id) => id.slice(0, id.indexOf("."))));
  const open = plan.undecided.filter(({ rule }) => rules.has(rule));
  const titles = [...new Set(open.flatMap(({ title }) => (title === null ? [] : [text(title)])))];
  return titles.length === 0 ? [] : [line(titles.join("; "), say("mayWait"))];
}

function lockedLines(item: PlanItem, context: Context): Line[] {
  if (item.status !== "locked" || item.after.length === 0) return [];
  return [line(itemNames(item.after, context).join("; "), context.say("only"))];
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
    ...mandateLines(item, service, context),
    ...(also.length === 0 ? [] : [line(also.join("; "), say("also"))]),
  ];
}

/** Who can act for the customer and what the mandate must cover. That nobody can is told to professionals. */
function mandateLines({ mandate }: PlanItem, { mandateFor }: PlanService, context: Context): Line[] {
  const { language, say, text, view } = context;
  if (mandate === null) return [];
  if (mandate.length === 0) return view === "full" ? [line(say("noMandate"))] : [];
  const words = listInWords(
    mandate.map((each) => mandateWords[each][language]),
    language,
    "or",
  );
  return [line(mandateFor === null ? words : `${words} (${text(mandateFor)})`, say("mandate"))];
}

/** The desk at which it is handled, and what else is handled there. */
function deskLines({ id, desk }: PlanItem, context: Context): Line[] {
  const found = context.plan.desks.find((each) => each.id === desk);
  if (found === undefined) return [];
  const others = itemNames(
    found.items.filter((each) => each !== id),
    context,
  );
  return [line([context.text(found.name), ...others].join("; "), context.say("desk"))];
}

function paperLines(item: PlanItem, { say, text }: Context): Line[] {
  const evidence = item.evidence.map(text).join("; ");
  return evidence === "" ? [] : [line(evidence, say("evidence"))];
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
