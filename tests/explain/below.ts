import type { Program } from "../../src/index.ts";

/** What a rule or task hangs on: the names below it, the comparisons made on the way, and every literal that is written there. */
export interface Below {
  readonly names: ReadonlySet<string>;
  readonly leaves: readonly Leaf[];
  readonly numbers: readonly number[];
  readonly dates: readonly string[];
}

/** A comparison as it is written. */
export interface Leaf {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Reads all that is written about the rule or task and what it needs, as plain data: every name that stands there counts. */
export function belowOf(program: Program, id: string): Below {
  const names = new Set<string>();
  const written: unknown[] = [];
  const queue = [id];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const source = sourceOf(program, name);
    written.push(source);
    for (const text of scalarsIn(source))
      if (typeof text === "string" && (program.facts.has(text) || isRuleFact(program, text)))
        queue.push(text);
  }
  const scalars = written.flatMap(scalarsIn);
  const texts = scalars.filter((value) => typeof value === "string");
  // "P14D" is written as a text; its number is a threshold too.
  const inTexts = texts.flatMap((text) => (/^P\d/.test(text) ? [Number(/\d+/.exec(text)?.[0])] : []));
  return {
    names,
    leaves: written.flatMap(leavesIn),
    numbers: [...new Set([...scalars.filter((value) => typeof value === "number"), ...inTexts])],
    dates: [...new Set(texts.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)))],
  };
}

/** The program with no more than these names in the life event, so that a verdict costs little. */
export function onlyBelow(program: Program, lifeEvent: string, { names }: Below, id: string): Program {
  const event = program.lifeEvents[lifeEvent];
  if (event === undefined) throw new Error(`no life event ${lifeEvent}`);
  const rule = `rule.${(program.tasks.get(id) ?? program.rules.get(id))?.name}`;
  const steps = event.steps.filter(({ name }) => names.has(name) || name === rule);
  return { ...program, lifeEvents: { [lifeEvent]: { ...event, steps } } };
}

function isRuleFact(program: Program, name: string): boolean {
  return name.startsWith("rule.") && program.rules.has(name.slice("rule.".length));
}

/** What decides a name, as it stands in the files. */
function sourceOf(program: Program, name: string): unknown {
  const rule = program.tasks.get(name) ?? program.rules.get(name.replace(/^rule\./, ""));
  if (rule === undefined) {
    const source = program.facts.get(name)?.source;
    return [source?.derive, source?.["ask-if"]];
  }
  const versions = rule.versions.map(({ from, to, conditions, tasks }) => {
    const own = tasks.filter(({ id }) => id === name);
    return [from, to, conditions, own.map((task) => [task.conditions, task.valid])];
  });
  return [{ fact: rule.inForceOn }, versions];
}

function scalarsIn(data: unknown): readonly unknown[] {
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(scalarsIn) : [data];
}

function leavesIn(data: unknown): readonly Leaf[] {
  if (typeof data !== "object" || data === null) return [];
  const one = data as Partial<Leaf>; // plain data; what is missing is not there
  const isLeaf = typeof one.fact === "string" && typeof one.operator === "string";
  return isLeaf ? [one as Leaf] : Object.values(data).flatMap(leavesIn); // just told apart
}
