import { describe, expect, it } from "vitest";
import { follow, metrics, type PlanRecord, startFollowing } from "../../src/index.ts";
import { nextDay, send, startFarm } from "./farm-record.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();

function played(...events: readonly (readonly [day: string, event: Record<string, unknown>])[]): PlanRecord {
  const start = startFollowing(program, {
    lifeEvent: "small",
    today: "2026-11-24",
    facts: { "mood.low": true, "money.short": true, "home.date": "2026-11-01" },
  });
  return events.reduce((record, [day, event]) => {
    const moved =
      day > record.today
        ? follow(program, record, { type: "day", today: day, by: "system", at: at(day) }).record
        : record;
    const followed = follow(program, moved, { by: "customer", at: at(day), ...event });
    if (followed.refused !== undefined) throw new Error(followed.refused.code);
    return followed.record;
  }, start);
}

describe("metrics", () => {
  it("measure throughput of phases and tasks", () => {
    const first = played(
      ["2026-11-25", { type: "task-started", item: "T1.care" }],
      ["2026-11-26", { type: "plan-started" }],
      ["2026-11-30", { type: "task-done", item: "T1.care", on: "2026-11-29" }],
      ["2026-12-06", { type: "plan-completed" }],
    );
    const second = played(
      ["2026-11-24", { type: "task-done", item: "T1.care", on: "2026-11-24" }],
      ["2026-11-28", { type: "plan-started" }],
    );
    const found = metrics([first, second]);
    expect(found.tasks).toEqual([{ task: "T1.care", days: { count: 2, median: 2, longest: 4 } }]);
    expect(found.phases).toEqual({
      untilAgreed: { count: 2, median: 3, longest: 4 },
      untilCompleted: { count: 1, median: 10, longest: 10 },
    });
    expect(metrics([second, first])).toEqual(found);
  });

  it("measure each occurrence of a duty from its own first step", () => {
    const record = send(
      startFarm(),
      { type: "task-started", item: "F5.keep" },
      nextDay("2026-11-26"),
      { type: "task-done", item: "F5.keep", on: "2026-11-26" },
      nextDay("2026-12-24"),
      { type: "task-started", item: "F5.keep" },
      { type: "task-started", item: "F2.return.2029" },
      nextDay("2026-12-28"),
      { type: "task-done", item: "F5.keep", on: "2026-12-28" },
      { type: "task-done", item: "F2.return.2029", on: "2026-12-25" },
    );
    expect(metrics([record]).tasks).toEqual([
      { task: "F2.return", days: { count: 1, median: 1, longest: 1 } },
      { task: "F5.keep", days: { count: 2, median: 3, longest: 4 } },
    ]);
  });

  it("count interruptions, and where they were", () => {
    const left = played(["2026-11-25", { type: "plan-discontinued" }]);
    const idle = played(
      ["2026-11-25", { type: "plan-started" }],
      ["2027-01-10", { type: "plan-review-due" }],
      ["2027-01-12", { type: "plan-reviewed", kept: true }],
    );
    const well = played(["2026-11-25", { type: "plan-started" }]);
    expect(metrics([left, idle, well]).interruptions).toEqual({
      share: 2 / 3,
      where: [
        { state: "draft", count: 1 },
        { state: "followed", count: 1 },
      ],
    });
  });

  it("count statutory dates that passed: not done, or done too late; not those that were declined", () => {
    const late = ["2026-12-10", { type: "task-done", item: "T2.apply", on: "2026-12-10" }] as const;
    const inTime = ["2026-11-30", { type: "task-done", item: "T2.apply", on: "2026-11-30" }] as const;
    const declined = ["2026-11-30", { type: "task-declined", item: "T2.apply" }] as const;
    const nothing = ["2026-12-10", { type: "effort-answered", score: 5 }] as const;
    expect([late, inTime, declined, nothing].map((step) => metrics([played(step)]).missedStatutory)).toEqual([
      1, 0, 0, 1,
    ]);
  });

  it("share channels and effort, and are honest about nothing", () => {
    const record = played(
      ["2026-11-24", { type: "task-accepted", item: "T1.care", channel: "phone" }],
      ["2026-11-24", { type: "task-started", item: "T1.care", channel: "phone" }],
      ["2026-11-24", { type: "task-submitted", item: "T1.care", channel: "web" }],
      ["2026-11-24", { type: "effort-answered", score: 6 }],
    );
    const found = metrics([record]);
    expect(found.channels).toEqual([
      { channel: "phone", share: 2 / 3 },
      { channel: "web", share: 1 / 3 },
    ]);
    expect(found.effort).toEqual({ mean: 6, answers: 1 });
    expect(found.askedAgain).toBe(0);
    expect(metrics([]).phases.untilAgreed).toEqual({ count: 0, median: null, longest: null });
  });
});
