/**
 * Sets of outcomes a condition can still come to, as bits: true, false, and unknown for good (a declined answer).
 * A set with one member is settled: no further answer changes it.
 */
export type Outcomes = number;

export const canHold = 1;
export const canFail = 2;
export const canStayUnknown = 4;
export const anything: Outcomes = canHold | canFail | canStayUnknown;

/** Whether only one outcome is left. */
export function isSettled(outcomes: Outcomes): boolean {
  return outcomes === canHold || outcomes === canFail || outcomes === canStayUnknown;
}

/** The set of one truth. */
export function only(truth: boolean | undefined): Outcomes {
  return truth === undefined ? canStayUnknown : truth ? canHold : canFail;
}

/** The contrary outcomes. */
export function negated(outcomes: Outcomes): Outcomes {
  return (
    (outcomes & canStayUnknown) | (outcomes & canHold ? canFail : 0) | (outcomes & canFail ? canHold : 0)
  );
}

/** Outcomes of `all`: true when every part can be true, false when one can be false, unknown when none need be false. */
export function outcomesOfAll(parts: readonly Outcomes[]): Outcomes {
  const holds = parts.every((part) => part & canHold) ? canHold : 0;
  const fails = parts.some((part) => part & canFail) ? canFail : 0;
  const noneFails = parts.every((part) => part & (canHold | canStayUnknown));
  const unknown = noneFails && parts.some((part) => part & canStayUnknown) ? canStayUnknown : 0;
  return holds | fails | unknown;
}

/** Outcomes of `any`, by De Morgan; none at all holds, as json-rules-engine has it. */
export function outcomesOfAny(parts: readonly Outcomes[]): Outcomes {
  return parts.length === 0 ? canHold : negated(outcomesOfAll(parts.map(negated)));
}
