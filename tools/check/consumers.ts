import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build, transformSync } from "esbuild";
import { root, run } from "./command.ts";
import { forCommonJs, readExample } from "./example.ts";
import type { Outcome } from "./step.ts";
import { unpack } from "./tarball.ts";

/** Uses the packed package as others will: in an empty ESM project, in an empty CJS project and in a browser's bundle. */
export async function checkConsumers(temporary: string): Promise<Outcome> {
  const esm = await createProject(temporary, "module");
  const cjs = await createProject(temporary, "commonjs");
  const faults = [
    ...(await checkProbes(esm, cjs)),
    ...(await checkBrowser(esm).catch(faultOf("a browser's bundle"))),
    ...(await checkExample(esm, cjs).catch(faultOf("the README's example"))),
  ];
  return { ok: faults.length === 0, output: faults.join("\n\n") };
}

/** An empty project with the package unpacked and only the dependencies that the package declares. */
async function createProject(temporary: string, type: "module" | "commonjs"): Promise<string> {
  const folder = join(temporary, type);
  const installed = join(folder, "node_modules", "palvelupolku");
  await unpack(temporary, installed);
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link);
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: `empty-${type}`, private: true, type }));
  cpSync(join(import.meta.dirname, "probes"), folder, { recursive: true });
  return folder;
}

/** Both builds load and offer the same names. */
async function checkProbes(esm: string, cjs: string): Promise<string[]> {
  const imported = await run("node", ["probe.mjs"], esm);
  const required = await run("node", ["probe.cjs"], cjs);
  if (!imported.ok || !required.ok) return [imported.output, required.output];
  return imported.stdout === required.stdout
    ? []
    : [`import and require differ:\n${imported.stdout}${required.stdout}`];
}

/** The bundle runs where there is nothing but the language and what every browser has. */
async function checkBrowser(esm: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [join(esm, "browser.mjs")],
    absWorkingDir: esm,
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
    logLevel: "silent",
  });
  const printed: string[] = [];
  const print = (line: string): number => printed.push(line);
  const browser = createContext({ print, TextEncoder, TextDecoder, URL, structuredClone });
  runInContext(outputFiles.map(({ text }) => text).join(""), browser);
  return printed.length > 0 ? [] : ["the bundled catalogue has no life event"];
}

/** The README's example compiles against the packed types and prints the same from ESM and from CJS. */
async function checkExample(esm: string, cjs: string): Promise<string[]> {
  const { code, prints } = readExample(readFileSync(join(root, "README.md"), "utf8"));
  const faults: string[] = [];
  const uses = [
    { source: join(esm, "example.mts"), program: join(esm, "example.mjs"), text: code, format: "esm" },
    {
      source: join(cjs, "example.cts"),
      program: join(cjs, "example.cjs"),
      text: forCommonJs(code),
      format: "cjs",
    },
  ] as const;
  const printed = new Set(prints === undefined ? [] : [prints.trim()]);
  for (const { source, program, text, format } of uses) {
    writeFileSync(source, text);
    writeFileSync(program, transformSync(text, { loader: "ts", format }).code);
    const { ok, stdout, output } = await run("node", [program], dirname(program));
    if (!ok || stdout.trim() === "") faults.push(`${format}: the example fails or prints nothing\n${output}`);
    printed.add(stdout.trim());
  }
  if (printed.size > 1) faults.push(["the example prints one thing or another:", ...printed].join("\n"));
  const types = await run("tsc", [...compilerOptions, ...uses.map(({ source }) => source)]);
  return types.ok ? faults : [...faults, types.output];
}

/** Strict, and the packed types are checked as well; stricter, the types of xstate itself would not pass. */
const compilerOptions = [
  ...["--noEmit", "--pretty", "false", "--strict", "--skipLibCheck", "false"],
  ...["--target", "es2022", "--module", "node16", "--moduleResolution", "node16", "--types", "node"],
];

function faultOf(what: string): (fault: unknown) => string[] {
  return (fault) => [`${what}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`];
}
