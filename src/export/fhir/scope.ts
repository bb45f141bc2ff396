import type { Program, ProgramLifeEvent } from "../../compile/index.ts";
import type { Language, Plan, PlanOrganisation, PlanRecord, PlanService } from "../../model/index.ts";
import { fhirId } from "./ids.ts";
import type { Element } from "./resource.ts";

/** What one export is made from, and how its parts are named. */
export interface Scope {
  readonly plan: Plan;
  /** `null`: a plan that the library has just made; it is only a proposal. */
  readonly record: PlanRecord | null;
  readonly program: Program | null;
  readonly event: ProgramLifeEvent | null;
  readonly language: Language;
  /** Base address of resources, extensions and own code systems, without `/` at its end. */
  readonly base: string;
  /** Stands before every id that belongs to the customer. */
  readonly customer: string;
  /** `null`: the caller gave none, and the plan holds none. */
  readonly answers: Answers | null;
  readonly service: (id: string) => PlanService | undefined;
  readonly organisation: (id: string) => PlanOrganisation | undefined;
}

export interface Answers {
  readonly facts: Readonly<Record<string, unknown>>;
  /** Facts whose answer is kept and not used, or cannot be used: it is not passed on. */
  readonly unused: ReadonlySet<string>;
  readonly today: string;
  /** `null`: not known. */
  readonly complete: boolean | null;
}

/** Resources that describe services and questions, not the customer: the same in every export. */
const shared = new Set(["HealthcareService", "Organization", "Questionnaire", "Device"]);

/** The id of a resource, from what it is about. */
export function idOf({ customer }: Scope, type: string, ...key: readonly string[]): string {
  return shared.has(type) ? fhirId(...key) : fhirId(customer, ...key);
}

/** A reference to a resource of the bundle. */
export function refer(scope: Scope, type: string, ...key: readonly string[]): Element {
  return { reference: `${type}/${idOf(scope, type, ...key)}` };
}

export function toPatient(scope: Scope): Element {
  return refer(scope, "Patient");
}

export function toCarePlan(scope: Scope): Element {
  return refer(scope, "CarePlan", "plan");
}

export function toDevice(scope: Scope): Element {
  return refer(scope, "Device", "palvelupolku");
}

/** A reference to a service of the plan; none to one that it does not hold. */
export function toService(scope: Scope, id: string): Element | undefined {
  return scope.service(id) === undefined ? undefined : refer(scope, "HealthcareService", id);
}

export function toOrganisation(scope: Scope, id: string): Element | undefined {
  return scope.organisation(id) === undefined ? undefined : refer(scope, "Organization", id);
}
