import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codes } from "../src/diagnostic/index.ts";

/** `docs/diagnostics.md`: every code with what it means and what its reader should do, in the order of the table. */
export function diagnosticsMarkdown(): string {
  return [
    "# Diagnostics",
    "",
    "Written from `src/diagnostic/codes.ts` by `npx tsx tools/write-diagnostics.ts`. Codes are stable: a program may rely on them.",
    "",
    "A diagnostic of a rule file has `code`, `severity`, `message`, `path`, `line` and `column` (both from 1), and often `help`. An",
    "`error` stops `loadCatalogue`; a `warning` comes back beside the catalogue. Four families have no place in a file: `answer/*`,",
    "`event/*` and `record/*` come back as values, and `call/*` is thrown as `PalvelupolkuError`. No message repeats an answer.",
    "",
    "| code | severity | meaning | what to do |",
    "| --- | --- | --- | --- |",
    ...Object.entries(codes).map(
      ([code, { severity, meaning, remedy }]) =>
        `| \`${code}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`,
    ),
    "",
  ].join("\n");
}

/** A text that cannot break the table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

const file = new URL("../docs/diagnostics.md", import.meta.url);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, diagnosticsMarkdown());
