import type { FhirResource } from "./resource.ts";
import { idOf, type Scope } from "./scope.ts";

/** The customer, without a name, a personal identity code or any other personal data: only what other resources point at. */
export function patient(scope: Scope): FhirResource {
  return { resourceType: "Patient", id: idOf(scope, "Patient") };
}
