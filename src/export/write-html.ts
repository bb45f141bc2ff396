import type { Document, Entry, Group, Line, Part, Section } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { stylesheet } from "./html-style.ts";

/** The document as a complete HTML page, ending in a line break. */
export function writeHtml(document: Document): string {
  const lines = [
    "<!DOCTYPE html>",
    `<html lang="${document.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>${stylesheet}</style>`,
    "</head>",
    "<body>",
    ...bodyLines(document),
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

function bodyLines({ help, safety, halted, title, lead, sections, footer }: Document): string[] {
  return [
    ...(help === null ? [] : helpLines(help)),
    "<main>",
    ...(safety === null ? [] : sectionLines(safety, halted ? 1 : null, "safety")),
    ...(halted ? [] : [headingAt(1, title)]),
    ...lead.map(paragraph),
    ...sections.flatMap((section) => sectionLines(section, 2, "part")),
    "</main>",
    ...(footer.length === 0 ? [] : ["<footer>", ...footer.map(paragraph), "</footer>"]),
  ];
}

function helpLines({ heading, intro, groups }: Section): string[] {
  return [
    `<aside class="help" aria-label="${escapeHtml(heading)}">`,
    ...intro.map((text) => headingAt(null, text)),
    ...groups.flatMap(({ entries }) => shortList(entries)),
    "</aside>",
  ];
}

function sectionLines(
  { heading, intro, groups, after }: Section,
  level: Level,
  name: "safety" | "part",
): string[] {
  return [
    `<section class="${name}" aria-label="${escapeHtml(heading)}">`,
    headingAt(level, heading),
    ...intro.map(paragraph),
    ...groups.flatMap((group) => groupLines(group, below(level))),
    ...after.map((text) => headingAt(null, text)),
    "</section>",
  ];
}

function groupLines({ heading, entries }: Group, level: Level): string[] {
  const own = heading === null ? [] : [headingAt(level, heading)];
  const inner = heading === null ? level : below(level);
  const [first] = entries;
  if (first?.detailed !== true) return [...own, ...shortList(entries)];
  return [...own, ...entries.flatMap((entry) => detailedLines(entry, inner))];
}

/** A heading's level; `null` where none may stand, because the text comes before the title. */
type Level = number | null;

function below(level: Level): Level {
  return level === null ? null : level + 1;
}

function headingAt(level: Level, text: string): string {
  const escaped = content(text);
  return level === null ? `<p><strong>${escaped}</strong></p>` : `<h${level}>${escaped}</h${level}>`;
}

function detailedLines({ mark, title, lines }: Entry, level: Level): string[] {
  const name = `${mark === null ? "" : `${mark} `}${title.map(({ text }) => text).join("")}`;
  return ['<div class="item">', headingAt(level, name), ...listOf(lines), "</div>"];
}

/** One list; the lines of an entry are a list inside it. */
function shortList(entries: readonly Entry[]): string[] {
  const items = entries.flatMap(({ mark, title, lines }) => {
    const strong = mark === null ? "" : `<strong>${escapeHtml(mark)}</strong> `;
    return [`<li>${strong}${partsOf(title)}`, ...listOf(lines), "</li>"];
  });
  return ["<ul>", ...items, "</ul>"];
}

function listOf(lines: readonly Line[]): string[] {
  return lines.length === 0 ? [] : ["<ul>", ...lines.map((line) => `<li>${lineOf(line)}</li>`), "</ul>"];
}

function lineOf({ label, parts, weight }: Line): string {
  const text = partsOf(parts);
  const shown = weight === "strong" ? `<strong>${text}</strong>` : text;
  return label === null ? shown : `<strong>${escapeHtml(label)}:</strong> ${shown}`;
}

/** Links only where the document has a checked address. */
function partsOf(parts: readonly Part[]): string {
  return parts
    .map(({ text, href }) =>
      href === undefined
        ? content(text)
        : `<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(text)}</a>`,
    )
    .join("");
}

function paragraph(text: string): string {
  return `<p>${content(text)}</p>`;
}

/** The text escaped; a number written in groups, such as `09 2525 0111`, is never broken at the end of a line. */
function content(text: string): string {
  return escapeHtml(text).replace(/\d+(?: \d+)+/g, '<span class="whole">$&</span>');
}
