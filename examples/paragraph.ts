/** A heading with a line under it. */
export function heading(text: string): string[] {
  return [text, "-".repeat(text.length)];
}

/** The text in lines of at most `width` characters; a list item's lines hang under its first word. Numbers stay whole. */
export function hanging(text: string, width: number): string[] {
  const indent = text.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<!\d) | (?!\d)/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > width && line !== "" && line !== "-") {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
