import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveTask } from "../../src/follow/task-machine.ts";
import {
  follow,
  occurrences,
  type PlanRecord,
  replan,
  restoreRecord,
  saveRecord,
  situationOf,
  startFollowing,
  viewFor,
} from "../../src/index.ts";
import type { TaskStatus } from "../../src/model/index.ts";
import { farm, type Sent, startFarm, withHelpers } from "./farm-record.ts";
import { at } from "./tiny.ts";

const days = ["2026-10-30", "2026-11-20", "2026-11-22", "2026-11-24"];
const day = fc.constantFrom(...days);
const duties = ["F2.return", "F3.notify", "F5.keep", "F6.inspect", "F7.train", "F12.wages"];
const matters = [
  "F1.register",
  "F4.licence",
  "F8.plan",
  "F10.draft",
  ...duties,
  "F2.return.2027",
  "F2.return.2029",
  "F2.return.2020",
  "F5.keep.2027-06",
  "F5.keep.2027-08",
  "F6.inspect.2027-06-01",
  "F6.inspect.2027-12-01",
  ...days.map((one) => `F3.notify.${one}`),
  "F3.notify.2027-06-08",
  "F12.wages.2026-11-20",
  "F7.train.2026-11-20",
];
const people = ["customer", "ada", "bo", "vera"];
const by = fc.oneof({ weight: 3, arbitrary: fc.constant("customer") }, fc.constantFrom(...people, "system"));
const event = fc.constantFrom("animal-moved", "wages-paid", "storm", "flood");
const step = fc.constantFrom(
  "task-accepted",
  "task-declined",
  "task-started",
  "task-submitted",
  "task-reopened",
);

const anyEvent: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("task-done"), by, item: fc.constantFrom(...matters), on: day }),
  },
  { weight: 4, arbitrary: fc.record({ type: step, by, item: fc.constantFrom(...matters) }) },
  fc.record({
    type: fc.constant("task-decided"),
    by,
    item: fc.constantFrom(...matters),
    outcome: fc.constantFrom("positively", "negatively"),
  }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant("event-happened"), by, event, on: day }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("event-withdrawn"), by, event, on: day }) },
  fc.record({ type: fc.constant("journey"), by, event: fc.constantFrom("ANIMAL_MOVED", "STORM"), on: day }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("desk-handled"),
      by,
      desk: fc.constantFrom("counter", "stable"),
      to: fc.constantFrom("started", "submitted", "done"),
      on: day,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("facts-changed"),
      by,
      facts: fc.oneof(
        fc.record({ "open.date": fc.constantFrom("2027-06-01", "2027-08-15", "2026-12-01", null) }),
        fc.record({ "has.animals": fc.constantFrom(true, false, null) }),
        fc.record({ "has.alcohol": fc.constantFrom(true, false, null) }),
      ),
    }),
  },
  fc.record({
    type: fc.constant("task-done"),
    by,
    item: fc.constantFrom("F1.register", "F2.return", "F2.return.2028"),
    on: day,
    results: fc.constantFrom({ "business.id": "1" }, { "tax.period": "year" }, { "business.seats": -1 }),
  }),
  fc.record({ type: fc.constant("day"), by: fc.constant("system"), ahead: fc.integer({ min: 0, max: 150 }) }),
  fc.record({ type: fc.constantFrom("plan-proposed", "plan-agreed", "plan-reopened"), by }),
);

