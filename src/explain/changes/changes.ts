import type { State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import type { Verdict } from "../../model/index.ts";
import type { ChangedFact, ExplainedChange, Searched } from "../explanation.ts";
import type { Subject } from "../subject.ts";
import { answerWords } from "../words/condition-words.ts";
import { nameOf } from "../words/names.ts";
import { closureOf } from "./closure.ts";
import { domainOf } from "./domain.ts";
import { changeKindOf, kindOfChange } from "./offered.ts";
import { type Candidate, type Field, type Found, search } from "./search.ts";
import { type Changes, trialOf } from "./trial.ts";

/** What would change a verdict: the smallest sets of facts for each other verdict, and how far was looked. */
export function changesOf(
  state: State,
  subject: Subject,
  verdict: Verdict,
): { readonly changes: readonly ExplainedChange[]; readonly searched: Searched } {
  const field = fieldOf(state, subject);
  const goals: readonly ("holds" | "fails")[] =
    verdict === "open" ? ["holds", "fails"] : [verdict === "holds" ? "fails" : "holds"];
  const found = goals.map((to) => ({ to, found: search(field, to) }));
  return {
    changes: found.flatMap((one) =>
      one.found.sets.length === 0 ? [] : [changeTo(field, one.to, one.found)],
    ),
    searched: {
      complete: found.every((one) => one.found.complete),
      size: Math.max(...found.map((one) => one.found.size)),
    },
  };
}

function fieldOf(state: State, subject: Subject): Field {
  const closure = closureOf(state, subject);
  const trial = trialOf(state, subject, closure);
  const placeOf = (id: string) => state.event.places.get(id) ?? state.event.places.size;
  const candidates = closure.base
    .filter((fact) => changeKindOf(state, fact) !== null)
    .map((fact): Candidate => ({ fact, ...domainOf(state, fact, closure, trial) }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => placeOf(a.fact.id) - placeOf(b.fact.id));
  return { state, subject, closure, trial, candidates };
}

function changeTo(field: Field, to: "holds" | "fails", { sets }: Found): ExplainedChange {
  return {
    to,
    sets: sets.map((set) => Object.entries(set).map(([id, value]) => changedFact(field, to, set, id, value))),
  };
}

function changedFact(
  field: Field,
  to: "holds" | "fails",
  set: Changes,
  id: string,
  value: Value,
): ChangedFact {
  const { state } = field;
  const fact = state.program.facts.get(id);
  return {
    id,
    name: nameOf(state, id),
    how: (fact === undefined ? null : kindOfChange(state, fact, value)) ?? "change",
    value,
    words: answerWords(state, id, value),
    alternatives: alternativesTo(field, to, set, id).map((other) => ({
      value: other,
      words: answerWords(state, id, other),
    })),
    confirmWith: fact?.source?.prefill?.register ?? null,
  };
}

/** The other options of a choice that would do the same. */
function alternativesTo(
  { candidates, trial }: Field,
  to: "holds" | "fails",
  set: Changes,
  id: string,
): readonly Value[] {
  const candidate = candidates.find(({ fact }) => fact.id === id);
  if (candidate?.fact.type.kind !== "choice" || candidate.fact.origin === "built-in") return [];
  return candidate.values.filter(
    (value) => value !== set[id] && trial.truthWith({ ...set, [id]: value }) === (to === "holds"),
  );
}
