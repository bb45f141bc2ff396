import { isCivilDate } from "../calendar/index.ts";
import { checkProgram, isInForce, isValidOn, ownerOn, type Program, serviceOn } from "../compile/index.ts";
import { PalvelupolkuError, suggest } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanOrganisation, PlanService, RedirectSource, ServiceSource, Text } from "../model/index.ts";
import { organisationNamed, plainName, wordsOf } from "./organisation-names.ts";
import { planService } from "./services.ts";

/** How a name led to a service: its id, its name or title, an old name of its own, or an old owner's name. */
export type Way = "id" | "name" | "old-name" | "redirect";

/** An organisation as a name leads to it. */
export type ResolvedOrganisation = Omit<PlanOrganisation, "locatedBy">;

/** What serves a need on a day, found by an id or a name that may be old. */
export type Resolution =
  | {
      readonly found: true;
      readonly by: Way;
      /** The services, by id: one for an id or a name, several when an organisation was meant. */
      readonly services: readonly PlanService[];
      /** Who is responsible on the day; `null`: nobody whom the catalogue knows, or several, each for some of the services. */
      readonly owner: ResolvedOrganisation | null;
      /** `true`: the service has another id, another owner or another name than what was asked for. */
      readonly moved: boolean;
      /** What the old name meant there, and since when; `null`: no redirect was followed. */
      readonly redirect: { readonly since: string | null; readonly appliesTo: Text } | null;
    }
  | {
      readonly found: false;
      /** The nearest name that is known. */
      readonly suggestion: string | null;
    };

/**
 * The service in force on a day for an id, a name in any language, a former name, or an organisation that had it before.
 * An old name never leads to nothing. Names are compared without regard to case. Throws `call/not-a-program` or `call/not-a-date`.
 */
export function resolveService(program: Program, idOrOldName: string, date: string): Resolution {
  checkProgram(program);
  if (!isCivilDate(date))
    throw new PalvelupolkuError("call/not-a-date", "the date is no day of the calendar; write `YYYY-MM-DD`");
  const asked = typeof idOrOldName === "string" ? idOrOldName : "";
  const service = program.services.get(asked);
  if (service !== undefined) return resolved(program, [service], date, { by: "id" });
  const wanted = plainName(asked);
  const all = [...program.services.values()];
  const named = all.filter((one) => namesOf(one).some((name) => plainName(name) === wanted));
  if (named.length > 0) return resolved(program, named, date, { by: "name" });
  const formerly = all.filter((one) => (one.aliases ?? []).some((name) => plainName(name) === wanted));
  if (formerly.length > 0) return resolved(program, formerly, date, { by: "old-name" });
  return byOrganisation(program, asked, wanted, date);
}

/**
 * An organisation's id, name or short name, or an old name of one, leads to what it owns on the day, or to who came after
 * it. While the organisation is still there a redirect from its name does not count.
 */
function byOrganisation(program: Program, asked: string, wanted: string, date: string): Resolution {
  const named = organisationNamed(program, wanted);
  const redirect = program.source.redirects.find(
    ({ id, old }) => id === asked || plainName(old) === wanted || named?.names.includes(plainName(old)),
  );
  if (named !== undefined && (redirect === undefined || isThere(program, named.id, date))) {
    const had = servicesOwnedEver(program, named.id);
    return resolved(program, had, date, { by: "name", organisation: named.id });
  }
  if (redirect !== undefined) return redirected(program, redirect, date);
  return { found: false, suggestion: suggestionFor(program, asked) };
}

/** From the day of the change on a redirect leads to the new owner, before it to the old one with what moves then. */
function redirected(program: Program, redirect: RedirectSource, date: string): Resolution {
  const { old, new: target, since, "applies-to": appliesTo } = redirect;
  const meant = redirect.services;
  const all = servicesOwnedEver(program, target).filter(({ id }) => meant?.includes(id) ?? true);
  const means = { by: "redirect", redirect: { since, appliesTo } } as const;
  if ((since ?? date) <= date) {
    const services = all.filter((one) => isOwnedBy(program, one, target, date));
    return resolved(program, services, date, { ...means, organisation: target });
  }
  const [before = ""] = old.split(":");
  const organisation = organisationNamed(program, plainName(before))?.id;
  const services = all.filter((one) =>
    organisation === undefined
      ? !isOwnedBy(program, one, target, date)
      : isOwnedBy(program, one, organisation, date),
  );
  return resolved(program, services, date, { ...means, organisation });
}

interface Found {
  readonly by: Way;
  readonly organisation?: string | undefined;
  readonly redirect?: { readonly since: string | null; readonly appliesTo: Text };
}

function resolved(
  program: Program,
  services: readonly ServiceSource[],
  date: string,
  { by, organisation, redirect }: Found,
): Resolution {
  const ids = new Set(services.map(({ id }) => serviceOn(program, id, date)));
  const all = [...ids].sort(compareText).flatMap((id) => program.services.get(id) ?? []);
  const inForce = all.filter(({ id }) => isInForce(program, id, date));
  const now = inForce.length > 0 ? inForce : all; // one that is not in force says so, and what there was
  const ownerIds = now.flatMap((one) => ownerOn(one, date) ?? []);
  const [first, ...others] = new Map(ownerIds.map((id) => [program.organisations.get(id), id])).values();
  const theirs = others.length === 0 ? first : undefined;
  const owner = organisation !== undefined && isThere(program, organisation, date) ? organisation : theirs;
  const isSame = all.length === services.length && services.every((one) => ids.has(one.id));
  const hasChanged = redirect !== undefined && (redirect.since ?? date) <= date;
  return {
    found: true,
    by,
    services: now.map((one) => planService(one, date)),
    owner: owner === undefined ? null : resolvedOrganisation(program, owner),
    moved: by === "old-name" || hasChanged || (organisation === undefined ? !isSame : owner !== organisation),
    redirect: redirect ?? null,
  };
}

function isThere(program: Program, id: string, date: string): boolean {
  return isValidOn(program.organisations.get(id)?.valid, date);
}

function resolvedOrganisation(program: Program, id: string): ResolvedOrganisation | null {
  const found = program.organisations.get(id);
  if (found === undefined) return null;
  return { id, sameAs: found.id === id ? null : found.id, name: found.name, sector: found.sector };
}

/** Services that an organisation, under any of its ids, owns or has owned. */
function servicesOwnedEver(program: Program, id: string): readonly ServiceSource[] {
  const isMeant = (owner: string) => program.organisations.get(owner) === program.organisations.get(id);
  return [...program.services.values()].filter(({ owner, versions = [] }) =>
    [owner, ...versions.map((version) => version.owner)].some(isMeant),
  );
}

function isOwnedBy(program: Program, service: ServiceSource, id: string, date: string): boolean {
  const owner = ownerOn(service, date);
  return owner !== undefined && program.organisations.get(owner) === program.organisations.get(id);
}

function namesOf({ name, title }: ServiceSource): readonly string[] {
  return [...wordsOf(name), ...wordsOf(title)];
}

function suggestionFor(program: Program, asked: string): string | null {
  const names = [...program.services.values()].flatMap((one) => [
    one.id,
    ...namesOf(one),
    ...(one.aliases ?? []),
  ]);
  const organisations = [...program.organisations].flatMap(([id, { name }]) => [id, ...wordsOf(name)]);
  const old = program.source.redirects.map((redirect) => redirect.old);
  return suggest(asked, [...names, ...organisations, ...old]) ?? null;
}
