import type { Area, PlanRecord } from "../model/index.ts";
import { settle } from "./apply-plan.ts";
import { notify, share } from "./effect.ts";
import { activeParticipant, customerOf, mayOf, roleOf, seesOf } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import type { Handler } from "./step.ts";

/** Somebody joins in a role of the life event. Nothing is visible before the customer consents. */
export const applyParticipantJoined: Handler<"participant-joined"> = (program, record, event) => {
  const { participant: id, role: name, at } = event;
  const role = roleOf(program, record.lifeEvent, name);
  if (role === undefined || role.sector === "customer")
    return refuse("event/unknown-role", "the life event has no such role to join in", "role");
  if (id === "system" || record.participants.some((other) => other.id === id))
    return refuse("event/duplicate-id", "there is already a participant with this id", "participant");
  const person = {
    id,
    role: name,
    name: event.name ?? null,
    sees: [...seesOf(role)],
    may: [...mayOf(role)],
    since: at,
    until: null,
  };
  return done({
    record: { ...record, participants: [...record.participants, person] },
    effects: [notify(id, "joined")],
  });
};

/** Somebody leaves; consents for that participant end. What was done together stays. */
export const applyParticipantLeft: Handler<"participant-left"> = (_program, record, event) => {
  const { participant: id, at } = event;
  if (activeParticipant(record, id) === undefined)
    return refuse("event/unknown-participant", "no such participant is part of the plan", "participant");
  if (id === customerOf(record))
    return refuse("event/out-of-role", "the customer does not leave the plan: discontinue it", "participant");
  const participants = record.participants.map((other) =>
    other.id === id ? { ...other, until: at } : other,
  );
  const consents = record.consents.map((consent) =>
    consent.participant === id && consent.until === null ? { ...consent, until: at } : consent,
  );
  const agreedBy = record.planState.agreedBy.filter((other) => other !== id);
  return done({
    record: settle({ ...record, participants, consents, planState: { ...record.planState, agreedBy } }, at),
    effects: [notify(id, "left")],
  });
};

/** The customer lets a participant see areas, of those that the role can be let to see. */
export const applyConsentGiven: Handler<"consent-given"> = (_program, record, event) => {
  const participant = activeParticipant(record, event.participant);
  if (participant === undefined || participant.id === customerOf(record))
    return refuse("event/unknown-participant", "no such participant is part of the plan", "participant");
  if (event.areas.some((area) => !participant.sees.includes(area)))
    return refuse("event/out-of-role", "the role cannot be let to see this area", "areas");
  const added = event.areas.filter((area) => !hasConsent(record, event.participant, area));
  const consents = [
    ...record.consents,
    ...[...new Set(added)].map((area) => ({
      participant: event.participant,
      area,
      since: event.at,
      until: null,
    })),
  ];
  return done({
    record: { ...record, consents },
    effects: [share(event.participant, event.areas)],
    journey: [{ event: "CONSENT_GIVEN" }],
  });
};

/** The customer takes a consent back; it counts from the next view on. */
export const applyConsentWithdrawn: Handler<"consent-withdrawn"> = (_program, record, event) => {
  const withdrawn = event.areas.filter((area) => hasConsent(record, event.participant, area));
  if (withdrawn.length === 0)
    return refuse("event/against-state", "there is no such consent to withdraw", "areas");
  const consents = record.consents.map((consent) =>
    consent.participant === event.participant && consent.until === null && withdrawn.includes(consent.area)
      ? { ...consent, until: event.at }
      : consent,
  );
  return done({ record: { ...record, consents }, effects: [notify(event.participant, "consent")] });
};

function hasConsent(record: PlanRecord, participant: string, area: Area): boolean {
  return record.consents.some(
    (consent) => consent.participant === participant && consent.area === area && consent.until === null,
  );
}
