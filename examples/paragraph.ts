/** A heading with a line under it. */
export function heading(text: string): string[] {
  return [text, "-".repeat(text.length)];
}

/**
 * The text in lines of at most `width` characters; the lines of a list item, indented or not, hang under its first word.
 * Numbers stay whole.
 */
export function hanging(text: string, width: number): string[] {
  const [start = ""] = /^ *(?:- |\d+\. )?/.exec(text) ?? [];
  const indent = " ".repeat(start.length);
  const lines: string[] = [];
  let line = start;
  for (const word of text.slice(start.length).split(/(?<!\d) | (?!\d)/)) {
    const isFirst = line === start || line === indent;
    const longer = isFirst ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > width && !isFirst) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
