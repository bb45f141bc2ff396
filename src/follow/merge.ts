import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord, RecordItem, RecordParticipant } from "../model/index.ts";
import { generate } from "../plan/index.ts";
import { anchored } from "./anchor.ts";
import { behindPlan } from "./behind.ts";
import type { Change, Merged, MergeReason } from "./change.ts";
import { eachTimeAnew, markedOver } from "./each-time.ts";
import { type Item, itemsOfPlan, newItem, placesOf } from "./items.ts";
import { mergeItem } from "./merge-item.ts";
import { begunAnew } from "./newly.ts";
import { customerOf, mayOf, roleOf, seesOf } from "./people.ts";
import { activatedIn, situationOf } from "./situation-of.ts";

/**
 * Merges three ways: what rules said before, what people made of it, and what rules say now. An item that is done, agreed
 * or made by hand never vanishes; one that no longer applies is marked, with the reason, and comes back where it stood.
 * What is to be done each time begins anew. Occurrences of recurring duties stay as they are. Merging twice changes nothing the second time.
 */
export function merge(program: Program, given: PlanRecord, reason: MergeReason, at: string): Merged {
  const begun = begunAnew(program, given);
  const first = generate(program, situationOf(program, begun), activatedIn(begun));
  const record = eachTimeAnew(program, begun, first);
  const before = saidBefore(record);
  const generated =
    record === begun ? first : generate(program, situationOf(program, record), activatedIn(record));
  const { plan, offered } = anchored(program, generated, before, heldDates(record, at));
  const now = new Map(offered.map((item) => [item.id, item]));
  const known = new Set(record.items.map(({ id }) => id));
  const merged = record.items.map((item) =>
    mergeItem(program, item, {
      last: before.get(item.id) ?? null,
      now: now.get(item.id),
      plan,
      reason,
      at,
    }),
  );
  const added = offered.filter(({ id }) => !known.has(id)).map((item) => newItem(item, at));
  const held = new Set(itemsOfPlan(plan).map(({ id }) => id));
  const items = [...merged.map(({ item }) => item), ...added]
    .map((item) => withSnapshot(item, held, now, before))
    .sort((a, b) => compareText(a.id, b.id));
  const marked = markedOver(program, { ...record, items }, { plan, offered });
  const place = placesOf(plan);
  const changes = [
    ...merged.flatMap((one) => one.changes),
    ...added.map(({ id }): Change => ({ type: "added", item: id })),
  ].sort(
    (a, b) => place(a.item) - place(b.item) || compareText(a.item, b.item) || compareText(a.type, b.type),
  );
  return {
    record: {
      ...marked,
      plan,
      behind: behindPlan(program, plan, marked.items),
      factNames: factNamesOf(program, record),
      participants: record.participants.map((person) => renewed(program, record, person)),
      catalogue: program.catalogue,
    },
    changes,
  };
}

/** What rules last said about every item. */
function saidBefore({ items, plan }: PlanRecord): ReadonlyMap<string, Item> {
  const kept = items.flatMap((item) => (item.snapshot === null ? [] : [[item.id, item.snapshot] as const]));
  return new Map([...kept, ...itemsOfPlan(plan).map((item) => [item.id, item] as const)]);
}

/** Items whose recommended date holds: those that apply, or stopped to only today. */
function heldDates(record: PlanRecord, at: string): ReadonlySet<string> {
  const held = record.items.filter(
    ({ because, since }) => because === null || since.slice(0, 10) === at.slice(0, 10),
  );
  return new Set(held.map(({ id }) => id));
}

/** What a participant's role may see and do by the rules of now; a role that is gone may see and do nothing. */
function renewed(program: Program, record: PlanRecord, person: RecordParticipant): RecordParticipant {
  if (person.id === customerOf(record)) return person;
  const role = roleOf(program, record.lifeEvent, person.role);
  return {
    ...person,
    sees: role === undefined ? [] : [...seesOf(role)],
    may: role === undefined ? [] : [...mayOf(role)],
  };
}

/** Names and areas of everything that the customer has answered or may be asked, or that was measured. */
function factNamesOf(program: Program, record: PlanRecord): PlanRecord["factNames"] {
  const asked = program.lifeEvents[record.lifeEvent]?.questions.map(({ fact }) => fact.id) ?? [];
  const measured = record.measurements.map(({ fact }) => fact);
  const ids = [...new Set([...asked, ...Object.keys(record.facts), ...measured])].sort(compareText);
  return ids.flatMap((id) => {
    const fact = program.facts.get(id);
    return fact === undefined ? [] : [{ id, name: fact.name, areas: [...fact.areas] }];
  });
}

/** An item that the plan does not hold keeps what rules last said about it. */
function withSnapshot(
  item: RecordItem,
  held: ReadonlySet<string>,
  now: ReadonlyMap<string, Item>,
  before: ReadonlyMap<string, Item>,
): RecordItem {
  if (item.rule === null) return item;
  const snapshot = held.has(item.id) ? null : (now.get(item.id) ?? before.get(item.id) ?? null);
  return snapshot === item.snapshot ? item : { ...item, snapshot };
}
