import { describe, expect, test } from "vitest";
import { resolveService } from "../../src/index.ts";
import type { ServiceSource, Validity } from "../../src/model/index.ts";
import { allDays, place } from "../calendar/oracle.ts";
import { catalogue, program } from "./whole-program.ts";

const days = allDays.slice(place("2018-01-01"), place("2030-12-31") + 1);

/** The day on which the personas stand, and on which the content was written. */
const now = "2026-11-24";
const later = days.filter((day) => day >= now);

function liesIn(valid: Validity | undefined, day: string): boolean {
  return (valid?.from ?? day) <= day && day <= (valid?.to ?? day);
}

/** Owners of the periods that a day lies in, by the files alone. */
function ownersOn({ owner, valid, versions = [] }: ServiceSource, day: string): readonly string[] {
  return [{ owner, valid }, ...versions]
    .filter((period) => liesIn(period.valid, day))
    .map((one) => one.owner);
}

function isThere(organisation: string, day: string): boolean {
  const found = program.organisations.get(organisation);
  return found !== undefined && liesIn(found.valid, day);
}

/** Days on which some period of a service or an organisation begins or ends. */
const changes = new Set(
  [
    ...catalogue.organisations.map(({ valid }) => valid),
    ...catalogue.services.flatMap(({ valid, versions = [] }) => [valid, ...versions.map((one) => one.valid)]),
  ].flatMap((valid) => [valid?.from ?? [], valid?.to ?? []].flat()),
);

