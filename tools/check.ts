import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run } from "./check/command.ts";
import { checkConsumers } from "./check/consumers.ts";
import { checkSize } from "./check/size.ts";
import { type Outcome, runSteps, type Step } from "./check/step.ts";
import { checkPackage, checkTypes, pack } from "./check/tarball.ts";
import { runTests } from "./check/tests.ts";
import { checkLayers } from "./layers.ts";

/** `npm test`: every check of the project. Ends with the line `N passed, N failed`: one for each step and each test. */
const temporary = mkdtempSync(join(tmpdir(), "palvelupolku-check-"));

/** Each group needs what the groups before it made; the tests come alone, since some of them watch the time. */
const groups: readonly (readonly Step[])[] = [
  [
    { name: "format and lint", run: () => run("biome", ["ci", "--error-on-warnings", "--colors=off"]) },
    { name: "layers", run: layers },
    { name: "types", run: () => run("tsc", ["--pretty", "false", "-p", "."]) },
    { name: "build", run: () => run("tsup", []) },
  ],
  [
    { name: "pack", run: () => pack(temporary) },
    { name: "size", run: checkSize },
  ],
  [
    { name: "publint", run: () => checkPackage(temporary) },
    { name: "attw", run: () => checkTypes(temporary) },
    { name: "packed package", run: () => checkConsumers(temporary) },
  ],
  [{ name: "tests", run: () => runTests(temporary) }],
];

async function layers(): Promise<Outcome> {
  const { modules, breaches } = await checkLayers(root);
  return { ok: breaches.length === 0, detail: `${modules} modules`, output: breaches.join("\n") };
}

try {
  const { passed, failed } = await runSteps(groups, (text) => console.log(text));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
