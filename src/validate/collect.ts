import type * as z from "zod/mini";
import type { SourceFile } from "../load/index.ts";
import {
  type ControlSource,
  controlSchema,
  type DeskSource,
  deskSchema,
  type EventFile,
  type EventNameSource,
  type EvidenceSource,
  type ExampleSource,
  eventFileSchema,
  eventNameSchema,
  evidenceSchema,
  exampleSchema,
  type FactSource,
  factSchema,
  type JourneyFile,
  journeyFileSchema,
  type LawSource,
  lawSchema,
  type OrganisationSource,
  organisationSchema,
  type PersonaSource,
  personaSchema,
  personasFileSchema,
  type RedirectSource,
  type RuleSource,
  redirectSchema,
  ruleSchema,
  type SameOrganisationSource,
  type ServiceSource,
  type SettingSource,
  sameOrganisationSchema,
  serviceSchema,
  settingSchema,
  type TopicFile,
  topicFileSchema,
} from "../model/index.ts";
import { readDerivations } from "./derivation.ts";
import type { Finding, Located } from "./located.ts";
import { type Read, readFile, readItem, readItems, readItemsBy } from "./read-shape.ts";
import type { Unread } from "./unread.ts";
import { isMapping } from "./value-at.ts";

/** Everything that the files declare, each item with its place. Items that lack their shape are left out. */
export interface Declarations {
  readonly catalogue: readonly Located<NonNullable<TopicFile["catalogue"]>>[];
  readonly joins: readonly Located<string>[];
  readonly organisations: readonly Located<OrganisationSource>[];
  /** Second ids of organisations. */
  readonly sameOrganisations: readonly Located<SameOrganisationSource>[];
  readonly redirects: readonly Located<RedirectSource>[];
  readonly settings: readonly Located<SettingSource>[];
  readonly laws: readonly Located<LawSource>[];
  readonly facts: readonly Located<FactSource>[];
  readonly events: readonly Located<EventNameSource>[];
  readonly services: readonly Located<ServiceSource>[];
  readonly rules: readonly Located<RuleSource>[];
  readonly desks: readonly Located<DeskSource>[];
  readonly evidence: readonly Located<EvidenceSource>[];
  readonly controls: readonly Located<ControlSource>[];
  readonly examples: readonly Located<ExampleSource>[];
  readonly lifeEvents: readonly Located<EventFile>[];
  readonly journeys: readonly Located<JourneyFile>[];
  readonly personas: readonly Located<PersonaSource>[];
  /** Folders under `rules/`, with or without faults. */
  readonly topics: readonly string[];
  /** Folders under `life-events/`, with or without faults. */
  readonly lifeEventFolders: readonly string[];
  /** Whether a name may be that of an item that lacks its shape, or stands in a file that could not be read. */
  readonly isDamaged: (name: string) => boolean;
  /** What lacks its shape. */
  readonly findings: readonly Finding[];
}

/** Reads the shape of every file and item. Each faulty item is reported; the sound ones beside it are kept. */
export function collect(sources: readonly SourceFile[], unread: Unread): Declarations {
  const topics = sources.filter(({ kind }) => kind === "topic");
  const personaFiles = sources.filter(({ kind }) => kind === "personas");
  const list = <T>(files: readonly SourceFile[], key: string, schema: z.ZodMiniType<T>) =>
    files.flatMap((source) => readItems(source, key, schema));
  const whole = <T>(kind: SourceFile["kind"], schema: z.ZodMiniType<T>) =>
    sources
      .filter((source) => source.kind === kind)
      .map((source) => readItem(source, [], schema, source.value));
  const read = {
    topicFiles: topics.map((source) => readFile(source, topicFileSchema)),
    personaFiles: personaFiles.map((source) => readFile(source, personasFileSchema)),
    organisations: topics.flatMap(readOrganisations),
    redirects: list(topics, "redirects", redirectSchema),
    settings: list(topics, "settings", settingSchema),
    laws: list(topics, "laws", lawSchema),
    facts: list(topics, "facts", factSchema).map(readDerivations),
    events: list(topics, "events", eventNameSchema),
    services: list(topics, "services", serviceSchema),
    rules: list(topics, "rules", ruleSchema),
    desks: list(topics, "desks", deskSchema),
    evidence: list(topics, "evidence", evidenceSchema),
    controls: list(topics, "controls", controlSchema),
    examples: list(topics, "examples", exampleSchema),
    lifeEvents: whole("event", eventFileSchema),
    journeys: whole("journey", journeyFileSchema),
    personas: list(personaFiles, "personas", personaSchema),
  };
  const all: readonly Read<unknown>[] = Object.values(read).flat();
  const damaged = new Set(all.flatMap((one) => one.damaged));
  const files = itemsOf(read.topicFiles);
  return {
    catalogue: files.flatMap((file) => part(file, file.item.catalogue, ["catalogue"])),
    joins: files.flatMap((file) =>
      (file.item.joins ?? []).flatMap((join, index) => part(file, join, ["joins", index])),
    ),
    organisations: itemsOf(read.organisations).filter(isOrganisation),
    sameOrganisations: itemsOf(read.organisations).filter(isSameOrganisation),
    redirects: itemsOf(read.redirects),
    settings: itemsOf(read.settings),
    laws: itemsOf(read.laws),
    facts: itemsOf(read.facts),
    events: itemsOf(read.events),
    services: itemsOf(read.services),
    rules: itemsOf(read.rules),
    desks: itemsOf(read.desks),
    evidence: itemsOf(read.evidence),
    controls: itemsOf(read.controls),
    examples: itemsOf(read.examples),
    lifeEvents: itemsOf(read.lifeEvents),
    journeys: itemsOf(read.journeys),
    personas: itemsOf(read.personas),
    topics: [...unread.topics, ...topics.map(({ owner }) => owner).filter((owner) => owner !== "")],
    lifeEventFolders: [
      ...unread.lifeEvents,
      ...sources.filter(({ kind }) => kind === "event").map(({ owner }) => owner),
    ],
    isDamaged: (name) => damaged.has(name) || unread.mayDeclare(name),
    findings: all.flatMap(({ findings }) => findings),
  };
}

/** Organisations, and second ids of some, each by the shape that it is written in. */
function readOrganisations(source: SourceFile): readonly Read<OrganisationSource | SameOrganisationSource>[] {
  return readItemsBy<OrganisationSource | SameOrganisationSource>(source, "organisations", (value) =>
    isMapping(value) && Object.hasOwn(value, "same-as") ? sameOrganisationSchema : organisationSchema,
  );
}

function isOrganisation(
  place: Located<OrganisationSource | SameOrganisationSource>,
): place is Located<OrganisationSource> {
  return !isSameOrganisation(place);
}

function isSameOrganisation(
  place: Located<OrganisationSource | SameOrganisationSource>,
): place is Located<SameOrganisationSource> {
  return "same-as" in place.item;
}

function itemsOf<T>(read: readonly Read<T>[]): readonly Located<T>[] {
  return read.flatMap(({ items }) => items);
}

/** A part of a file as an item of its own. */
function part<T>(file: Located<unknown>, item: T | undefined, path: readonly PropertyKey[]): Located<T>[] {
  return item === undefined ? [] : [{ ...file, item, path }];
}
