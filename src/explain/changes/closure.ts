import { allBelow, leavesOf, type Program, type ProgramFact, type State } from "../../compile/index.ts";
import { factsOfCondition } from "../../logic/index.ts";
import type { Comparison } from "../../model/index.ts";
import { type Subject, taskIn } from "../subject.ts";

/** Everything that a subject hangs on. */
export interface Closure {
  /** Facts and rules (`rule.<name>`), those in an `ask-if` included. */
  readonly names: ReadonlySet<string>;
  /** What each name needs itself. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  /** Facts that are not computed from others, in the order of their ids. */
  readonly base: readonly ProgramFact[];
  /** Every comparison that is made on the way. */
  readonly leaves: readonly Comparison[];
  /** Names whose value a calculation uses, itself or through a fact below it: a threshold may lie anywhere. */
  readonly calculated: ReadonlySet<string>;
  /** The program with no more than these names, so that a verdict costs little. */
  readonly program: Program;
}

/** Follows what a subject hangs on, in any version, down to the facts that can be answered. */
export function closureOf(state: State, subject: Subject): Closure {
  const { program, event } = state;
  const conditions = subject.rule.versions.flatMap((version) => taskIn(version, subject)?.conditions ?? []);
  const { needs, leaves, calculated } = allBelow(program, {
    names: [`rule.${subject.rule.name}`, ...conditions.flatMap(factsOfCondition)],
    leaves: conditions.flatMap(leavesOf),
    computed: [],
  });
  const names = new Set(needs.keys());
  const steps = event.steps.filter((step) => names.has(step.name));
  const base = steps.flatMap(({ fact }) => (fact === undefined || fact.derive !== undefined ? [] : [fact]));
  return {
    names,
    needs,
    base: base.filter(({ id }) => id !== "today"),
    leaves,
    calculated,
    program: { ...program, lifeEvents: { [event.id]: { ...event, steps } } },
  };
}
