/**
 * Reads the expression language of the type 2 diabetes case brief: facts `$id`, comparisons, `and`, `or` and functions. Written from
 * the brief's own definition, and independent of `src`.
 */
export type Tree =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "fact"; readonly id: string }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Tree[] };

const token = /\s*(\$[\w.-]+|\d+(?:\.\d+)?|'[^']*'|[A-Za-z]\w*|==|!=|<=|>=|[-<>()[\]{},:])/y;

/** Parses one expression. */
export function parseBrief(source: string): Tree {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(source); found !== null; found = token.exec(source))
    tokens.push(found[1] ?? "");
  const tree = parseOr(tokens);
  if (tokens.length > 0) throw new Error(`${source}: ${tokens.join(" ")} is left`);
  return tree;
}

function joined(tokens: string[], word: string, next: (tokens: string[]) => Tree): Tree {
  const parts = [next(tokens)];
  while (taken(tokens, word)) parts.push(next(tokens));
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind: "call", name: word, parts };
}

const parseOr = (tokens: string[]): Tree => joined(tokens, "or", parseAnd);
const parseAnd = (tokens: string[]): Tree => joined(tokens, "and", parseComparison);

function parseComparison(tokens: string[]): Tree {
  const left = parsePart(tokens);
  if (!["==", "!=", "<", "<=", ">", ">=", "in"].includes(tokens[0] ?? "")) return left;
  return { kind: "call", name: tokens.shift() ?? "", parts: [left, parsePart(tokens)] };
}

function parsePart(tokens: string[]): Tree {
  const first = tokens.shift() ?? "";
  if (first === "(") {
    const tree = parseOr(tokens);
    if (!taken(tokens, ")")) throw new Error("a bracket is not closed");
    return tree;
  }
  if (first === "[") return { kind: "call", name: "list", parts: parseList(tokens, "]") };
  if (first === "{") return { kind: "call", name: "list", parts: parseList(tokens, "}") };
  if (first === "-") return { kind: "value", value: -Number(tokens.shift()) };
  if (first.startsWith("$")) return { kind: "fact", id: first.slice(1) };
  if (first.startsWith("'")) return { kind: "value", value: first.slice(1, -1) };
  if (/^\d/.test(first)) return { kind: "value", value: Number(first) };
  if (first === "true" || first === "false") return { kind: "value", value: first === "true" };
  if (taken(tokens, "(")) return { kind: "call", name: first, parts: parseList(tokens, ")") };
  if (first === "missing") return { kind: "value", value: undefined };
  if (first === "today") return { kind: "call", name: "today", parts: [] };
  return { kind: "value", value: first }; // a key of a table
}

function parseList(tokens: string[], end: string): readonly Tree[] {
  const parts: Tree[] = [];
  while (!taken(tokens, end)) {
    parts.push(parseOr(tokens));
    if (!taken(tokens, ",")) taken(tokens, ":");
  }
  return parts;
}

function taken(tokens: string[], word: string): boolean {
  if (tokens[0] !== word) return false;
  tokens.shift();
  return true;
}
