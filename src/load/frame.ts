/** What is open at a point of the text: a collection, or the document around the outermost value. */
export type Frame = DocumentFrame | CollectionFrame;

interface FrameParts {
  /** Collections that are open, this one included. */
  readonly depth: number;
  /** Offset of its first sign. */
  readonly at: number;
  /** Its number among the places. */
  readonly number: number;
  /** Where its keys or dashes stand, from 0; the document's is -1. Of no meaning in flow. */
  readonly column: number;
  /** Written with `{` or `[`. */
  readonly flow: boolean;
  readonly into: unknown[] | Record<string, unknown>;
  /** What may come next; `end` is a comma, the next dash, or the end of the whole. */
  want: "key" | "colon" | "value" | "end";
  key: string;
  /** Offset of the last key or dash. */
  keyAt: number;
}

export interface DocumentFrame extends FrameParts {
  readonly kind: "document";
  readonly into: unknown[];
}

export interface CollectionFrame extends FrameParts {
  readonly kind: "mapping" | "list";
  readonly parent: Frame;
}

/** A document, which wants one value. */
export function documentFrame(): DocumentFrame {
  return {
    ...{ kind: "document", depth: 0, at: 0, number: 0, column: -1, flow: false, into: [] },
    ...{ want: "value", key: "", keyAt: 0 },
  };
}
