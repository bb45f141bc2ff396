import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Catalogue, type InputFile, loadCatalogue } from "../../src/index.ts";
import { loadSources } from "../../src/load/index.ts";
import { factItem, more, named, ruleFile, serviceItem, withBase } from "./support.ts";

const journey = `id: j
initial: a
states:
  b: {on: {BACK: {target: a}, HELP: {}}}
  a: {on: {GO: {target: b}, STAY: {}}}
`;
const personas = `personas:
  - {id: bertta, today: 2026-11-24, facts: {home.moving: true, home.kind: rented}, expect: {order: [R1]}}
  - {id: anna, today: 2026-11-24, facts: {home.moving: false}, expect: {}}
`;

const event = withBase().find(({ path }) => path === "life-events/moving/event.yaml");

/** A second one of everything, in another topic and another life event. */
const second: readonly InputFile[] = [
  {
    path: "rules/attic/all.yaml",
    text: [
      "organisations: [{id: ATTIC, name: {fi: a, sv: b, en: c}, sector: third}]",
      "laws: [{id: 1/1999, name: {fi: a, sv: b, en: c}, confidence: K}]",
      "events: [{name: attic-full, text: {fi: a, sv: b, en: c}}]",
      `services:\n${serviceItem("attic-help")}`,
      ruleFile("A1"),
    ].join("\n"),
  },
  { path: "life-events/away/event.yaml", text: (event?.text ?? "").replace("id: moving", "id: away") },
];

/** The tiny rule base, and more of everything. */
const files: readonly InputFile[] = withBase(
  ...second,
  more(
    `facts:\n${factItem("home.b", "type: integer", "given: true", named)}${factItem("home.a", "type: integer", "derive: {lookup: {of: {fact: home.kind}, table: {rented: 1, owned: 2}}}", named)}`,
  ),
  { path: "life-events/moving/journey.yaml", text: journey },
  { path: "life-events/moving/personas.yaml", text: personas },
);

function catalogueOf(some: readonly InputFile[]): Catalogue {
  const result = loadCatalogue(some);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1));
  return result.catalogue;
}

const first = catalogueOf(files);

/** The content of a file, as data that can be turned around and written again. */
const contents = loadSources(files).sources.map(({ path, value }) => ({ path, value }));

/** A number generator that an example of a property can be repeated with. */
type Draw = () => number;

function drawing(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state << 13);
    return (state >>> 0) / 0x1_0000_0000;
  };
}

function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  return items
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The same content: keys in any order, and items of the lists whose order means nothing. */
function written(path: string, value: unknown, draw: Draw): InputFile {
  const free = new Set(["organisations", "laws", "facts", "events", "services", "rules"]);
  const mix = (part: unknown, isFile: boolean): unknown => {
    if (Array.isArray(part)) return part.map((item) => mix(item, false));
    if (typeof part !== "object" || part === null) return part;
    const entries = Object.entries(part).map(([key, inner]) => {
      const list = Array.isArray(inner) && isFile && free.has(key) ? shuffled(inner, draw) : inner;
      return [key, mix(list, false)] as const;
    });
    return Object.fromEntries(shuffled(entries, draw));
  };
  return { path, text: stringify(mix(value, true), { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }) };
}

