import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.ts";
import type { Outcome } from "./step.ts";

/** The part of vitest's JSON report that is counted. */
interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * Runs every test with coverage. Fails when a test or a threshold fails, when nothing ran, and when a test was skipped:
 * a test that is not run proves nothing.
 */
export async function runTests(temporary: string): Promise<Outcome> {
  const file = join(temporary, "tests.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { ok, output } = await run("vitest", ["run", "--coverage", "--maxWorkers=100%", ...reporters]);
  if (!existsSync(file)) return { ok: false, output };
  const report: TestReport = JSON.parse(readFileSync(file, "utf8"));
  const { numPassedTests: passed, numFailedTests: failed } = report;
  const skipped = report.numPendingTests + report.numTodoTests;
  return {
    ok: ok && skipped === 0 && passed > 0,
    detail: `${passed} passed, ${failed} failed, ${skipped} skipped`,
    output,
    verbose: true,
    tests: { passed, failed },
  };
}
