import { compile, loadCatalogue, type Program, renderDiagnostic } from "../../../src/index.ts";
import type { InputFile } from "../../../src/load/index.ts";
import { diceFrom } from "../random.ts";
import { type SyntheticFact, syntheticFacts } from "./facts.ts";
import { type Spread, syntheticFiles } from "./files.ts";
import { type SyntheticRule, syntheticRules } from "./rules.ts";

/** A drawn rule base: what it says, and its files. */
export interface SyntheticBase {
  readonly facts: readonly SyntheticFact[];
  readonly rules: readonly SyntheticRule[];
  readonly files: readonly InputFile[];
}

/** How large a rule base is drawn, and from which seed. */
export interface Size {
  readonly rules: number;
  readonly facts: number;
}

/** Draws a rule base; the same seed and size give the same bytes, and a smaller number of rules the first ones. */
export function syntheticBase(size: Size, seed: number, spread: Spread): SyntheticBase {
  const facts = syntheticFacts(size.facts, diceFrom(seed));
  const rules = syntheticRules(size.rules, facts, diceFrom(seed + 1));
  return { facts, rules, files: syntheticFiles(facts, rules, spread) };
}

/** Loads and compiles files. Throws with what is wrong when anything is; a rule without examples is not wrong here. */
export function programOf(files: readonly InputFile[]): Program {
  const loaded = loadCatalogue(files);
  const found = (loaded.ok ? loaded.warnings : loaded.diagnostics).filter(
    ({ code }) => code !== "rule/no-example" && code !== "limit/diagnostics",
  );
  if (loaded.ok && found.length === 0) return compile(loaded.catalogue);
  throw new Error(
    found
      .slice(0, 5)
      .map((one) => renderDiagnostic(one, undefined))
      .join("\n"),
  );
}
