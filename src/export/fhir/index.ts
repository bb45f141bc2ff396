export type { FhirOptions } from "./options.ts";
export type { FhirBundle, FhirResource } from "./resource.ts";
export { toFhir } from "./to-fhir.ts";
