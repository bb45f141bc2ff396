/** What is measured, in the order in which it is. */
export const parts = ["load", "engines", "pipeline", "growth", "memory", "size", "questions"] as const;
export type Part = (typeof parts)[number];

/** What was asked for on the command line. */
export interface Options {
  readonly json: boolean;
  readonly quick: boolean;
  readonly write: boolean;
  readonly parts: readonly Part[];
}

/** What can be said on the command line. */
export const usage = `npm run bench -- [--only <part>[,<part>]] [--quick] [--json] [--write]
  --only   one or more of ${parts.join(", ")}
  --quick  small and rough: to try the command, not to measure
  --json   one JSON object instead of tables
  --write  put the tables into docs/performance.md`;

/** Reads the command line; text when it cannot be understood. */
export function readOptions(args: readonly string[]): Options | string {
  const flags = new Set<string>();
  let only: readonly string[] = parts;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--only") only = (args[++index] ?? "").split(",");
    else if (arg.startsWith("--only=")) only = arg.slice("--only=".length).split(",");
    else if (["--json", "--quick", "--write"].includes(arg)) flags.add(arg);
    else return `\`${arg}\` is no option\n${usage}`;
  }
  const wrong = only.find((part) => !parts.some((one) => one === part));
  if (wrong !== undefined) return `\`${wrong}\` is no part\n${usage}`;
  if (flags.has("--write") && (flags.has("--quick") || only !== parts))
    return "only a whole run can be written into docs/performance.md";
  return {
    json: flags.has("--json"),
    quick: flags.has("--quick"),
    write: flags.has("--write"),
    parts: parts.filter((part) => only.includes(part)),
  };
}
