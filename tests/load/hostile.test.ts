import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../src/model/index.ts";
import { hostileCases } from "./hostile.ts";

interface Probe {
  readonly results: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly code: string;
    readonly faults: number;
    readonly sources: number;
  }[];
  readonly megabytes: number;
}

const run = promisify(execFile);
const script = fileURLToPath(new URL("./hostile-probe.ts", import.meta.url));

describe("a hostile file", () => {
  let probe: Probe = { results: [], megabytes: Number.NaN };

  beforeAll(async () => {
    // The heap is kept small, so that memory that is really needed, and not rubbish, makes the process grow or fall.
    const { stdout } = await run(process.execPath, ["--max-old-space-size=128", "--import", "tsx", script]);
    probe = JSON.parse(stdout);
  }, 120_000);

  test.each(hostileCases.map(({ name, code }) => [name, code]))("%s: %s", (name, code) => {
    const result = probe.results.find((found) => found.name === name);
    expect(result?.code).toBe(code);
    expect(result?.faults).toBeLessThanOrEqual(limits.diagnostics + limits.files);
    if (code !== "") expect(result?.faults).toBeGreaterThan(0);
    // Processor time: the clock also counts what else the machine does.
    expect(result?.milliseconds).toBeLessThan(2_000);
  });

  test("none takes more than 256 MB, together with Node.js and the compiler of the tests", () => {
    expect(probe.megabytes).toBeLessThan(256);
  });
});