describe("the catalogue", () => {
  test("is the same, to the byte, for shuffled files, items and keys", () => {
    const bytes = JSON.stringify(first);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = drawing(seed);
        const mixed = shuffled(contents, draw).map(({ path, value }) => written(path, value, draw));
        expect(JSON.stringify(catalogueOf(mixed))).toBe(bytes);
      }),
      { numRuns: 40 },
    );
  });

  test("is the same when the rules of a topic are spread over other files", () => {
    const moved = files.map((file) => ({ ...file, path: file.path.replace("home/rules", "home/zzz") }));
    expect(catalogueOf(moved).hash).toBe(first.hash);
    expect(JSON.stringify(catalogueOf(moved))).toBe(JSON.stringify(first));
  });

  test("is frozen to its leaves", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(first)).toBe(true);
  });

  test("is sorted by name", () => {
    expect({
      organisations: first.organisations.map(({ id }) => id),
      laws: first.laws.map(({ id }) => id),
      facts: first.facts.map(({ item }) => item.id),
      events: first.events.map(({ name }) => name),
      services: first.services.map(({ id }) => id),
      rules: first.rules.map(({ item, topic }) => `${topic} ${item.name}`),
      lifeEvents: first.lifeEvents.map(({ event: { id }, topics }) => `${id}: ${topics.join(" ")}`),
    }).toEqual({
      organisations: ["ATTIC", "KELA"],
      laws: ["1/1999", "1/2020"],
      facts: ["home.a", "home.b", "home.kind", "home.moving", "home.moving-day"],
      events: ["attic-full", "notice-sent"],
      services: ["attic-help", "moving-help"],
      rules: ["attic A1", "home R1"],
      lifeEvents: ["away: home", "moving: home"],
    });
  });

  test("keeps examples and personas as their authors have put them", () => {
    expect(first.examples.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      ...["A1 holds", "A1 fails", "R1 holds", "R1 fails"],
    ]);
    expect(first.lifeEvents[1]?.personas.map(({ id }) => id)).toEqual(["bertta", "anna"]);
  });

  test("has its name and version, or plain ones", () => {
    expect(first).toMatchObject({ id: "tiny", version: "1" });
    const nameless = files.map((file) => ({ ...file, text: file.text.replace(/^catalogue:.*\n/m, "") }));
    expect(catalogueOf(nameless)).toMatchObject({ id: "catalogue", version: "0" });
  });

  test("takes a topic that joins beside those that are listed, each once", () => {
    const joined = { path: "rules/attic/joins.yaml", text: "joins: [moving]\n" };
    const again = { path: "rules/home/joins.yaml", text: "joins: [moving]\n" };
    expect(catalogueOf([...files, joined, again]).lifeEvents[1]?.topics).toEqual(["attic", "home"]);
  });
});

describe("the hash", () => {
  const hash = (path: string, from: string, to: string) => {
    const changed = files.map((file) =>
      file.path === path ? { ...file, text: file.text.replace(from, to) } : file,
    );
    expect(changed).not.toEqual(files);
    return catalogueOf(changed).hash;
  };

  test("is 64 hexadecimal digits", () => {
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  const content: readonly (readonly [path: string, from: string, to: string])[] = [
    ["rules/catalogue.yaml", 'version: "1"', 'version: "2"'],
    ["rules/catalogue.yaml", "FPA", "Folkpensionsanstalten"],
    ["rules/catalogue.yaml", "Moving Act", "Act on Moving"],
    ["rules/home/facts.yaml", "Muutatko?", "Oletko muuttamassa?"],
    ["rules/home/facts.yaml", "Notice sent", "Notice was sent"],
    ["rules/home/services.yaml", "channels: [phone]", "channels: [phone, web]"],
    ["rules/home/services.yaml", "confidence: V", "confidence: V\n    note: an editor's note"],
    ["rules/home/rules.yaml", "value: rented", "value: owned"],
    ["rules/home/rules.yaml", "order: 1", "order: 2"],
    ["life-events/moving/event.yaml", "Help with moving", "Help with the move"],
    ["life-events/moving/event.yaml", "home.kind, home.moving-day", "home.moving-day, home.kind"],
    ["life-events/moving/journey.yaml", "STAY: {}", "STAY: {reenter: true}"],
  ];

  test.each(content)("changes with the content of %s: %s", (path, from, to) => {
    expect(hash(path, from, to)).not.toBe(first.hash);
  });

  test("is its own for every change of the content", () => {
    const all = content.map(([path, from, to]) => hash(path, from, to));
    expect(new Set(all).size).toBe(content.length);
  });

  test("does not change with examples, personas and comments", () => {
    expect(
      hash("rules/home/examples.yaml", "home.kind: owned", "home.kind: owned, home.moving-day: null"),
    ).toBe(first.hash);
    expect(hash("life-events/moving/personas.yaml", "home.moving: false", "home.moving: null")).toBe(
      first.hash,
    );
    expect(hash("rules/home/rules.yaml", "rules:", "# what to do when moving\nrules:")).toBe(first.hash);
  });
});
