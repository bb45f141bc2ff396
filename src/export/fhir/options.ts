import type { Program } from "../../compile/index.ts";
import { PalvelupolkuError } from "../../diagnostic/index.ts";
import type { Interview } from "../../interview/index.ts";
import type { Language, Plan, PlanRecord, Situation } from "../../model/index.ts";
import { checkCall, checkOptions } from "../options.ts";
import type { Answers, Scope } from "./scope.ts";

/** Options of `toFhir`. */
export interface FhirOptions {
  /** Language of the display texts, `fi` unless said otherwise; the others stand beside them as translations. */
  readonly language?: Language;
  /**
   * Base address of the resources, extensions (`<base>/StructureDefinition/…`), identifiers and own code systems
   * (`<base>/CodeSystem/…`): an absolute `http` or `https` address. Default `https://palvelupolku.example/fhir`.
   */
  readonly base?: string;
  /** Stands before the ids of what belongs to the customer. Default: the record's id, or the life event of a plan. */
  readonly customer?: string;
  /** Gives the questionnaire, the texts of answers, and units. */
  readonly program?: Program;
  /** The answers behind a plan; a record has its own. Without them no answer is exported. */
  readonly situation?: Situation;
  /** The interview of the same situation: its suspended answers are left out, and it tells whether it is complete. */
  readonly interview?: Interview;
}

/** Checks a call. Throws `call/bad-option` and `call/not-a-date`. */
export function scopeOf(of: Plan | PlanRecord, options: FhirOptions): Scope {
  const {
    language = "fi",
    base = "https://palvelupolku.example/fhir",
    program = null,
  } = checkOptions(options);
  const isRecord = typeof of === "object" && of !== null && "planState" in of;
  const record = isRecord ? of : null;
  const plan = isRecord ? of.plan : of;
  checkCall(plan, { language });
  if (typeof base !== "string" || !/^https?:\/\/[^\s?#]+$/.test(base))
    throw new PalvelupolkuError("call/bad-option", "`base` is an absolute http or https address");
  const customer = options.customer ?? record?.id ?? plan.lifeEvent;
  if (typeof customer !== "string" || customer === "")
    throw new PalvelupolkuError("call/bad-option", "`customer` is a text");
  if (options.situation !== undefined && options.situation.lifeEvent !== plan.lifeEvent)
    throw new PalvelupolkuError("call/bad-option", "`situation` is of another life event than the plan");
  const services = new Map(plan.services.map((service) => [service.id, service]));
  const organisations = new Map(plan.organisations.map((organisation) => [organisation.id, organisation]));
  return {
    plan,
    record,
    program,
    event: program?.lifeEvents[plan.lifeEvent] ?? null,
    language,
    base: base.replace(/\/+$/, ""),
    customer,
    answers: answersOf(plan, record, options),
    service: (id) => services.get(id),
    organisation: (id) => organisations.get(id),
  };
}

function answersOf(plan: Plan, record: PlanRecord | null, options: FhirOptions): Answers | null {
  const { situation, interview } = options;
  const facts = record?.facts ?? situation?.facts;
  if (facts === undefined) return null;
  const unused = [...(interview?.suspended ?? []), ...plan.problems.map(({ fact }) => fact)];
  return {
    facts,
    unused: new Set(unused),
    today: plan.today,
    complete: interview?.complete ?? null,
  };
}
