// Bundled for a browser and run where there is no `require`, no `process` and no file system.
import { compile, loadCatalogue, makePlan } from "palvelupolku";
import { catalogueFiles } from "palvelupolku/finland";

const loaded = loadCatalogue(catalogueFiles);
if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ code, path }) => `${path}: ${code}`).join("\n"));
const program = compile(loaded.catalogue);
for (const lifeEvent of Object.keys(program.lifeEvents)) {
  const plan = makePlan(program, { lifeEvent, today: "2026-11-24", facts: {} });
  if (plan.lifeEvent !== lifeEvent) throw new Error(`the plan is for ${plan.lifeEvent}`);
  print(lifeEvent);
}
