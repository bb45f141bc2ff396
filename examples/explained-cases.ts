import {
  type ChangedFact,
  type Explanation,
  explain,
  type Plan,
  type Program,
  type Situation,
} from "../src/index.ts";

/** What a case shows: why something is on the list, why not, what it still needs, how a date is calculated. */
export type CaseKind = "why" | "whyNot" | "open" | "date";

/** One explanation that is worth telling, and for what. */
export interface Case {
  readonly kind: CaseKind;
  readonly explanation: Explanation;
}

/**
 * Of a plan: its first item that rests on an answer, a rule that does not apply and would if one thing were otherwise, the
 * first that is open or whose date waits for a fact, and the date with the most steps. What a plan lacks is left out.
 */
export function casesOf(program: Program, situation: Situation, plan: Plan): readonly Case[] {
  const explained = (id: string) => explain(program, situation, id);
  const items = inOrder(plan).map(explained);
  const why = items.find(({ facts }) => facts.length > 0) ?? items[0];
  const turned = plan.leftOut
    .filter(({ reason }) => reason === "conditions")
    .map(({ rule }) => explained(rule))
    .filter((one) => turningOf(one) !== undefined);
  // What may still come is better to tell than an answer that would have to be another one.
  const whyNot =
    turned.find((one) => turningOf(one)?.how !== "change") ?? turned.find(({ type }) => type === "task");
  const undecided = plan.undecided.map(({ rule }) => explained(rule));
  const open =
    undecided.find(({ type }) => type !== "indicator") ?? undecided[0] ?? items.find(hasWaitingDate);
  const date = longestDate(items.filter((one) => one !== why && one !== open));
  const found: Readonly<Record<CaseKind, Explanation | undefined>> = { why, whyNot, open, date };
  const kinds = ["why", "whyNot", "open", "date"] as const;
  return kinds.flatMap((kind) => {
    const explanation = found[kind];
    return explanation === undefined ? [] : [{ kind, explanation }];
  });
}

/** Ids of what the customer does: what is urgent for safety first, then in the plan's order. */
function inOrder({ safety, tasks, order }: Plan): readonly string[] {
  const own = new Set(tasks.map(({ id }) => id));
  return [...safety.map(({ id }) => id), ...order.filter((id) => own.has(id))];
}

/** The fact that alone would make it apply, so that the text stays short; `undefined`: there is none. */
function turningOf({ type, changes }: Explanation): ChangedFact | undefined {
  const sets = changes.find(({ to }) => to === "holds")?.sets ?? [];
  return type === "indicator" ? undefined : sets.find((set) => set.length === 1)?.[0];
}

function hasWaitingDate({ dates }: Explanation): boolean {
  return dates.some(({ needs }) => needs.length > 0);
}

/** The explanation of the date that takes the most steps to reach, of those that the customer sees. */
function longestDate(explanations: readonly Explanation[]): Explanation | undefined {
  const steps = ({ dates }: Explanation) =>
    Math.max(
      0,
      ...dates
        .filter(({ shown }) => shown)
        .flatMap(({ calculations }) => calculations.map((one) => one.steps.length)),
    );
  const most = Math.max(0, ...explanations.map(steps));
  return most === 0 ? undefined : explanations.find((one) => steps(one) === most);
}
