import type { Situation } from "../../model/index.ts";

/**
 * A copy that the caller cannot change any more while registers are waited for. Each answer is read once; one that cannot
 * be read or copied becomes an empty mapping, which suits no fact. What is no situation is given back as it is.
 */
export function copyOfSituation(situation: Situation): Situation {
  try {
    const { lifeEvent, today, facts } = situation;
    if (typeof facts !== "object" || facts === null || Symbol.iterator in facts) return situation;
    const answers = Object.keys(facts).map((key) => [key, copyOfAnswer(facts, key)] as const);
    return { lifeEvent, today, facts: Object.fromEntries(answers) };
  } catch {
    return situation;
  }
}

function copyOfAnswer(facts: Situation["facts"], key: string): unknown {
  try {
    return structuredClone(facts[key]);
  } catch {
    return {};
  }
}
