import type { PlanGoal } from "../../model/index.ts";
import { plain } from "../escape.ts";
import { hl7, identifier, own, secured } from "./codes.ts";
import { factCode } from "./fact-codes.ts";
import { nameOf } from "./facts.ts";
import { quantity } from "./quantity.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope, toPatient } from "./scope.ts";
import { planWords } from "./statuses.ts";
import { concept, note } from "./words.ts";

/** A goal with its recorded targets. A general reference is never exported: it would read as a target. */
export function goal(scope: Scope, item: PlanGoal): FhirResource {
  const state = scope.record?.planState.state ?? "draft";
  const isShared = state !== "draft" && state !== "in-negotiation";
  return present({
    resourceType: "Goal",
    id: idOf(scope, "Goal", item.id),
    ...secured(item.sensitive),
    identifier: identifier(scope, "goal", item.id),
    lifecycleStatus: planWords[state].goals,
    // The library's states are FHIR's own words.
    achievementStatus:
      item.progress === null ? undefined : concept(scope, [hl7("goal-achievement", item.progress)]),
    description: concept(scope, [], item.title),
    subject: toPatient(scope),
    target: Object.entries(item.targets).map(([field, value]) => target(scope, item, field, value)),
    expressedBy: isShared ? toPatient(scope) : undefined,
    note: note(scope, item.target),
  });
}

function target(scope: Scope, item: PlanGoal, field: string, value: number | string): Element {
  const code = factCode(item.fact ?? "");
  const number = code?.numbers[field] ?? code?.numbers["value"];
  const name = Object.keys(item.targets).length > 1 ? `${item.fact}/${field}` : (item.fact ?? item.id);
  const coding = number?.coding ?? own(scope, "fact", name);
  const measure = concept(scope, [coding], item.fact === null ? item.title : nameOf(scope, item.fact));
  if (typeof value === "string") return { measure, detailString: plain(value) };
  const comparator = item.direction === "lower" ? "<" : item.direction === "higher" ? ">=" : undefined;
  const detail = quantity(value, number?.ucum, item.unit);
  return { measure, detailQuantity: present({ ...detail, comparator }) };
}
