import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";

/** The repository. */
export const root: string = resolve(import.meta.dirname, "../..");

export interface CommandResult {
  readonly ok: boolean;
  /** Standard output. */
  readonly stdout: string;
  /** Standard output and standard error in the order they came. */
  readonly output: string;
}

/**
 * Runs a program without a shell, a terminal or input, in the repository unless told otherwise. Programs of the
 * installed packages are found by their name. It never rejects: a program that cannot be started is a failed one.
 */
export function run(command: string, args: readonly string[], folder: string = root): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => out.push(data) && all.push(data));
    child.stderr.on("data", (data: Buffer) => all.push(data));
    child.on("error", (fault) => done({ ok: false, stdout: "", output: `${command}: ${fault.message}` }));
    child.on("close", (code) => done({ ok: code === 0, stdout: textOf(out), output: textOf(all) }));
  });
}

/** As on a build server: no colours, no questions, no snapshot written in passing. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env;
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`;
  return { ...rest, PATH: path, NO_COLOR: "1", CI: "true" };
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString("utf8");
}
