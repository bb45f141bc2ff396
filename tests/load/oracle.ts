import { type Document, parseAllDocuments } from "yaml";

/** What `yaml` itself makes of a text: a value, or why it refuses it. */
export type OracleResult = { readonly value: unknown } | { readonly refused: string };

/** Reads a text with the whole of `yaml`, strictly. It calls a line of white space with a tab an indentation: not here. */
export function oracle(text: string): OracleResult {
  const read = parse(text);
  return "refused" in read && read.refused === "TAB_AS_INDENT"
    ? parse(text.replace(/^[ \t]*\t[ \t]*$/gm, ""))
    : read;
}

function parse(text: string): OracleResult {
  const documents: readonly Document.Parsed[] = [
    ...parseAllDocuments(text, { schema: "core", strict: true, uniqueKeys: true, logLevel: "silent" }),
  ];
  const [document, second] = documents;
  if (document === undefined) return { value: null };
  if (second !== undefined) return { refused: "several documents" };
  const [error] = document.errors;
  if (error !== undefined) return { refused: error.code };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { refused: "alias" };
  }
}
