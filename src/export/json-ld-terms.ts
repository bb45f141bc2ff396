import type { Context } from "./context.ts";
import { plain } from "./escape.ts";

/** A node of the graph, with terms of the vocabularies that `toJsonLd` declares. */
export type Node = Readonly<Record<string, unknown>>;

/** A fragment of the page that names one thing. */
export function reference(kind: string, id: string): Node {
  return { "@id": `#${kind}-${encodeURIComponent(plain(id))}` };
}

/** A text with its language. */
export function words(text: string, { language }: Context): Node {
  return { "@value": text, "@language": language };
}

/** The text under two terms. */
export function both(first: string, second: string, text: string, context: Context): Node {
  return { [first]: words(text, context), [second]: words(text, context) };
}
