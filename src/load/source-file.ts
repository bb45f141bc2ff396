import type { Place } from "./line-places.ts";

/** What a file holds, which follows from its path. */
export type SourceKind = "topic" | "event" | "journey" | "personas";

/** A rule file that could be read, as plain data whose every part can be found again in the text. */
export interface SourceFile {
  /** As it was given, with `/` between its parts and without a leading `./`. */
  readonly path: string;
  readonly kind: SourceKind;
  /** The topic (the folder under `rules/`, or `""` for a file directly under it) or the life event's folder. */
  readonly owner: string;
  /** Mappings (without a prototype), lists, texts, finite numbers, booleans and `null`. Dates are texts. */
  readonly value: unknown;
  /** Where the value at a path stands; when there is no such value, the deepest part of the path that there is. */
  readonly position: (path: readonly PropertyKey[]) => Place;
  /** Where the key at the end of a path stands; for an item of a list the item, and so for the outermost value. */
  readonly keyPosition: (path: readonly PropertyKey[]) => Place;
}
