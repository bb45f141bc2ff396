import type { Program } from "../compile/index.ts";
import {
  type Area,
  areas,
  type ParticipantSource,
  type Permission,
  type PlanRecord,
  permissions,
  type RecordParticipant,
} from "../model/index.ts";

/** Who acts when nobody does: the portal, a register, the calendar. */
export const system = "system";

/** What a role may see and do, as the life event says. */
type RoleSource = Pick<ParticipantSource, "sector" | "areas" | "may">;

/** A role of a life event. */
export function roleOf(program: Program, lifeEvent: string, role: string): ParticipantSource | undefined {
  return program.lifeEvents[lifeEvent]?.source.participants?.find((participant) => participant.role === role);
}

/** What a role may see: the customer everything, others the areas that the life event gives them. */
export function seesOf(role: RoleSource): readonly Area[] {
  return role.sector === "customer" ? areas : (role.areas ?? []);
}

/** What a role may do: what the life event says, else the customer everything and others nothing. */
export function mayOf(role: RoleSource): readonly Permission[] {
  return role.may ?? (role.sector === "customer" ? permissions : []);
}

/** A participant who is part of the plan now. */
export function activeParticipant(record: PlanRecord, id: string): RecordParticipant | undefined {
  return record.participants.find((participant) => participant.id === id && participant.until === null);
}

/** The customer: the participant who may do everything and was there from the start. */
export function customerOf(record: PlanRecord): string {
  return record.participants[0]?.id ?? "customer";
}

/** Whether someone may do something now. The system may do what no person decides. */
export function may(record: PlanRecord, by: string, permission: Permission | "system"): boolean {
  if (by === system)
    return (
      permission === "system" ||
      permission === "answer" ||
      permission === "measure" ||
      permission === "journey"
    );
  const participant = activeParticipant(record, by);
  return (
    participant !== undefined && (permission === "system" ? false : participant.may.includes(permission))
  );
}

/** Single answers that a participant may see now by the customer's consent. */
export function visibleFacts(record: PlanRecord, participant: RecordParticipant): ReadonlySet<string> {
  const consented = record.factConsents.filter(
    (consent) => consent.participant === participant.id && consent.until === null,
  );
  return new Set(consented.map(({ fact }) => fact));
}

/** Areas that a participant may see now: those of the role for which the customer's consent is in force. */
export function visibleAreas(record: PlanRecord, participant: RecordParticipant): ReadonlySet<Area> {
  if (participant.id === customerOf(record)) return new Set(areas);
  const consented = record.consents.filter(
    (consent) => consent.participant === participant.id && consent.until === null,
  );
  return new Set(consented.map(({ area }) => area).filter((area) => participant.sees.includes(area)));
}
