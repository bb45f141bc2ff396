import { isCivilDate } from "../../calendar/index.ts";
import { compareText } from "../../logic/index.ts";
import { hl7, secured } from "./codes.ts";
import { diagnoses } from "./fact-codes.ts";
import { answerTo, optionCoding } from "./facts.ts";
import { peopleOf, roleNamed } from "./people.ts";
import { type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toPatient } from "./scope.ts";
import { concept } from "./words.ts";

/**
 * Diagnoses that are recorded facts; a suspicion is none. `confirmed` only when the record's log shows that a professional
 * recorded it, else `unconfirmed`.
 */
export function conditions(scope: Scope): FhirResource[] {
  return diagnoses.flatMap(({ fact, date, answers }) => {
    const given = answerTo(scope, fact);
    if (typeof given !== "string" || !Object.hasOwn(answers, given)) return [];
    const day = answerTo(scope, date);
    const { display, _display, ...option } = optionCoding(scope, fact, given);
    const text = display === undefined ? {} : { text: display, _text: _display };
    const state = isByProfessional(scope, fact) ? "confirmed" : "unconfirmed";
    return [
      present({
        resourceType: "Condition",
        id: idOf(scope, "Condition", fact),
        ...secured(true),
        clinicalStatus: concept(scope, [hl7("condition-clinical", "active")]),
        verificationStatus: concept(scope, [hl7("condition-ver-status", state)]),
        code: { coding: [...(answers[given] ?? []), option], ...text },
        subject: toPatient(scope),
        recordedDate: isCivilDate(day) ? day : undefined,
      }),
    ];
  });
}

/** Whether a public service recorded the fact last, as the log shows; others may write only what the customer told them. */
function isByProfessional(scope: Scope, fact: string): boolean {
  const events = (scope.record?.log ?? []).flatMap(({ event }) =>
    event.type === "facts-changed" && Object.hasOwn(event.facts, fact) ? [event] : [],
  );
  const last = [...events].sort((a, b) => compareText(a.at, b.at)).at(-1);
  const person = peopleOf(scope).find(({ id }) => id === last?.by);
  return roleNamed(scope, person?.role ?? "")?.sector === "public";
}
