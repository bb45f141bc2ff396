import type { Value, ValueType } from "../logic/index.ts";

/** How the values of a fact are written as numbers. `any`: only whether there is one. */
export type Coding = "boolean" | "choice" | "choices" | "number" | "date" | "any";

/** Where the value of a fact or rule stands that conditions read. */
export interface Register {
  readonly index: number;
  readonly coding: Coding;
  readonly options: readonly string[];
}

/** Stands for a value that cannot be written as its fact's values are; a portal's own expression may give one. */
export const odd = Number.NEGATIVE_INFINITY;

/** Most options whose places fit into the bits of a number. */
export const mostOptions = 31;

/** The coding of a fact's values. */
export function codingOf({ kind, options }: ValueType): Coding {
  switch (kind) {
    case "integer":
    case "number":
    case "money":
      return "number";
    case "boolean":
    case "date":
      return kind;
    case "choice":
    case "choices":
      return options === undefined || options.length > mostOptions ? "any" : kind;
    default:
      return "any";
  }
}

/** A value as a number; `NaN` when it is unknown, `odd` when it cannot be written so. */
export function asNumber(coding: Coding, options: readonly string[], value: Value | undefined): number {
  if (value === undefined) return Number.NaN;
  switch (coding) {
    case "boolean":
      return value === true ? 1 : value === false ? 0 : odd;
    case "choice":
      return writtenOption(options, value);
    case "choices":
      return writtenOptions(options, value);
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : odd;
    case "date":
      return typeof value === "string" ? writtenDate(value) : odd;
    case "any":
      return 0;
  }
}

function writtenOption(options: readonly string[], value: unknown): number {
  for (let place = 0; place < options.length; place++) if (options[place] === value) return place;
  return odd;
}

function writtenOptions(options: readonly string[], value: Value): number {
  if (!Array.isArray(value)) return odd;
  let bits = 0;
  for (const option of value) {
    const place = writtenOption(options, option);
    if (place === odd) return odd;
    bits |= 1 << place;
  }
  return bits;
}

/** A day such as `2026-11-24` as 20261124, so that days are in order as their texts are. */
export function writtenDate(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return odd;
  let number = 0;
  for (let place = 0; place < 10; place++) {
    if (place === 4 || place === 7) continue;
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return odd;
    number = number * 10 + digit;
  }
  return number;
}
