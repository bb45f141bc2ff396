import { isCivilDate } from "../calendar/index.ts";
import { limits } from "../model/index.ts";
import type { Receipt } from "./receipt.ts";

/** Most facts or rules that a receipt names: what is said of one occurrence stands in it under two keys. */
const mostNamed = limits.facts + 2 * limits.answers;

/** A stored receipt, each key read once; `undefined` for anything else. */
export function readReceipt(stored: unknown): Receipt | undefined {
  try {
    const receipt = structuredClone(stored) as Receipt; // looked at below
    return isReceipt(receipt) ? receipt : undefined;
  } catch {
    return undefined; // what cannot be read or copied is no receipt
  }
}

function isReceipt({
  schema,
  library,
  catalogue,
  lifeEvent,
  today,
  rules,
  facts,
  open,
  plan,
}: Receipt): boolean {
  const texts = [library, catalogue.id, catalogue.version, catalogue.hash, lifeEvent];
  return (
    schema === "palvelupolku/receipt/1" &&
    texts.every(isText) &&
    isCivilDate(today) &&
    isListOf(rules, ({ rule, from }) => isText(rule) && (from === null || isCivilDate(from))) &&
    isListOf(facts, isText) &&
    isListOf(open, isText) &&
    isText(plan) &&
    /^[0-9a-f]{64}$/.test(plan)
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isListOf<T>(list: readonly T[], test: (item: T) => boolean): boolean {
  if (!Array.isArray(list) || list.length > mostNamed) return false;
  for (let index = 0; index < list.length; index++) {
    const item: T | undefined = list[index];
    if (item === undefined || !test(item)) return false; // `every` would pass over what is not there
  }
  return true;
}
