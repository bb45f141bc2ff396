import type { RecordParticipant } from "../model/index.ts";
import { notify, share } from "./effect.ts";
import { activeParticipant, customerOf } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import type { EventOf, Handler } from "./step.ts";

/**
 * The customer lets a participant see areas, of those that the role can be let to see, or single answers of her own. This
 * is consent to see the plan; the permission by which care providers disclose records to each other is a fact like others.
 */
export const applyConsentGiven: Handler<"consent-given"> = (program, record, event) => {
  const person = activeParticipant(record, event.participant);
  if (person === undefined || person.id === customerOf(record))
    return refuse("event/unknown-participant", "no such participant is part of the plan", "participant");
  const { areas, facts } = named(event);
  if (areas.length + facts.length === 0) return nothingNamed();
  if (areas.some((area) => !person.sees.includes(area)))
    return refuse("event/out-of-role", "the role cannot be let to see this area", "areas");
  if (facts.length > 0 && takesNoPart(person))
    return refuse("event/out-of-role", "the role cannot be let to see answers", "facts");
  if (!facts.every((id) => ["asked", "given"].includes(program.facts.get(id)?.origin ?? "")))
    return refuse(
      "answer/unknown-fact",
      "only an answer of the customer's own can be shown by itself",
      "facts",
    );
  const { participant, at } = event;
  const entry = { participant, since: at, until: null };
  const newAreas = areas.filter((area) => !inForce(record.consents, participant, "area", area));
  const newFacts = facts.filter((fact) => !inForce(record.factConsents, participant, "fact", fact));
  return done({
    record: {
      ...record,
      consents: [...record.consents, ...newAreas.map((area) => ({ ...entry, area }))],
      factConsents: [...record.factConsents, ...newFacts.map((fact) => ({ ...entry, fact }))],
    },
    effects: [share(participant, areas, facts)],
    journey: [{ event: "CONSENT_GIVEN" }],
  });
};

/** The customer takes a consent back; it counts from the next view on. */
export const applyConsentWithdrawn: Handler<"consent-withdrawn"> = (_program, record, event) => {
  const { participant, at } = event;
  const { areas, facts } = named(event);
  if (areas.length + facts.length === 0) return nothingNamed();
  const isThere =
    areas.some((area) => inForce(record.consents, participant, "area", area)) ||
    facts.some((fact) => inForce(record.factConsents, participant, "fact", fact));
  if (!isThere)
    return refuse(
      "event/against-state",
      "there is no such consent to withdraw",
      areas.length > 0 ? "areas" : "facts",
    );
  const isMeant = (consent: { participant: string; until: string | null }) =>
    consent.participant === participant && consent.until === null;
  const consents = record.consents.map((consent) =>
    isMeant(consent) && areas.includes(consent.area) ? { ...consent, until: at } : consent,
  );
  const factConsents = record.factConsents.map((consent) =>
    isMeant(consent) && facts.includes(consent.fact) ? { ...consent, until: at } : consent,
  );
  return done({
    record: { ...record, consents, factConsents },
    effects: [notify(participant, "consent")],
  });
};

function named({ areas = [], facts = [] }: Pick<EventOf<"consent-given">, "areas" | "facts">) {
  return { areas: [...new Set(areas)], facts: [...new Set(facts)] };
}

function nothingNamed() {
  return refuse("event/invalid", "a consent names areas or facts", "areas");
}

/** A role that may see nothing and do nothing is in the plan by name only, such as an employer. */
function takesNoPart({ sees, may }: RecordParticipant): boolean {
  return sees.length === 0 && may.length === 0;
}

type Consent = { readonly participant: string; readonly until: string | null };

/** Whether a consent of a participant is in force. */
function inForce<K extends string, V extends string>(
  consents: readonly (Consent & Readonly<Record<K, V>>)[],
  participant: string,
  key: K,
  value: V,
): boolean {
  return consents.some((one) => one.participant === participant && one[key] === value && one.until === null);
}
