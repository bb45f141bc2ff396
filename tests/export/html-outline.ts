/** A tag as it stands in the page: its name, `open` or `close`, and its attributes. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

const voidTags = new Set(["meta"]);

/** The page's tags. Throws when anything that looks like markup is no well-formed tag, or tags do not match. */
export function tagsOf(html: string): Tag[] {
  const page = html.replace("<!DOCTYPE html>\n", "").replace(/<style>[^<]*<\/style>/, "<style></style>");
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g;
  if (/[<>]/.test(page.replace(pattern, ""))) throw new Error("markup that is no tag");
  const tags = [...page.matchAll(pattern)].map(
    ([, slash, name = "", attributes = ""]): Tag => ({
      name,
      closes: slash === "/",
      attributes: new Map(
        [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
    }),
  );
  const open: string[] = [];
  for (const { name, closes } of tags) {
    if (!closes && !voidTags.has(name)) open.push(name);
    if (closes && open.pop() !== name) throw new Error(`\`${name}\` does not match`);
  }
  if (open.length > 0) throw new Error("a tag is not closed");
  return tags;
}

/** Levels of the headings in their order. */
export function levelsOf(tags: readonly Tag[]): number[] {
  return tags.flatMap(({ name, closes }) => (!closes && /^h[1-6]$/.test(name) ? [Number(name[1])] : []));
}
