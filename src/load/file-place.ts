import { didYouMean, quote } from "../logic/index.ts";
import { nameSchema } from "../model/index.ts";
import type { SourceKind } from "./source-file.ts";

/** What a file is by its path: its kind, whose it is, and the folder around it. */
export interface FilePlace {
  readonly kind: SourceKind;
  readonly owner: string;
  /** The path without the file's name. */
  readonly folder: string;
}

/** Why a path is refused, and what to do. */
export interface PathFault {
  readonly problem: string;
  readonly help: string;
}

const roots = ["rules", "life-events"];
const endings = ["yaml", "yml", "json"];
const eventFiles = ["event", "journey", "personas"] as const;

/** Longest path, in UTF-16 units. */
const longest = 1_000;

/** A path with `/` between its parts, without `./` in front and without empty parts. */
export function normalPath(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/");
  return parts.filter((part, index) => part !== "." && (part !== "" || index === 0)).join("/");
}

/**
 * Places a file by the last part of its path that is `rules` or `life-events`: what stands before it does not matter.
 * Below stand `rules/<name>.yaml`, `rules/<topic>/<name>.yaml` and `life-events/<event>/{event,journey,personas}.yaml`;
 * `.yml` and `.json` are read too.
 */
export function placeFile(path: string): FilePlace | PathFault {
  if (path.length > longest)
    return { problem: `the path is longer than ${longest} characters`, help: "shorten it" };
  const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  const name = path.slice(path.lastIndexOf("/") + 1);
  const parts = folder.split("/");
  if (parts.includes(".."))
    return { problem: "`..` is not allowed in a path", help: "write the path without `..`" };
  const root = Math.max(...roots.map((word) => parts.lastIndexOf(word)));
  if (root === -1) return outsideRoots(parts);
  const [, ending] = /^[^.].*\.([a-z]+)$/.exec(name) ?? [];
  if (ending === undefined || !endings.includes(ending)) return wrongEnding(name);
  const folders = parts.slice(root + 1);
  const stem = name.slice(0, -ending.length - 1);
  return parts[root] === "rules" ? topicFile(folders, folder) : eventFile(folders, folder, stem);
}

function topicFile(folders: readonly string[], folder: string): FilePlace | PathFault {
  const [owner = "", ...deeper] = folders;
  if (deeper.length > 0) {
    return { problem: "the file is too deep under `rules/`", help: "put it at `rules/<topic>/<name>.yaml`" };
  }
  return owner === "" || isName(owner) ? { kind: "topic", owner, folder } : notName(owner);
}

function eventFile(folders: readonly string[], folder: string, stem: string): FilePlace | PathFault {
  const [owner, ...deeper] = folders;
  if (owner === undefined || deeper.length > 0) {
    const help = "put it at `life-events/<event>/{event,journey,personas}.yaml`";
    return { problem: "the file is not in a life event's folder", help };
  }
  if (!isName(owner)) return notName(owner);
  const kind = eventFiles.find((file) => file === stem);
  if (kind !== undefined) return { kind, owner, folder };
  const help = "a life event has `event.yaml`, `journey.yaml` and `personas.yaml`";
  return { problem: `a life event has no file ${quote(stem)}`, help, ...didYouMean(stem, eventFiles) };
}

function outsideRoots(parts: readonly string[]): PathFault {
  const near = parts.map((part) => didYouMean(part, roots)).find(({ help }) => help !== undefined);
  const help = "put it at `rules/<topic>/<name>.yaml` or `life-events/<event>/{event,journey,personas}.yaml`";
  return { problem: "the file is neither under `rules/` nor under `life-events/`", help, ...near };
}

function wrongEnding(name: string): PathFault {
  const problem = `${quote(name)} is no name of a rule file`;
  if (name.startsWith(".")) return { problem, help: "a name does not begin with a dot" };
  const ending = name.slice(name.lastIndexOf(".") + 1);
  return { problem, help: "the name ends with `.yaml`, `.yml` or `.json`", ...didYouMean(ending, endings) };
}

function isName(folder: string): boolean {
  return nameSchema.safeParse(folder).success;
}

function notName(folder: string): PathFault {
  return {
    problem: `the folder ${quote(folder)} is no name`,
    help: "a name has letters, digits and hyphens",
  };
}
