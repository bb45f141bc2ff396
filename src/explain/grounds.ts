import { isCivilDate } from "../calendar/index.ts";
import { dayOf, isProvisionalOn, nearestVersion, ownerOn, type State, serviceOn } from "../compile/index.ts";
import type { Finding } from "../evaluate/index.ts";
import type { PlanLaw } from "../model/index.ts";
import type { ExplainedService, Explanation } from "./explanation.ts";
import { isSubjectInForce, type Subject, taskIn, versionOf } from "./subject.ts";
import { plain } from "./words/names.ts";

/** The laws of the version, as they are in force today. */
export function lawsOf(state: State, subject: Subject): readonly PlanLaw[] {
  const { program, today } = state;
  return versionOf(state, subject).laws.flatMap(({ law, what }) => {
    const found = program.laws.get(law);
    const { from, to } = found?.valid ?? {};
    if (found === undefined || (from ?? today) > today || (to ?? today) < today) return [];
    return [
      {
        id: law,
        name: plain(found.name),
        what: what === undefined ? null : plain(what),
        confidence: found.confidence,
      },
    ];
  });
}

/** The services of the task, of the rule's tasks, or of an indicator. */
export function servicesOf(state: State, subject: Subject): readonly ExplainedService[] {
  const version = versionOf(state, subject);
  const task = taskIn(version, subject);
  const tasks = task === undefined ? version.tasks : [task];
  const ids = [...tasks.map(({ service }) => service), ...(subject.rule.source.services ?? [])];
  return services(state, ids);
}

function services(state: State, ids: readonly string[]): readonly ExplainedService[] {
  const { program, today } = state;
  const found = new Set(ids.map((id) => serviceOn(program, id, today)));
  return [...found].flatMap((id) => {
    const service = program.services.get(id);
    if (service === undefined) return [];
    const owner = ownerOn(service, today) ?? service.owner;
    const name = program.organisations.get(owner)?.name ?? { fi: owner, sv: owner, en: owner };
    return [{ id, name: plain(service.name), owner: { id: owner, name: plain(name) } }];
  });
}

/** On which days it is in force, and what there is instead on others. */
export function inForceOf(state: State, subject: Subject, finding: Finding): Explanation["inForce"] {
  const { rule } = subject;
  const day = dayOf(rule, state.slots);
  const version = nearestVersion(rule, day);
  const task = taskIn(version, subject);
  const own = task === undefined ? finding.valid : narrowed(finding.valid, task.valid);
  const periods = task === undefined ? [version] : [version, task.valid];
  const isIn = isSubjectInForce(state, subject);
  const named = isIn ? [] : services(state, rule.source["predecessor-services"] ?? []);
  return {
    on: isCivilDate(day) ? day : null, // the answer "never" is no day
    ...own,
    provisional: day !== undefined && isIn && periods.some((period) => isProvisionalOn(period, day)),
    instead: named.filter(({ id }) => isOffered(state, id)),
  };
}

/** The days that lie in both periods. */
function narrowed(a: Finding["valid"], b: Finding["valid"]): Finding["valid"] {
  const from = [a.from, b.from]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const to = [a.to, b.to]
    .filter((day) => day !== null)
    .sort()
    .at(0);
  return { from: from ?? null, to: to ?? null };
}

function isOffered({ program, today }: State, id: string): boolean {
  const service = program.services.get(id);
  return service !== undefined && ownerOn(service, today) !== undefined;
}
