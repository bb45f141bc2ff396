import { readArguments } from "./arguments.ts";
import { run } from "./matti-follow.ts";

const asked = readArguments(process.argv.slice(2));

if ("problem" in asked) {
  console.error(asked.problem);
  process.exitCode = 2;
} else {
  const width = Math.min(200, Math.max(40, asked.width ?? Math.min(100, process.stdout.columns ?? 80)));
  process.stdout.write(await run(asked.language, width));
}
