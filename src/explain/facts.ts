import { answerOf, type State } from "../compile/index.ts";
import type { Text } from "../model/index.ts";
import { changeKindOf } from "./changes/offered.ts";
import type { ExplainedFact } from "./explanation.ts";
import { answerWords } from "./words/condition-words.ts";
import { nameOf } from "./words/names.ts";

const notKnown: Text = { fi: "ei tiedossa", sv: "inte känt", en: "not known" };
const declined: Text = {
  fi: "et halunnut vastata",
  sv: "du ville inte svara",
  en: "you chose not to answer",
};

/** A fact with what is known of it. */
export function explainFact(state: State, id: string): ExplainedFact {
  const fact = state.program.facts.get(id);
  const value = fact === undefined ? undefined : state.slots[fact.slot];
  return {
    id,
    name: nameOf(state, id),
    value: fact === undefined || value === undefined ? null : answerOf(fact, value),
    words:
      value === undefined ? (state.declined.has(id) ? declined : notKnown) : answerWords(state, id, value),
    changeable: fact !== undefined && changeKindOf(state, fact) !== null,
    sensitive: fact?.sensitive ?? false,
    areas: fact?.areas ?? [],
  };
}
