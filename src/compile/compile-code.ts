import { otherFactOf, type Value, type ValueType } from "../logic/index.ts";
import type { Comparison, Condition } from "../model/index.ts";
import type { LeafReasons } from "./compile-reasons.ts";
import { anything, canStayUnknown, type Outcomes, only } from "./outcomes.ts";
import { codingOf, odd, type Register, writtenDate } from "./registers.ts";
import { type Code, type Other, operations } from "./run-code.ts";
import { type Literal, placeOfBit, type TruthTable, truthTable } from "./truths.ts";

/** Conditions as they are written one after the other. */
export interface Writing {
  readonly words: number[];
  readonly others: Other[];
  /** Comparisons with literals by register, each once, by what they are. */
  readonly literals: Map<Register, Map<string, NumberedLiteral>>;
  /** Where bits are read; which, is written when all comparisons are known. */
  readonly bits: { readonly at: number; readonly register: Register; readonly index: number }[];
  /** The registers by name; those that are asked for first are made. */
  readonly registers: Map<string, Register>;
  /** Types of the facts by name. */
  readonly types: ReadonlyMap<string, ValueType>;
  /** Conditions written so far. */
  count: number;
}

interface NumberedLiteral {
  readonly index: number;
  readonly literal: Literal;
}

/** Nothing written yet. */
export function blankWriting(types: ReadonlyMap<string, ValueType>): Writing {
  return { words: [], others: [], literals: new Map(), bits: [], registers: new Map(), types, count: 0 };
}

/** What was written, and for each register how its comparisons are told from its value. */
export interface Written {
  readonly code: Code;
  readonly tables: readonly (TruthTable | undefined)[];
  /** Numbers in `truths`. */
  readonly truths: number;
}

/** What was written. */
export function writtenCode({ words, others, literals, bits, registers }: Writing): Written {
  let truths = 0;
  const tables = Array.from(registers.values(), (register) => {
    const compared = literals.get(register);
    if (compared === undefined) return undefined;
    const table = truthTable(
      register,
      Array.from(compared.values(), ({ literal }) => literal),
      truths,
    );
    truths += 2 * table.words;
    return table;
  });
  for (const { at, register, index } of bits) {
    const [pair, place] = placeOfBit(tables[register.index]?.start ?? 0, index);
    words[at + 1] = pair;
    words[at + 2] = place;
  }
  return { code: { words: Int32Array.from(words), others }, tables, truths };
}

/** Writes a condition; gives the place where it begins. */
export function writeCondition(writing: Writing, condition: Condition, reasons: LeafReasons): number {
  const at = writing.words.length;
  writeNode({ writing, reasons }, condition, false);
  return at;
}

interface Making {
  readonly writing: Writing;
  readonly reasons: LeafReasons;
}

/** `not` is pushed down to the comparisons: not all of these is any of their contraries. */
function writeNode(making: Making, condition: Condition, turned: boolean): void {
  if ("not" in condition) writeNode(making, condition.not, !turned);
  else if ("all" in condition) writeGroup(making, condition.all, turned ? "any" : "all", turned);
  else if ("any" in condition) writeGroup(making, condition.any, turned ? "all" : "any", turned);
  else writeLeaf(making, condition, turned);
}

function writeGroup(making: Making, parts: readonly Condition[], kind: "all" | "any", turned: boolean): void {
  const { words } = making.writing;
  const [only] = parts;
  // No part at all holds, as json-rules-engine has it.
  if (only === undefined) words.push(operations.constant, 0, turned ? 0 : 1, 0, 0);
  else if (parts.length === 1) writeNode(making, only, turned);
  else {
    const at = words.push(operations[kind], 0) - 2;
    for (const part of parts) writeNode(making, part, turned);
    words[at + 1] = words.length;
  }
}

function writeLeaf(making: Making, leaf: Comparison, turned: boolean): void {
  const { writing, reasons } = making;
  const plain = plainLeaf(making, leaf, turned);
  if (plain !== undefined) writing.words.push(...plain);
  else {
    const index = writing.others.push(reasons.of(leaf)) - 1;
    writing.words.push(operations.other, index, turned ? 1 : 0, 0, 0);
  }
}

/** What holds by operator, as bits of less, equal and greater. */
const holding: Readonly<Record<string, number>> = {
  lessThan: 1,
  lessThanInclusive: 3,
  equal: 2,
  notEqual: 5,
  greaterThanInclusive: 6,
  greaterThan: 4,
};

