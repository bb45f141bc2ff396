import { CST } from "yaml";
import { quote } from "../logic/index.ts";
import { forbiddenCharacter } from "./check-text.ts";
import { plainValue } from "./plain-value.ts";
import { type Reading, report, stop } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A text without quotes on one line that begins with no sign of YAML stands for itself. */
const simple = /^(?![,%|>@`\t])[^\n]*$/;

/** The value of a text, number or word. `indent` is the column of the collection around it. */
export function scalarValue(reading: Reading, token: Token, indent: number): unknown {
  // An alias was refused when it was met; what it stands for does not matter any more.
  if (token.type === "alias") return null;
  const text = scalarText(reading, token, indent);
  if (token.type !== "scalar") return text;
  const result = plainValue(text);
  if ("value" in result) return result.value;
  report(reading, "yaml/number", token.offset, `${quote(text)} ${result.problem}`);
  return null;
}

/** The text that a token stands for: quotes, escapes and line folds resolved. */
export function scalarText(reading: Reading, token: Token, indent: number): string {
  const { type, source, offset } = token;
  if (type === "alias" || (type === "scalar" && simple.test(source))) return source;
  if (isUnclosed(token)) {
    const help = "close it on this line, or indent the lines that belong to it";
    stop(reading, "yaml/syntax", offset, "the quote is not closed", help);
    return "";
  }
  const faults: { readonly at: number; readonly code: string }[] = [];
  // A damaged text can have as many faults as letters; the first one is enough.
  const onFault = (at: number, code: string): void => void (faults.length === 0 && faults.push({ at, code }));
  const { value } = CST.resolveAsScalar(concreteToken(token, indent), true, onFault);
  for (const { at, code } of faults) reportText(reading, token, at, code);
  if (type === "double-quoted-scalar" && source.includes("\\")) checkEscapes(reading, token, value);
  return value;
}

/** The token as `yaml` has it. A block text is indented from the collection around it (YAML 1.2.2, 8.1.1.1). */
function concreteToken(token: Token, indent: number): CST.FlowScalar | CST.BlockScalar {
  const { type, source, offset, header } = token;
  if (header !== undefined)
    return { type: "block-scalar", offset, indent: Math.max(indent, 0), props: header, source };
  return { type: type as CST.FlowScalar["type"], offset, indent, source }; // the other kinds of text are flow scalars
}

/** Whether the text ends before its closing quote does. A doubled or escaped quote at the very end closes nothing. */
function isUnclosed({ type, source }: Token): boolean {
  if (type === "single-quoted-scalar") return source.split("'").length % 2 === 0 || !source.endsWith("'");
  if (type !== "double-quoted-scalar") return false;
  let backslashes = 0;
  while (source.charAt(source.length - 2 - backslashes) === "\\") backslashes++;
  return source.length === 1 || !source.endsWith('"') || backslashes % 2 === 1;
}

function reportText(reading: Reading, { source, header }: Token, at: number, code: string): void {
  if (header !== undefined) {
    stop(reading, "yaml/syntax", at, ...blockFault(code));
  } else if (code === "BAD_DQ_ESCAPE") {
    const help = "write two backslashes for one, or use single quotes";
    report(reading, "yaml/syntax", at, "a backslash in double quotes begins no escape here", help);
  } else {
    report(
      reading,
      "yaml/syntax",
      at,
      `a text cannot begin with ${quote(source.charAt(0))}`,
      "put it in quotes",
    );
  }
}

/** Message and help for a block text. */
function blockFault(code: string): [string, string] {
  if (code === "UNEXPECTED_TOKEN") {
    return [
      "the header of a block text is wrong",
      "write `|` or `>` and then `-` or `+` if wanted, and nothing else",
    ];
  }
  return ["a line of a block text is indented too little", `indent every line as far as the first`];
}

/** Escapes must not bring in what the text itself may not hold. */
function checkEscapes(reading: Reading, { offset }: Token, value: string): void {
  const fault = forbiddenCharacter(value);
  if (fault !== undefined) report(reading, "file/encoding", offset, `an escape is refused: ${fault.message}`);
}
