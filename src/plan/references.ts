import type { State } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { OrganisationSource, Plan, PlanOrganisation, PlanService } from "../model/index.ts";
import { planService } from "./services.ts";

/** The services with these ids, by id. */
export function servicesOf({ program, today }: State, ids: Iterable<string>): readonly PlanService[] {
  return [...new Set(ids)].sort(compareText).flatMap((id) => {
    const service = program.services.get(id);
    return service === undefined ? [] : [planService(service, today)];
  });
}

/** The organisations with these ids, by id. */
export function organisationsOf(state: State, names: Iterable<string>): readonly PlanOrganisation[] {
  const ids = [...new Set(names)].sort(compareText);
  return ids.flatMap((id) => {
    const organisation = state.program.organisations.get(id);
    return organisation === undefined ? [] : [planOrganisation(state, id, organisation)];
  });
}

function planOrganisation(state: State, id: string, organisation: OrganisationSource): PlanOrganisation {
  const fact = organisation["located-by"];
  const slot = fact === undefined ? undefined : state.program.facts.get(fact)?.slot;
  const value = slot === undefined ? undefined : state.slots[slot];
  return {
    id,
    sameAs: organisation.id === id ? null : organisation.id,
    name: organisation.name,
    sector: organisation.sector,
    locatedBy: fact === undefined ? null : { fact, value: typeof value === "string" ? value : null },
  };
}

/** The facts with these ids, by id, with their names. */
export function factsOf({ program }: State, ids: Iterable<string>): Plan["facts"] {
  return [...new Set(ids)].sort(compareText).flatMap((id) => {
    const fact = program.facts.get(id);
    return fact === undefined ? [] : [{ id, name: fact.name, sensitive: fact.sensitive, areas: fact.areas }];
  });
}
