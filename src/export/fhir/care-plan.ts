import { compareText } from "../../logic/index.ts";
import { carePlan as carePlanCode, identifier, own, secured } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { peopleOf, toPerson } from "./people.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, refer, type Scope, toCarePlan, toDevice, toPatient } from "./scope.ts";
import { planWords } from "./statuses.ts";
import { concept, note, worded } from "./words.ts";

/** What the plan points at. */
export interface PlanParts {
  readonly tasks: readonly ListedItem[];
  readonly goals: readonly string[];
  readonly conditions: readonly FhirResource[];
  readonly sensitive: boolean;
}

/** The plan. One that only the library has made is a draft proposal with the library as its author. */
export function carePlan(scope: Scope, { tasks, goals, conditions, sensitive }: PlanParts): FhirResource {
  const { plan, record } = scope;
  const state = record?.planState.state ?? "draft";
  const { status, intent } = planWords[state];
  const agreed = agreedOn(scope);
  return present({
    resourceType: "CarePlan",
    id: idOf(scope, "CarePlan", "plan"),
    ...secured(sensitive),
    identifier: record === null ? [] : identifier(scope, "record", record.id),
    status,
    intent,
    category: [
      // A care plan in the sense of SNOMED CT only when it addresses a recorded condition.
      ...(conditions.length === 0 ? [] : [concept(scope, [carePlanCode])]),
      concept(scope, [own(scope, "life-event", plan.lifeEvent)], plan.title),
      concept(scope, [own(scope, "plan-state", state)]),
    ],
    ...worded(scope, "title", plan.title),
    subject: toPatient(scope),
    period: agreed === undefined ? undefined : { start: agreed },
    created: agreed ?? plan.today,
    author: intent === "proposal" ? toDevice(scope) : toPatient(scope),
    contributor: peopleOf(scope).map(({ id }) => toPerson(scope, id)),
    careTeam: [refer(scope, "CareTeam", "team")],
    addresses: conditions.map(({ id }) => ({ reference: `Condition/${id}` })),
    goal: goals.map((id) => refer(scope, "Goal", id)),
    activity: tasks.map(({ id }) => activity(scope, id)),
    note: [...note(scope, plan.statement), ...note(scope, plan.help?.text)],
  });
}

function activity(scope: Scope, item: string): Element {
  return { reference: refer(scope, "Task", item) };
}

/** The day of the last agreement, or on which a customer's own plan was started; none while it is a draft. */
function agreedOn({ record }: Scope): string | undefined {
  if (record === null || planWords[record.planState.state].status === "draft") return undefined;
  const moments = (...types: readonly string[]) =>
    record.log.flatMap(({ event }) => (types.includes(event.type) ? [event.at] : [])).sort(compareText);
  const last = moments("plan-proposed", "plan-agreed").at(-1) ?? moments("plan-started").at(-1);
  return last?.slice(0, 10);
}

/** What the customer has joined of what was recommended: her own programme, part of the plan. `undefined`: nothing. */
export function programme(scope: Scope, tasks: readonly ListedItem[]): FhirResource | undefined {
  const joined = tasks.filter(
    ({ type, status }) =>
      type === "recommendation" && !["proposed", "declined", "no-longer-applies"].includes(status),
  );
  if (joined.length === 0) return undefined;
  const { status } = planWords[scope.record?.planState.state ?? "draft"];
  return {
    resourceType: "CarePlan",
    id: idOf(scope, "CarePlan", "programme"),
    ...secured(joined.some(({ sensitive }) => sensitive)),
    partOf: [toCarePlan(scope)],
    status,
    intent: "plan",
    category: [concept(scope, [own(scope, "plan-part", "programme")])],
    subject: toPatient(scope),
    activity: joined.map(({ id }) => activity(scope, id)),
  };
}
