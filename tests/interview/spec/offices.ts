import type { Program, ProgramRule, State } from "../../../src/compile/index.ts";

/** Facts that decide which office the owner of a service in the plan is, when these rules are listed. */
export function officeFacts({ program, event }: State, listed: readonly ProgramRule[]): readonly string[] {
  const offered = listed.flatMap(({ versions }) =>
    versions.flatMap(({ tasks }) =>
      tasks.flatMap(({ service, also }) => [service, ...also.map((beside) => beside.service)]),
    ),
  );
  const instead = event.rules.flatMap(({ source }) => source["predecessor-services"] ?? []);
  const contacts = event.rules.flatMap(({ source }) => source.services ?? []);
  const services = withNeighbours(program, [
    ...(event.source.help?.services ?? []),
    ...offered,
    ...instead,
    ...contacts,
  ]);
  const owners = [...services].flatMap((id) => ownersOf(program, id));
  return [...new Set(owners.flatMap((id) => program.organisations.get(id)?.["located-by"] ?? []))];
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
