import type { Language } from "../../model/index.ts";
import type { ExplainedPart } from "../explanation.ts";
import { decisiveParts } from "../parts.ts";
import { fill } from "./languages.ts";
import { phrases } from "./phrases.ts";

/** The parts of a condition that decided it, as indented lines. How a derived fact came about is told once. */
export function partLines(part: ExplainedPart, language: Language): readonly string[] {
  return linesOf(part, language, 0, new Set());
}

function linesOf(
  part: ExplainedPart,
  language: Language,
  depth: number,
  told: Set<string>,
): readonly string[] {
  if (part.kind === "fact") return factLines(part, language, depth, told);
  const parts = decisiveParts(part);
  const [one] = parts;
  if (one === undefined) return [bullet(phrases.always[language], depth)];
  const heading = headingOf(part, parts.length, depth, language);
  if (heading === null) return parts.flatMap((below) => linesOf(below, language, depth, told));
  return [bullet(heading, depth), ...parts.flatMap((below) => linesOf(below, language, depth + 1, told))];
}

/** A group of one reads as its part; several parts of which each counts need no heading at the top. */
function headingOf(
  { kind, outcome }: ExplainedPart,
  count: number,
  depth: number,
  language: Language,
): string | null {
  if (kind === "not") return phrases[outcome === "holds" ? "isNot" : "mustNot"][language];
  if (count === 1 || (kind === "any" && outcome === "holds")) return null;
  if (kind === "any") return phrases.anyOf[language];
  return depth === 0 ? null : phrases.allOf[language];
}

function factLines(
  part: ExplainedPart,
  language: Language,
  depth: number,
  told: Set<string>,
): readonly string[] {
  const { words, now, outcome, facts } = part;
  const parts = facts.some((fact) => told.has(fact)) ? [] : part.parts;
  for (const fact of facts) told.add(fact);
  const value = fill(phrases.now[language], { value: (now ?? phrases.notKnown)[language] });
  const said = words?.[language] ?? "";
  const isPlain = outcome === "holds" && now !== null && said.endsWith(` ${now[language]}`);
  const line = isPlain || said.endsWith(phrases.notKnown[language]) ? said : `${said} (${value})`;
  return [bullet(line, depth), ...parts.flatMap((below) => linesOf(below, language, depth + 1, told))];
}

/** A line of a list, indented by its depth. */
export function bullet(text: string, depth: number): string {
  return `${"  ".repeat(depth)}- ${text}`;
}
