import { PalvelupolkuError } from "../diagnostic/index.ts";
import { compareText } from "../logic/index.ts";
import {
  type Area,
  type PlanIndicator,
  type PlanItem,
  type PlanRecord,
  type PlanService,
  type RecordItem,
  type SafetyItem,
  settledStatuses,
  type TaskStatus,
  type Text,
  type Urgency,
} from "../model/index.ts";
import { itemsOfPlan } from "./merge.ts";
import { activeParticipant, customerOf, visibleAreas } from "./people.ts";
import { areasOfItem, canSeeItem } from "./step.ts";

/** An item as a participant may see it. */
export interface ViewItem {
  readonly id: string;
  readonly origin: "rule" | "hand";
  readonly type: "safety" | "task" | "recommendation" | "information";
  readonly urgency: Urgency;
  /** Nothing else is shown until it is acknowledged. */
  readonly halt: boolean;
  readonly acknowledged: boolean;
  /** In three languages, or as a person wrote it. */
  readonly title: Text | string;
  readonly why: Text | string | null;
  readonly status: TaskStatus;
  /** Ids of visible items that come first and are not settled. */
  readonly after: readonly string[];
  readonly doBy: string | null;
  /** What rules or the author said, when a person has changed the date. */
  readonly originalDoBy: string | null;
  readonly deadline: PlanItem["deadline"];
  readonly service: string | null;
  readonly owner: string | null;
  readonly note: string | null;
  readonly responsible: string | null;
  readonly agreed: boolean;
  readonly paused: boolean;
  readonly doneOn: string | null;
  /** It no longer applies; kept because it is done or agreed, or shown so that nothing vanishes silently. */
  readonly applies: boolean;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
}

/** What one participant may see of a record now: only what role and consent allow, and nothing that depends on the rest. */
export interface RecordView {
  readonly schema: "palvelupolku/view/1";
  readonly participant: string;
  readonly role: string;
  readonly areas: readonly Area[];
  readonly planState: PlanRecord["planState"]["state"];
  readonly items: readonly ViewItem[];
  readonly facts: readonly { readonly id: string; readonly name: Text; readonly value: unknown }[];
  readonly indicators: readonly PlanIndicator[];
  readonly services: readonly PlanService[];
  readonly participants: readonly {
    readonly id: string;
    readonly role: string;
    readonly name: string | null;
  }[];
  readonly messages: PlanRecord["messages"];
}

/**
 * What a participant may see. The customer sees everything; others see items, facts and indicators all of whose areas
 * are in the role's areas and consented to. A hidden fact changes no byte of a view. Throws `event/unknown-participant`.
 */
export function viewFor(record: PlanRecord, participant: string): RecordView {
  const person = activeParticipant(record, participant);
  if (person === undefined)
    throw new PalvelupolkuError("event/unknown-participant", "no such participant is part of the plan");
  const allowed = visibleAreas(record, person);
  const place = placesIn(record);
  const visible = record.items
    .filter((item) => !item.removed && canSeeItem(record, item, participant))
    .sort((a, b) => place(a.id) - place(b.id) || compareText(a.id, b.id));
  const isCustomer = participant === customerOf(record);
  const people = peopleIn(record, allowed, isCustomer);
  const known = new Set(people.map(({ id }) => id));
  const items = visible.map((item) => viewItem(record, item, { visible, known, isCustomer }));
  return {
    schema: "palvelupolku/view/1",
    participant,
    role: person.role,
    areas: [...allowed].sort(),
    planState: record.planState.state,
    items,
    facts: factsIn(record, allowed, isCustomer),
    indicators: indicatorsIn(record, allowed, isCustomer),
    services: record.plan.services.filter(({ id }) => items.some(({ service }) => service === id)),
    participants: people,
    messages: messagesIn(record, participant, allowed, known),
  };
}

/** Safety first, then the plan's order, then what the plan does not hold. */
function placesIn({ plan }: PlanRecord): (id: string) => number {
  const ids = [...plan.safety.map(({ id }) => id), ...plan.order];
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => places.get(id) ?? ids.length;
}

