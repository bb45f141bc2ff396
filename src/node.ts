import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import {
  type Code,
  codes,
  type Diagnostic,
  PalvelupolkuError,
  renderDiagnostic,
} from "./diagnostic/index.ts";
import { type InputFile, loadSources } from "./load/index.ts";
import { compareText } from "./logic/index.ts";
import { limits } from "./model/index.ts";
import { type Catalogue, validate } from "./validate/index.ts";

/** Thrown by `readCatalogue` when a folder's files have faults; `diagnostics` holds every one of them. */
export class CatalogueError extends PalvelupolkuError {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[], files: readonly InputFile[]) {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const shown = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, texts.get(diagnostic.path)));
    super("call/invalid-catalogue", `the rule files have faults\n\n${shown.join("\n\n")}`);
    this.name = "CatalogueError";
    this.diagnostics = diagnostics;
  }
}

/**
 * Reads the rule files in `rules/` and `life-events/` under a folder into a catalogue.
 * Rejects with `CatalogueError`, which carries diagnostics with file, line and column.
 */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const { files, diagnostics } = await readFiles(folder);
  const loaded = loadSources(files);
  const result = validate(loaded.sources, loaded.diagnostics, {}, files);
  const found = [...diagnostics, ...(result.ok ? [] : result.diagnostics)];
  if (!result.ok || found.length > 0) throw new CatalogueError(found, files);
  return result.catalogue;
}

/** Rule files read from disk, in the code-unit order of their paths, and what could not be read. */
export interface FolderFiles {
  /** Their paths are relative to the folder, with `/` between the parts. */
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What has been found below a folder. */
interface Walk {
  readonly folder: string;
  readonly found: { readonly path: string; readonly bytes: number }[];
  readonly diagnostics: Diagnostic[];
}

/** Most folders within folders that are entered; the catalogue needs two. */
const deepest = 8;

/**
 * Reads every `.yaml`, `.yml` and `.json` file under `rules/` and `life-events/` of a folder. Names that begin with a
 * dot are passed over. A link to a file inside the folder is read; no other link is followed.
 *
 * What cannot be read is a diagnostic (`file/unreadable`, `file/encoding`, `file/too-large`, `file/total-too-large`,
 * `file/too-many`, `file/unexpected`). Sizes are looked at before anything is read. Rejects with `call/bad-option` only
 * when `folder` is no text.
 */
export async function readFiles(folder: string): Promise<FolderFiles> {
  if (typeof folder !== "string") throw new PalvelupolkuError("call/bad-option", "`folder` is no text");
  const walk: Walk = { folder, found: [], diagnostics: [] };
  for (const root of ["life-events", "rules"]) await visitFolder(walk, root, 1);
  const { found, diagnostics } = walk;
  const bytes = found.reduce((sum, file) => sum + file.bytes, 0);
  if (found.length > limits.files) {
    return {
      files: [],
      diagnostics: [fault("file/too-many", ".", `there are more than ${limits.files} files`)],
    };
  }
  if (bytes > limits.totalBytes) {
    const message = `all files together have ${bytes} bytes, at most ${limits.totalBytes} are read`;
    return { files: [], diagnostics: [fault("file/total-too-large", ".", message)] };
  }
  const files: InputFile[] = [];
  for (const { path } of found.sort((a, b) => compareText(a.path, b.path))) {
    const read = await readText(folder, path);
    if ("text" in read) files.push(read);
    else diagnostics.push(read);
  }
  return { files, diagnostics: diagnostics.sort((a, b) => compareText(a.path, b.path)) };
}

async function visitFolder(walk: Walk, path: string, depth: number): Promise<void> {
  if (depth > deepest) {
    walk.diagnostics.push(fault("file/unexpected", path, "the folder is too deep"));
    return;
  }
  const entries = await attempt(() => readdir(join(walk.folder, path), { withFileTypes: true }));
  if ("problem" in entries) {
    walk.diagnostics.push(fault("file/unreadable", path, `the folder cannot be read: ${entries.problem}`));
    return;
  }
  for (const entry of entries.value) {
    // One more than the limit is enough to know that there are too many.
    if (walk.found.length > limits.files) return;
    await visitEntry(walk, `${path}/${entry.name}`, entry, depth);
  }
}

async function visitEntry(walk: Walk, path: string, entry: Dirent, depth: number): Promise<void> {
  if (entry.name.startsWith(".")) return;
  if (entry.isDirectory()) await visitFolder(walk, path, depth + 1);
  else if (/\.(?:ya?ml|json)$/.test(entry.name)) await visitFile(walk, path, entry.isSymbolicLink());
}

/** Notes a file with its size. A pipe or a device is no file: reading it might never end. */
async function visitFile({ folder, found, diagnostics }: Walk, path: string, isLink: boolean): Promise<void> {
  const known = await attempt(() => inspect(folder, path, isLink));
  if ("problem" in known) {
    diagnostics.push(fault("file/unreadable", path, `the file cannot be read: ${known.problem}`));
  } else if (!known.value.isFile) {
    diagnostics.push(fault("file/unreadable", path, "this is no file inside the folder"));
  } else if (known.value.bytes > limits.fileBytes) {
    const message = `the file has ${known.value.bytes} bytes, at most ${limits.fileBytes} are read`;
    diagnostics.push(fault("file/too-large", path, message));
  } else {
    found.push({ path, bytes: known.value.bytes });
  }
}

/** The size of a file, and whether it is one; a link must not lead out of the folder. */
async function inspect(
  folder: string,
  path: string,
  isLink: boolean,
): Promise<{ isFile: boolean; bytes: number }> {
  const known = await stat(join(folder, path));
  const inside = !isLink || (await realpath(join(folder, path))).startsWith((await realpath(folder)) + sep);
  return { isFile: known.isFile() && inside, bytes: known.size };
}

async function readText(folder: string, path: string): Promise<InputFile | Diagnostic> {
  const read = await attempt(() => readFile(join(folder, path)));
  if ("problem" in read) return fault("file/unreadable", path, `the file cannot be read: ${read.problem}`);
  // A byte order mark is kept: whether it may stand there is decided when the text is loaded.
  const text = await attempt(() =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(read.value),
  );
  return "problem" in text ? notUtf8(path, read.value) : { path, text: text.value };
}

/** Names the place of the first bytes that are no character. */
function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const text = new TextDecoder().decode(bytes);
  const before = text.slice(0, text.indexOf("\uFFFD"));
  const place = { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
  return { ...fault("file/encoding", path, "the file is not valid UTF-8"), ...place };
}

/** What a call gives, or the system's short word for why it fails, such as `ENOENT`. */
async function attempt<T>(
  call: () => T | Promise<T>,
): Promise<{ readonly value: T } | { readonly problem: string }> {
  try {
    return { value: await call() };
  } catch (error) {
    return { problem: String((error as NodeJS.ErrnoException).code) }; // what Node.js throws here has a code
  }
}

function fault(code: Code, path: string, message: string): Diagnostic {
  return {
    code,
    severity: codes[code].severity,
    message,
    path,
    line: 1,
    column: 1,
    help: codes[code].remedy,
  };
}
