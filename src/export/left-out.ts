import type { LeftOut } from "../model/index.ts";
import { type Entry, entry, type Group, line, type Section } from "./blocks.ts";
import { byFacts, type SameFacts, titlesOf, withoutOffered } from "./by-facts.ts";
import type { Context } from "./context.ts";
import { gather } from "./gather.ts";

/** What does not concern the customer, by the facts that its rules use, and what is not in force on this day. */
export function leftOutSection(context: Context): Section | null {
  const { plan, say } = context;
  const left = withoutOffered(plan.leftOut, context);
  const uses = usesOf(left);
  const conditions = left.filter(({ reason }) => reason === "conditions");
  const ended = left.filter(({ reason }) => reason === "not-in-force");
  const groups: Group[] = [
    {
      heading: null,
      entries: byFacts(conditions, factsOf).flatMap((group) => reasonEntry(group, uses, context)),
    },
    { heading: say("notInForceHeading"), entries: ended.flatMap((each) => endedEntry(each, context)) },
  ].filter(({ entries }) => entries.length > 0);
  if (groups.length === 0) return null;
  return { heading: say("leftOut"), intro: [say("leftOutIntro")], groups, after: [] };
}

function factsOf(left: LeftOut): readonly string[] {
  return left.facts;
}

/** Rules with the same facts as one entry: their titles, then the facts. Nothing when none has a title to show. */
function reasonEntry({ facts, things: rules }: SameFacts<LeftOut>, uses: Uses, context: Context): Entry[] {
  const [first, ...others] = titlesOf(rules, context);
  if (first === undefined) return [];
  const reason = facts.length === 0 ? [] : [line(factWords(facts, uses, context), context.say("dependsOn"))];
  return [entry(first, [...others.map((title) => line(title)), ...reason])];
}

/** Names of the facts: all for a professional, for the customer at most three, those that tell this rule from others. */
function factWords(facts: readonly string[], uses: Uses, { fact, say, view }: Context): string {
  if (view === "full" || facts.length <= 3) return facts.map(fact).join(", ");
  const rarestFirst = [...facts].sort((a, b) => Number(uses.get(a)) - Number(uses.get(b)));
  const shown = rarestFirst.slice(0, 2).map(fact).join(", ");
  return `${shown} ${say("andOthers", { number: String(facts.length - 2) })}`;
}

/** How many rules use each fact. */
type Uses = ReadonlyMap<string, number>;

function usesOf(rules: readonly LeftOut[]): Uses {
  const used = gather(rules.flatMap(({ facts }) => facts.map((id) => [id, id] as const)));
  return new Map([...used].map(([id, all]) => [id, all.length]));
}

/** What the law or its service does not have on this day, and what there is in its place. */
function endedEntry(left: LeftOut, context: Context): Entry[] {
  const { say, service, text } = context;
  const dates = inForceWords(left, context);
  const instead = left.instead.flatMap((id) => service(id) ?? []).map(({ title }) => text(title));
  const lines = [
    ...(dates === null ? [] : [line(dates)]),
    ...(instead.length === 0 ? [] : [line(instead.join("; "), say("instead"))]),
  ];
  return titlesOf([left], context).map((title) => entry(title, lines));
}

function inForceWords({ inForce }: LeftOut, { date, say }: Context): string | null {
  if (inForce === null) return null;
  const [from, to] = [date(inForce.from), date(inForce.to)];
  if (from !== null && to !== null) return say("inForceBetween", { from, to });
  if (from !== null) return say("inForceFrom", { from });
  return to === null ? null : say("inForceTo", { to });
}