/** The event on the record's day; a new day counts from it. */
function toEvent(record: PlanRecord, { ahead, ...sent }: Sent): Sent {
  const today = new Date(Date.parse(`${record.today}T00:00:00Z`) + Number(ahead ?? 0) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return { at: at(record.today), ...sent, ...(ahead === undefined ? {} : { today }) } as Sent;
}

/** What has been done and has happened, beside the record: by the words of the rules, not by its code. */
interface Model {
  readonly status: Map<string, TaskStatus>;
  readonly doneOn: Map<string, string>;
  readonly happened: Map<string, Set<string>>;
  readonly missed: Set<string>;
}

const names = {
  "task-accepted": "ACCEPT",
  "task-declined": "DECLINE",
  "task-started": "START",
  "task-submitted": "SUBMIT",
  "task-reopened": "REOPEN",
  "task-done": "COMPLETE",
} as Readonly<Record<string, string>>;
const deskSteps = { started: "START", submitted: "SUBMIT", done: "COMPLETE" } as Readonly<
  Record<string, string>
>;

const toDo = ["proposed", "accepted", "under-way", "correction-asked", "reopened"];

/** Occurrences of a legal duty that the authority has and that can take a step, the oldest first. */
function handedIn({ status }: Model, duty: string, move: string): readonly string[] {
  if (!["F2.return", "F5.keep"].includes(duty)) return [];
  const withAuthority = ["waiting", "decided-positively", "decided-negatively"];
  return [...status]
    .filter(([id, where]) => id.startsWith(`${duty}.`) && withAuthority.includes(where))
    .filter(([, where]) => moveTask(where, move) !== undefined)
    .map(([id]) => id)
    .sort();
}

/** The last days of the law that a new day leaves behind while something is to be done about them. */
function pass(model: Model, before: PlanRecord, today: string): void {
  if (today <= before.today) return;
  for (const { id, date, kind, type, period } of occurrences(farm, before, before.today, today)) {
    if (type !== "recurring" || kind !== "statutory" || date >= today || id.startsWith("F12.")) continue;
    if (id.startsWith("F3.") || period === null || model.doneOn.has(id)) continue;
    if (toDo.includes(model.status.get(id) ?? "proposed")) model.missed.add(id);
  }
}

/** The occurrence or item that a step is about, said from outside. */
function aboutWhat(model: Model, before: PlanRecord, item: string, move: string, on: unknown) {
  const rounds = [...model.status].filter(([id, to]) => id.startsWith("F7.train.") && to === "done");
  if (item === "F7.train" && move === "REOPEN")
    return (
      rounds
        .map(([id]) => id)
        .sort()
        .at(-1) ?? item
    );
  if (!duties.includes(item) || ["ACCEPT", "DECLINE", "REOPEN"].includes(move)) return item;
  if (item === "F7.train") return move === "COMPLETE" ? `${item}.${String(on)}` : item;
  const next = before.plan.tasks.find(({ id }) => id === item)?.next?.id;
  return handedIn(model, item, move).find((id) => next === undefined || id < next) ?? next;
}

function take(
  model: Model,
  before: PlanRecord,
  item: string,
  move: string,
  on: unknown,
  mustMove: boolean,
): void {
  const about = aboutWhat(model, before, item, move, on);
  const own = before.items.find(({ id }) => id === about)?.status;
  const from = own ?? (about === undefined ? undefined : (model.status.get(about) ?? "proposed"));
  const to = from === undefined ? undefined : moveTask(from, move);
  if (mustMove) expect([item, move, about, to === undefined]).toEqual([item, move, about, false]);
  if (about === undefined || to === undefined) return;
  model.status.set(about, to);
  if (move === "COMPLETE") model.doneOn.set(about, String(on));
  if (move === "REOPEN") model.doneOn.delete(about);
}

function update(model: Model, before: PlanRecord, sent: Sent): void {
  const { type } = sent;
  if (type === "day") pass(model, before, String(sent["today"]));
  const move = type === "task-decided" ? `DECIDE_${String(sent["outcome"]).toUpperCase()}` : names[type];
  if (move !== undefined) take(model, before, String(sent["item"]), move, sent["on"], true);
  if (type === "desk-handled") {
    const view = viewFor(before, String(sent["by"]));
    const items = view.desks.find(({ id }) => id === sent["desk"])?.items ?? [];
    expect(items.length).toBeGreaterThanOrEqual(2);
    for (const item of items)
      take(model, before, item, deskSteps[String(sent["to"])] ?? "", sent["on"], false);
  }
  const event =
    type === "journey" ? String(sent["event"]).toLowerCase().replace("_", "-") : String(sent["event"]);
  const known = model.happened.get(event) ?? new Set();
  if (type === "event-happened" || type === "journey")
    model.happened.set(event, known.add(String(sent["on"])));
  if (type === "event-withdrawn") known.delete(String(sent["on"]));
}

function check(model: Model, before: PlanRecord, after: PlanRecord): void {
  const occurrence = new Map(after.occurrences.map((one) => [one.id, one]));
  for (const [id, status] of model.status) {
    if (id.split(".").length < 3) continue;
    expect([id, occurrence.get(id)?.status]).toEqual([id, status]);
    expect([id, occurrence.get(id)?.doneOn]).toEqual([id, model.doneOn.get(id) ?? null]);
  }
  const items = new Map(after.items.map((item) => [item.id, item]));
  for (const [id, status] of model.status)
    if (status === "done" && items.has(id)) expect([id, items.get(id)?.status]).toEqual([id, "done"]);
  const known = [...new Set([...model.status.keys(), ...model.missed])];
  expect(after.occurrences.map(({ id }) => id)).toEqual(
    known.filter((id) => id.split(".").length === 3).sort(),
  );
  expect(after.occurrences.filter(({ missed }) => missed !== undefined).map(({ id }) => id)).toEqual(
    [...model.missed].sort(),
  );
  const happened = [...model.happened].filter(([, all]) => all.size > 0);
  expect(after.happened).toEqual(Object.fromEntries(happened.map(([name, all]) => [name, [...all].sort()])));
  for (const { id } of before.items) expect([id, items.has(id)]).toEqual([id, true]);
  for (const duty of duties) {
    expect(items.get(duty)?.status).not.toBe("done");
    const all = [...model.doneOn].filter(([id]) => id.startsWith(`${duty}.`)).map(([, on]) => on);
    const last = items.has(duty) ? all.sort().at(-1) : undefined;
    expect([duty, situationOf(farm, after).facts[`task.${duty}.done-on`]]).toEqual([duty, last]);
  }
}

describe("a followed plan with duties that recur", () => {
  it("has each occurrence and happening as it was told, loses nothing, replays and restores", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 15 }), (events) => {
        let record = withHelpers(startFarm());
        const model: Model = { status: new Map(), doneOn: new Map(), happened: new Map(), missed: new Set() };
        for (const raw of events) {
          const sent = toEvent(record, raw);
          const before = record;
          const result = follow(farm, before, sent);
          if (result.refused !== undefined) {
            expect(result.record).toBe(before);
            expect(result.refused.code).toMatch(/^(event|answer)\//);
            continue;
          }
          record = result.record;
          update(model, before, sent);
          check(model, before, record);
          expect(record.log.at(-1)?.revision).toBe(before.log.length + 1);
        }
        const restored = restoreRecord(farm, saveRecord(record));
        expect(restored.ok && restored.record).toEqual(record);
        expect(replay(record)).toEqual(record);
        const listed = occurrences(farm, record, "2026-11-01", "2028-12-31");
        for (const one of listed.filter(({ type }) => type !== "last-day")) {
          const known = record.occurrences.find(({ id }) => id === one.id);
          expect([one.id, one.status, one.doneOn]).toEqual([
            one.id,
            known?.status ?? "proposed",
            known?.doneOn ?? null,
          ]);
        }
        const situation = { lifeEvent: "farm", today: record.today, facts: record.facts };
        expect(replan(farm, record, situation)).toEqual({ record, changes: [], effects: [], problems: [] });
      }),
      { numRuns: 250 },
    );
  }, 240_000);

  const hidden: Readonly<Record<string, readonly Sent[]>> = {
    ada: [
      ...[true, false, null].map((value) => ({ type: "facts-changed", facts: { "has.animals": value } })),
      ...[true, false, null].map((value) => ({ type: "facts-changed", facts: { "has.alcohol": value } })),
      { type: "facts-changed", facts: { "tax.period": "year" } },
      ...days.map((on) => ({ type: "event-happened", event: "animal-moved", on })),
      ...days.map((on) => ({ type: "event-happened", event: "wages-paid", on })),
      { type: "event-withdrawn", event: "animal-moved", on: "2026-11-20" },
      ...["F3.notify", "F4.licence", "F12.wages", "F13.end", "F3.notify.2026-11-22"].flatMap((item) => [
        { type: "task-done", item, on: "2026-11-24" },
        { type: "task-started", item },
        { type: "task-declined", item },
      ]),
      { type: "desk-handled", desk: "stable", to: "started" },
    ],
    bo: [
      ...[true, false, null].map((value) => ({ type: "facts-changed", facts: { "has.animals": value } })),
      ...days.map((on) => ({ type: "event-happened", event: "animal-moved", on })),
      { type: "task-done", item: "F3.notify", on: "2026-11-24" },
      { type: "task-declined", item: "F3.notify" },
    ],
    vera: [
      ...[true, false, null].map((value) => ({ type: "facts-changed", facts: { "has.alcohol": value } })),
      ...days.map((on) => ({ type: "event-happened", event: "wages-paid", on })),
      { type: "task-done", item: "F4.licence", on: "2026-11-24" },
      { type: "task-done", item: "F12.wages", on: "2026-11-24" },
      { type: "task-declined", item: "F13.end" },
    ],
  };

  it.each(Object.entries(hidden))(
    "shows %s nothing that hangs on what is hidden",
    (who, secrets) => {
      fc.assert(
        fc.property(
          fc.array(anyEvent, { maxLength: 8 }),
          fc.array(fc.constantFrom(...secrets), { minLength: 1, maxLength: 4 }),
          fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 2 }),
          (events, behind, ahead) => {
            const open = events.reduce<PlanRecord>(
              (record, raw) => follow(farm, record, toEvent(record, raw)).record,
              withHelpers(startFarm()),
            );
            const closed = behind.reduce<PlanRecord>(
              (record, secret) =>
                follow(farm, record, { at: at(record.today), by: "customer", ...secret }).record,
              open,
            );
            const later = (record: PlanRecord) =>
              ahead.reduce(
                (current, count) =>
                  follow(farm, current, toEvent(current, { type: "day", by: "system", ahead: count })).record,
                record,
              );
            const seen = viewFor(later(closed), who);
            const expected = viewFor(later(open), who);
            expect(seen).toEqual(expected);
            expect(JSON.stringify(seen) === JSON.stringify(expected)).toBe(true);
          },
        ),
        { numRuns: 120 },
      );
    },
    240_000,
  );
});

function replay(record: PlanRecord): PlanRecord {
  const start = startFollowing(
    farm,
    { lifeEvent: "farm", today: record.start.today, facts: record.start.facts },
    { at: record.start.at },
  );
  return record.log.reduce<PlanRecord>((current, { event: one }) => follow(farm, current, one).record, start);
}
