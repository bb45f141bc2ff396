import type { Document, Entry, Group, Line, Part, Section } from "./blocks.ts";
import { escapeMarkdown } from "./escape.ts";

/** The document as Markdown, ending in a line break. */
export function writeMarkdown(document: Document): string {
  return `${blocksOf(document).join("\n\n")}\n`;
}

function blocksOf({ help, safety, halted, title, lead, sections, footer }: Document): string[] {
  return [
    ...(help === null ? [] : helpBlocks(help)),
    ...(safety === null ? [] : sectionBlocks(safety, halted ? 1 : null)),
    ...(halted ? [] : [headingAt(1, title)]),
    ...lead.map(escapeMarkdown),
    ...sections.flatMap((section) => sectionBlocks(section, 2)),
    ...(footer.length === 0 ? [] : ["---"]),
    ...footer.map(escapeMarkdown),
  ];
}

/** No heading: the words of help come first of all. */
function helpBlocks({ intro, groups }: Section): string[] {
  return [...intro.map((text) => headingAt(null, text)), ...groups.map(({ entries }) => shortList(entries))];
}

function sectionBlocks({ heading, intro, groups, after }: Section, level: Level): string[] {
  return [
    headingAt(level, heading),
    ...intro.map(escapeMarkdown),
    ...groups.flatMap((group) => groupBlocks(group, below(level))),
    ...after.map((text) => headingAt(null, text)),
  ];
}

function groupBlocks({ heading, entries }: Group, level: Level): string[] {
  const own = heading === null ? [] : [headingAt(level, heading)];
  const inner = heading === null ? level : below(level);
  const [first] = entries;
  if (first?.detailed !== true) return [...own, shortList(entries)];
  return [...own, ...entries.flatMap((entry) => detailedBlocks(entry, inner))];
}

/** An item with a heading of its own and its lines as a list. */
function detailedBlocks({ mark, title, lines }: Entry, level: Level): string[] {
  const name = `${mark === null ? "" : `${mark} `}${textOf(title)}`;
  const list = lines.map((line) => `- ${lineOf(line)}`).join("\n");
  return [headingAt(level, name), ...(list === "" ? [] : [list])];
}

/** A heading's level; `null` where none may stand, because the text comes before the title. */
type Level = number | null;

function below(level: Level): Level {
  return level === null ? null : level + 1;
}

function headingAt(level: Level, text: string): string {
  const escaped = escapeMarkdown(text);
  return level === null ? `**${escaped}**` : `${"#".repeat(level)} ${escaped}`;
}

/** One list; the lines of an entry are a list inside it. */
function shortList(entries: readonly Entry[]): string {
  return entries
    .flatMap(({ mark, title, lines }) => {
      const names = [mark === null ? "" : `**${escapeMarkdown(mark)}**`, partsOf(title)];
      const first = names.filter((name) => name !== "").join(" ");
      return [`- ${first}`, ...lines.map((line) => `  - ${lineOf(line)}`)];
    })
    .join("\n");
}

function lineOf({ label, parts, weight }: Line): string {
  const text = partsOf(parts);
  const shown = weight === "strong" ? `**${text}**` : text;
  return label === null ? shown : `${escapeMarkdown(label)}: ${shown}`;
}

/** Links only where the document has a checked address. */
function partsOf(parts: readonly Part[]): string {
  return parts
    .map(({ text, href }) =>
      href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](<${href}>)`,
    )
    .join("");
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join("");
}
