import type { Program } from "../compile/index.ts";
import type { PlanService, ServiceSource, Validity } from "../model/index.ts";

/** The owner of a service on a day: of the period that is in force; `undefined` when none is. */
export function ownerOn(service: ServiceSource, day: string): string | undefined {
  const periods = [{ owner: service.owner, valid: service.valid }, ...(service.versions ?? [])];
  return periods.find(({ valid }) => isIn(valid, day))?.owner;
}

function isIn(valid: Validity | undefined, day: string): boolean {
  return (valid?.from ?? day) <= day && day <= (valid?.to ?? day);
}

/**
 * The service that serves a need on a day: itself, or when it has ended or not begun, the successor or predecessor that
 * is in force. Itself when there is none: a customer is never led to nothing. Cycles are refused at load.
 */
export function serviceOn(program: Program, id: string, day: string): string {
  return inForceFrom(program, id, day, new Set()) ?? id;
}

function inForceFrom(program: Program, id: string, day: string, seen: Set<string>): string | undefined {
  const service = program.services.get(id);
  if (service === undefined || seen.has(id)) return undefined;
  seen.add(id);
  if (ownerOn(service, day) !== undefined) return id;
  const neighbours = [...(service.successors ?? []), ...(service.predecessors ?? [])];
  return neighbours
    .map((neighbour) => inForceFrom(program, neighbour, day, seen))
    .find((found) => found !== undefined);
}

/** The core content of a service on a day: the same in every plan. */
export function planService(service: ServiceSource, day: string): PlanService {
  const owner = ownerOn(service, day);
  return {
    id: service.id,
    name: service.name,
    title: service.title,
    owner: owner ?? service.owner,
    channels: service.channels,
    phones: (service.phones ?? []).map((phone) => ({
      number: phone.number,
      answersIn: phone["answers-in"] ?? [],
      hours: phone.hours ?? null,
    })),
    web: service.web ?? [],
    identification: service.identification,
    mandates: service.mandates ?? null,
    confidence: service.confidence,
    inForce: owner !== undefined,
    formerly: service.formerly ?? null,
  };
}
