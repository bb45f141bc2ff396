import type { Diagnostic } from "../diagnostic/index.ts";
import type { InputFile } from "../load/index.ts";
import { limits } from "../model/index.ts";
import { once } from "./once.ts";

/** What can be said about files that could not be read: the names that may be declared in them. */
export interface Unread {
  /** Whether a name may be declared in a file that could not be read. A reference to it is then no further fault. */
  readonly mayDeclare: (name: string) => boolean;
  readonly topics: readonly string[];
  readonly lifeEvents: readonly string[];
}

/** Codes after which nothing is known about some files. */
const unlimited: ReadonlySet<string> = new Set(["file/too-many", "file/total-too-large"]);

/** Looks at the files that loading has reported. A name that stands anywhere in one of them may be declared there. */
export function unreadFiles(found: readonly Diagnostic[], files: readonly InputFile[]): Unread {
  const paths = new Set(found.filter(({ severity }) => severity === "error").map(({ path }) => path));
  const texts = files
    .filter(({ path }) => paths.has(path.replaceAll("\\", "/").replace(/^\.\//, "")))
    .map(({ text }) => text);
  const isAnything =
    found.length > limits.diagnostics ||
    found.some(({ code }) => unlimited.has(code)) ||
    texts.some((text) => text.length > limits.fileBytes);
  const words = once(() => new Set(texts.flatMap(wordsOf)));
  return {
    mayDeclare: (name) => isAnything || words().has(name),
    topics: foldersOf(paths, /(?:^|\/)rules\/([^/]+)\/[^/]+$/),
    lifeEvents: foldersOf(paths, /(?:^|\/)life-events\/([^/]+)\/[^/]+$/),
  };
}

/** Everything in a text that could be a name or the number of a law. */
function wordsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/[A-Za-z0-9][A-Za-z0-9./-]*/g), ([word]) => word);
}

function foldersOf(paths: ReadonlySet<string>, pattern: RegExp): readonly string[] {
  return [...paths].flatMap((path) => pattern.exec(path)?.[1] ?? []);
}
