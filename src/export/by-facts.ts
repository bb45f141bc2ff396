import type { Text } from "../model/index.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { gather } from "./gather.ts";

interface Ruled {
  readonly rule: string;
  readonly title: Text | null;
}

/** Things that have the same facts. */
export interface SameFacts<Thing> {
  readonly facts: readonly string[];
  readonly things: readonly Thing[];
}

/** Things with the same facts together, in the order in which the facts first come. */
export function byFacts<Thing>(
  things: readonly Thing[],
  factsOf: (thing: Thing) => readonly string[],
): SameFacts<Thing>[] {
  const keyed = things.map((thing) => [JSON.stringify([...factsOf(thing)].sort()), thing] as const);
  return [...gather(keyed).values()].map((group) => ({
    facts: group.slice(0, 1).flatMap(factsOf),
    things: group,
  }));
}

/** Titles of rules, each once. A rule without one is told to a professional by its name and not at all to the customer. */
export function titlesOf(rules: readonly Ruled[], { text, view }: Context): string[] {
  const titles = rules.flatMap(({ rule, title }) => {
    if (title !== null) return [text(title)];
    return view === "full" ? [plain(rule)] : [];
  });
  return [...new Set(titles)];
}

/** What the plan has is never said to be left out, though another rule for the same thing was. */
export function withoutOffered<Rule extends Ruled>(rules: readonly Rule[], context: Context): Rule[] {
  const { plan, items, text } = context;
  const offered = [...plan.safety, ...plan.settled, ...[...items.values()].map(({ item }) => item)];
  const titles = new Set(offered.map(({ title }) => text(title)));
  return withoutHelp(rules, context).filter(({ title }) => title === null || !titles.has(text(title)));
}

/** Help that is offered to everybody is never said to be left out or open. */
export function withoutHelp<Rule extends Ruled>(rules: readonly Rule[], context: Context): Rule[] {
  const { plan, service, text } = context;
  const help = (plan.help?.services ?? []).flatMap((id) => service(id) ?? []);
  const offered = new Set(help.map(({ title }) => text(title)));
  return rules.filter(({ title }) => title === null || !offered.has(text(title)));
}
