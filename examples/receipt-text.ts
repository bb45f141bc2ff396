import {
  formatDate,
  type Language,
  type Program,
  type Receipt,
  recompute,
  type Situation,
} from "../src/index.ts";
import { words } from "./explained-words.ts";
import { hanging, heading } from "./paragraph.ts";

/** How an example is printed. `width` in columns. */
export interface Page {
  readonly language: Language;
  readonly width: number;
}

/** A receipt for people, and whether it gives its plan again from the facts. */
export interface ProvedReceipt {
  readonly lines: readonly string[];
  readonly isProved: boolean;
}

/** Tells what the receipt rests on, makes its plan again from the facts, and says whether it is the same. */
export function provedReceipt(
  program: Program,
  receipt: Receipt,
  facts: Situation["facts"],
  { language, width }: Page,
): ProvedReceipt {
  const say = words[language];
  const again = recompute(program, receipt, facts);
  const proof = again.same ? say.same : `${say.other} (${again.code})`;
  const lines = [...receiptLines(receipt, language), "", proof].flatMap((line) => hanging(line, width));
  return { lines: [...heading(say.receipt), ...lines], isProved: again.same };
}

function receiptLines(receipt: Receipt, language: Language): readonly string[] {
  const { library, catalogue, today, rules, facts, open, plan } = receipt;
  const say = words[language];
  const date = (day: string) => formatDate(day, language, "short");
  const versions = countByVersion(rules).map(([from, count]) =>
    from === null ? say.undated(count) : say.from(date(from), count),
  );
  return [
    say.about,
    `- ${say.catalogue(catalogue.version)} (${catalogue.id})`,
    ...checksum(say.check, catalogue.hash),
    `- ${say.library(library)}`,
    `- ${say.day(date(today))}`,
    `- ${say.rules(rules.length)}`,
    ...versions.map((line) => `  - ${line}`),
    `- ${say.facts(facts.length)}`,
    `- ${say.lacking(open.length)}`,
    ...checksum(say.checkPlan, plan),
  ];
}

/** A checksum in two halves, because it is too long for a line of a narrow page. */
function checksum(name: string, hash: string): readonly string[] {
  return [`- ${name}:`, `  ${hash.slice(0, 32)}`, `  ${hash.slice(32)}`];
}

/** How many rules there are of each version: the oldest first, last those without a first day. */
function countByVersion(rules: Receipt["rules"]): readonly (readonly [from: string | null, count: number])[] {
  const days = [...new Set(rules.flatMap(({ from }) => (from === null ? [] : [from])))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const undated = rules.some(({ from }) => from === null) ? [null] : [];
  return [...days, ...undated].map((day) => [day, rules.filter(({ from }) => from === day).length]);
}
