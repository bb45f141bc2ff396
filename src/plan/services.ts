import type { Program } from "../compile/index.ts";
import type { PlanService, ServiceSource, Validity } from "../model/index.ts";

/** The owner of a service on a day: of the period that is in force; `undefined` when none is. */
export function ownerOn(service: ServiceSource, day: string): string | undefined {
  if (isValidOn(service.valid, day)) return service.owner;
  return service.versions?.find(({ valid }) => isValidOn(valid, day))?.owner;
}

/** Whether a day lies in a period. */
export function isValidOn(valid: Validity | undefined, day: string): boolean {
  return valid === undefined || ((valid.from ?? day) <= day && day <= (valid.to ?? day));
}

/**
 * The service that serves a need on a day: itself, or when it has ended or not begun, the successor or predecessor that
 * is in force. Itself when there is none: a customer is never led to nothing. Cycles are refused at load.
 */
export function serviceOn(program: Program, id: string, day: string): string {
  return isInForce(program, id, day) ? id : (inForceFrom(program, id, day, new Set()) ?? id);
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

/** The services that are shown beside the main one on a day: each once, and only those in force. */
export function servicesBeside(
  program: Program,
  main: string,
  ids: readonly string[],
  day: string,
): readonly string[] {
  if (ids.length === 0) return [];
  const others = new Set(ids.map((id) => serviceOn(program, id, day)));
  others.delete(main);
  return [...others].filter((id) => isInForce(program, id, day));
}

/** Whether a service has an owner on a day. */
export function isInForce(program: Program, id: string, day: string): boolean {
  const service = program.services.get(id);
  return service !== undefined && ownerOn(service, day) !== undefined;
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
    mandateFor: service["mandate-for"] ?? null,
    access: service.access ?? null,
    mode: service.mode ?? null,
    onMove: service["on-move"] ?? null,
    confidence: service.confidence,
    inForce: owner !== undefined,
    formerly: service.formerly ?? null,
  };
}
