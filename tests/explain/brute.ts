import { enter, isInForceOn } from "../../src/compile/index.ts";
import type { Explanation, Program, Situation } from "../../src/index.ts";

/** Facts and other values of them. */
export type Change = Readonly<Record<string, unknown>>;

/** What may be tried of each fact. */
export type Choices = ReadonlyMap<string, readonly unknown[]>;

/**
 * What a rule, or a task with its own conditions, is with these changes: straight from all slots of the program, without
 * anything that `explain` uses to be fast.
 */
export function verdictWith(program: Program, situation: Situation, id: string, change: Change) {
  const state = enter(program, { ...situation, facts: { ...situation.facts, ...change } });
  const rule = program.rules.get(id) ?? program.tasks.get(id);
  if (rule === undefined) throw new Error(`no rule gives ${id}`);
  const day = state.slots[program.facts.get(rule.inForceOn)?.slot ?? -1];
  const truths = [state.slots[rule.slot]];
  const version = rule.versions.find(
    ({ from, to }) => typeof day === "string" && (from ?? day) <= day && day <= (to ?? day),
  );
  const task = (version ?? rule.versions[0])?.tasks.find((one) => one.id === id);
  if (task?.decide !== undefined) truths.push(task.decide(state.slots));
  if (task !== undefined && typeof day === "string") truths.push(isInForceOn(task.valid, day));
  if (truths.includes(false)) return "fails";
  return truths.includes(undefined) ? "open" : "holds";
}

/** A set of at most `most` facts with which the verdict is `to`, found by trying every one; `undefined`: there is none. */
export function smallest(
  program: Program,
  situation: Situation,
  id: string,
  to: "holds" | "fails",
  choices: Choices,
  most: number,
): Change | undefined {
  for (let size = 1; size <= most; size += 1)
    for (const change of changesOf([...choices], size))
      if (verdictWith(program, situation, id, change) === to) return change;
  return undefined;
}

/** Every way to give exactly `size` of the facts another value. */
function* changesOf(
  choices: readonly (readonly [string, readonly unknown[]])[],
  size: number,
): Generator<Change> {
  if (size === 0) yield {};
  if (size <= 0) return;
  for (const [index, [id, values]] of choices.entries())
    for (const rest of changesOf(choices.slice(index + 1), size - 1))
      for (const value of values) yield { ...rest, [id]: value };
}

/** What is wrong with the suggestions of an explanation: one that does not turn the verdict, or is not the smallest. */
export function faultsOf(
  program: Program,
  situation: Situation,
  explanation: Pick<Explanation, "rule" | "task" | "verdict" | "changes" | "searched">,
  choices: Choices,
): readonly string[] {
  const { rule, task, verdict, changes, searched } = explanation;
  const id = task ?? rule;
  const goals = (["holds", "fails"] as const).filter((to) => to !== verdict);
  return goals.flatMap((to) => {
    const sets = changes.find((one) => one.to === to)?.sets ?? [];
    const wrong = sets.flatMap((set) => {
      const change = Object.fromEntries(set.map((fact) => [fact.id, fact.value]));
      const found = verdictWith(program, situation, id, change);
      return found === to ? [] : [`${id}: ${JSON.stringify(change)} gives ${found}, not ${to}`];
    });
    const sizes = new Set(sets.map((set) => set.length));
    const uneven = sizes.size > 1 ? [`${id}: sets of several sizes`] : [];
    const least = Math.min(...sizes, searched.size + 1) - 1;
    const most = searched.complete ? least : Math.min(least, 1); // one fact alone is looked at closely in any case
    const smaller = smallest(program, situation, id, to, choices, most);
    const missed = smaller === undefined ? [] : [`${id}: ${JSON.stringify(smaller)} gives ${to} too`];
    return [...wrong, ...uneven, ...missed];
  });
}
