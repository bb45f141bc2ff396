import {
  emptyRow,
  forEachBit,
  isValidOn,
  type Program,
  type ProgramLifeEvent,
  type ProgramRule,
  type ProgramTask,
  type ProgramVersion,
  setBit,
  wordsFor,
} from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanLaw, Text } from "../model/index.ts";

/** What plans look up in a program, whoever they are for. */
interface PlanIndex {
  /** The place of each id of a fact, rule, service or organisation among all of them. */
  readonly places: ReadonlyMap<string, number>;
  /** All of them, in code-unit order. */
  readonly ids: readonly string[];
  /** Facts of rules, and those that findings name, by the list itself: their places among all ids. */
  readonly factLists: WeakMap<readonly string[], readonly number[]>;
  /** Titles of rules and tasks that are the same on every day. */
  readonly titles: ReadonlyMap<ProgramRule | ProgramTask, Text | null>;
  /** Laws of versions of which none begins or ends. */
  readonly laws: ReadonlyMap<ProgramVersion, readonly PlanLaw[]>;
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
  const places = new Map(ids.map((id, place) => [id, place]));
  const factLists = [...program.rules.values()].map(
    ({ facts }) => [facts, facts.flatMap((name) => places.get(name) ?? [])] as const,
  );
  const index = {
    ids,
    places,
    factLists: new WeakMap(factLists),
    titles: titlesOf(program),
    laws: lawsOfVersions(program),
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

/** Ids of facts, rules, services or organisations, each once; others are left out. */
export interface Named {
  readonly add: (id: string) => void;
  /** Adds a list of ids; quickest when it is the facts of a rule. */
  readonly addAll: (ids: readonly string[]) => void;
  /** All of them, in code-unit order. */
  readonly inOrder: () => readonly string[];
}

/** Collects ids that are named. */
export function namedIn(program: Program): Named {
  const index = planIndexOf(program);
  const { places, ids: all } = index;
  const row = emptyRow(wordsFor(all.length));
  const add = (id: string) => {
    const place = places.get(id);
    if (place !== undefined) setBit(row, place);
  };
  return {
    add,
    addAll: (ids) => {
      const known = ids.length > 1 ? placesOf(index, ids) : undefined;
      if (known !== undefined) for (const place of known) setBit(row, place);
      else for (const id of ids) add(id);
    },
    inOrder: () => {
      const found: string[] = [];
      forEachBit(row, (place) => found.push(all[place] ?? ""));
      return found;
    },
  };
}

/** The places of a list that does not change; `undefined` for another one. */
function placesOf({ factLists, places }: PlanIndex, ids: readonly string[]): readonly number[] | undefined {
  const known = factLists.get(ids);
  if (known !== undefined || !Object.isFrozen(ids)) return known;
  const found = ids.flatMap((id) => places.get(id) ?? []);
  factLists.set(ids, found);
  return found;
}

/** These ids, each once, in code-unit order; what is no fact, rule, service or organisation is left out. */
export function inOrder(program: Program, ids: Iterable<string>): readonly string[] {
  const named = namedIn(program);
  for (const id of ids) named.add(id);
  return named.inOrder();
}

/** Titles that hang on no day: their own, or that of a service that neither begins nor ends. */
function titlesOf({ rules, services }: Program): PlanIndex["titles"] {
  const titles = new Map<ProgramRule | ProgramTask, Text | null>();
  for (const rule of rules.values()) {
    for (const task of rule.versions.flatMap(({ tasks }) => tasks)) {
      const service = services.get(task.service);
      const isLasting = service !== undefined && service.valid === undefined;
      if (task.title !== undefined || isLasting) titles.set(task, task.title ?? service?.title ?? null);
    }
    const first = rule.versions[0]?.tasks[0];
    const title = rule.source.title ?? (first === undefined ? null : titles.get(first));
    if (title !== undefined) titles.set(rule, title);
  }
  return titles;
}

function lawsOfVersions({ rules, laws }: Program): PlanIndex["laws"] {
  const found = new Map<ProgramVersion, readonly PlanLaw[]>();
  for (const version of [...rules.values()].flatMap(({ versions }) => versions)) {
    const named = version.laws.flatMap(({ law }) => laws.get(law) ?? []);
    if (named.every(({ valid }) => valid === undefined))
      found.set(version, Object.freeze(lawsOn(laws, version, "")));
  }
  return found;
}

/** The laws of a version that are in force on a day. */
export function lawsOn(laws: Program["laws"], version: ProgramVersion, day: string): readonly PlanLaw[] {
  return version.laws.flatMap(({ law, what }) => {
    const found = laws.get(law);
    return found === undefined || !isValidOn(found.valid, day)
      ? []
      : [Object.freeze({ id: law, name: found.name, what: what ?? null, confidence: found.confidence })];
  });
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
  return Object.freeze([...new Set(ids)].sort(compareText));
}
