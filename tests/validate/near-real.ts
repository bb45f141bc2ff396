import { join, resolve } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import type { InputFile } from "../../src/index.ts";
import { loadSources } from "../../src/load/index.ts";
import { filesUnder } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");

/** The repository's own rule files, and the faulty ones of `bad/`, as data. */
export const samples: readonly { readonly path: string; readonly value: unknown }[] = [
  ...sourcesOf("rules"),
  ...sourcesOf("life-events"),
  ...loadSources(filesUnder(join(root, "bad"))).sources.map(({ path, value }) => ({
    path: path.replace(/^.*?(rules|life-events)\//, "$1/"),
    value,
  })),
];

function sourcesOf(folder: string) {
  const files = filesUnder(join(root, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  return loadSources(files).sources.map(({ path, value }) => ({ path, value }));
}

/** Keys and texts that stand anywhere in the samples: what is near the real ones. */
const words = wordsIn(samples.map(({ value }) => value));

function wordsIn(value: unknown, found = { keys: new Set<string>(), texts: new Set<string>() }) {
  if (typeof value === "string") found.texts.add(value);
  if (typeof value === "object" && value !== null) {
    if (!Array.isArray(value)) for (const key of Object.keys(value)) found.keys.add(key);
    for (const part of Object.values(value)) wordsIn(part, found);
  }
  return found;
}

const keys = [...words.keys];
const texts = [...words.texts].filter((text) => text.length < 60);

/** A value that may stand anywhere: a part of a real file, a word of one, or any JSON. */
const parts = partsOf(samples.map(({ value }) => value));

function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...parts),
  fc.constantFrom(...texts),
  fc.constantFrom(null, true, false, 0, -1, 1.5, "", [], {}, 1e9),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One change at a random place of a file; the numbers are fractions of what there is to choose from. */
export interface Change {
  readonly at: readonly number[];
  readonly how: "replace" | "remove" | "rename" | "add" | "twice";
  readonly key: string;
  readonly value: unknown;
}

export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom("replace", "remove", "rename", "add", "twice"),
  key: fc.oneof(fc.constantFrom(...keys), fc.constantFrom(...texts)),
  value: anyValue,
});

type Entry = readonly [key: string, value: unknown];

/** The data with one change; `at` leads down to the place where it happens. */
export function changed(value: unknown, change: Change): unknown {
  if (typeof value !== "object" || value === null) return change.value;
  const [first = 0, ...rest] = change.at;
  const entries: readonly Entry[] = Object.entries(value);
  const index = Math.floor(first * entries.length);
  const after = entries.slice(index + 1);
  const instead = entries
    .slice(index, index + 1)
    .flatMap((entry) => insteadOf(entry, { ...change, at: rest }));
  const result =
    entries.length === 0
      ? [[change.key, change.value] as const]
      : [...entries.slice(0, index), ...instead, ...after];
  return Array.isArray(value) ? result.map(([, item]) => item) : Object.fromEntries(result);
}

function insteadOf(entry: Entry, change: Change): readonly Entry[] {
  const [name, part] = entry;
  const { at, how, key, value } = change;
  if (at.length > 0 && typeof part === "object" && part !== null) return [[name, changed(part, change)]];
  const changes: Record<Change["how"], readonly Entry[]> = {
    replace: [[name, value]],
    remove: [],
    rename: [[key, part]],
    add: [entry, [key, value]],
    twice: [entry, entry],
  };
  return changes[how];
}

/** A few of the files, each with a few changes, in the form of YAML or JSON. */
export const nearRealFiles: fc.Arbitrary<readonly InputFile[]> = fc
  .uniqueArray(
    fc.record({
      sample: fc.constantFrom(...samples),
      changes: fc.array(change, { maxLength: 4 }),
      json: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ sample }) => sample.path },
  )
  .map((files) =>
    files.map(({ sample, changes, json }) => {
      const value = changes.reduce<unknown>(changed, sample.value);
      return {
        path: sample.path,
        text: json ? JSON.stringify(value) : stringify(value, { aliasDuplicateObjects: false }),
      };
    }),
  );
