import { createHash } from "node:crypto";
import { toText } from "../../src/export/index.ts";
import {
  compile,
  evaluate,
  interview,
  loadCatalogue,
  makePlan,
  saveRecord,
  startFollowing,
} from "../../src/index.ts";
import { repositoryFiles } from "../follow/real.ts";

/** Hash of everything that the library says about every persona, and what this process thinks of place and language. */
export function digest(files = repositoryFiles(), order: "given" | "reversed" = "given"): string {
  const loaded = loadCatalogue(files);
  if (!loaded.ok) throw new Error("the rule files have faults");
  const program = compile(loaded.catalogue);
  const event = program.lifeEvents["business-failure"];
  const personas = event?.personas ?? [];
  const answers = (id: string | undefined): Record<string, unknown> => {
    const persona = personas.find((one) => one.id === id);
    return persona === undefined ? {} : { ...answers(persona.base), ...persona.facts };
  };
  const all = personas.map((persona) => {
    const entries = Object.entries(answers(persona.id));
    const facts = Object.fromEntries(order === "given" ? entries : entries.reverse());
    const situation = { lifeEvent: "business-failure", today: persona.today, facts };
    const plan = makePlan(program, situation);
    const texts = (["fi", "sv", "en"] as const).map((language) => toText(plan, { language }));
    return JSON.stringify([
      plan,
      evaluate(program, situation),
      interview(program, situation),
      saveRecord(startFollowing(program, situation)),
      texts,
    ]);
  });
  return createHash("sha256").update(all.join("\n")).digest("hex");
}

if (process.argv[2] === "print") {
  const clock = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset();
  process.stdout.write(
    JSON.stringify({ digest: digest(), clock, language: Intl.DateTimeFormat().resolvedOptions().locale }),
  );
}
