import type { Text } from "../../src/index.ts";
import { type CompileOptions, compile, loadCatalogue, type Program } from "../../src/index.ts";

/** A part of a rule file, as plain data. */
export type Data = Readonly<Record<string, unknown>>;

/** What a small rule base for a test declares; everything else is filled in. */
export interface Base {
  readonly organisations?: readonly Data[];
  readonly laws?: readonly Data[];
  readonly settings?: readonly Data[];
  readonly facts?: readonly Data[];
  readonly events?: readonly Data[];
  readonly services?: readonly Data[];
  readonly rules?: readonly Data[];
  readonly desks?: readonly Data[];
  readonly evidence?: readonly Data[];
  readonly controls?: readonly Data[];
  /** Keys of `event.yaml`; without `questions`, every asked fact is asked in the order of `facts`. */
  readonly event?: Data;
  readonly journey?: Data;
}

/** The same text in three languages. */
export function text(words: string): Text {
  return { fi: `${words} (fi)`, sv: `${words} (sv)`, en: `${words} (en)` };
}

/** A fact that is asked. */
export function asked(id: string, type: string, more: Data = {}): Data {
  return { id, type, question: text(`${id}?`), ...more };
}

/** A `choice` or `choices` fact with these options. */
export function chosen(id: string, type: string, options: readonly string[], more: Data = {}): Data {
  return asked(id, type, { options: options.map((option) => ({ id: option, text: text(option) })), ...more });
}

/** A fact that is computed. */
export function derived(id: string, type: string, derive: unknown): Data {
  return { id, type, name: text(id), derive };
}

/** A comparison. */
export function is(fact: string, value: unknown, operator = "equal"): Data {
  return { fact, operator, value };
}

/** A rule that gives the task `do` of the service `help`, unless `more` says otherwise. */
export function rule(name: string, conditions: unknown, more: Data = {}): Data {
  const { params, type = "task", ...keys } = more;
  return {
    name,
    conditions,
    event: { type, params: params ?? { task: "do", service: "help" } },
    why: text(`because of ${name}`),
    confidence: "K",
    ...keys,
  };
}

/** A service of the organisation `office`. */
export function service(id: string, more: Data = {}): Data {
  return {
    id,
    name: text(id),
    title: text(`use ${id}`),
    owner: "office",
    channels: ["web", "phone"],
    identification: "none",
    confidence: "K",
    ...more,
  };
}

/** An organisation. */
export function organisation(id: string, more: Data = {}): Data {
  return { id, name: text(id), sector: "public", ...more };
}

/** The rule base as files: one topic and the life event `event`. */
export function filesOf(base: Base): { path: string; text: string }[] {
  const { event, journey, ...topic } = base;
  const facts = base.facts ?? [];
  const questions = facts.filter((fact) => "question" in fact).map(({ id }) => id);
  const files = {
    "rules/topic/all.json": {
      organisations: [organisation("office")],
      services: [service("help")],
      ...topic,
    },
    "life-events/event/event.json": {
      id: "event",
      name: text("event"),
      overview: text("overview"),
      kind: "linear",
      topics: ["topic"],
      questions: questions.length === 0 ? [] : [{ id: "all", title: text("all"), facts: questions }],
      ...event,
    },
    ...(journey === undefined ? {} : { "life-events/event/journey.json": journey }),
  };
  return Object.entries(files).map(([path, value]) => ({ path, text: JSON.stringify(value) }));
}

/** The program of a rule base; throws with its faults when it has any. */
export function programOf(base: Base, options: CompileOptions = {}): Program {
  const result = loadCatalogue(filesOf(base), options);
  if (result.ok) return compile(result.catalogue, options);
  const faults = result.diagnostics.map(({ code, message, help }) => `${code}: ${message} (${help})`);
  throw new Error(`the rule base has faults:\n${faults.join("\n")}`);
}

/**
 * The same program made without reading and checking files, for tests that draw a great many rule bases: they must be
 * sound. `random-base.test.ts` proves on a sample that they are and that both ways give the same.
 */
export function quickProgramOf(base: Base): Program {
  const [topic, event] = filesOf(base).map(({ text: written }) => JSON.parse(written));
  const owned = (key: string, name: string) =>
    [...(topic[key] ?? [])].sort(byKey(name)).map((item) => ({ topic: "topic", item }));
  const catalogue = {
    id: "catalogue",
    version: "0",
    hash: "0",
    organisations: topic.organisations ?? [],
    sameOrganisations: [],
    redirects: [],
    settings: topic.settings ?? [],
    laws: topic.laws ?? [],
    facts: owned("facts", "id"),
    events: topic.events ?? [],
    services: topic.services ?? [],
    rules: owned("rules", "name"),
    desks: topic.desks ?? [],
    evidence: topic.evidence ?? [],
    controls: topic.controls ?? [],
    examples: [],
    lifeEvents: [{ event, topics: event.topics, journey: undefined, personas: [] }],
  };
  return compile(catalogue);
}

function byKey(key: string) {
  return (a: Data, b: Data) => (String(a[key]) < String(b[key]) ? -1 : 1);
}

/** A situation of the life event `event`. */
export function situation(facts: Data, today = "2026-11-24") {
  return { lifeEvent: "event", today, facts };
}
