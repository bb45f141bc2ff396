import { codes } from "../diagnostic/index.ts";
import type { SourceFile } from "../load/index.ts";
import { limits } from "../model/index.ts";
import type { Finding } from "./located.ts";
import { valueAt } from "./value-at.ts";

/** The faults of a rule base that is too large to be checked, found before any of its items is read. */
export function checkLimits(sources: readonly SourceFile[]): readonly Finding[] {
  return [
    ...over(sources, "rules", limits.rules, "limit/rules"),
    ...over(sources, "facts", limits.facts, "limit/facts"),
  ];
}

/** The fault stands at the file in which the limit is passed. */
function over(
  sources: readonly SourceFile[],
  key: "rules" | "facts",
  limit: number,
  code: "limit/rules" | "limit/facts",
): readonly Finding[] {
  const counts = sources.map(({ value }) => lengthOf(valueAt(value, [key])));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= limit) return [];
  let left = limit;
  const index = counts.findIndex((count) => {
    left -= count;
    return left < 0;
  });
  const message = `there are ${total} ${key}, and at most ${limit} are read`;
  const { severity, remedy } = codes[code];
  return sources.slice(index, index + 1).map((source) => {
    const { line, column } = source.keyPosition([key]);
    return { code, severity, message, path: source.path, line, column, help: remedy };
  });
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
