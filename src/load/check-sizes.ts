import type { Diagnostic } from "../diagnostic/index.ts";
import { limits } from "../model/index.ts";
import { byteLength } from "./byte-length.ts";
import { fileDiagnostic } from "./file-diagnostic.ts";
import type { InputFile } from "./input-file.ts";

/** The files that are small enough to be read, and what is wrong with the others. */
export interface SizedFiles {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The path of a diagnostic that is about all files together. */
const allFiles = ".";

/** Checks number and size before anything is read. When all files together are too much, none is read. */
export function checkSizes(files: readonly InputFile[]): SizedFiles {
  if (files.length > limits.files) {
    const message = `there are ${files.length} files, at most ${limits.files} are read`;
    return { files: [], diagnostics: [fileDiagnostic("file/too-many", allFiles, message)] };
  }
  const sized = files.map((file) => ({ file, bytes: bytesOf(file) }));
  const small = sized.filter(({ bytes }) => bytes <= limits.fileBytes);
  const diagnostics = sized.filter(({ bytes }) => bytes > limits.fileBytes).map(({ file }) => tooLarge(file));
  const total = small.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limits.totalBytes) return { files: small.map(({ file }) => file), diagnostics };
  const message = `all files together have ${total} bytes, at most ${limits.totalBytes} are read`;
  return {
    files: [],
    diagnostics: [...diagnostics, fileDiagnostic("file/total-too-large", allFiles, message)],
  };
}

/** A text has at least as many bytes as UTF-16 units, so a huge one need not be counted. */
function bytesOf({ text }: InputFile): number {
  return text.length > limits.fileBytes ? text.length : byteLength(text);
}

function tooLarge({ path }: InputFile): Diagnostic {
  return fileDiagnostic("file/too-large", path, `the file has more than ${limits.fileBytes} bytes`);
}
