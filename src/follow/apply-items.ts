import { isCivilDate } from "../calendar/index.ts";
import { compareText } from "../logic/index.ts";
import type { ItemChanges, PlanRecord, RecordItem } from "../model/index.ts";
import { notify } from "./effect.ts";
import { activeParticipant, customerOf, visibleAreas } from "./people.ts";
import { done, refuse } from "./refusal.ts";
import { findItem, type Handler, withItem } from "./step.ts";

/** An item that a person adds. Its id is `hand.<name>`, so that it can never be taken for a rule's. */
export const applyItemAdded: Handler<"item-added"> = (program, record, event) => {
  const id = `hand.${event.item}`;
  const { content, by, at } = event;
  if (record.items.some((item) => item.id === id))
    return refuse("event/duplicate-id", "there is already an item with this id", "item");
  const actor = activeParticipant(record, by);
  if (actor === undefined || !visibleAreas(record, actor).has(content.area))
    return refuse("event/out-of-role", "consent or role does not cover this area", "content.area");
  if (typeof content.doBy === "string" && !isCivilDate(content.doBy))
    return refuse("call/not-a-date", "the date is no day of the calendar", "content.doBy");
  if (content.owner !== undefined && !program.organisations.has(content.owner))
    return refuse("event/unknown-owner", "no organisation has this id", "content.owner");
  const item: RecordItem = {
    id,
    rule: null,
    content,
    snapshot: null,
    status: "proposed",
    before: null,
    since: at,
    doneOn: null,
    agreed: false,
    changes: {},
    changedBy: null,
    removed: false,
    paused: false,
    because: null,
    addedBy: by,
  };
  // By id, as a merge keeps them: a stored record must be what a merge makes of it.
  const items = [...record.items, item].sort((a, b) => compareText(a.id, b.id));
  const changed = negotiated({ ...record, items });
  return done({
    record: changed,
    effects: by === customerOf(record) ? [] : [notify(customerOf(record), "plan-changed")],
  });
};

/** A change that a person makes to an item: date, note, who is responsible. What the parties agreed is not changed behind them. */
export const applyItemEdited: Handler<"item-edited"> = (_program, record, event) => {
  const found = findItem(record, event.item, event.by);
  if (!found.ok) return found;
  const item = found.value;
  if (isFixed(record, item))
    return refuse("event/agreed", "the item is agreed: reopen the plan first", "item");
  if (record.plan.safety.some(({ id }) => id === item.id))
    return refuse("event/safety-item", "a safety item is only acknowledged", "item");
  const { doBy, responsible } = event.changes;
  if (typeof doBy === "string" && !isCivilDate(doBy))
    return refuse("call/not-a-date", "the date is no day of the calendar", "changes.doBy");
  if (typeof responsible === "string" && activeParticipant(record, responsible) === undefined)
    return refuse(
      "event/unknown-participant",
      "no such participant is part of the plan",
      "changes.responsible",
    );
  const edited = {
    ...item,
    agreed: false,
    changes: mergeChanges(item.changes, event.changes),
    changedBy: event.by,
  };
  const effects = event.by === customerOf(record) ? [] : [notify(customerOf(record), "plan-changed")];
  return done({ record: negotiated(withItem(record, edited)), effects });
};

/** A hand-made item that is taken away. It stays in the record; a rule's item is declined instead. */
export const applyItemRemoved: Handler<"item-removed"> = (_program, record, event) => {
  const found = findItem(record, event.item, event.by);
  if (!found.ok) return found;
  const item = found.value;
  if (item.rule !== null)
    return refuse("event/rule-item", "an item that rules give is declined, not removed", "item");
  if (event.by !== item.addedBy && event.by !== customerOf(record))
    return refuse("event/out-of-role", "only its author or the customer removes an item", "item");
  if (isFixed(record, item))
    return refuse("event/agreed", "the item is agreed: reopen the plan first", "item");
  const effects = event.by === customerOf(record) ? [] : [notify(customerOf(record), "plan-changed")];
  return done({
    record: negotiated(withItem(record, { ...item, removed: true, changedBy: event.by })),
    effects,
  });
};

/** Agreed items are changed only while the plan is a draft or is being negotiated. */
function isFixed(record: PlanRecord, item: RecordItem): boolean {
  const { state } = record.planState;
  return item.agreed && state !== "draft" && state !== "in-negotiation";
}

/** A change during the negotiation makes earlier agreement void. */
function negotiated(record: PlanRecord): PlanRecord {
  if (record.planState.state !== "in-negotiation") return record;
  return { ...record, planState: { ...record.planState, agreedBy: [] } };
}

function mergeChanges(before: ItemChanges, changes: ItemChanges): ItemChanges {
  const all = Object.entries({ ...before, ...changes }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(all);
}
