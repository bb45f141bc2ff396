import { plain } from "../escape.ts";
import { identifier } from "./codes.ts";
import type { FhirResource } from "./resource.ts";
import { idOf, type Scope } from "./scope.ts";

/** The library with its rule base: the author of what no person has agreed yet. */
export function device(scope: Scope): FhirResource {
  const { id, version } = scope.plan.catalogue;
  return {
    resourceType: "Device",
    id: idOf(scope, "Device", "palvelupolku"),
    identifier: identifier(scope, "catalogue", id),
    deviceName: [{ name: "Palvelupolku", type: "other" }],
    version: [{ value: plain(version) }],
  };
}
