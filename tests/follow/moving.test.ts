import { describe, expect, it } from "vitest";
import { restoreRecord, saveRecord } from "../../src/index.ts";
import { care, careRecord, itemIn, nextDay, send } from "./care.ts";

const county = ({ plan }: ReturnType<typeof careRecord>) =>
  plan.organisations.find(({ id }) => id === "own.county")?.locatedBy;

describe("a move to another county", () => {
  const followed = () =>
    send(
      careRecord({
        "plan.agreed-date": "2026-11-24",
        "plan.status": "agreed",
        "plan.review-date": "2027-11-24",
      }),
      { type: "goal-agreed", goal: "g.hba1c", values: { "plan.hba1c-target": 50 }, by: "nina" },
      { type: "task-accepted", item: "r33.peer-and-group" },
      { type: "task-declined", item: "r27.open-self-care" },
      { type: "task-done", item: "r24.driving-health", on: "2026-11-24" },
      { type: "item-edited", item: "r41.home-blood-pressure", changes: { note: "mittari on vanha" } },
      { type: "plan-proposed" },
      { type: "plan-agreed", by: "nina" },
    );
  const moved = () =>
    send(nextDay(followed(), "2027-03-01"), {
      type: "facts-changed",
      facts: { "person.municipality": "837", "move.date": "2027-03-01", "move.notified": false },
    });

  it("keeps the plan, its goals and where every item stands", () => {
    const [before, after] = [nextDay(followed(), "2027-03-01"), moved()];
    const standing = (record: typeof before) =>
      record.items.map(({ id, status, doneOn, agreed, changes }) => ({
        id,
        status,
        doneOn,
        agreed,
        changes,
      }));
    const now = new Map(standing(after).map((item) => [item.id, item]));
    for (const item of standing(before)) expect(now.get(item.id)).toEqual(item);
    expect(after.planState).toEqual(before.planState);
    expect(after.goals).toEqual(before.goals);
    expect(after.participants).toEqual(before.participants);
    expect(itemIn(after, "r40.hba1c-follow-up")?.doBy).toBe(itemIn(before, "r40.hba1c-follow-up")?.doBy);
  });

  it("changes where the owners are", () => {
    expect(county(followed())).toEqual({ fact: "person.municipality", value: "179" });
    expect(county(moved())).toEqual({ fact: "person.municipality", value: "837" });
  });

  it("asks again for what was done after the move before, and keeps that it was done", () => {
    const notified = send(moved(), { type: "task-done", item: "r01.move-notification", on: "2027-03-01" });
    expect(notified.plan.order).not.toContain("r01.move-notification");
    const second = send(
      nextDay(notified, "2028-02-01"),
      { type: "journey", event: "DIAGNOSIS_RECORDED", by: "nina" },
      { type: "facts-changed", facts: { "person.municipality": "091", "move.date": "2028-02-01" } },
      { type: "journey", event: "MOVED" },
    );
    expect(itemIn(second, "r01.move-notification")).toMatchObject({ status: "proposed", doBy: "2028-02-08" });
    expect(second.plan.order).toContain("r01.move-notification");
    expect(second.occurrences).toMatchObject([
      { id: "r01.move-notification.2027-03-01", status: "done", doneOn: "2027-03-01" },
    ]);
    expect(restoreRecord(care, saveRecord(second))).toMatchObject({ ok: true });
    const twice = send(second, { type: "task-done", item: "r01.move-notification", on: "2028-02-01" });
    expect(twice.items.find(({ id }) => id === "r01.move-notification")).toMatchObject({
      status: "done",
      doneOn: "2028-02-01",
    });
  });

  it("lists what stays and what must be ordered again, and what to do about it", () => {
    expect(followed().plan.moving).toBeNull();
    const { moving, services } = moved().plan;
    expect(moving?.again.map(({ en }) => en)).toContain("Laboratory and eye-photo referrals");
    expect(moving?.stays.map(({ en }) => en)).toContain("Your goals");
    expect(services.find(({ id }) => id === "svc.county.digital-pathway")?.onMove).toBe("order-again");
    expect(services.find(({ id }) => id === "svc.terveyskyla.diabetestalo")?.onMove).not.toBe("order-again");
    expect(itemIn(moved(), "r45.continue-plan-after-move")).toMatchObject({
      status: "proposed",
      applies: true,
    });
    expect(itemIn(moved(), "r01.move-notification")).toMatchObject({
      status: "proposed",
      doBy: "2027-03-08",
      deadline: { kind: "statutory" },
    });
  });
});