/** Messages to or from a participant whose area may be seen now; others are named only when they may be known. */
function messagesIn(
  record: PlanRecord,
  participant: string,
  allowed: ReadonlySet<Area>,
  known: ReadonlySet<string>,
): PlanRecord["messages"] {
  const own = record.messages.filter(({ from, to }) => from === participant || to.includes(participant));
  return own
    .filter(({ area }) => area === null || allowed.has(area))
    .map((message) => ({
      ...message,
      to: message.to.filter((id) => known.has(id)),
      readBy: message.readBy.filter((id) => known.has(id)),
    }));
}

/** What a view of one participant knows of the rest. */
interface Seen {
  readonly visible: readonly RecordItem[];
  readonly known: ReadonlySet<string>;
  readonly isCustomer: boolean;
}

/** Who else takes part: to know that somebody helps with an area is to know of the area. */
function peopleIn(
  record: PlanRecord,
  allowed: ReadonlySet<Area>,
  isCustomer: boolean,
): RecordView["participants"] {
  const customer = customerOf(record);
  const isVisible = (other: PlanRecord["participants"][number]) =>
    isCustomer || other.id === customer || [...visibleAreas(record, other)].some((area) => allowed.has(area));
  return record.participants
    .filter((other) => other.until === null && isVisible(other))
    .map(({ id, role, name }) => ({ id, role, name }));
}

function viewItem(record: PlanRecord, item: RecordItem, { visible, known, isCustomer }: Seen): ViewItem {
  const last = itemsOfPlan(record.plan).find(({ id }) => id === item.id) ?? item.snapshot;
  const own = last ?? item.content;
  const doBy = (last?.deadline?.shown === false ? null : last?.doBy) ?? item.content?.doBy ?? null;
  const { changes } = item;
  return {
    id: item.id,
    origin: item.rule === null ? "hand" : "rule",
    type: last?.type ?? "task",
    urgency: last?.urgency ?? item.content?.urgency ?? "later",
    halt: last !== null && "halt" in last && last.halt,
    acknowledged: last !== null && "halt" in last && item.status === "done",
    title: own?.title ?? item.id,
    why: own?.why ?? null,
    status: item.status,
    after: afterIn(last, visible),
    doBy: changes.doBy ?? doBy,
    originalDoBy: changes.doBy === undefined || changes.doBy === null ? null : doBy,
    deadline: last === null ? null : withoutNeeds(last.deadline),
    service: last?.service ?? null,
    owner: last?.owner ?? item.content?.owner ?? null,
    note: changes.note ?? null,
    responsible: known.has(changes.responsible ?? "") ? (changes.responsible ?? null) : null,
    agreed: item.agreed,
    paused: isCustomer && item.paused,
    doneOn: item.doneOn,
    applies: item.because === null,
    sensitive: last?.sensitive ?? item.content?.sensitive ?? false,
    areas: areasOfItem(record, item),
  };
}

/** Needs name facts that may be hidden; a date that is not to be shown stays out. */
function withoutNeeds(deadline: PlanItem["deadline"]): PlanItem["deadline"] {
  return deadline === null ? null : { ...deadline, date: deadline.shown ? deadline.date : null, needs: [] };
}

/** What comes first, of the items that are visible: hidden ones must not show. */
function afterIn(last: PlanItem | SafetyItem | null, visible: readonly RecordItem[]): readonly string[] {
  const open = new Set(visible.filter(({ status }) => !settledStatuses.has(status)).map(({ id }) => id));
  return (last?.waitsFor ?? []).filter((id) => open.has(id));
}

function factsIn(record: PlanRecord, allowed: ReadonlySet<Area>, isCustomer: boolean): RecordView["facts"] {
  return record.factNames.flatMap(({ id, name, areas }) => {
    const canSee = isCustomer || (areas.length > 0 && areas.every((area) => allowed.has(area)));
    return canSee && Object.hasOwn(record.facts, id) ? [{ id, name, value: record.facts[id] }] : [];
  });
}

function indicatorsIn(
  record: PlanRecord,
  allowed: ReadonlySet<Area>,
  isCustomer: boolean,
): readonly PlanIndicator[] {
  const audience = isCustomer ? ["customer"] : ["professional-with-consent", "professional"];
  return record.plan.indicators
    .filter((indicator) => indicator.audience.some((name) => audience.includes(name)))
    .filter(({ areas }) => isCustomer || (areas.length > 0 && areas.every((area) => allowed.has(area))))
    .map((indicator) => (isCustomer ? indicator : { ...indicator, shown: true }));
}
