import { compareText } from "../logic/index.ts";
import type {
  ControlSource,
  DeskSource,
  EventFile,
  EventNameSource,
  EvidenceSource,
  ExampleSource,
  FactSource,
  JourneyFile,
  LawSource,
  OrganisationSource,
  PersonaSource,
  RedirectSource,
  RuleSource,
  SameOrganisationSource,
  ServiceSource,
  SettingSource,
} from "../model/index.ts";
import { canonicalJson, inKeyOrder } from "./canonical.ts";
import type { Declarations } from "./collect.ts";
import { type EventTopics, topicsOfEvents } from "./event-topics.ts";
import type { Located } from "./located.ts";
import { sha256 } from "./sha256.ts";

/** An item and the topic that owns it. */
export interface Owned<T> {
  readonly topic: string;
  readonly item: T;
}

/** A life event: what its folder declares. */
export interface LifeEventSource {
  readonly event: EventFile;
  /** Topics it takes: those it lists and those that join it. */
  readonly topics: readonly string[];
  readonly journey: JourneyFile | undefined;
  readonly personas: readonly PersonaSource[];
}

/** A rule base without faults: plain frozen data, sorted by name, the same for the same content in any order of files. */
export interface Catalogue {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the content, 64 hexadecimal digits; examples and personas do not count. */
  readonly hash: string;
  readonly organisations: readonly OrganisationSource[];
  /** Second ids of organisations. */
  readonly sameOrganisations: readonly SameOrganisationSource[];
  readonly redirects: readonly RedirectSource[];
  readonly settings: readonly SettingSource[];
  readonly laws: readonly LawSource[];
  readonly facts: readonly Owned<FactSource>[];
  readonly events: readonly EventNameSource[];
  readonly services: readonly ServiceSource[];
  readonly rules: readonly Owned<RuleSource>[];
  readonly desks: readonly DeskSource[];
  readonly evidence: readonly EvidenceSource[];
  readonly controls: readonly ControlSource[];
  readonly examples: readonly ExampleSource[];
  readonly lifeEvents: readonly LifeEventSource[];
}

/** Builds the catalogue from declarations without faults. */
export function catalogueOf(declarations: Declarations): Catalogue {
  const content = {
    id: declarations.catalogue[0]?.item.id ?? "catalogue",
    version: declarations.catalogue[0]?.item.version ?? "0",
    organisations: sorted(declarations.organisations, (item) => item.id),
    sameOrganisations: sorted(declarations.sameOrganisations, (item) => item.id),
    redirects: sorted(declarations.redirects, (item) => item.id),
    settings: sorted(declarations.settings, (item) => item.id),
    laws: sorted(declarations.laws, (item) => item.id),
    facts: owned(declarations.facts, (item) => item.id),
    events: sorted(declarations.events, (item) => item.name),
    services: sorted(declarations.services, (item) => item.id),
    rules: owned(declarations.rules, (item) => item.name),
    desks: sorted(declarations.desks, (item) => item.id),
    evidence: sorted(declarations.evidence, (item) => item.id),
    controls: sorted(declarations.controls, (item) => item.id),
  };
  const lifeEvents = [...topicsOfEvents(declarations)]
    .sort((a, b) => compareText(a.event.owner, b.event.owner))
    .map((event) => lifeEventOf(event, declarations));
  const hashed = {
    ...content,
    lifeEvents: lifeEvents.map(({ event, topics, journey }) => ({ event, topics, journey })),
  };
  const examples = [...declarations.examples].sort(byPlace).map(({ item }) => item);
  const hash = sha256(canonicalJson(hashed));
  return freeze(inKeyOrder({ ...content, hash, examples, lifeEvents }));
}

function lifeEventOf({ event, topics }: EventTopics, { journeys, personas }: Declarations): LifeEventSource {
  const inFolder = <T>(items: readonly Located<T>[]) =>
    items.filter(({ owner }) => owner === event.owner).map(({ item }) => item);
  return { event: event.item, topics, journey: inFolder(journeys)[0], personas: inFolder(personas) };
}

function sorted<T>(items: readonly Located<T>[], key: (item: T) => string): readonly T[] {
  return items.map(({ item }) => item).sort((a, b) => compareText(key(a), key(b)));
}

function owned<T>(items: readonly Located<T>[], key: (item: T) => string): readonly Owned<T>[] {
  return items
    .map(({ item, owner }) => ({ topic: owner, item }))
    .sort((a, b) => compareText(key(a.item), key(b.item)));
}

function byPlace(a: Located<unknown>, b: Located<unknown>): number {
  return compareText(a.source.path, b.source.path) || Number(a.path[1]) - Number(b.path[1]);
}

/** Freezes plain data to its leaves. */
export function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) freeze(item);
  return Object.freeze(value);
}
