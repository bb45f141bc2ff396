/** Three values after Kleene (Introduction to Metamathematics, 1952, § 64): `undefined` is unknown. */
export type Truth = boolean | undefined;

/** False when one is false; unknown when none is false and one is unknown; true for none at all. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** True when one is true; unknown when none is true and one is unknown; true for none at all, as json-rules-engine. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.length === 0 || truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** The contrary; unknown stays unknown. */
export function notOf(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
