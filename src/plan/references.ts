import type { State } from "../compile/index.ts";
import type {
  OrganisationSource,
  Plan,
  PlanItem,
  PlanOrganisation,
  PlanService,
  SafetyItem,
} from "../model/index.ts";
import { inOrder, namedIn } from "./plan-index.ts";
import { planService } from "./services.ts";

/** Parts of a plan that name services and facts. */
type Naming = Pick<Plan, "help" | "leftOut" | "indicators" | "undecided" | "organisations" | "problems"> & {
  readonly all: readonly (PlanItem | SafetyItem)[];
};

/** The services that these parts of a plan name, by id. */
export function servicesOf(
  { program, today }: State,
  { all, help, leftOut, indicators }: Omit<Naming, "undecided" | "organisations" | "problems">,
): readonly PlanService[] {
  const named = namedIn(program);
  if (help !== null) named.addAll(help.services);
  for (const { service, also } of all) {
    named.add(service);
    named.addAll(also);
  }
  for (const { instead } of leftOut) named.addAll(instead);
  for (const { services } of indicators) named.addAll(services);
  return named.inOrder().flatMap((id) => {
    const service = program.services.get(id);
    return service === undefined ? [] : [planService(service, today)];
  });
}

/** The organisations with these ids, by id. */
export function organisationsOf(state: State, ids: Iterable<string>): readonly PlanOrganisation[] {
  const found: PlanOrganisation[] = [];
  for (const id of inOrder(state.program, ids)) {
    const organisation = state.program.organisations.get(id);
    if (organisation !== undefined) found.push(planOrganisation(state, id, organisation));
  }
  return found;
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

/** The facts that these parts of a plan name, by id. */
export function factsOf(
  { program }: State,
  { all, leftOut, indicators, undecided, organisations, problems }: Omit<Naming, "help">,
): Plan["facts"] {
  const named = namedIn(program);
  for (const { facts, type, deadline } of all) {
    named.addAll(facts);
    if (type !== "safety" && deadline !== null) named.addAll(deadline.needs);
  }
  for (const { facts } of leftOut) named.addAll(facts);
  for (const { facts } of indicators) named.addAll(facts);
  for (const { needs } of undecided) named.addAll(needs);
  for (const { locatedBy } of organisations) if (locatedBy !== null) named.add(locatedBy.fact);
  for (const { fact } of problems) named.add(fact);
  return named.inOrder().flatMap((id) => {
    const fact = program.facts.get(id);
    return fact === undefined ? [] : [{ id, name: fact.name, sensitive: fact.sensitive, areas: fact.areas }];
  });
}
