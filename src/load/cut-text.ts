import { around, type Cut, cutTo, furtherLine, isEmpty, isFlowSign, type Next, scalarStart } from "./cut.ts";

/** A text in quotes or without them, or the beginning of a flow collection. */
export function cutContent(cut: Cut, char: string): Next {
  switch (char) {
    case "!":
    case "&":
    case "*":
      return "unusual";
    case "{":
    case "[":
      cutTo(cut, cut.at + 1);
      cut.flowKey = false;
      cut.flowLevel += 1;
      return "flow";
    case '"':
    case "'":
      cut.flowKey = cut.flowLevel > 0;
      return cutQuoted(cut, char);
    default:
      cut.flowKey = false;
      return cutPlain(cut);
  }
}

/** Cuts off a text in quotes that is closed, and whose lines are indented far enough. */
function cutQuoted(cut: Cut, quote: string): Next {
  const { text, at } = cut;
  const end = closingQuote(cut, quote);
  if (end === -1) return "unusual";
  const inside = text.slice(at, end);
  for (let line = inside.indexOf("\n"); line !== -1; line = inside.indexOf("\n", line)) {
    const further = furtherLine(cut, at + line + 1);
    if (further === -1) return "unusual";
    line = further - at;
  }
  cutTo(cut, end + 1);
  return around(cut);
}

function closingQuote({ text, at }: Cut, quote: string): number {
  let end = text.indexOf(quote, at + 1);
  if (quote === "'") {
    while (end !== -1 && text[end + 1] === quote) end = text.indexOf(quote, end + 2);
  } else {
    while (end !== -1 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  }
  return end;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let count = 0;
  while (text[at - 1 - count] === "\\") count++;
  return count % 2 === 1;
}

/** Cuts off a text without quotes; it goes on over lines that are indented far enough. */
function cutPlain(cut: Cut): Next {
  const { text, flowLevel } = cut;
  const inFlow = flowLevel > 0;
  let end = cut.at;
  for (let index = cut.at; index < text.length; index++) {
    const char = text[index];
    const next = text[index + 1];
    if (char === ":" ? isEmpty(next) || (inFlow && isFlowSign(next)) : inFlow && isFlowSign(char)) break;
    if (char !== " " && char !== "\n") {
      end = index + 1;
      continue;
    }
    if (next === "#" || (inFlow && isFlowSign(next))) break;
    if (char === " ") continue;
    const further = furtherLine(cut, index + 1);
    if (further === -1) break;
    // Back to the last space of the indentation: a comment may begin behind it.
    index = Math.max(index, further - 2);
  }
  cut.pieces.push(scalarStart);
  cutTo(cut, end);
  return around(cut);
}
