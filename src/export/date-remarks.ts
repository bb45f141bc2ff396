import type { PlanBasis } from "../model/index.ts";
import { type Line, line } from "./blocks.ts";
import type { Context } from "./context.ts";

/** How a date came about, and how sure it is. */
export interface Grounds {
  /** The date before it was moved. */
  readonly original: string | null;
  readonly assumed: boolean;
  readonly basis: readonly PlanBasis[];
  readonly provisional: boolean;
  /** The last day on which the rule is known to be in force. */
  readonly ruleEnds: string | null;
}

/** What the customer should know about a date: that it moved, that it is assumed and from what, that its rule may change. */
export function dateRemarks(grounds: Grounds, context: Context): Line[] {
  const { date, say } = context;
  const original = date(grounds.original);
  return [
    ...(original === null ? [] : [line(say("moved", { date: original }))]),
    ...(grounds.assumed ? assumedLines(grounds.basis, context) : []),
    ...(grounds.provisional ? [line(provisionalWords(grounds, context))] : []),
  ];
}

function assumedLines(basis: readonly PlanBasis[], { say, text }: Context): Line[] {
  const values = basis.filter(({ confirmed }) => !confirmed);
  return [
    line(say("assumed")),
    ...values.map(({ name, year, why }) =>
      line(`${text(name)}, ${year}.${why === null ? "" : ` ${text(why)}`}`, say("basis")),
    ),
  ];
}

function provisionalWords({ ruleEnds }: Grounds, { date, say }: Context): string {
  const known = date(ruleEnds);
  return known === null ? say("provisionalDay") : say("provisionalUntil", { date: known });
}
