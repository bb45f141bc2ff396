/**
 * Run in a child process by `hostile.test.ts`: loads every hostile case in turn. Prints what came of each, the processor
 * time it took in milliseconds, and the most memory that the whole process ever had, in megabytes.
 */
import { loadSources } from "../../src/load/index.ts";
import { hostileCases } from "./hostile.ts";

const results = hostileCases.map(({ name, texts }) => {
  const files = texts().map((text, index) => ({ path: `rules/topic/${index}.yaml`, text }));
  const before = process.cpuUsage();
  const { sources, diagnostics } = loadSources(files);
  const { user, system } = process.cpuUsage(before);
  return {
    name,
    milliseconds: (user + system) / 1_000,
    code: diagnostics[0]?.code ?? "",
    faults: diagnostics.length,
    sources: sources.length,
  };
});

console.log(JSON.stringify({ results, megabytes: process.resourceUsage().maxRSS / 1_024 }));
