import type { Expression } from "../../../model/index.ts";
import { quote } from "../../check-literal.ts";
import type { Typing } from "../../expression-operator.ts";
import { didYouMean } from "../../fact-types.ts";
import { isMapping } from "./arguments.ts";

/** The keys that an operator's mapping must have and may have. */
export interface Keys {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/**
 * The arguments by key, when they are a mapping that has every required key; else `undefined`.
 * Reports `type/arguments` for what is no mapping, for each missing key and, with a suggestion, for each key too many.
 */
export function checkMapping(
  name: string,
  args: Expression | undefined,
  keys: Keys,
  typing: Typing,
  path: readonly PropertyKey[] = [],
): ReadonlyMap<string, Expression> | undefined {
  const known = [...keys.required, ...(keys.optional ?? [])];
  const report = (message: string, at: readonly PropertyKey[], help: { help?: string } = {}) =>
    typing.report({ code: "type/arguments", path: at, message, ...help });
  if (!isMapping(args)) {
    report(`\`${name}\` takes a mapping with ${known.map(quote).join(", ")} here`, path);
    return undefined;
  }
  for (const key of Object.keys(args)) {
    if (known.includes(key)) continue;
    report(`\`${name}\` has no key ${quote(key)}`, [...path, key], didYouMean(key, known));
  }
  const missing = keys.required.filter((key) => !Object.hasOwn(args, key));
  for (const key of missing) report(`\`${name}\` needs the key ${quote(key)}`, path);
  return missing.length === 0 ? argumentsOf(args) : undefined;
}

/** The arguments by key; none for what is no mapping. A map, because keys come from files: `__proto__` is one like others. */
export function argumentsOf(args: Expression | undefined): ReadonlyMap<string, Expression> {
  return new Map(isMapping(args) ? Object.entries(args) : []);
}
