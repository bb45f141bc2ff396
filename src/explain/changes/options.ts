import type { ProgramFact, State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import { settledStatuses, taskStatuses } from "../../model/index.ts";
import type { Closure } from "./closure.ts";

/** The values that are tried of one fact. */
export interface Domain {
  /** Nearest to the present value first; the present one is not among them. */
  readonly values: readonly Value[];
  /** `true`: every other value is like one of these. */
  readonly exact: boolean;
}

/** Most options of a `choices` fact whose every combination is tried. */
const mostCombined = 5;

/** Values of a fact whose values have no order: options, combinations of options, texts. */
export function optionValues(state: State, fact: ProgramFact, closure: Closure): Domain {
  const literals = literalsOf(fact.id, closure);
  if (fact.origin === "built-in") return statusValues(fact, literals, closure);
  if (fact.type.kind === "choice") return { values: shownOptions(state, fact), exact: true };
  if (fact.type.kind === "choices") return combinations(state, fact, literals, closure);
  return { values: literals.filter((value) => typeof value === "string"), exact: false };
}

/**
 * A task is done, comes to where a rule asks that it stands, or to where none does. Nobody is advised to decline it, and none
 * goes back to where it was not begun.
 */
function statusValues({ id }: ProgramFact, literals: readonly unknown[], { calculated }: Closure): Domain {
  const offered = taskStatuses.filter((status) => status !== "proposed" && !settledStatuses.has(status));
  const isAny = calculated.has(id) || literals.some((literal) => typeof literal !== "string");
  const told = offered.filter((status) => isAny || literals.includes(status));
  const other = offered.find((status) => !told.includes(status));
  return { values: ["done", ...told, ...(other === undefined ? [] : [other])], exact: true };
}

/** Options that are offered now. */
function shownOptions({ slots }: State, { type, hideIf }: ProgramFact): readonly string[] {
  return (type.options ?? []).filter((_, index) => hideIf[index]?.(slots) !== true);
}

/** What is chosen now with every combination of the options that are looked for. */
function combinations(
  state: State,
  fact: ProgramFact,
  literals: readonly unknown[],
  closure: Closure,
): Domain {
  const shown = shownOptions(state, fact);
  const now = (state.answers.get(fact.id) ?? []) as readonly string[]; // a list of its options
  const isAny = closure.calculated.has(fact.id) || literals.some((literal) => typeof literal !== "string");
  const asked = shown.filter((option) => isAny || literals.includes(option));
  const sets = asked.length <= mostCombined ? subsets(asked) : toggled(asked, now);
  const { exclusive } = fact.source ?? {};
  const values = sets.flatMap((chosen) => withChosen(chosen, asked, now, shown, exclusive));
  return { values: values.map((value) => value as Value), exact: asked.length <= mostCombined };
}

/** The answers that choose exactly these of the options that are looked for. */
function withChosen(
  chosen: readonly string[],
  asked: readonly string[],
  now: readonly string[],
  shown: readonly string[],
  exclusive: string | undefined,
): readonly (readonly string[])[] {
  if (exclusive !== undefined && chosen.includes(exclusive)) return chosen.length === 1 ? [chosen] : [];
  const rest = now.filter((option) => !asked.includes(option) && option !== exclusive);
  const all = [...rest, ...chosen];
  if (all.length > 0) return [all];
  const none = exclusive !== undefined && !asked.includes(exclusive) ? [[exclusive]] : [];
  const other = shown.find((option) => !asked.includes(option) && option !== exclusive);
  return [...none, [], ...(other === undefined ? [] : [[other]])];
}

function subsets(options: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = options;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others, ...others.map((set) => [first, ...set])];
}

/** What is chosen now with one option more or less. */
function toggled(asked: readonly string[], now: readonly string[]): readonly (readonly string[])[] {
  const chosen = asked.filter((option) => now.includes(option));
  return asked.map((option) =>
    chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option],
  );
}

/** Options and texts that a fact is compared with. */
function literalsOf(id: string, { leaves }: Closure): readonly unknown[] {
  return leaves.flatMap(({ fact, value }) => {
    if (fact === id) return [value].flat();
    return typeof value === "object" && "fact" in value && value.fact === id ? [value] : [];
  });
}
