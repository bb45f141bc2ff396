import { quote } from "../logic/index.ts";
import { type Help, nearest } from "./located.ts";

/** What is wrong with a value's shape, in the words of rule authors. */
export interface Words {
  readonly message: string;
  readonly help?: Help;
}

const kindWords: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "`true` or `false`"],
  ["array", "a list"],
  ["object", "a mapping of keys to values"],
  ["record", "a mapping of keys to values"],
]);

/** A value of another kind than those that may stand there; `keys` are those of a mapping that may stand there. */
export function wrongKind(value: unknown, kinds: readonly string[], keys: readonly string[]): Words {
  const words = [...new Set(kinds.map((kind) => kindWords.get(kind) ?? kind))];
  const wanted = listed(words, "or");
  if (value === null) {
    const needed = words.length > 2 ? "a value" : wanted;
    return { message: `nothing is written here, but ${needed} is needed`, help: keyHelp(keys) };
  }
  const written = typeof value === "string" ? quote(`"${value}"`) : quote(value);
  return { message: `${written} is not ${wanted}`, help: kindHelp(value, kinds, keys) };
}

function kindHelp(value: unknown, kinds: readonly string[], keys: readonly string[]): Help {
  const isPlain = typeof value === "number" || typeof value === "boolean";
  if (isPlain && kinds.every((kind) => kind === "string")) return `put it in quotes: \`"${value}"\``;
  const isNumber = kinds.some((kind) => kind === "number" || kind === "int");
  if (typeof value === "string" && isNumber && Number.isFinite(Number(value))) return "take away the quotes";
  if (keys.length > 0) return keyHelp(keys);
  return kinds.includes("array")
    ? "write a list: `[first, second]`, or a line with `-` for each item"
    : undefined;
}

function keyHelp(keys: readonly string[]): Help {
  if (isText(keys)) return "write it in three languages: `{fi: .., sv: .., en: ..}`";
  return keys.length === 0 ? undefined : `the keys are ${someOf(keys)}`;
}

/** A value that is none of those allowed. */
export function notAllowed(value: unknown, allowed: readonly unknown[], near: string | undefined): Words {
  const names = allowed.map(quote).join(", ");
  const message =
    value === null ? "nothing is written here, but a value is needed" : `${quote(value)} is not allowed here`;
  if (near !== undefined) return { message, help: `did you mean \`${near}\`?` };
  return {
    message,
    help: allowed.length === 1 ? `write ${names} or leave the key out` : `use one of ${names}`,
  };
}

/** A value that is smaller, larger, shorter or longer than allowed. */
export function outOfBounds(
  value: unknown,
  origin: string,
  bound: "least" | "most",
  limit: number | bigint,
): Words {
  if (origin === "array")
    return bound === "least"
      ? { message: "the list is empty", help: "write at least one item, or leave the key out" }
      : { message: `the list is too long: at most ${limit} items` };
  if (origin === "string") {
    if (bound === "least") return { message: "the text is empty", help: "write the text" };
    const { length } = String(value);
    return { message: `the text is too long: at most ${limit} characters are allowed, and it has ${length}` };
  }
  const than = bound === "least" ? `too small: at least ${limit}` : `too large: at most ${limit}`;
  return { message: `${quote(value)} is ${than}` };
}

/** A key that is missing; `keys` are all that may stand there. */
export function missing(key: string, keys: readonly string[]): Words {
  if (isText(keys))
    return { message: `the text has no \`${key}\``, help: "write every text in `fi`, `sv` and `en`" };
  return { message: `the key ${quote(key)} is missing`, help: `add \`${key}:\`` };
}

/** Several keys of which one is needed. */
export function oneMissing(keys: readonly string[]): Words {
  const [only = "", ...more] = keys;
  if (more.length === 0) return missing(only, keys);
  return { message: `one of the keys ${listed(keys.map(quote), "or")} is needed here` };
}

/** A comparison where a rule's conditions begin: json-rules-engine needs a group there. */
export const loneComparison: Words = {
  message: "conditions begin with `all`, `any` or `not`",
  help: "write `all:` and the comparison below it as an item of a list",
};

/** A key that stands beside keys of another shape. */
export function besideOthers(key: string, others: readonly string[]): Words {
  return {
    message: `${quote(key)} cannot stand beside ${listed(others.map(quote), "and")}`,
    help: "keep one of them",
  };
}

/** A key that this place does not know. */
export function unknown(key: string, keys: readonly string[]): Words {
  const help = nearest(key, () => keys, `the keys are ${someOf(keys)}`);
  return { message: `${quote(key)} is no key here`, help };
}

function isText(keys: readonly string[]): boolean {
  return ["fi", "sv", "en"].every((language) => keys.includes(language));
}

/** The first names in backticks; a long list is cut, so that the help stays readable. */
function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 12).map(quote).join(", ");
  return names.length > 12 ? `${shown}, …` : shown;
}

function listed(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