describe("every service from 2018 to 2030", () => {
  test("has at most one owner on each day, and the library names that one or says that there is none", () => {
    for (const service of catalogue.services) {
      for (const day of days) {
        const owners = ownersOn(service, day);
        if (owners.length > 1) expect.fail(`${service.id} has ${owners} on ${day}`);
      }
      for (const day of [
        "2018-01-01",
        "2024-12-31",
        "2025-01-01",
        "2025-12-31",
        "2026-01-01",
        now,
        "2030-12-31",
      ]) {
        const found = resolveService(program, service.id, day);
        const same = found.found ? found.services.find(({ id }) => id === service.id) : undefined;
        const [owner] = ownersOn(service, day);
        expect(found.found && found.services.length, service.id).toBe(1);
        if (owner !== undefined) expect(same, service.id).toMatchObject({ owner, inForce: true });
        else expect(same?.inForce ?? false, service.id).toBe(false);
      }
    }
  });

  test("has no gap between two owners: only before the first or after the last", () => {
    for (const service of catalogue.services) {
      const has = days.map((day) => ownersOn(service, day).length > 0);
      const turns = has.filter((one, index) => index > 0 && one !== has[index - 1]).length;
      const isHole = turns === 2 && has[0] === true;
      expect(turns <= 2 && !isHole, service.id).toBe(true);
    }
  });

  test("has an owner that is declared; one that is there from the day of the personas on", () => {
    for (const service of catalogue.services) {
      for (const day of later) {
        const absent = ownersOn(service, day).find((owner) => !isThere(owner, day));
        if (absent !== undefined)
          expect.fail(`${service.id} is owned by ${absent}, which is not there on ${day}`);
      }
    }
  });

  test("where an owner came later than the service, the files say who was there before", () => {
    const silent = catalogue.services.filter((service) =>
      days.some((day) =>
        ownersOn(service, day).some(
          (owner) =>
            !isThere(owner, day) &&
            service.formerly === undefined &&
            program.organisations.get(owner)?.formerly === undefined,
        ),
      ),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("that ends leads to one that goes on, or is offered by no rule that goes on", () => {
    const offered = new Set(
      [...program.rules.values()].flatMap((rule) =>
        rule.versions
          .filter(({ to }) => to === null)
          .flatMap(({ tasks }) => tasks.map(({ service }) => service)),
      ),
    );
    for (const service of catalogue.services) {
      if (ownersOn(service, "2030-12-31").length > 0 || !offered.has(service.id)) continue;
      expect(resolveService(program, service.id, "2030-12-31"), service.id).toMatchObject({
        services: [{ inForce: true }],
      });
    }
  });
});

/** Days from the personas' day on: the first and last of them and of each year, and both sides of every change in the files. */
const samples = later.filter((day) => {
  const isEdge = day === now || day.endsWith("-01-01") || day.endsWith("-12-31");
  return isEdge || changes.has(day) || changes.has(allDays[place(day) - 1] ?? "");
});

describe("every old name", () => {
  const oldNames = [
    ...catalogue.redirects.map(({ old }) => old),
    ...catalogue.redirects.map(({ id }) => id),
    ...catalogue.services.flatMap(({ aliases = [] }) => aliases),
  ];

  test("there are the 16 redirects of the case brief, and dozens of former names of services", () => {
    expect(catalogue.redirects.length).toBeGreaterThanOrEqual(16);
    expect(oldNames.length).toBeGreaterThan(80);
  });

  test("leads to a service in force and its owner on the personas' day and on any later one", () => {
    for (const name of oldNames) {
      for (const day of samples) {
        const found = resolveService(program, name, day);
        if (!found.found) expect.fail(`${name} leads to nothing on ${day}`);
        const { services, owner } = found;
        // An old name may mean a matter for which the catalogue has no service: then it leads to who is responsible.
        expect(services.length + (owner === null ? 0 : 1), `${name} on ${day}`).toBeGreaterThan(0);
        expect(
          services.every(({ inForce }) => inForce),
          `${name} on ${day}`,
        ).toBe(true);
        const owners = owner === null ? services.map((one) => one.owner) : [owner.id];
        for (const id of owners) expect(isThere(id, day), `${name} on ${day}: ${id}`).toBe(true);
      }
    }
  });

  test("of an organisation, by its id and all its names, leads to an organisation that is there", () => {
    for (const { id, name } of catalogue.organisations) {
      for (const asked of [id, name.fi, name.sv, name.en]) {
        for (const day of [now, "2028-01-01", "2030-12-31"]) {
          const found = resolveService(program, asked, day);
          if (!found.found) expect.fail(`${asked} leads to nothing on ${day}`);
          const owners = found.owner === null ? found.services.map(({ owner }) => owner) : [found.owner.id];
          expect(owners.length, asked).toBeGreaterThan(0);
          for (const owner of owners) expect(isThere(owner, day), `${asked}: ${owner}`).toBe(true);
        }
      }
    }
  });

  test("no redirect leads to what another one leads away from", () => {
    const namesOf = (id: string) => {
      const found = program.organisations.get(id);
      return found === undefined ? [] : [id, found.id, found.name.fi, found.name.sv, found.name.en];
    };
    const away = new Set(catalogue.redirects.map(({ old }) => old.toLowerCase()));
    for (const redirect of catalogue.redirects) {
      const targets = namesOf(redirect.new);
      expect(targets.length, redirect.id).toBeGreaterThan(0);
      expect(
        targets.filter((name) => away.has(name.toLowerCase())),
        redirect.id,
      ).toEqual([]);
      expect(program.organisations.get(redirect.new)?.valid?.to ?? null, redirect.id).toBe(null);
    }
  });
});

test("predecessors and successors go round in no circle, and lead back to each other's days", () => {
  const next = new Map(catalogue.services.map(({ id, successors = [] }) => [id, successors]));
  for (const id of next.keys()) {
    const seen = new Set<string>();
    for (let waiting = [id]; waiting.length > 0; ) {
      const one = waiting.pop() ?? "";
      for (const successor of next.get(one) ?? []) {
        expect(successor, `${id} comes round to itself`).not.toBe(id);
        if (!seen.has(successor)) waiting = [...waiting, successor];
        seen.add(successor);
      }
    }
  }
});