/** The words of a comparison; `undefined`: it has to read slots. */
function plainLeaf(
  { writing, reasons }: Making,
  leaf: Comparison,
  turned: boolean,
): readonly number[] | undefined {
  const { operator } = leaf;
  const left = registerOf(writing, leaf.fact);
  const bits = reasons.bitOf(leaf.fact);
  const turn = turned ? 1 : 0;
  if (left === undefined) return undefined;
  if (operator === "known") return [operations.known, left.index, turn, bits, 0];
  if (operator === "unknown") return [operations.known, left.index, 1 ^ turn, bits, 0];
  const holds = Object.hasOwn(holding, operator) ? (holding[operator] ?? 0) ^ (turned ? 7 : 0) : undefined;
  const other = otherFactOf(leaf);
  if (other !== undefined) {
    const right = registerOf(writing, other);
    if (right === undefined || holds === undefined || !areComparable(left, right, operator)) return undefined;
    return [operations.fact, left.index, right.index * 8 + holds, bits, reasons.bitOf(other)];
  }
  const literal = literalOf(left, leaf, turned, holds);
  return literal === undefined ? undefined : bitOf(writing, left, literal, bits);
}

/** Most literals of one fact that are told at once; a comparison with a further one reads slots. */
const mostLiterals = 240;

/** The words that read the bit of a comparison with a literal. */
function bitOf(
  writing: Writing,
  register: Register,
  literal: Literal,
  bits: number,
): readonly number[] | undefined {
  const known = writing.literals.get(register) ?? new Map<string, NumberedLiteral>();
  writing.literals.set(register, known);
  const key = JSON.stringify(literal);
  const index = known.get(key)?.index ?? known.size;
  if (index >= mostLiterals) return undefined;
  known.set(key, { index, literal });
  writing.bits.push({ at: writing.words.length, register, index });
  return [operations.bit, 0, 0, bits, outcomesOfLiteral(register, literal)];
}

/** What a comparison can come to while its fact is open: that of a boolean for either value, any other in any way. */
function outcomesOfLiteral({ coding }: Register, literal: Literal): Outcomes {
  if (coding !== "boolean" || !("mask" in literal)) return anything;
  return only((literal.mask & 1) !== 0) | only((literal.mask & 2) !== 0) | canStayUnknown;
}

/** A comparison with a literal; `undefined`: it has to read slots. */
function literalOf(
  left: Register,
  leaf: Comparison,
  turned: boolean,
  holding: number | undefined,
): Literal | undefined {
  const { operator } = leaf;
  const value = leaf.value as Value; // the check has refused lists that mix types
  const mask = maskOf(left, operator, value);
  if (mask !== undefined) return { mask: turned ? ~mask : mask };
  if (left.coding === "choices" && (operator === "contains" || operator === "doesNotContain")) {
    const option = typeof value === "string" ? left.options.indexOf(value) : -1;
    const isContained = (operator === "contains") !== turned;
    return option < 0 ? undefined : { option, holds: isContained ? 1 : 0 };
  }
  const number = numberOf(left, value);
  return number === undefined || holding === undefined ? undefined : { number, holding };
}

function registerOf({ registers, types }: Writing, name: string): Register | undefined {
  const known = registers.get(name);
  if (known !== undefined) return known;
  const type = types.get(name);
  if (type === undefined && !name.startsWith("rule.")) return undefined;
  const coding = type === undefined ? "boolean" : codingOf(type);
  const register: Register = { index: registers.size, coding, options: type?.options ?? [] };
  registers.set(name, register);
  return register;
}

/** Values of both are written in the same way. */
function areComparable(left: Register, right: Register, operator: string): boolean {
  const isSame = operator === "equal" || operator === "notEqual";
  if (left.coding !== right.coding || left.coding === "any" || left.coding === "choices") return false;
  if (left.coding === "boolean") return isSame;
  if (left.coding !== "choice") return true;
  return isSame && left.options.join("\n") === right.options.join("\n");
}

/** The values for which a comparison of a boolean or an option holds, as bits. */
function maskOf({ coding, options }: Register, operator: string, value: Value): number | undefined {
  if (coding !== "boolean" && coding !== "choice") return undefined;
  const values: readonly Value[] = coding === "boolean" ? [false, true] : options;
  const listed: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const holds = {
    equal: (one: Value) => one === value,
    notEqual: (one: Value) => one !== value,
    in: (one: Value) => listed?.includes(one) === true,
    notIn: (one: Value) => listed?.includes(one) !== true,
  };
  if (operator !== "equal" && operator !== "notEqual" && operator !== "in" && operator !== "notIn")
    return undefined;
  return values.reduce<number>((sum, one, place) => (holds[operator](one) ? sum | (1 << place) : sum), 0);
}

function numberOf({ coding }: Register, value: Value): number | undefined {
  if (coding === "number") return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  if (coding !== "date" || typeof value !== "string") return undefined;
  const day = writtenDate(value);
  return day === odd ? undefined : day;
}
