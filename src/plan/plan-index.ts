import type { Program, ProgramLifeEvent } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";

/** What plans look up in a program, whoever they are for. */
interface PlanIndex {
  /** The place of each id of a fact, rule, service or organisation among all of them. */
  readonly places: ReadonlyMap<string, number>;
  /** All of them, in code-unit order. */
  readonly ids: readonly string[];
  /** By task: places in the catalogue's list of evidence that the task gives, and that it needs. */
  readonly evidence: ReadonlyMap<string, Handled>;
  /** By life event: facts that are asked or given in it, by id. */
  readonly answerable: ReadonlyMap<string, readonly string[]>;
}

/** Places of the evidence that one task has to do with. */
export interface Handled {
  readonly gives: readonly number[];
  readonly needs: readonly number[];
}

/**
 * Computed for each program once, when it is first needed. It holds nothing of any customer, is as large as the catalogue, and
 * goes when the program does.
 */
const indexes = new WeakMap<Program, PlanIndex>();

/** What plans look up in a program. */
export function planIndexOf(program: Program): PlanIndex {
  const known = indexes.get(program);
  if (known !== undefined) return known;
  const ids = idsOf(program);
  const index = {
    ids,
    places: new Map(ids.map((id, place) => [id, place])),
    evidence: evidenceByTask(program),
    answerable: new Map(
      Object.values(program.lifeEvents).map((event) => [event.id, answerableIn(program, event)]),
    ),
  };
  indexes.set(program, index);
  return index;
}

function idsOf({ facts, rules, services, organisations }: Program): readonly string[] {
  const all = [...facts.keys(), ...rules.keys(), ...services.keys(), ...organisations.keys()];
  return [...new Set(all)].sort(compareText);
}

/** Ids of facts, rules, services or organisations in code-unit order; others are left out. */
export function inOrder(program: Program, ids: ReadonlySet<string>): readonly string[] {
  const { places, ids: all } = planIndexOf(program);
  const found: number[] = [];
  for (const id of ids) {
    const place = places.get(id);
    if (place !== undefined) found.push(place);
  }
  // Whole numbers are sorted several times faster than texts.
  return Array.from(Uint32Array.from(found).sort(), (place) => all[place] ?? "");
}

/** Evidence names tasks, or rules and so all their tasks. */
function evidenceByTask({ source, tasks }: Program): ReadonlyMap<string, Handled> {
  const found = new Map<string, Handled>();
  for (const id of tasks.keys()) {
    const isMeant = (name: string) => name === id || id.startsWith(`${name}.`);
    const places = (key: "from" | "to") =>
      source.evidence.flatMap((evidence, place) => (evidence[key].some(isMeant) ? [place] : []));
    const handled = { gives: places("from"), needs: places("to") };
    if (handled.gives.length + handled.needs.length > 0) found.set(id, handled);
  }
  return found;
}

/** Facts of the life event that are asked or given, known or not. */
function answerableIn({ source, facts }: Program, { steps }: ProgramLifeEvent): readonly string[] {
  const all = [
    ...steps.flatMap(({ fact }) => fact ?? []),
    ...source.evidence.flatMap(({ fact }) => (fact === undefined ? [] : (facts.get(fact) ?? []))),
  ];
  const ids = all.flatMap(({ id, origin }) => (origin === "asked" || origin === "given" ? [id] : []));
  return [...new Set(ids)].sort(compareText);
}
