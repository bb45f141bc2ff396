import type { Language } from "../model/index.ts";

/**
 * The neutral document that every format for reading is written from. All texts are plain: one line, no control characters,
 * not yet escaped. A renderer escapes every one of them, its own words too.
 */
export interface Document {
  readonly language: Language;
  /** The one heading of the first level. */
  readonly title: string;
  /** Crisis guidance: stands before everything. */
  readonly help: Section | null;
  readonly safety: Section | null;
  /** `true`: only `help` and `safety` are shown, and in the footer what the service is not; `sections` is empty. */
  readonly halted: boolean;
  /** Paragraphs under the title. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  readonly footer: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly intro: readonly string[];
  readonly groups: readonly Group[];
  /** Paragraphs after the groups. */
  readonly after: readonly string[];
}

export interface Group {
  readonly heading: string | null;
  readonly entries: readonly Entry[];
}

/** One list item: a mark (its number or its date), a title, and lines under it. */
export interface Entry {
  readonly mark: string | null;
  /** Empty: the lines alone. */
  readonly title: readonly Part[];
  readonly lines: readonly Line[];
  /** A matter with everything about it, which gets a heading and space; else a short line in a list. */
  readonly detailed: boolean;
}

export interface Line {
  readonly label: string | null;
  readonly parts: readonly Part[];
  readonly weight: "normal" | "strong";
}

/** A piece of a line. `href` is a checked `https:` or `tel:` address. */
export interface Part {
  readonly text: string;
  readonly href?: string;
}

/** A line of one text. */
export function line(text: string, label: string | null = null): Line {
  return { label, parts: [{ text }], weight: "normal" };
}

/** A line that must not be missed. */
export function strongLine(text: string): Line {
  return { label: null, parts: [{ text }], weight: "strong" };
}

/** A short entry. */
export function entry(title: string | null, lines: readonly Line[] = [], mark: string | null = null): Entry {
  return { mark, title: title === null ? [] : [{ text: title }], lines, detailed: false };
}

/** A section of one group, or `null` when there is nothing in it. */
export function section(
  heading: string,
  intro: readonly string[],
  entries: readonly Entry[],
): Section | null {
  return entries.length === 0 ? null : { heading, intro, groups: [{ heading: null, entries }], after: [] };
}
