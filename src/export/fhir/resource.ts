/** A part of a resource, with FHIR's own element names. */
export type Element = Readonly<Record<string, unknown>>;

/** A FHIR R4 resource as plain JSON. */
export interface FhirResource extends Element {
  readonly resourceType: string;
  readonly id: string;
}

/** A FHIR R4 Bundle of type `collection` as plain JSON. */
export interface FhirBundle extends FhirResource {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}

/** The elements that are there: FHIR knows no `null` and no empty list. */
export function present<E extends Element>(element: E): E {
  const kept = Object.entries(element).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  // Only optional elements are ever absent.
  return Object.fromEntries(kept) as E;
}
