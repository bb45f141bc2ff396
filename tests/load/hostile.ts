import { limits } from "../../src/model/index.ts";

/** Files that somebody made to do harm, and the code of the first diagnostic; `""` when they are harmless here. */
export interface HostileCase {
  readonly name: string;
  readonly code: string;
  /** Made when it is needed: all of them together would take much memory. */
  readonly texts: () => readonly string[];
}

/** As often as it fits into a file. */
function fill(piece: string, around: readonly [string, string] = ["", ""]): string {
  const [before, after] = around;
  const room = limits.fileBytes - before.length - after.length;
  return before + piece.repeat(Math.floor(room / piece.length)) + after;
}

/** Lines with a number in each. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

const half = limits.fileBytes / 2;
const blanks = "\n".repeat(half);

/** One file. */
function one(name: string, code: string, text: () => string): HostileCase {
  return { name, code, texts: () => [text()] };
}

/** The same text in as many files as may be loaded together. */
function many(name: string, code: string, text: () => string): HostileCase {
  const count = Math.floor(limits.totalBytes / limits.fileBytes);
  return { name, code, texts: () => new Array<string>(count).fill(text()) };
}

export const hostileCases: readonly HostileCase[] = [
  // size
  one("a file of 5 MB", "file/too-large", () => "- name: R\n".repeat(500_000)),
  one(
    "100,000 rules in one file",
    "file/too-large",
    () => `rules:\n${lines(100_000, (n) => `  - name: R${n}\n    order: 1`)}`,
  ),
  one("100,000 small rules in one file", "yaml/too-many-nodes", () => `rules:\n${"- {}\n".repeat(100_000)}`),
  one("100,000 rules as JSON", "yaml/too-many-nodes", () => `{"rules":[${"{},".repeat(100_000)}{}]}`),
  {
    name: "4,097 files",
    code: "file/too-many",
    texts: () => new Array<string>(limits.files + 1).fill("a: 1"),
  },
  {
    name: "4,096 files of 1 kB",
    code: "",
    texts: () => new Array<string>(limits.files).fill(`# ${"x".repeat(1_000)}\na: 1\n`),
  },
  many("as much text as fits", "", () => fill("x y ", ["a: ", ""])),
  {
    name: "more than all files may have",
    code: "file/total-too-large",
    texts: () => new Array<string>(5).fill(fill("x")),
  },
  one("one line of 1 MB", "", () => fill("x", ["a: ", ""])),
  one("one line of 1 MB of items", "yaml/too-many-nodes", () => fill("x, ", ["a: [", "]"])),
  // depth
  one("10,000 levels in flow", "yaml/too-deep", () => "[".repeat(10_000) + "]".repeat(10_000)),
  one("10,000 levels of mappings in flow", "yaml/too-deep", () => "{a: ".repeat(10_000)),
  one("levels of keys, as many as fit", "yaml/too-deep", () => lines(1_400, (n) => `${" ".repeat(n)}a:`)),
  one("10,000 levels of dashes", "yaml/too-deep", () => "- ".repeat(10_000)),
  one("1 MB of `[`", "yaml/too-deep", () => fill("[")),
  one("1 MB of `? `", "yaml/forbidden-key", () => fill("? ")),
  one("1 MB of `]`", "yaml/syntax", () => fill("]")),
  one("unclosed lists on every line", "yaml/syntax", () => fill("a: [\n")),
  // aliases, tags, keys
  one("an alias bomb", "yaml/alias", () => `a: &a [x]\n${lines(30, (n) => `b${n}: &b${n} [*a, *a, *a]`)}`),
  one("an alias to itself", "yaml/alias", () => "a: &a [*a]\n"),
  one("aliases on every line", "yaml/alias", () => fill("- *a\n")),
  one("anchors in a row", "yaml/alias", () => fill("&a ", ["a: ", ""])),
  one("tags on every line", "yaml/tag", () => fill("- !!js/function x\n")),
  one("one key on every line", "yaml/duplicate-key", () => fill("a: 1\n")),
  one(
    "many keys, the first and the last of them twice",
    "yaml/duplicate-key",
    () => `${lines(24_000, (n) => `k${n}: 1`)}\n${"k0: 1\nk23999: 1\n".repeat(90)}`,
  ),
  one("100,000 keys in one mapping", "yaml/too-many-nodes", () => lines(99_000, (n) => `k${n}: `)),
  one("`__proto__` in a list of mappings", "yaml/forbidden-key", () =>
    fill('- {"\\u005f_proto__": {x: 1}}\n'),
  ),
  one("lists as keys", "yaml/forbidden-key", () => fill("[a]: b\n")),
  one("directives", "yaml/directive", () => fill("%TAG ! a\n")),
  one("documents", "yaml/directive", () => fill("---\n")),
  // characters
  one("NUL bytes", "file/encoding", () => fill("\0")),
  one("a NUL byte at the end", "file/encoding", () => fill("x\n", ["a: ", "\0"])),
  one("escaped NUL bytes", "file/encoding", () => fill('- "\\0"\n')),
  one("carriage returns", "file/encoding", () => fill("\r")),
  // what makes `yaml` slow
  one(
    "blank lines, then comments",
    "file/total-too-large",
    () => `a: |\n  x\n${blanks}${" #\n".repeat(half / 3 - 10)}`,
  ),
  one("comments", "file/total-too-large", () => fill("#\n")),
  one("a blank line after each word of a text", "file/total-too-large", () => fill("b\n\n ", ["a: ", ""])),
  one("a text without an end, quoted", "file/total-too-large", () => fill("\n", ['"', ""])),
  one("wrong escapes", "yaml/syntax", () => fill("\\q", ['"', '"'])),
  one("backslashes", "", () => fill("\\\\", ['a: "', '"'])),
  one("doubled quotes", "", () => fill("''", ["a: '", "'"])),
  one("spaces inside a quoted text", "", () => fill(" ", ['a: "x', 'y"'])),
  one("a wrong beginning on every line", "yaml/syntax", () => fill("- @\n")),
  one("headers with large numbers", "yaml/syntax", () => fill("- |99999\n")),
  one("block texts without lines", "yaml/too-many-nodes", () => fill("- |9\n")),
  one("one folded text", "", () => fill("  x\n\n", ["a: >\n", ""])),
  many("long block texts", "file/total-too-large", () => fill("  x\n", ["a: |\n", ""])),
  one("numbers that are none", "yaml/number", () => fill("- .nan\n")),
  one("a number of 1 MB", "yaml/number", () => fill("9")),
  one("keys without a colon", "yaml/syntax", () => fill("a: 1\nb\n")),
  one("colons", "yaml/syntax", () => fill("a: b: ")),
  many(
    "as many empty mappings as may be",
    "",
    () => `- ${lines(limits.nodes / 2 - 2, () => "- {}").slice(2)}`,
  ),
];
