import { addDuration } from "../calendar/index.ts";
import { compareText, quote } from "../logic/index.ts";
import type { RuleSource, ServiceSource, Validity } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { type Finding, findingAt } from "./located.ts";

/** A service's last day, and the successor that serves on from the day after it. */
interface End {
  readonly lastDay: string;
  readonly successors: readonly string[];
}

/** Rules that go on offering a service after its end, with no successor in force: a dead end for the customer. */
export function checkServiceEnds(declarations: Declarations): readonly Finding[] {
  const services = new Map(declarations.services.map(({ item }) => [item.id, item]));
  const deadEnds = deadEndsOf(services);
  return declarations.rules.flatMap((rule) =>
    offersOf(rule.item).flatMap(({ service, path }) => {
      const lastDay = deadEnds.get(service);
      if (lastDay === undefined || (lastDayOf(periodsOf(rule.item)) ?? "9999-99-99") <= lastDay) return [];
      const message = `${quote(service)} ends on ${quote(lastDay)} and no successor is in force then, but ${quote(rule.item.name)} still offers it`;
      return [findingAt(rule, path, "validity/dead-end", message)];
    }),
  );
}

interface Offer {
  readonly service: string;
  readonly path: readonly PropertyKey[];
}

function offersOf(rule: RuleSource): readonly Offer[] {
  const own = rule.event.params?.service;
  const tasks = (rule.tasks ?? []).map(({ service }, index) => ({
    service,
    path: ["tasks", index, "service"],
  }));
  return own === undefined ? tasks : [{ service: own, path: ["event", "params", "service"] }, ...tasks];
}

/** Services that end and lead nowhere, with their last days. One whose successor goes on, or leads on, is none. */
function deadEndsOf(services: ReadonlyMap<string, ServiceSource>): ReadonlyMap<string, string> {
  const ends = new Map([...services.values()].flatMap((service) => endOf(service, services)));
  const waiting = [...services.keys()].filter((id) => !ends.has(id));
  const before = predecessorsIn(ends);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const earlier of before.get(id) ?? []) if (ends.delete(earlier)) waiting.push(earlier);
  }
  return new Map([...ends].map(([id, { lastDay }]) => [id, lastDay]));
}

/** The end of a service that has one. A successor that is not declared has its own fault, and might go on. */
function endOf(
  service: ServiceSource,
  services: ReadonlyMap<string, ServiceSource>,
): readonly (readonly [string, End])[] {
  const lastDay = lastDayOf(periodsOf(service));
  const next = lastDay === undefined ? undefined : addDuration(lastDay, "P1D");
  const successors = (service.successors ?? []).map((id) => ({ id, periods: services.get(id) }));
  if (lastDay === undefined || next === undefined || successors.some(({ periods }) => !periods)) return [];
  const inTime = successors.filter(
    ({ periods }) =>
      periods !== undefined && periodsOf(periods).some((valid) => (valid?.from ?? next) <= next),
  );
  return [[service.id, { lastDay, successors: inTime.map(({ id }) => id) }]];
}

function predecessorsIn(ends: ReadonlyMap<string, End>): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const [id, { successors }] of ends) {
    for (const successor of successors) {
      const list = before.get(successor) ?? [];
      before.set(successor, list);
      list.push(id);
    }
  }
  return before;
}

function periodsOf(item: {
  readonly valid?: Validity | undefined;
  readonly versions?: readonly { readonly valid?: Validity | undefined }[] | undefined;
}): readonly (Validity | undefined)[] {
  return [item.valid, ...(item.versions ?? []).map(({ valid }) => valid)];
}

/** The last day of some periods; `undefined` when one has no end. */
function lastDayOf(periods: readonly (Validity | undefined)[]): string | undefined {
  const days = periods.map((valid) => valid?.to ?? undefined).filter((day) => day !== undefined);
  return days.length < periods.length ? undefined : [...days].sort(compareText).at(-1);
}
