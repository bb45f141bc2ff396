import type { z } from "zod";
import type { SourceFile } from "../load/index.ts";
import {
  type EventFile,
  type EventNameSource,
  type ExampleSource,
  eventFileSchema,
  eventNameSchema,
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
  type RuleSource,
  ruleSchema,
  type ServiceSource,
  serviceSchema,
  type TopicFile,
  topicFileSchema,
} from "../model/index.ts";
import { readDerivations } from "./derivation.ts";
import type { Finding, Located } from "./located.ts";
import { type Read, readFile, readItem, readItems } from "./read-shape.ts";
import type { Unread } from "./unread.ts";

/** Everything that the files declare, each item with its place. Items that lack their shape are left out. */
export interface Declarations {
  readonly catalogue: readonly Located<NonNullable<TopicFile["catalogue"]>>[];
  readonly joins: readonly Located<string>[];
  readonly organisations: readonly Located<OrganisationSource>[];
  readonly laws: readonly Located<LawSource>[];
  readonly facts: readonly Located<FactSource>[];
  readonly events: readonly Located<EventNameSource>[];
  readonly services: readonly Located<ServiceSource>[];
  readonly rules: readonly Located<RuleSource>[];
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
  const list = <T>(files: readonly SourceFile[], key: string, schema: z.ZodType<T>) =>
    files.flatMap((source) => readItems(source, key, schema));
  const whole = <T>(kind: SourceFile["kind"], schema: z.ZodType<T>) =>
    sources
      .filter((source) => source.kind === kind)
      .map((source) => readItem(source, [], schema, source.value));
  const read = {
    topicFiles: topics.map((source) => readFile(source, topicFileSchema)),
    personaFiles: personaFiles.map((source) => readFile(source, personasFileSchema)),
    organisations: list(topics, "organisations", organisationSchema),
    laws: list(topics, "laws", lawSchema),
    facts: list(topics, "facts", factSchema).map(readDerivations),
    events: list(topics, "events", eventNameSchema),
    services: list(topics, "services", serviceSchema),
    rules: list(topics, "rules", ruleSchema),
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
    organisations: itemsOf(read.organisations),
    laws: itemsOf(read.laws),
    facts: itemsOf(read.facts),
    events: itemsOf(read.events),
    services: itemsOf(read.services),
    rules: itemsOf(read.rules),
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

function itemsOf<T>(read: readonly Read<T>[]): readonly Located<T>[] {
  return read.flatMap(({ items }) => items);
}

/** A part of a file as an item of its own. */
function part<T>(file: Located<unknown>, item: T | undefined, path: readonly PropertyKey[]): Located<T>[] {
  return item === undefined ? [] : [{ ...file, item, path }];
}
