import { compareText, quote } from "../logic/index.ts";
import { type RuleSource, urgencies } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { topicsOfEvents } from "./event-topics.ts";
import { type Finding, findingAt, type Located } from "./located.ts";

type Rule = Located<RuleSource>;

/** Whether two rules can stand in one list: some life event takes the topics of both. */
type Meet = (a: Rule, b: Rule) => boolean;

/** Warnings about the place of rules in the list: two with one place, and one that waits for a later one. */
export function checkOrder(declarations: Declarations): readonly Finding[] {
  const meet = meetings(declarations);
  const listed = declarations.rules
    .filter(({ item }) => item.event.type !== "indicator" && item.order !== undefined)
    .sort((a, b) => compareText(a.item.name, b.item.name));
  return [...samePlace(listed, meet), ...waitsForLater(listed, meet)];
}

function meetings(declarations: Declarations): Meet {
  const eventsOf = new Map<string, Set<string>>();
  for (const { event, topics } of topicsOfEvents(declarations)) {
    for (const topic of topics) eventsOf.set(topic, (eventsOf.get(topic) ?? new Set()).add(event.owner));
  }
  return (a, b) => {
    const events = eventsOf.get(b.owner);
    return [...(eventsOf.get(a.owner) ?? [])].some((event) => events?.has(event));
  };
}

function samePlace(rules: readonly Rule[], meet: Meet): readonly Finding[] {
  const earlier = new Map<string, Rule[]>();
  return rules.flatMap((rule) => {
    const key = placeOf(rule.item);
    const others = earlier.get(key) ?? [];
    earlier.set(key, others);
    const other = others.find((one) => meet(one, rule));
    // One rule of each topic stands for the others: what meets one of them meets all.
    if (!others.some(({ owner }) => owner === rule.owner)) others.push(rule);
    if (other === undefined) return [];
    const message = `${quote(rule.item.name)} has the same urgency and order as ${quote(other.item.name)}`;
    return [findingAt(rule, ["order"], "rule/order", message)];
  });
}

function waitsForLater(rules: readonly Rule[], meet: Meet): readonly Finding[] {
  const byName = new Map(rules.map((rule) => [rule.item.name, rule]));
  return rules.flatMap((rule) =>
    (rule.item.after ?? []).flatMap((name, index) => {
      const other = byName.get(name.replace(/\..*$/, ""));
      if (other === undefined || !meet(rule, other) || placeOf(other.item) <= placeOf(rule.item)) return [];
      const message = `${quote(rule.item.name)} waits for ${quote(name)}, which stands later in the list`;
      return [findingAt(rule, ["after", index], "rule/after-later", message)];
    }),
  );
}

/** A rule's place as text that sorts like the plan: safety first, then by urgency and order. */
function placeOf({ event, urgency = "later", order = 0 }: RuleSource): string {
  const band = event.type === "safety" ? 0 : 1 + urgencies.indexOf(urgency);
  return `${band} ${String(order).padStart(6, "0")}`;
}
