import type { ServiceSource, Text, Validity } from "../model/index.ts";
import type { Program, ProgramRule, ProgramTask } from "./program.ts";

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

/** The service of a task that is shown on a day has the title, unless the task has its own. */
export function titleOnDay(program: Program, { title, service }: ProgramTask, day: string): Text | null {
  return title ?? program.services.get(serviceOn(program, service, day))?.title ?? null;
}

/** A rule's title on a day: its own, or that of its first task. */
export function ruleTitleOnDay(
  program: Program,
  { source, versions }: ProgramRule,
  day: string,
): Text | null {
  const task = versions[0]?.tasks[0];
  return source.title ?? (task === undefined ? null : titleOnDay(program, task, day));
}
