import { writeFileSync } from "node:fs";
import { saveRecord } from "../../src/index.ts";
import { busyFarm } from "./farm-record.ts";
import { sample } from "./sample-record.ts";

/** Writes the golden records of a version that no release has yet. Those of a released one are kept for ever. */
for (const [name, record] of [
  ["record-1", sample()],
  ["record-1-farm", busyFarm()],
] as const)
  writeFileSync(new URL(`golden/${name}.json`, import.meta.url), `${saveRecord(record)}\n`);
