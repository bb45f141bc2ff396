import { settle } from "./apply-plan.ts";
import { notify } from "./effect.ts";
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
  const end = <T extends { participant: string; until: string | null }>(consent: T): T =>
    consent.participant === id && consent.until === null ? { ...consent, until: at } : consent;
  const consents = record.consents.map(end);
  const factConsents = record.factConsents.map(end);
  const agreedBy = record.planState.agreedBy.filter((other) => other !== id);
  return done({
    record: settle(
      { ...record, participants, consents, factConsents, planState: { ...record.planState, agreedBy } },
      at,
    ),
    effects: [notify(id, "left")],
  });
};
