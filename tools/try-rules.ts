import { fileURLToPath } from "node:url";
import { compile, evaluate, loadCatalogue, renderDiagnostic } from "../src/index.ts";
import { readFiles } from "../src/node.ts";

/**
 * `npm run rules`: faults and warnings of the rule files, and their examples, in seconds. `npm run rules -- facts` lists
 * the questions with their ids and options, `npm run rules -- owners` the organisations.
 */
const { files, diagnostics } = await readFiles(fileURLToPath(new URL("..", import.meta.url)));
const loaded = loadCatalogue(files);
const texts = new Map(files.map(({ path, text }) => [path, text]));
const found = [...diagnostics, ...(loaded.ok ? loaded.warnings : loaded.diagnostics)];
for (const diagnostic of found) console.log(`${renderDiagnostic(diagnostic, texts.get(diagnostic.path))}\n`);
let wrong = found.filter(({ severity }) => severity === "error").length;

if (loaded.ok) {
  const { catalogue } = loaded;
  const program = compile(catalogue);
  if (process.argv[2] === "facts") {
    for (const { item } of catalogue.facts) {
      if (item.question === undefined) continue;
      const options = item.options?.map(({ id }) => id).join(", ") ?? item.type;
      console.log(`${item.id}: ${item.question.fi}\n  ${options}`);
    }
  } else if (process.argv[2] === "owners") {
    for (const { id, name } of catalogue.organisations) console.log(`${id}: ${name.fi}`);
  } else {
    for (const example of catalogue.examples) {
      const topic = program.rules.get(example.rule)?.topic ?? "";
      const event = Object.values(program.lifeEvents).find(({ topics }) => topics.includes(topic));
      if (event === undefined) {
        console.log(`${example.rule}: no life event uses the topic \`${topic}\`; add \`joins:\` to its file`);
        wrong += 1;
        continue;
      }
      const situation = {
        lifeEvent: example["life-event"] ?? event.id,
        today: example.today,
        facts: example.facts,
      };
      const findings = evaluate(program, situation);
      const finding = findings.rules.find(({ rule }) => rule === example.rule);
      const problems = findings.problems.map(({ fact, message }) => `\`${fact}\`: ${message}`);
      if (finding?.verdict === example.verdict && problems.length === 0) continue;
      const why = [...(finding?.because ?? []), ...(finding?.needs ?? [])].join(", ");
      console.log(`${example.rule}, example ${JSON.stringify(example.name ?? example.facts)}:`);
      console.log(
        `  it says \`${example.verdict}\`, the rule \`${finding?.verdict}\` (${why}) ${problems.join("; ")}`,
      );
      wrong += 1;
    }
    console.log(`${catalogue.rules.length} rules, ${catalogue.examples.length} examples`);
  }
}
console.log(`${wrong} faults`);
process.exitCode = wrong > 0 ? 1 : 0;
