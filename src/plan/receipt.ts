import { PalvelupolkuError } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import type { Plan, PlanGrounds } from "../model/index.ts";
import { canonicalJson, sha256 } from "../validate/index.ts";
import { libraryVersion } from "./library-version.ts";

/** What it takes to make the same plan again, with the facts: plain JSON without any answer. */
export interface Receipt {
  readonly schema: "palvelupolku/receipt/1";
  /** Version of this library. */
  readonly library: string;
  readonly catalogue: Plan["catalogue"];
  readonly lifeEvent: string;
  readonly today: string;
  readonly rules: PlanGrounds["rules"];
  /** Ids of the facts to keep: with these answers, and no others, the plan is the same. */
  readonly facts: readonly string[];
  /** Ids of facts, computed ones among them, that were unknown and that the plan names as needed. */
  readonly open: readonly string[];
  /** SHA-256 of the plan as canonical JSON. It tells whether a guess at the answers is right: keep it as the plan is kept. */
  readonly plan: string;
}

/** The receipt of a plan that `makePlan` gave. Throws `call/bad-option` for a plan that does not say what it rests on. */
export function receipt(plan: Plan): Receipt {
  const read = attempt(() => receiptOf(plan)); // a stored plan of an earlier version may lack what it rests on
  if (read === undefined)
    throw new PalvelupolkuError(
      "call/bad-option",
      "this is no plan that says what it rests on; make it anew",
    );
  return read;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function receiptOf(plan: Plan): Receipt {
  const { catalogue, lifeEvent, today, problems, grounds } = plan;
  return {
    schema: "palvelupolku/receipt/1",
    library: libraryVersion,
    catalogue,
    lifeEvent,
    today,
    rules: grounds.rules,
    facts: inOrder([...grounds.facts, ...problems.map(({ fact }) => fact)]),
    open: neededBy(plan),
    plan: sha256(canonicalJson(plan)),
  };
}

/** Facts that would decide what is open, or give a missing date. */
function neededBy({ undecided, safety, tasks, recommendations, information }: Plan): readonly string[] {
  const items = [...safety, ...tasks, ...recommendations, ...information];
  return inOrder([
    ...undecided.flatMap(({ needs }) => needs),
    ...items.flatMap(({ deadline }) => deadline?.needs ?? []),
  ]);
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareText);
}
