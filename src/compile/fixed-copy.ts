import { limits } from "../model/index.ts";

/** Most fields of an entry that are copied; more are never read. */
const mostFields = 100;

/** Most values of one answer that are copied: a list of entries with their fields. */
const mostCopied = 20 * limits.seriesValues;

/** Stands for what cannot be copied so that nobody can change it. */
export const notFixed: unique symbol = Symbol("not fixed");

/**
 * A copy of an answer that nobody can change: a text, number or the like as it is, lists and plain entries frozen.
 * `notFixed` for anything else; such an answer is faulty in any case.
 */
export function fixedCopy(answer: unknown): unknown {
  try {
    return copyOf(answer, 3, { left: mostCopied });
  } catch {
    return notFixed; // a proxy or getter that throws
  }
}

/** How many values may still be copied. */
interface Budget {
  left: number;
}

function copyOf(value: unknown, depth: number, budget: Budget): unknown {
  budget.left -= 1;
  if (budget.left < 0) return notFixed;
  if (typeof value === "function") return notFixed;
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return notFixed;
  return Array.isArray(value) ? copyOfList(value, depth, budget) : copyOfEntry(value, depth, budget);
}

function copyOfList(list: readonly unknown[], depth: number, budget: Budget): unknown {
  const { length } = list;
  if (length > limits.seriesValues) return notFixed;
  const copy: unknown[] = [];
  for (let index = 0; index < length; index++) {
    const item = copyOf(list[index], depth - 1, budget);
    if (item === notFixed) return notFixed;
    copy.push(item);
  }
  return Object.freeze(copy);
}

function copyOfEntry(entry: object, depth: number, budget: Budget): unknown {
  const prototype: unknown = Object.getPrototypeOf(entry);
  if (prototype !== null && prototype !== Object.prototype) return notFixed;
  const fields = Object.entries(entry);
  if (fields.length > mostFields) return notFixed;
  const copies = fields.map(([key, value]) => [key, copyOf(value, depth - 1, budget)] as const);
  return copies.some(([, copy]) => copy === notFixed) ? notFixed : Object.freeze(Object.fromEntries(copies));
}
