/**
 * Bundled by `determinism.test.ts` and run in child processes under some time zone and locale, with the folder of the rule
 * files as argument. Prints hashes of everything that comes
 * out for every person of every life event, and what the locale and the zone themselves make of things, which differ.
 */
import { createHash } from "node:crypto";
import { type Catalogue, compile, evaluate, interview, makePlan } from "../src/index.ts";
import { readCatalogue } from "../src/node.ts";

void readCatalogue(process.argv[2] ?? "").then((catalogue) => {
  process.stdout.write(JSON.stringify({ bytes: bytesOf(catalogue), surroundings: surroundings() }));
});

function bytesOf(catalogue: Catalogue): Record<string, string> {
  const program = compile(catalogue);
  const bytes: Record<string, string> = { catalogue: catalogue.hash };
  for (const event of Object.values(program.lifeEvents)) {
    for (const { id, today, facts } of event.personas) {
      const situation = { lifeEvent: event.id, today, facts };
      for (const [name, verb] of Object.entries({ interview, evaluate, makePlan })) {
        const output = JSON.stringify(verb(program, situation));
        bytes[`${event.id} ${id} ${name}`] = createHash("sha256").update(output).digest("hex");
      }
    }
  }
  return bytes;
}

function surroundings(): Record<string, unknown> {
  return {
    offset: new Date(2026, 6, 1).getTimezoneOffset(),
    upper: "i".toLocaleUpperCase(),
    sorted: ["ö", "z", "I", "ı"].sort((a, b) => a.localeCompare(b)).join(""),
    locale: new Intl.NumberFormat().resolvedOptions().locale,
  };
}
