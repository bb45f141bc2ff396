import type { Tree } from "./brief-parser.ts";

/**
 * The meaning of the case brief's expressions, written from the brief's own definition and independent of `src`: three values, with
 * `undefined` for what is missing and for what is unknown.
 */
type Value = unknown;

/** What the expressions may read. */
export interface Reading {
  readonly today: string;
  readonly fact: (id: string) => Value;
  readonly param: (id: string) => Value;
}

/** The value of an expression; `undefined` when it is missing or unknown. */
export function valueOfBrief(tree: Tree, reading: Reading): Value {
  if (tree.kind === "value") return tree.value;
  if (tree.kind === "fact") return reading.fact(tree.id);
  const { name, parts } = tree;
  const value = (index: number): Value => {
    const part = parts[index];
    return part === undefined ? undefined : valueOfBrief(part, reading);
  };
  const all = () => parts.map((_, index) => value(index));
  const series = () => byDate(value(0));
  switch (name) {
    case "and":
      return all().includes(false) ? false : all().includes(undefined) ? undefined : true;
    case "or":
      return all().includes(true) ? true : all().includes(undefined) ? undefined : false;
    case "list":
      return all();
    case "today":
      return reading.today;
    case "known":
      return value(0) !== undefined;
    case "missing":
      return value(0) === undefined;
    case "coalesce":
      return all().find((found) => found !== undefined);
    case "iff":
      return value(0) === true ? value(1) : value(2);
    case "any": {
      const [chosen, options] = [value(0), value(1) as readonly unknown[]];
      return Array.isArray(chosen) ? options.some((option) => chosen.includes(option)) : undefined;
    }
    case "table": {
      const [key, pairs] = [value(0), value(1) as readonly unknown[]];
      const place = pairs.findIndex((each, index) => index % 2 === 0 && each === key);
      return place < 0 ? undefined : pairs[place + 1];
    }
    case "latest":
      return series().at(-1)?.[String(value(1) ?? "value")];
    case "previous":
      return series().at(-2)?.["value"];
    case "latestDate":
      return series().at(-1)?.["date"];
    case "rising": {
      const newest = series().slice(-1 - Number(value(1)));
      if (newest.length <= Number(value(1))) return undefined;
      return newest.every(
        (entry, index) => index === 0 || Number(entry["value"]) > Number(newest[index - 1]?.["value"]),
      );
    }
    case "countWithin":
      return value(0) === undefined ? undefined : countWithin(series(), all(), reading.today);
    case "addDays":
      return moved(value(0), 0, value(1));
    case "addMonths":
      return moved(value(0), value(1), 0);
    case "param":
      return reading.param(String(value(0)));
    default:
      return compared(name, value(0), value(1));
  }
}

type Entry = Readonly<Record<string, unknown>>;

function byDate(value: Value): readonly Entry[] {
  const entries = Array.isArray(value) ? (value as readonly Entry[]) : [];
  return [...entries].sort((a, b) =>
    String(a["date"]) < String(b["date"]) ? -1 : Number(a["date"] !== b["date"]),
  );
}

function countWithin(
  entries: readonly Entry[],
  [, days, context, operator, limit]: readonly Value[],
  today: string,
) {
  const first = String(moved(today, 0, 1 - Number(days)));
  const within = entries.filter((entry) => first <= String(entry["date"]) && String(entry["date"]) <= today);
  const noted = within.filter((entry) => context === "any" || entry["context"] === context);
  return noted.filter((entry) => compared(String(operator), entry["value"], limit) === true).length;
}

/** Calendar arithmetic; a day that the month does not have is its last day. */
function moved(date: Value, months: Value, days: Value): string | undefined {
  if (date === undefined || months === undefined || days === undefined) return undefined;
  const [year = 0, month = 1, day = 1] = String(date).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + Number(months), 0)).getUTCDate();
  const start = Date.UTC(year, month - 1 + Number(months), Math.min(day, last));
  return new Date(start + Number(days) * 86_400_000).toISOString().slice(0, 10);
}

function compared(operator: string, left: Value, right: Value): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === "in") return (right as readonly unknown[]).includes(left);
  if (operator === "==") return left === right;
  if (operator === "!=") return left !== right;
  const [a, b] = [left as number, right as number];
  return operator === "<" ? a < b : operator === "<=" ? a <= b : operator === ">" ? a > b : a >= b;
}
