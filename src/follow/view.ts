import { PalvelupolkuError } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { byPlace } from "../plan/index.ts";
import { checkRecord } from "./check-record.ts";
import { type Item, itemsOfPlan, placesOf } from "./items.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";
import { activeParticipant, customerOf, visibleAreas, visibleFacts } from "./people.ts";
import { type Said, saidToCustomer, saidToOthers } from "./said.ts";
import { visibleItems } from "./step.ts";
import { controlsAmong, desksAmong, evidenceAmong, type Visible } from "./together.ts";
import { viewItem } from "./view-item.ts";
import type { RecordView, ViewOccurrence } from "./view-model.ts";
import { factsIn, goalsIn, indicatorsIn, messagesIn, peopleIn, type SeenFact } from "./view-parts.ts";

/**
 * What a participant may see. The customer sees everything; others see items, facts and indicators all of whose areas
 * are in the role's areas and consented to, and what hangs on nothing else: desks, papers and inspections of the items that
 * they see, dates that no hidden item hurries, in an order of their own. A single answer that the customer shares is shown
 * by itself, and nothing that is made of it. A hidden fact changes no byte of a view. Throws
 * `call/not-a-record` or `event/unknown-participant`.
 */
export function viewFor(record: PlanRecord, participant: string): RecordView {
  checkRecord(record);
  const person = activeParticipant(record, participant);
  if (person === undefined)
    throw new PalvelupolkuError("event/unknown-participant", "no such participant is part of the plan");
  const { plan } = record;
  const allowed = visibleAreas(record, person);
  const isCustomer = participant === customerOf(record);
  const visible = new Map(visibleItems(record, participant).map((item) => [item.id, item]));
  const said = isCustomer ? saidToCustomer(record, visible) : saidToOthers(record, visible);
  const place = isCustomer ? placesOf(plan) : placesAmong(record, said);
  const people = peopleIn(record, allowed, isCustomer);
  const own = visibleFacts(record, person);
  const canSee = ({ id, areas }: SeenFact) =>
    isCustomer || own.has(id) || (areas.length > 0 && areas.every((area) => allowed.has(area)));
  const facts = factsIn(record, canSee);
  const desks = desksAmong(record, visible);
  const seen = {
    visible,
    said,
    known: new Set(people.map(({ id }) => id)),
    desks: new Map(desks.flatMap(({ id, items }) => items.map((item) => [item, id] as const))),
    isCustomer,
  };
  const items = [...visible.values()]
    .sort((a, b) => place(a.id) - place(b.id) || compareText(a.id, b.id))
    .map((item) => viewItem(record, item, seen));
  const inPlan = new Set(itemsOfPlan(plan).map(({ id }) => id));
  const listed = items.filter(({ id }) => isCustomer || inPlan.has(id));
  const services = new Set(listed.flatMap(({ service }) => service ?? []));
  const known = new Set(facts.filter(({ value }) => value !== null).map(({ id }) => id));
  return {
    schema: "palvelupolku/view/1",
    participant,
    role: person.role,
    areas: [...allowed].sort(compareText),
    planState: record.planState.state,
    statement: plan.statement,
    items,
    occurrences: occurrencesIn(record, visible),
    desks,
    evidence: isCustomer ? plan.evidence : evidenceAmong(record, visible, known),
    controls: isCustomer ? plan.controls : controlsAmong(record, visible),
    facts,
    goals: goalsIn(record, canSee, allowed, seen.known),
    indicators: indicatorsIn(record, allowed, isCustomer, visible),
    services: plan.services.filter(({ id }) => services.has(id)),
    participants: people,
    messages: messagesIn(record, participant, allowed, seen.known),
  };
}

function occurrencesIn({ occurrences }: PlanRecord, visible: Visible): readonly ViewOccurrence[] {
  return occurrences.flatMap(({ id, status, doneOn, missed = null }) => {
    const parts = partsOfOccurrence(id);
    return parts === undefined || !visible.has(parts.task)
      ? []
      : [{ id, item: parts.task, period: parts.period, status, doneOn, missed }];
  });
}

/** The plan's order again, among the items that are visible: safety first, then by place, then what the plan does not hold. */
function placesAmong({ plan }: PlanRecord, said: Said): (id: string) => number {
  const inPlan = new Set(itemsOfPlan(plan).map(({ id }) => id));
  const among = [...said.values()].filter(({ id }) => inPlan.has(id));
  const rank = ({ type }: Item) => (type === "safety" ? 0 : 1);
  const places = new Map(
    among.sort((a, b) => rank(a) - rank(b) || byPlace(a, b)).map(({ id }, index) => [id, index]),
  );
  return (id) => places.get(id) ?? among.length;
}
