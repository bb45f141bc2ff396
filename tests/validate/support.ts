import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codes, type Diagnostic, type InputFile, loadCatalogue, renderDiagnostic } from "../../src/index.ts";

/** Every file under a folder, in `folder` order, with paths relative to it. */
export function filesUnder(folder: string, below = ""): readonly InputFile[] {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(folder, path);
    return [{ path, text: readFileSync(join(folder, path), "utf8") }];
  });
}

/** A tiny rule base without faults and warnings: one rule, one service, one life event. */
export const base: readonly InputFile[] = filesUnder(join(import.meta.dirname, "base"));

/** The tiny rule base with more files; a file takes the place of the one with the same path. */
export function withBase(...files: readonly InputFile[]): readonly InputFile[] {
  const paths = new Set(files.map(({ path }) => path));
  return [...base.filter(({ path }) => !paths.has(path)), ...files];
}

/** One file of the tiny rule base, changed; throws when the text to change is not there. */
export function changed(path: string, from: string, to: string): InputFile {
  const file = base.find((one) => one.path === path);
  if (file === undefined || !file.text.includes(from)) throw new Error(`${path} has no text ${from}`);
  return { path, text: file.text.replace(from, to) };
}

/** What loading the files says: the faults, or the warnings when there is none. */
export function diagnosticsOf(files: readonly InputFile[]): readonly Diagnostic[] {
  const result = loadCatalogue(files);
  return result.ok ? result.warnings : result.diagnostics;
}

/** Diagnostics as a person sees them, one below the other. */
export function rendered(files: readonly InputFile[]): string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const shown = diagnosticsOf(files).map((diagnostic) =>
    renderDiagnostic(diagnostic, texts.get(diagnostic.path)),
  );
  return `${shown.join("\n\n")}\n`;
}

/** Where a piece of text stands in a file, both counted from 1; throws when it stands nowhere or twice. */
export function placeOf(
  { text }: InputFile,
  piece: string,
): { readonly line: number; readonly column: number } {
  const before = text.split(piece);
  if (before.length !== 2) throw new Error(`${piece} stands ${before.length - 1} times`);
  const lines = (before[0] ?? "").split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** The codes and places of all diagnostics, short: `path:line:column code`. */
export function placesOf(files: readonly InputFile[]): readonly string[] {
  return diagnosticsOf(files).map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`);
}

/** The messages of all diagnostics, and their help where it is more than the code's remedy. */
export function wordsOf(files: readonly InputFile[]): readonly string[] {
  return diagnosticsOf(files).map(({ code, message, help = "" }) => {
    const more = help === codes[code].remedy ? "" : `; ${help}`;
    return `${code}: ${message}${more}`;
  });
}

/** A file of the topic `home` beside those of the tiny rule base. */
export function more(text: string): InputFile {
  return { path: "rules/home/more.yaml", text };
}

/** A rule with its examples, as the text of a topic file; `keys` are further keys of the rule, one a line. */
export function ruleFile(name: string, keys: readonly string[] = [], conditions = always): string {
  return [
    "rules:",
    `  - name: ${name}`,
    `    conditions: ${conditions}`,
    ...(keys.some((key) => key.startsWith("event:"))
      ? []
      : ["    event: {type: task, params: {task: pack, service: moving-help}}"]),
    ...(keys.some((key) => key.startsWith("why:")) ? [] : ["    why: {fi: syy, sv: orsak, en: reason}"]),
    "    confidence: V",
    ...keys.map((key) => `    ${key}`),
    "examples:",
    `  - {rule: ${name}, today: 2026-11-24, facts: {home.moving: true}, verdict: holds}`,
    `  - {rule: ${name}, today: 2026-11-24, facts: {home.moving: false}, verdict: fails}`,
    "",
  ].join("\n");
}

/** Conditions of which every fact is known to the tiny rule base. */
export const always = "{all: [{fact: home.moving, operator: equal, value: true}]}";

/** A service as an item of a list; `keys` are further keys, one a line. */
export function serviceItem(id: string, keys: readonly string[] = []): string {
  return [
    `  - id: ${id}`,
    "    name: {fi: nimi, sv: namn, en: name}",
    "    title: {fi: otsikko, sv: rubrik, en: title}",
    "    owner: KELA",
    "    channels: [web]",
    "    identification: none",
    "    confidence: V",
    ...keys.map((key) => `    ${key}`),
    "",
  ].join("\n");
}

/** A fact as an item of a list; `keys` are all keys but its id, one a line. */
export function factItem(id: string, ...keys: readonly string[]): string {
  return [`  - id: ${id}`, ...keys.map((key) => `    ${key}`), ""].join("\n");
}

/** A name in three languages. */
export const named = "name: {fi: nimi, sv: namn, en: name}";
