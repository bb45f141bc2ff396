import type { Diagnostic } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import { fileDiagnostic } from "./file-diagnostic.ts";
import { type FilePlace, placeFile } from "./file-place.ts";
import type { InputFile } from "./input-file.ts";

/** A file whose path says what it holds. */
export interface PlacedFile extends InputFile, FilePlace {}

/** The files that the catalogue has a place for, in the order of their paths, and what is wrong with the others. */
export interface PlacedFiles {
  readonly placed: readonly PlacedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives every file its place. Of files with the same path none is read: which one is meant cannot be known. */
export function placeFiles(files: readonly InputFile[]): PlacedFiles {
  const placed: PlacedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [path, same] of byPath(files)) {
    const place = placeFile(path);
    if ("problem" in place)
      diagnostics.push(fileDiagnostic("file/unexpected", path, place.problem, place.help));
    else if (same.length > 1) diagnostics.push(duplicate(path, `${same.length} files have this path`));
    else placed.push(...same.map(({ text }) => ({ path, text, ...place })));
  }
  return { placed, diagnostics: [...diagnostics, ...checkEvents(placed)] };
}

/** Files by path, in code-unit order. */
function byPath(files: readonly InputFile[]): readonly (readonly [string, readonly InputFile[]])[] {
  const groups = new Map<string, InputFile[]>();
  for (const file of files) {
    const group = groups.get(file.path);
    if (group === undefined) groups.set(file.path, [file]);
    else group.push(file);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** A life event has `event.yaml`, and each of its files once, whatever their endings. */
function checkEvents(placed: readonly PlacedFile[]): readonly Diagnostic[] {
  const folders = new Map<string, Map<string, string>>();
  const diagnostics: Diagnostic[] = [];
  for (const { kind, folder, path } of placed) {
    if (kind === "topic") continue;
    const kinds = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, kinds);
    const first = kinds.get(kind);
    if (first === undefined) kinds.set(kind, path);
    else diagnostics.push(duplicate(path, `the life event has this file already as \`${first}\``));
  }
  const incomplete = [...folders].filter(([, kinds]) => !kinds.has("event"));
  const missing = incomplete.map(([folder]) =>
    fileDiagnostic("file/missing", `${folder}/event.yaml`, "the life event has no `event.yaml`"),
  );
  return [...diagnostics, ...missing];
}

function duplicate(path: string, message: string): Diagnostic {
  return fileDiagnostic("file/duplicate", path, message);
}
