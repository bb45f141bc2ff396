import type { State } from "../compile/index.ts";
import type {
  OrganisationSource,
  Plan,
  PlanItem,
  PlanOrganisation,
  PlanService,
  SafetyItem,
} from "../model/index.ts";
import { inOrder } from "./plan-index.ts";
import { planService } from "./services.ts";

/** Parts of a plan that name services and facts. */
type Naming = Pick<Plan, "help" | "leftOut" | "indicators" | "undecided" | "organisations" | "problems"> & {
  readonly all: readonly (PlanItem | SafetyItem)[];
};

/** Ids of the services that these parts of a plan name. */
export function servicesNamed({
  all,
  help,
  leftOut,
  indicators,
}: Omit<Naming, "undecided" | "organisations" | "problems">): ReadonlySet<string> {
  const found = new Set(help?.services);
  for (const { service, also } of all) {
    found.add(service);
    addAll(found, also);
  }
  for (const { instead } of leftOut) addAll(found, instead);
  for (const { services } of indicators) addAll(found, services);
  return found;
}

/** Ids of the facts that these parts of a plan name. */
export function factsNamed({
  all,
  leftOut,
  indicators,
  undecided,
  organisations,
  problems,
}: Omit<Naming, "help">): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { facts, type, deadline } of all) {
    addAll(found, facts);
    if (type !== "safety" && deadline !== null) addAll(found, deadline.needs);
  }
  for (const { facts } of leftOut) addAll(found, facts);
  for (const { facts } of indicators) addAll(found, facts);
  for (const { needs } of undecided) addAll(found, needs);
  for (const { locatedBy } of organisations) if (locatedBy !== null) found.add(locatedBy.fact);
  for (const { fact } of problems) found.add(fact);
  return found;
}

function addAll(found: Set<string>, ids: readonly string[]): void {
  for (const id of ids) found.add(id);
}

/** The services with these ids, by id. */
export function servicesOf({ program, today }: State, ids: ReadonlySet<string>): readonly PlanService[] {
  const found: PlanService[] = [];
  for (const id of inOrder(program, ids)) {
    const service = program.services.get(id);
    if (service !== undefined) found.push(planService(service, today));
  }
  return found;
}

/** The organisations with these ids, by id. */
export function organisationsOf(state: State, ids: ReadonlySet<string>): readonly PlanOrganisation[] {
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

/** The facts with these ids, by id, with their names. */
export function factsOf({ program }: State, ids: ReadonlySet<string>): Plan["facts"] {
  const found: Plan["facts"][number][] = [];
  for (const id of inOrder(program, ids)) {
    const fact = program.facts.get(id);
    if (fact !== undefined) found.push({ id, name: fact.name, sensitive: fact.sensitive, areas: fact.areas });
  }
  return found;
}
