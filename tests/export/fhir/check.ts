import { OperationOutcomeError, validateResource } from "@medplum/core";
import type { FhirBundle } from "../../../src/export/index.ts";
import { walk } from "./check-codes.ts";
import "./definitions.ts";

interface Issue {
  readonly severity?: string;
  readonly expression?: readonly string[];
  readonly details?: { readonly text?: string };
}

/** What the validator says of a resource and all that is in it: structure, types, cardinality and invariants. */
export function structureErrors(resource: unknown): readonly string[] {
  return issuesOf(resource)
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ expression, details }) => `${expression?.join(", ")}: ${details?.text}`);
}

function issuesOf(resource: unknown): readonly Issue[] {
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0]);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return error.outcome.issue ?? [];
    throw error;
  }
}

/** Every fault of a bundle: structure, codes, and references that lead nowhere or to a wrong type. */
export function errorsIn(bundle: FhirBundle): readonly string[] {
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  const there = new Set(bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
  const { faults, references } = walk(bundle);
  const lost = references.filter(({ reference }) => !there.has(reference));
  const wrong = references.filter(
    ({ reference, allowed }) =>
      allowed.length > 0 && !allowed.includes("Resource") && !allowed.includes(reference.split("/")[0] ?? ""),
  );
  const repeated = urls.filter((url, index) => urls.indexOf(url) !== index);
  return [
    ...structureErrors(bundle),
    ...faults,
    ...lost.map(({ at, reference }) => `${at}: ${reference} is not in the bundle`),
    ...wrong.map(({ at, reference }) => `${at} may not point at ${reference}`),
    ...repeated.map((url) => `${url} is there twice`),
  ];
}
