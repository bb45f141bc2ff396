import { readFile, writeFile } from "node:fs/promises";

const begin = "<!-- figures: written by `npm run bench -- --write` -->";
const end = "<!-- end of figures -->";

/** Puts the figures between the marks of a page; throws when the marks are not there. */
export function withFigures(page: string, figures: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error("the page has no marks for the figures");
  return `${page.slice(0, from + begin.length)}\n\n${figures.trim()}\n\n${page.slice(to)}`;
}

/** Writes the figures into a page on disk. */
export async function writePage(path: string, figures: string): Promise<void> {
  await writeFile(path, withFigures(await readFile(path, "utf8"), figures));
}
