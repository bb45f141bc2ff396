import { afterSpaces, type Cut, cutLineEnd, cutTo, furtherLine, type Next, scalarStart } from "./cut.ts";

const header = /[|>]-?(?=\n)/y;

/** Cuts off a block text with a plain header: `|` or `>`, perhaps with `-`. */
export function cutBlockText(cut: Cut): Next {
  header.lastIndex = cut.at;
  if (!header.test(cut.text)) return "unusual";
  cutTo(cut, header.lastIndex);
  cutLineEnd(cut);
  cut.pieces.push(scalarStart);
  cutTo(cut, Math.min(lastLineEnd(cut) + 1, cut.text.length));
  return "line";
}

/** Where the last line of a block text ends. Its first line that is not empty says how far the others are indented. */
function lastLineEnd(cut: Cut): number {
  const { text, at } = cut;
  let end = at - 1;
  let content = afterSpaces(text, at);
  while (text[content] === "\n") {
    end = content;
    content = afterSpaces(text, end + 1);
  }
  const indent = content - end - 1;
  if (indent < cut.indentNext) return withoutEmptyLines(cut, end, indent);
  cut.indentNext = indent;
  return withoutEmptyLines(cut, endOfLines(cut, end), indent);
}

/** Where the last of the lines ends that belong to the text; `end` is where the line before the first one does. */
function endOfLines(cut: Cut, end: number): number {
  const { text } = cut;
  let last = end;
  for (let line = furtherLine(cut, last + 1); line !== -1; line = furtherLine(cut, last + 1)) {
    last = text.indexOf("\n", line);
    if (last === -1) return text.length;
  }
  return last;
}

/** Empty lines at the end do not belong to the text, unless they hold more spaces than its indentation. */
function withoutEmptyLines({ text, at }: Cut, end: number, indent: number): number {
  let last = end;
  for (;;) {
    let before = last - 1;
    while (text[before] === " ") before--;
    if (text[before] !== "\n" || before < at || before + 1 + indent <= last - 1) return last;
    last = before;
  }
}
