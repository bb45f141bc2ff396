import {
  type Cut,
  cutIndicator,
  cutLine,
  cutLineEnd,
  cutSpaces,
  isEmpty,
  isIndicator,
  isMark,
  type Next,
  sign,
} from "./cut.ts";
import { cutBlockText } from "./cut-block-text.ts";
import { cutContent } from "./cut-text.ts";

/** Indentation and dashes at the beginning of a line. */
export function cutLineStart(cut: Cut): Next {
  const { text } = cut;
  if (isMark(text, cut.at)) return "unusual";
  cut.indent = cutSpaces(cut);
  // The lexer looks at the second sign, and so does this.
  if (cut.indentNext > cut.indent && !isEmpty(text[cut.at + 1])) cut.indentNext = cut.indent;
  while (isIndicator(cut, false)) cut.indent += cutIndicator(cut, false);
  return "block";
}

/** Spaces and signs where indentation gives the structure, and what stands behind them. */
export function cutInBlock(cut: Cut): Next {
  cutSpaces(cut);
  while (isIndicator(cut, false)) cutIndicator(cut, false);
  const char = sign(cut);
  switch (char) {
    case "#":
      cutLine(cut);
      cutLineEnd(cut);
      return "line";
    case "\n":
    case undefined:
      cutLineEnd(cut);
      return "line";
    case "|":
    case ">":
      return cutBlockText(cut);
    case "}":
    case "]":
      return "unusual";
    default:
      return cutContent(cut, char);
  }
}
