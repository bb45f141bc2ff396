import { checkProgram, type Program } from "../compile/index.ts";
import { type Code, codes } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import { limits, type Plan, type Situation } from "../model/index.ts";
import { canonicalJson } from "../validate/index.ts";
import { makePlan } from "./make-plan.ts";
import { readReceipt } from "./read-receipt.ts";
import { type Receipt, receipt as receiptOf } from "./receipt.ts";

/** A value that should be the same and is not. */
export interface Difference<T> {
  readonly before: T;
  readonly now: T;
}

/** Why a plan could not be made again. */
export type ReceiptCode = Extract<Code, `receipt/${string}`>;

/** What is not as it was. */
export interface ReceiptDifferences {
  readonly catalogue: Difference<Receipt["catalogue"]> | null;
  readonly library: Difference<string> | null;
  /** Facts without an answer that the plan needs now and did not lack then: they were answered, or something above them was. */
  readonly missing: readonly string[];
  /** Facts with an answer that the plan lacked then. */
  readonly added: readonly string[];
  /** Rules that now give something and did not, no longer do, or do so in another version. */
  readonly rules: readonly string[];
}

/** The plan made again, or why it is not the same. */
export type Recomputed =
  | { readonly same: true; readonly plan: Plan }
  | {
      readonly same: false;
      readonly code: ReceiptCode;
      readonly message: string;
      readonly help: string;
      readonly differs: ReceiptDifferences;
    };

const nothing: ReceiptDifferences = { catalogue: null, library: null, missing: [], added: [], rules: [] };

/**
 * Makes the plan of a receipt again from the facts that were kept, and proves that it is the same to the byte.
 * Throws `call/not-a-program`, and `call/not-a-situation` when `facts` is no mapping.
 */
export function recompute(program: Program, stored: Receipt, facts: Situation["facts"]): Recomputed {
  checkProgram(program);
  const receipt = readReceipt(stored);
  if (receipt === undefined) return differing("receipt/invalid", nothing);
  const catalogue = difference(receipt.catalogue, program.catalogue);
  const { lifeEvent, today } = receipt;
  if (program.lifeEvents[lifeEvent] === undefined)
    return differing(catalogue === null ? "receipt/invalid" : "receipt/other-catalogue", {
      ...nothing,
      catalogue,
    });
  const given = kept(facts, receipt.facts);
  const plan = makePlan(program, { lifeEvent, today, facts: given });
  const now = receiptOf(plan);
  const isGiven = (fact: string) => Object.hasOwn(given, fact) && given[fact] !== undefined;
  const lacksNow = (fact: string) => now.open.includes(fact) && !isGiven(fact);
  const differs = {
    catalogue,
    library: difference(receipt.library, now.library),
    missing: receipt.facts.filter((fact) => lacksNow(fact) && !receipt.open.includes(fact)),
    added: receipt.open.filter((fact) => isGiven(fact) && !now.open.includes(fact)),
    rules: otherRules(receipt.rules, now.rules),
  };
  if (now.plan !== receipt.plan) return differing(codeOf(differs), differs);
  const isWhole = canonicalJson({ ...now, library: receipt.library }) === canonicalJson(receipt);
  return isWhole ? { same: true, plan } : differing("receipt/invalid", differs);
}

/** The most that can be said: the first of these that differs. */
function codeOf({ catalogue, missing, library }: ReceiptDifferences): ReceiptCode {
  if (catalogue !== null) return "receipt/other-catalogue";
  if (missing.length > 0) return "receipt/facts-missing";
  return library === null ? "receipt/other-plan" : "receipt/other-library";
}

function differing(code: ReceiptCode, differs: ReceiptDifferences): Recomputed {
  const { meaning, remedy } = codes[code];
  return { same: false, code, message: meaning, help: remedy, differs };
}

function difference<T>(before: T, now: T): Difference<T> | null {
  return canonicalJson(before) === canonicalJson(now) ? null : { before, now };
}

/** Names of the rules that only one list has in this version. */
function otherRules(before: Receipt["rules"], now: Receipt["rules"]): readonly string[] {
  const keysOf = (rules: Receipt["rules"]) => new Set(rules.map((one) => canonicalJson(one)));
  const [old, current] = [keysOf(before), keysOf(now)];
  const others = [...before, ...now].filter(
    (one) => !(old.has(canonicalJson(one)) && current.has(canonicalJson(one))),
  );
  return [...new Set(others.map(({ rule }) => rule))].sort(compareText);
}

/** One answer; what cannot be read suits no fact. */
function readOnce(facts: Situation["facts"], id: string): unknown {
  try {
    return facts[id];
  } catch {
    return {};
  }
}

/** The facts that the plan was made with. Others, such as what was done since, would only change it. */
function kept(facts: Situation["facts"], ids: readonly string[]): Situation["facts"] {
  try {
    if (Symbol.iterator in facts) return facts;
    const named = new Set(ids);
    // A problem names no more than the beginning of a long key.
    const own = Object.keys(facts).filter((key) => named.has(key.slice(0, limits.id)));
    return Object.fromEntries(own.map((key) => [key, readOnce(facts, key)]));
  } catch {
    return facts; // `makePlan` says what is wrong
  }
}
