import { describe, expect, it } from "vitest";
import { viewFor } from "../../src/index.ts";
import { careRecord, hba1c, refusal, send, tell } from "./care.ts";

const podiatrist = { type: "participant-joined", participant: "pia", role: "podiatrist" };
const share = (...facts: readonly string[]) => ({ type: "consent-given", participant: "pia", facts });
const shown = (record: Parameters<typeof viewFor>[0]) => viewFor(record, "pia").facts.map(({ id }) => id);

describe("single answers of her own", () => {
  it("are shown one by one to whom she says, and nothing that is made of them", () => {
    const record = send(
      careRecord({ "feet.new-problem": [] }),
      podiatrist,
      share("feet.new-problem", "diabetes.hba1c"),
    );
    expect(shown(record)).toEqual(["diabetes.hba1c", "feet.new-problem"]);
    const view = viewFor(record, "pia");
    expect([view.items, view.indicators, view.goals, view.services, view.areas]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    const measured = send(record, hba1c("m", "2026-11-23", 51));
    expect(viewFor(measured, "pia").facts[0]?.value).toEqual([
      { date: "2026-11-19", value: 58 },
      { date: "2026-11-23", value: 51 },
    ]);
  });

  it("are named with areas or alone, and shared as data", () => {
    const followed = tell(send(careRecord(), podiatrist), share("diabetes.hba1c", "diabetes.hba1c"));
    const effects = followed.refused === undefined ? followed.effects : followed.refused;
    expect(effects).toMatchObject([{ type: "share", with: "pia", areas: [], facts: ["diabetes.hba1c"] }]);
    const both = { type: "consent-given", participant: "nina", areas: ["plan"], facts: ["move.date"] };
    const record = send(careRecord(), both);
    expect(record.factConsents).toMatchObject([{ participant: "nina", fact: "move.date", until: null }]);
  });

  it("are taken back one by one, and end when somebody leaves", () => {
    const record = send(careRecord(), podiatrist, share("lifestyle.sleep", "diabetes.hba1c"));
    const back = { type: "consent-withdrawn", participant: "pia", facts: ["lifestyle.sleep"] };
    expect(shown(send(record, back))).toEqual(["diabetes.hba1c"]);
    expect(refusal(send(record, back), back)).toBe("event/against-state facts");
    const left = send(record, { type: "participant-left", participant: "pia" });
    expect(left.factConsents.map(({ until }) => until)).toEqual([
      "2026-11-24T10:00:00Z",
      "2026-11-24T10:00:00Z",
    ]);
  });

  it("show a goal when all that it rests on is shared", () => {
    const goal = {
      type: "goal-agreed",
      goal: "g.activity",
      values: { "plan.activity-target": 120 },
      by: "nina",
    };
    const record = send(careRecord(), podiatrist, goal, share("lifestyle.activity"));
    expect(viewFor(record, "pia").goals).toEqual([]);
    expect(viewFor(send(record, share("plan.activity-target")), "pia").goals).toMatchObject([
      { id: "g.activity", targets: { value: 120 }, agreement: { agreedBy: [] } },
    ]);
  });

  it.each([
    ["nothing", {}, "event/invalid areas"],
    ["what is computed", { facts: ["diabetes.stable"] }, "answer/unknown-fact facts"],
    ["where a task stands", { facts: ["task.r01.move-notification.status"] }, "answer/unknown-fact facts"],
    ["what is unknown", { facts: ["no.such"] }, "answer/unknown-fact facts"],
  ])("are not %s", (_what, named, expected) => {
    const record = send(careRecord(), podiatrist);
    expect(refusal(record, { type: "consent-given", participant: "pia", ...named })).toBe(expected);
  });

  it("let nobody write what he may only see", () => {
    const record = send(
      careRecord(),
      { type: "participant-joined", participant: "rita", role: "representative" },
      { type: "consent-given", participant: "rita", facts: ["diabetes.hba1c", "lifestyle.sleep"] },
    );
    expect(refusal(record, hba1c("m", "2026-11-23", 51, { by: "rita" }))).toBe("event/out-of-role fact");
    expect(refusal(record, { type: "facts-changed", facts: { "lifestyle.sleep": "poor" }, by: "rita" })).toBe(
      "event/out-of-role facts",
    );
  });
});

describe("the permission by which care providers disclose records", () => {
  const options = ["given-2024-or-later", "given-before-2024", "not-given", "declined", null];

  it("lets nobody see more or less of the plan", () => {
    const views = options.map((permission) => {
      const record = send(
        careRecord({ "consent.kanta-disclosure": permission }),
        podiatrist,
        share("diabetes.hba1c"),
      );
      const nurse = viewFor(record, "nina");
      const without = <T extends { id: string }>(all: readonly T[], id: string) =>
        all
          .filter((one) => one.id !== id)
          .map((one) => one.id)
          .sort();
      return JSON.stringify([
        viewFor(record, "pia"),
        nurse.areas,
        without(nurse.items, "r04.kanta-disclosure"),
        without(nurse.facts, "consent.kanta-disclosure"),
      ]);
    });
    expect(new Set(views).size).toBe(1);
  });
});
