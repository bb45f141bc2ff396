import type { Document, Entry, Group, Line, Part, Section } from "./blocks.ts";
import { unglued } from "./escape.ts";
import { columns, padded, wrap } from "./layout.ts";

type Style = "plain" | "bold" | "danger" | "quiet";

interface Row {
  readonly text: string;
  readonly style: Style;
}

const codes = { plain: "", bold: "\u001B[1m", danger: "\u001B[1;31m", quiet: "\u001B[2m" } as const;
const reset = "\u001B[0m";

/** The document as text of at most `width` columns, ending in a line break. `colour` adds codes and changes nothing else. */
export function writeText(document: Document, width: number, colour: boolean): string {
  const shown = documentRows(document, width).map(({ text, style }) =>
    colour && text !== "" && style !== "plain" ? codes[style] + text + reset : text,
  );
  return `${shown.join("\n")}\n`;
}

function documentRows(document: Document, width: number): Row[] {
  const { help, safety, halted, title, lead, sections, footer } = document;
  const blocks: Row[][] = [
    ...(help === null ? [] : [helpRows(help, width)]),
    ...(safety === null ? [] : [sectionRows(safety, width, "danger")]),
    ...(halted ? [] : [[...heading(title, "=", width, "bold"), ...paragraphs(lead, width, "plain")]]),
    ...sections.map((section) => sectionRows(section, width, "bold")),
    ...(footer.length === 0 ? [] : [[rule(width), ...paragraphs(footer, width, "quiet")]]),
  ];
  return blocks.flatMap((rows, index) => (index === 0 ? rows : [blank, ...rows]));
}

const blank: Row = { text: "", style: "plain" };

function rule(width: number): Row {
  return { text: "-".repeat(Math.min(width, 40)), style: "quiet" };
}

function helpRows({ intro, groups }: Section, width: number): Row[] {
  const entries = groups.flatMap((group) => group.entries);
  return [
    ...paragraphs(intro, width, "danger"),
    ...entries.flatMap((entry) => entryRows(entry, { width, margin: 2, title: "danger" })),
  ];
}

function sectionRows({ heading: name, intro, groups, after }: Section, width: number, style: Style): Row[] {
  const margin = Math.max(0, ...groups.flatMap(({ entries }) => entries.map(marginOf)));
  const blocks = [
    ...(intro.length === 0 ? [] : [paragraphs(intro, width, "plain")]),
    ...groups.map((group) => groupRows(group, { width, margin, title: style })),
    ...(after.length === 0 ? [] : [paragraphs(after, width, style)]),
  ];
  return [
    ...heading(name, "-", width, style),
    ...blocks.flatMap((rows, index) => (index === 0 ? rows : [blank, ...rows])),
  ];
}

/** Room for the mark, or for the hyphen of an entry without one. */
function marginOf({ mark }: Entry): number {
  return mark === null ? 2 : columns(mark) + 2;
}

function groupRows({ heading: name, entries }: Group, place: Place): Row[] {
  const rows = entries.map((entry) =>
    entryRows(entry, { ...place, title: entry.detailed ? place.title : "plain" }),
  );
  const spaced = rows.flatMap((each, index) =>
    index > 0 && entries[index]?.detailed === true ? [blank, ...each] : each,
  );
  return name === null ? spaced : [...styled(wrap(`${name}:`, place.width), "bold"), ...spaced];
}

interface Place {
  readonly width: number;
  /** Columns before the text, for the mark. */
  readonly margin: number;
  readonly title: Style;
}

/** The mark beside the first line, everything else under it. */
function entryRows({ mark, title, lines }: Entry, place: Place): Row[] {
  const inner = place.width - place.margin;
  const rows = [
    ...(title.length === 0 ? [] : styled(wrap(textOf(title), inner), place.title)),
    ...lines.flatMap((line) => lineRows(line, inner)),
  ];
  const bullet = unglued(mark ?? "-");
  return rows.map(({ text, style }, index) => ({
    text: padded(index === 0 ? bullet : "", place.margin) + text,
    style,
  }));
}

function lineRows({ label, parts, weight }: Line, width: number): Row[] {
  const text = label === null ? textOf(parts) : `${label}: ${textOf(parts)}`;
  return styled(wrap(text, width), weight === "strong" ? "bold" : "plain");
}

function heading(text: string, underline: string, width: number, style: Style): Row[] {
  const lines = wrap(text, width);
  const length = Math.max(...lines.map(columns));
  return [...styled(lines, style), { text: underline.repeat(length), style: "plain" }];
}

function paragraphs(texts: readonly string[], width: number, style: Style): Row[] {
  return texts.flatMap((text) => styled(wrap(text, width), style));
}

function styled(lines: readonly string[], style: Style): Row[] {
  return lines.map((text) => ({ text, style }));
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join("");
}
