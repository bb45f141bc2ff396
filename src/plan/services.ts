import { ownerOn } from "../compile/index.ts";
import type { PlanService, ServiceSource } from "../model/index.ts";

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
