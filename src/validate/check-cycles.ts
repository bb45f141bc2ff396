import type { Code } from "../diagnostic/index.ts";
import { quote, topologicalOrder } from "../logic/index.ts";
import type { Declarations } from "./collect.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import { taskIds } from "./names.ts";
import { needsOfFact, needsOfRule } from "./needs.ts";

/** A name that must come after others, and where it is declared. */
interface Node {
  readonly name: string;
  readonly needs: readonly string[];
  readonly place: Located<unknown>;
}

/** Most circles of one kind that are reported. */
const mostCircles = 10;

/** Names of a circle that are shown. */
const mostNames = 12;

/** Circles among facts and rules, among tasks that wait, and among services that follow each other. */
export function checkCycles(declarations: Declarations): readonly Finding[] {
  return [
    ...report(factNodes(declarations), "cycle/facts", "needs"),
    ...report(taskNodes(declarations), "cycle/after", "waits for"),
    ...report(serviceNodes(declarations), "cycle/services", "is followed by"),
  ];
}

/** What must be decided before a fact or a rule can be. */
function factNodes({ facts, rules }: Declarations): readonly Node[] {
  return [
    ...facts.map((fact) => ({ name: fact.item.id, needs: needsOfFact(fact.item), place: fact })),
    ...rules.map((rule) => ({ name: `rule.${rule.item.name}`, needs: needsOfRule(rule.item), place: rule })),
  ];
}

/** Tasks that a task waits for, in any version; a rule stands for all of its tasks. A task's own list wins over its rule's. */
function taskNodes({ rules }: Declarations): readonly Node[] {
  const ofRule = new Map(rules.map(({ item }) => [item.name, taskIds(item)]));
  const expand = (name: string) => ofRule.get(name) ?? [name];
  return rules.flatMap((rule) => {
    const { name: ruleName, tasks = [], versions = [], after, event } = rule.item;
    // Nothing is done before a safety item, whatever its rule says.
    if (event.type === "safety") return [];
    const own = new Map(tasks.map((task) => [`${ruleName}.${task.task}`, task.after]));
    const common = [after ?? [], ...versions.map((version) => version.after ?? after ?? [])].flat();
    return taskIds(rule.item).map((name) => ({
      name,
      needs: (own.get(name) ?? common).flatMap(expand),
      place: rule,
    }));
  });
}

/** Services that come after a service: its successors, and those that name it as their predecessor. */
function serviceNodes({ services }: Declarations): readonly Node[] {
  const nodes = services.map((service) => ({
    name: service.item.id,
    needs: [...(service.item.successors ?? [])],
    place: service,
  }));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  for (const { item } of services) {
    for (const earlier of item.predecessors ?? []) byName.get(earlier)?.needs.push(item.id);
  }
  return nodes;
}

/** One finding for each circle, at the first of its names; a circle that shares a name with it is found when it is mended. */
function report(nodes: readonly Node[], code: Code, verb: string): readonly Finding[] {
  const left = new Map(nodes.map(({ name, needs }) => [name, needs]));
  const findings: Finding[] = [];
  for (let order = topologicalOrder(left); !order.ok; order = topologicalOrder(left)) {
    const { circle } = order;
    for (const name of circle) left.delete(name);
    const first = nodes.filter(({ name }) => name === circle[0]).slice(0, 1);
    findings.push(...first.map(({ place }) => findingAt(place, [], code, describe(circle, verb))));
    if (findings.length >= mostCircles) break;
  }
  return findings;
}

function describe(circle: readonly string[], verb: string): string {
  const [first = "", ...others] = circle.map((name) => quote(name.replace(/^rule\./, "")));
  if (others.length === 0) return `${first} ${verb} itself`;
  const shown = others.length > mostNames ? [...others.slice(0, mostNames), "…"] : others;
  return `${first} ${verb} ${[...shown, first].join(`, which ${verb} `)}`;
}
