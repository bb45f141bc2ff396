/** Names in an order in which each stands after those it needs, or a circle of names that need each other. */
export type Order =
  | { readonly ok: true; readonly order: readonly string[] }
  | { readonly ok: false; readonly circle: readonly string[] };

/** A name, the names that it needs and that need it, and how many of its needs are not yet placed. */
interface Node {
  readonly name: string;
  readonly needs: Node[];
  readonly neededBy: Node[];
  waitingFor: number;
}

/**
 * Orders names so that each comes after what it needs (Kahn, 1962); names that may come in any order keep code-unit
 * order, so the result does not depend on the order of the input. What is needed but not a key counts as given.
 * Without recursion: a chain of any length is ordered in bounded stack.
 */
export function topologicalOrder(needs: ReadonlyMap<string, readonly string[]>): Order {
  const nodes = link(needs);
  const order = nodes.filter((node) => node.waitingFor === 0);
  // The list grows while it is walked.
  for (const { neededBy } of order) {
    for (const node of neededBy) {
      node.waitingFor -= 1;
      if (node.waitingFor === 0) order.push(node);
    }
  }
  if (order.length === nodes.length) return { ok: true, order: order.map(({ name }) => name) };
  return { ok: false, circle: findCircle(nodes.filter(isStuck)) };
}

function link(needs: ReadonlyMap<string, readonly string[]>): readonly Node[] {
  const names = [...needs.keys()].sort(compareText);
  const nodes = new Map<string, Node>();
  for (const name of names) nodes.set(name, { name, needs: [], neededBy: [], waitingFor: 0 });
  for (const node of nodes.values()) {
    for (const need of new Set(needs.get(node.name))) {
      const needed = nodes.get(need);
      if (needed === undefined) continue;
      node.needs.push(needed);
      needed.neededBy.push(node);
      node.waitingFor += 1;
    }
  }
  return [...nodes.values()];
}

function isStuck(node: Node): boolean {
  return node.waitingFor > 0;
}

/** Walks from need to need among nodes that are stuck; the first one met twice closes the circle. */
function findCircle(stuck: readonly Node[]): readonly string[] {
  const walked = new Set<Node>();
  let node = stuck[0] as Node; // fewer names were placed than there are
  while (!walked.has(node)) {
    walked.add(node);
    node = node.needs.find(isStuck) as Node; // what is stuck waits for something that is stuck
  }
  const path = [...walked];
  return path.slice(path.indexOf(node)).map(({ name }) => name);
}

/** Code-unit order: the same everywhere, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
