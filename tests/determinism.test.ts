import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { catalogueFiles } from "../src/finland.ts";
import { compile, evaluate, interview, loadCatalogue, makePlan, type Program } from "../src/index.ts";
import { answersOf, lifeEvent, wholeProgram as matti, personas } from "./content/matti.ts";

interface Probe {
  readonly bytes: Readonly<Record<string, string>>;
  readonly surroundings: Readonly<Record<string, unknown>>;
}

const run = promisify(execFile);
const root = join(import.meta.dirname, "..");

/** Makes one plain file of the probe and the whole source, so that each run starts quickly. */
async function bundledIn(folder: string): Promise<string> {
  const outfile = join(folder, "probe.cjs");
  const entryPoints = [join(import.meta.dirname, "determinism-probe.ts")];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
  return outfile;
}

async function probeIn(script: string, [zone, locale]: readonly [string, string]): Promise<Probe> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const { stdout } = await run(process.execPath, [script, root], { env });
  return JSON.parse(stdout);
}

/** Time zones and locales whose days, capital letters and alphabets differ. */
const places = [
  ["UTC", "en_US.UTF-8"],
  ["Europe/Helsinki", "fi_FI.UTF-8"],
  ["Pacific/Apia", "tr_TR.UTF-8"],
  ["America/New_York", "en_US.UTF-8"],
] as const;

describe("the same bytes in every time zone and locale", () => {
  const probes: Probe[] = [];

  const folder = mkdtempSync(join(tmpdir(), "palvelupolku-"));

  beforeAll(async () => {
    const script = await bundledIn(folder);
    probes.push(...(await Promise.all(places.map((place) => probeIn(script, place)))));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test("of plan, findings and interview for every person", () => {
    expect(probes).toHaveLength(places.length);
    const [first] = probes;
    expect(Object.keys(first?.bytes ?? {}).length).toBeGreaterThanOrEqual(1 + 3 * personas.length);
    for (const { bytes } of probes) expect(bytes).toEqual(first?.bytes);
  });

  test("while the places themselves differ", () => {
    const surroundings = probes.map((probe) => probe.surroundings);
    expect(surroundings.map(({ offset }) => offset)).toEqual([0, -180, -780, 240]);
    expect(new Set(surroundings.map(({ locale }) => locale)).size).toBeGreaterThanOrEqual(3);
  });
});

/** What comes out for every person, without the time it takes to look at it. */
function outputsOf(program: Program, reorder: (facts: Record<string, unknown>) => Record<string, unknown>) {
  return personas.flatMap((persona) => {
    const situation = { lifeEvent, today: persona.today, facts: reorder(answersOf(persona)) };
    return [interview, evaluate, makePlan].map((verb) => JSON.stringify(verb(program, situation)));
  });
}

const expected = outputsOf(matti, (facts) => facts);

/** Numbers from 0 up to 1 from a seed, so that a failure can be shown again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** The items in another order. */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const keyed = items.map((item) => [next(), item] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

function shuffledKeys(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffledKeys(item, next));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, shuffledKeys(part, next)] as const);
  return Object.fromEntries(shuffled(entries, next));
}

/** Lists of a topic file whose order is the author's choice. */
const itemLists = ["facts", "services", "rules", "organisations", "laws", "events"];

/** The files in another order, with their items and the keys of all mappings in another order. */
function otherFiles(seed: number) {
  const next = numbersFrom(seed);
  return shuffled(catalogueFiles, next).map(({ path, text }) => {
    const whole = shuffledKeys(parse(text, { schema: "core" }), next) as Record<string, unknown>; // every file is a mapping
    for (const key of itemLists)
      if (path.startsWith("rules/") && Array.isArray(whole[key])) whole[key] = shuffled(whole[key], next);
    return { path, text: stringify(whole) };
  });
}

describe("the same bytes in whatever order things come", () => {
  test("files, rules in files and keys in mappings", () => {
    for (const seed of [1]) {
      const result = loadCatalogue(otherFiles(seed));
      if (!result.ok) expect.fail(result.diagnostics[0]?.message);
      expect(result.catalogue.hash).toBe(matti.catalogue.hash);
      const outputs = outputsOf(compile(result.catalogue), (facts) => facts);
      for (const [index, output] of outputs.entries())
        expect(output === expected[index], `output ${index}`).toBe(true);
    }
  }, 60_000);

  test("answers", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = numbersFrom(seed);
        const outputs = outputsOf(matti, (facts) =>
          Object.fromEntries(shuffled(Object.entries(facts), next)),
        );
        for (const [index, output] of outputs.entries())
          expect(output === expected[index], `output ${index}`).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  test("options that were chosen", () => {
    const persona = personas.find(({ id }) => id === "matti");
    if (persona === undefined) expect.fail("no Matti");
    const facts = answersOf(persona);
    const chosen = facts["debt.liabilities"];
    if (!Array.isArray(chosen)) expect.fail("no list");
    const plans = [chosen, [...chosen].reverse()].map((list) =>
      JSON.stringify(
        makePlan(matti, { lifeEvent, today: persona.today, facts: { ...facts, "debt.liabilities": list } }),
      ),
    );
    expect(plans[0] === plans[1]).toBe(true);
  });
});
