import { PalvelupolkuError } from "../diagnostic/index.ts";
import { normalPath } from "./file-place.ts";

/** A rule file as a caller hands it over: `path` names it, with `/` or `\` between its parts; `text` is all of it. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files as plain values, each read once, with normal paths.
 * Throws `call/bad-option` when `files` is no list of `{ path, text }`.
 */
export function readInput(files: unknown): readonly InputFile[] {
  if (!Array.isArray(files)) throw notFiles("`files` is no list");
  return Array.from({ length: files.length }, (_, index) => {
    const file: unknown = files[index];
    if (typeof file !== "object" || file === null) throw notFiles(`\`files[${index}]\` is no object`);
    const { path, text } = file as Partial<Record<"path" | "text", unknown>>; // any object may be asked for keys
    if (typeof path !== "string") throw notFiles(`\`files[${index}].path\` is no text`);
    if (typeof text !== "string") throw notFiles(`\`files[${index}].text\` is no text`);
    return { path: normalPath(path), text };
  });
}

function notFiles(problem: string): PalvelupolkuError {
  return new PalvelupolkuError("call/bad-option", `${problem}; pass a list of \`{ path, text }\``);
}
