import type { PlanIndicator } from "../../model/index.ts";
import { own, secured } from "./codes.ts";
import type { FhirResource } from "./resource.ts";
import { idOf, type Scope, toDevice, toPatient } from "./scope.ts";
import { concept } from "./words.ts";

/** An indicator for professionals. It is no RiskAssessment: the library predicts nothing. */
export function flag(
  scope: Scope,
  { rule, indicator, severity, title, sensitive }: PlanIndicator,
): FhirResource {
  return {
    resourceType: "Flag",
    id: idOf(scope, "Flag", rule, indicator),
    ...secured(sensitive),
    status: "active",
    category: [concept(scope, [own(scope, "indicator-severity", severity)])],
    code: concept(scope, [own(scope, "indicator", indicator)], title),
    subject: toPatient(scope),
    author: toDevice(scope),
  };
}
