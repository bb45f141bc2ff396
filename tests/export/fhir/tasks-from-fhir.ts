import type { FhirBundle, FhirResource } from "../../../src/export/index.ts";

/** An item of the list, as a reader rebuilds it from the bundle alone. */
export interface ReadItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly status: string;
  readonly standing: string | undefined;
  readonly doBy: string | undefined;
  readonly from: string | undefined;
  readonly kind: string | undefined;
  readonly date: string | undefined;
  readonly target: string | undefined;
}

type Part = Readonly<Record<string, unknown>> & {
  readonly url: string;
  readonly extension?: readonly Part[];
};

const own = "https://palvelupolku.example/fhir";

/** The whole list in its order: communications and tasks together. Occurrences of recurring tasks are not items. */
export function tasksFromFhir({ entry }: FhirBundle): readonly ReadItem[] {
  return entry
    .map(({ resource }) => resource)
    .filter((resource) => placeOf(resource) !== undefined)
    .sort((a, b) => Number(placeOf(a)) - Number(placeOf(b)))
    .map(readItem);
}

function readItem(resource: FhirResource): ReadItem {
  const item = partsOf(resource, "item");
  const deadline = partsOf(resource, "deadline");
  const period = valueAt(resource, "restriction", "period") as Record<string, string> | undefined;
  const codings = [resource["code"] ?? resource["category"]].flat().flatMap((concept) => codingsOf(concept));
  const payload = resource["payload"] as readonly { readonly contentString: string }[] | undefined;
  return {
    id: String((resource["identifier"] as readonly { readonly value: string }[])[0]?.value),
    type: String(codings.find(({ system }) => system === `${own}/CodeSystem/item-type`)?.code),
    title: String(resource["description"] ?? payload?.[0]?.contentString),
    status: String(item.get("status")),
    standing: textOf(item.get("standing")),
    doBy: textOf(item.get("do-by")),
    from: period?.["start"] ?? textOf(deadline.get("from")),
    kind: textOf(deadline.get("kind")),
    date: textOf(deadline.get("date")),
    target: textOf(deadline.get("target")),
  };
}

function placeOf(resource: FhirResource): unknown {
  return partsOf(resource, "item").get("place");
}

function partsOf(resource: FhirResource, name: string): ReadonlyMap<string, unknown> {
  const extensions = (resource["extension"] ?? []) as readonly Part[];
  const found = extensions.find(({ url }) => url === `${own}/StructureDefinition/${name}`);
  return new Map(
    (found?.extension ?? []).map(({ url, ...value }) => [
      url,
      Object.entries(value).find(([key]) => key.startsWith("value"))?.[1],
    ]),
  );
}

function codingsOf(concept: unknown): readonly { readonly system: string; readonly code: string }[] {
  return (concept as { readonly coding?: [] } | undefined)?.coding ?? [];
}

function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
