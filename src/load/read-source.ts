import type { Diagnostic } from "../diagnostic/index.ts";
import { forbiddenCharacter } from "./check-text.ts";
import { fileDiagnostic } from "./file-diagnostic.ts";
import { linePlaces } from "./line-places.ts";
import type { PlacedFile } from "./place-files.ts";
import { readDocument } from "./read-document.ts";
import type { SourceFile } from "./source-file.ts";
import type { Budget } from "./tokens.ts";
import { cell, findValues } from "./value-places.ts";

/** Reads one file: its characters, then what they mean. A byte order mark at its beginning is not part of it. */
export function readSource(
  file: PlacedFile,
  budget: Budget,
): SourceFile | { readonly diagnostics: readonly Diagnostic[] } {
  const { path, kind, owner } = file;
  const text = file.text.startsWith("\uFEFF") ? file.text.slice(1) : file.text;
  const character = forbiddenCharacter(text);
  if (character !== undefined) {
    const place = linePlaces(text)(character.offset);
    return { diagnostics: [fileDiagnostic("file/encoding", path, character.message, undefined, place)] };
  }
  const { value, places, placeOf, diagnostics } = readDocument(path, text, budget);
  if (diagnostics.length > 0) return { diagnostics };
  const find = findValues(places);
  return {
    ...{ path, kind, owner, value },
    position: (steps) => placeOf(cell(places.at, find(steps))),
    keyPosition: (steps) => placeOf(cell(places.keyAt, find(steps))),
  };
}
