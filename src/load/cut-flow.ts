import {
  type Cut,
  cutIndicator,
  cutLine,
  cutLineEnd,
  cutSpaces,
  cutTo,
  isIndicator,
  isMark,
  type Next,
  sign,
} from "./cut.ts";
import { cutContent } from "./cut-text.ts";

/** Spaces, line ends and signs between `{` and `}` or `[` and `]`, and what stands behind them. */
export function cutInFlow(cut: Cut): Next {
  if (!cutFlowSpaces(cut)) return "unusual";
  while (sign(cut) === ",") {
    cutTo(cut, cut.at + 1);
    cutSpaces(cut);
    cut.flowKey = false;
  }
  while (isIndicator(cut, true)) cutIndicator(cut, true);
  const char = sign(cut);
  switch (char) {
    case "\n":
    case undefined:
      return "flow";
    case "#":
      cutLine(cut);
      return "flow";
    case "}":
    case "]":
      return cutFlowEnd(cut);
    case ":":
      return cut.flowKey ? cutFlowColon(cut) : cutContent(cut, char);
    default:
      return cutContent(cut, char);
  }
}

/** Spaces and line ends in flow. False: the line behind them is not indented far enough. */
function cutFlowSpaces(cut: Cut): boolean {
  let indent: number | undefined;
  for (;;) {
    if (cutLineEnd(cut)) {
      indent = cutSpaces(cut);
      cut.indent = indent;
    } else if (cutSpaces(cut) === 0) {
      break;
    }
  }
  if (indent === undefined) return true;
  if (indent < cut.indentNext && sign(cut) !== "#") return false;
  return indent > 0 || !isMark(cut.text, cut.at);
}

function cutFlowEnd(cut: Cut): Next {
  cutTo(cut, cut.at + 1);
  cut.flowKey = true;
  cut.flowLevel -= 1;
  return cut.flowLevel > 0 ? "flow" : "block";
}

function cutFlowColon(cut: Cut): Next {
  cut.flowKey = false;
  cutTo(cut, cut.at + 1);
  cutSpaces(cut);
  return "flow";
}
