import { isCivilDate } from "../../calendar/index.ts";
import { extension } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { type Element, present } from "./resource.ts";
import type { Scope } from "./scope.ts";
import { worded } from "./words.ts";

interface TaskDates {
  readonly restriction: Element | undefined;
  readonly deadline: readonly Element[];
}

/**
 * `restriction.period`: from the first day to the last day. The last day is the deadline's, else one that people agreed or wrote;
 * a day that rules only recommend is none. What the day means stands in the extension `deadline`: advice must not look like
 * a duty. A date that is not to be shown stays out.
 */
export function datesOf(scope: Scope, { said, kept, doBy }: ListedItem): TaskDates {
  const given = said?.deadline ?? null;
  const date = given?.shown === true ? dayOf(given.date) : undefined;
  const start = dayOf(said?.from ?? null);
  const isByPeople = given === null || (kept?.changes.doBy ?? null) !== null;
  const end = date ?? (isByPeople ? dayOf(doBy) : undefined);
  // FHIR refuses a period that ends before it begins: then the first day stands in the extension alone.
  const turned = start !== undefined && end !== undefined && start > end;
  const period = present({ start: turned ? undefined : start, end });
  const restriction = Object.keys(period).length === 0 ? undefined : { period };
  if (given === null) return { restriction, deadline: [] };
  const parts = [
    { url: "kind", valueCode: given.kind },
    ...part("date", date),
    ...part("target", given.shown ? dayOf(given.target) : undefined),
    ...part("from", turned ? start : undefined),
    ...(given.assumed || given.provisional ? [{ url: "uncertain", valueBoolean: true }] : []),
    ...(given.text === null ? [] : [{ url: "text", ...worded(scope, "valueString", given.text) }]),
  ];
  return { restriction, deadline: [extension(scope, "deadline", { extension: parts })] };
}

function part(url: string, valueDate: string | undefined): Element[] {
  return valueDate === undefined ? [] : [{ url, valueDate }];
}

export function dayOf(date: string | null): string | undefined {
  return isCivilDate(date) ? date : undefined;
}
