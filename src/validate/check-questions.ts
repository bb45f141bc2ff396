import { compareText, quote } from "../logic/index.ts";
import type { EventFile, RuleSource } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { topicsOfEvents } from "./event-topics.ts";
import { groupBy } from "./group-by.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import type { Names } from "./names.ts";
import { needsOfFact, needsOfRule, needsOfTasks } from "./needs.ts";

/** An asked fact, and the rule that needs it. */
interface Need {
  readonly fact: string;
  readonly rule: string;
}

/** Gives what a fact or a rule (`rule.<name>`) needs. */
type NeedsOf = (name: string) => readonly string[];

/** Most facts of one life event that are reported one by one. */
const mostFacts = 20;

/**
 * Asked facts that a life event's rules need, directly or through derived facts, other rules and `ask-if`, and that its
 * `questions` do not list: nobody is ever asked, so what needs them stays open for ever.
 */
export function checkQuestions(declarations: Declarations, names: Names): readonly Finding[] {
  const needs = needsByTopic(declarations, names);
  return topicsOfEvents(declarations).flatMap(({ event, topics }) => {
    const listed = new Set(event.item.questions.flatMap(({ facts }) => facts));
    const needed = topics.flatMap((topic) => needs.get(topic) ?? []);
    // Of a fact that several topics need, the first rule is named.
    const missing = new Map<string, Need>();
    for (const need of needed) {
      if (!listed.has(need.fact) && !missing.has(need.fact)) missing.set(need.fact, need);
    }
    return describe(event, [...missing.values()]);
  });
}

/** Asked facts that the rules of each topic need. */
function needsByTopic({ rules, facts }: Declarations, names: Names): ReadonlyMap<string, readonly Need[]> {
  const needs = new Map<string, readonly string[]>([
    ...facts.map(({ item }) => [item.id, needsOfFact(item)] as const),
    ...rules.map(({ item }) => [`rule.${item.name}`, needsOfRule(item)] as const),
  ]);
  const needsOf: NeedsOf = (name) => needs.get(name) ?? [];
  const isAsked = (name: string) => names.facts.get(name)?.question !== undefined;
  const byTopic = groupBy(rules, ({ owner }) => owner);
  return new Map(
    [...byTopic].map(([topic, group]) => {
      const sorted = group.map(({ item }) => item).sort((a, b) => compareText(a.name, b.name));
      return [topic, needsOfRules(sorted, needsOf).filter(({ fact }) => isAsked(fact))];
    }),
  );
}

/** Everything that rules need, each once, with the first rule that needs it. */
function needsOfRules(rules: readonly RuleSource[], needsOf: NeedsOf): readonly Need[] {
  const found = new Map<string, Need>();
  for (const rule of rules) {
    const queue = [...needsOfRule(rule), ...needsOfTasks(rule)];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (found.has(name)) continue;
      found.set(name, { fact: name, rule: rule.name });
      queue.push(...needsOf(name));
    }
  }
  return [...found.values()];
}

function describe(event: Located<EventFile>, missing: readonly Need[]): readonly Finding[] {
  const shown = missing.slice(0, mostFacts).map(({ fact, rule }) => {
    const message = `${quote(rule)} needs ${quote(fact)}, and no section of \`questions\` asks it`;
    const help = `add ${quote(fact)} to a section of \`questions\``;
    return findingAt(event, ["questions"], "fact/not-asked", message, help);
  });
  const more = missing.length - shown.length;
  const rest = `the rules need ${more} more facts that no section of \`questions\` asks`;
  return more === 0 ? shown : [...shown, findingAt(event, ["questions"], "fact/not-asked", rest)];
}
