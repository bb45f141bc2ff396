import type { Program, ProgramLifeEvent, ProgramRule } from "../../compile/index.ts";

/** Facts that decide at which office the services of a plan are met. */
export interface Offices {
  /** By services that are shown whatever is listed. */
  readonly always: readonly string[];
  /** By the services of a rule that is listed, and by who inspects it. */
  readonly of: (rule: ProgramRule) => readonly string[];
}

/** The offices of a life event. */
export function officesOf(program: Program, event: ProgramLifeEvent): Offices {
  const located = (services: readonly string[]) => locatedBy(program, services);
  return {
    always: located([
      ...(event.source.help?.services ?? []),
      ...event.rules.flatMap(({ source }) => [
        ...(source["predecessor-services"] ?? []),
        ...(source.services ?? []),
      ]),
    ]),
    of: ({ name, versions }) => [
      ...located(
        versions.flatMap(({ tasks }) =>
          tasks.flatMap(({ service, also }) => [service, ...also.map((beside) => beside.service)]),
        ),
      ),
      ...deciding(program, inspectorsOf(program, name)),
    ],
  };
}

/** Authorities that inspect a rule by its name; one whose inspection names no rules comes with its services. */
function inspectorsOf({ source }: Program, name: string): readonly string[] {
  return source.controls.flatMap(({ authority, rules }) => (rules?.includes(name) ? [authority] : []));
}

/** The facts by which the owners of the services, and of those before and after them, are located. */
function locatedBy(program: Program, ids: readonly string[]): readonly string[] {
  return deciding(
    program,
    [...withNeighbours(program, ids)].flatMap((id) => ownersOf(program, id)),
  );
}

/** The facts that decide which offices of these organisations are met. */
function deciding({ organisations }: Program, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => organisations.get(id)?.["located-by"] ?? []))];
}

/** The services and all that come before or after them, however far. */
function withNeighbours(program: Program, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const service = program.services.get(id);
    queue.push(...(service?.predecessors ?? []), ...(service?.successors ?? []));
  }
  return found;
}

function ownersOf(program: Program, id: string): readonly string[] {
  const service = program.services.get(id);
  if (service === undefined) return [];
  return [service.owner, ...(service.versions ?? []).map(({ owner }) => owner)];
}
