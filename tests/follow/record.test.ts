import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hmacSha256 } from "../../src/follow/hmac.ts";
import { migrate } from "../../src/follow/migrations.ts";
import {
  follow,
  metrics,
  type PlanRecord,
  restoreRecord,
  saveRecord,
  startFollowing,
} from "../../src/index.ts";
import { limits } from "../../src/model/index.ts";
import { canonicalJson, sha256 } from "../../src/validate/index.ts";
import { busyFarm, farm } from "./farm-record.ts";
import { sample } from "./sample-record.ts";
import { at, tinyProgram } from "./tiny.ts";

const program = tinyProgram();
const key = "a secret of at least thirty-two characters";

/** A stored record whose content was changed by somebody who knows how to compute the hash. */
function forged(change: (record: Record<string, unknown>) => void): string {
  const record = JSON.parse(canonicalJson(sample())) as Record<string, unknown>;
  change(record);
  return JSON.stringify({
    format: "palvelupolku/stored-record/1",
    hash: sha256(canonicalJson(record)),
    record,
    signature: null,
  });
}

describe("stored records", () => {
  it("round-trip through text, byte for byte", () => {
    const text = saveRecord(sample());
    const restored = restoreRecord(program, text);
    if (!restored.ok) throw new Error(restored.code);
    expect(restored.record).toEqual(sample());
    expect(restored.catalogueChanged).toBe(false);
    expect(saveRecord(restored.record)).toBe(text);
  });

  it("hold items that people added, in whatever order they came", () => {
    for (const order of [
      ["a", "b", "c"],
      ["c", "b", "a"],
      ["b", "c", "a"],
    ]) {
      const record = order.reduce<PlanRecord>(
        (current, name) =>
          follow(program, current, {
            type: "item-added",
            by: "customer",
            at: at(current.today),
            item: name,
            content: { title: "Call the landlord", area: "housing" },
          }).record,
        startFollowing(program, { lifeEvent: "small", today: "2026-11-24", facts: {} }),
      );
      expect(restoreRecord(program, saveRecord(record))).toMatchObject({ ok: true, record });
    }
  });

  it("go on where they were, with the journey's memory", () => {
    const restored = restoreRecord(program, saveRecord(sample()));
    if (!restored.ok) throw new Error(restored.code);
    const followed = follow(program, restored.record, {
      type: "journey",
      event: "RESUME",
      by: "customer",
      at: at("2026-11-26"),
    });
    expect(followed.record.journey).toMatchObject({ way: { going: "second" } });
  });

  it("are refused when a byte is changed, wherever it is, or mean the same", () => {
    const text = saveRecord(sample());
    const step = Math.max(1, Math.floor(text.length / 400));
    for (let place = 0; place < text.length; place += step) {
      const damaged = `${text.slice(0, place)}${text[place] === "x" ? "y" : "x"}${text.slice(place + 1)}`;
      expect([place, restoreRecord(program, damaged).ok]).toEqual([place, false]);
    }
    for (const cut of [0, 1, text.length >> 1, text.length - 1])
      expect(restoreRecord(program, text.slice(0, cut)).ok).toBe(false);
    expect(restoreRecord(program, ` ${text}\n`)).toEqual(restoreRecord(program, text));
  });

  it("are refused with a code and a place, never begun anew", () => {
    const cases: readonly (readonly [string, string, string?])[] = [
      ["nonsense", "record/not-json"],
      ["[]", "record/not-json"],
      ["null", "record/not-json"],
      ["{}", "record/version", "format"],
      [saveRecord(sample()).replace("stored-record/1", "stored-record/9"), "record/version"],
      [saveRecord(sample()).replace('"signature":null', '"signature":null,"more":1'), "record/invalid"],
      [saveRecord(sample()).replace('"signature":null', '"signature":"abc"'), "record/signature"],
      [saveRecord(sample()).replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000'), "record/integrity"],
      [
        forged((record) => Object.assign(record, { schema: "palvelupolku/record/0" })),
        "record/version",
        "schema",
      ],
      [forged((record) => Object.assign(record, { extra: 1 })), "record/invalid"],
      [forged((record) => Object.assign(record, { items: "none" })), "record/invalid", "items"],
      [forged((record) => Object.assign(record, { lifeEvent: "other" })), "record/life-event", "lifeEvent"],
      [
        forged((record) => Object.assign(record, { journey: { way: "nowhere", mood: "fine" } })),
        "record/journey",
      ],
      [forged((record) => Object.assign(record, { journey: { way: "start" } })), "record/journey"],
      [
        forged((record) => Object.assign(record, { journey: { way: "going", mood: "fine" } })),
        "record/journey",
      ],
      [
        forged((record) => Object.assign(record, { journey: { way: { going: "again" }, mood: "fine" } })),
        "record/journey",
      ],
      [
        forged((record) =>
          Object.assign(record, { journey: { way: { start: {} }, mood: "fine", more: "x" } }),
        ),
        "record/journey",
      ],
      [forged((record) => Object.assign(record, { journey: null })), "record/journey"],
      [
        forged((record) => Object.assign(record, { journeyHistory: { x: ["no-such-node"] } })),
        "record/journey",
      ],
      [forged((record) => Object.assign(record, { revision: 3 })), "record/invalid", "log"],
      [
        forged((record) =>
          Object.assign(record, {
            items: [...(record["items"] as unknown[]), (record["items"] as unknown[])[0]],
          }),
        ),
        "record/invalid",
        "items",
      ],
      [
        forged((record) => Object.assign((record["items"] as object[])[0] ?? {}, { rule: null })),
        "record/invalid",
        "items",
      ],
      [forged((record) => Object.assign(record, { participants: [] })), "record/invalid", "participants"],
      [
        forged((record) =>
          Object.assign((record["consents"] as object[])[0] ?? {}, { participant: "ghost" }),
        ),
        "record/invalid",
        "consents",
      ],
      [
        forged((record) => Object.assign(record["planState"] as object, { agreedBy: ["ghost"] })),
        "record/invalid",
        "planState.agreedBy",
      ],
    ];
    for (const [text, code, path] of cases) {
      const restored = restoreRecord(program, text);
      expect([code, restored.ok ? "restored" : restored.code]).toEqual([code, code]);
      if (path !== undefined && !restored.ok) expect(restored.path).toBe(path);
    }
    expect(restoreRecord(program, 5 as never)).toMatchObject({ code: "record/not-json" });
    expect(restoreRecord(program, " ".repeat(limits.recordText + 1))).toMatchObject({
      code: "record/too-large",
    });
    expect(() => saveRecord({ ...sample(), id: "x".repeat(limits.recordText) })).toThrow(
      expect.objectContaining({ code: "record/too-large" }),
    );
  });

  it("are signed with a key, and then nothing unsigned or signed otherwise is restored", () => {
    const text = saveRecord(sample(), { key });
    expect(restoreRecord(program, text, { key }).ok).toBe(true);
    expect(restoreRecord(program, text, { key: `${key}!` })).toMatchObject({ code: "record/signature" });
    expect(restoreRecord(program, text)).toMatchObject({ code: "record/signature" });
    expect(restoreRecord(program, saveRecord(sample()), { key })).toMatchObject({ code: "record/signature" });
    expect(() => saveRecord(sample(), { key: "short" })).toThrow(
      expect.objectContaining({ code: "call/bad-option" }),
    );
    for (const [secret, message] of [
      [key, "päivä"],
      ["k".repeat(200), ""],
      ["ä".repeat(64), "x".repeat(1000)],
    ] as const) {
      expect(hmacSha256(secret, message)).toBe(createHmac("sha256", secret).update(message).digest("hex"));
    }
  });

  it.each([
    ["golden/record-1.json", program, sample()],
    ["golden/record-1-farm.json", farm, busyFarm()],
  ])("of every version restore: %s is kept for ever", (path, rules, expected) => {
    const golden = readFileSync(new URL(path, import.meta.url), "utf8").trimEnd();
    const restored = restoreRecord(rules, golden);
    if (!restored.ok) throw new Error(`${restored.code} ${restored.path}`);
    expect(saveRecord(restored.record)).toBe(golden);
    const standing = (record: PlanRecord) =>
      [...record.items, ...record.occurrences].map(({ id, status, doneOn }) => [id, status, doneOn]);
    expect(standing(restored.record)).toEqual(standing(expected));
    expect(restored.record.happened).toEqual(expected.happened);
  });

  it("migrate step by step, and a version that nothing reads is refused", () => {
    const steps = new Map([
      ["old/1", (record: Readonly<Record<string, unknown>>) => ({ ...record, schema: "old/2", a: 1 })],
      [
        "old/2",
        (record: Readonly<Record<string, unknown>>) => ({ ...record, schema: "palvelupolku/record/1", b: 2 }),
      ],
      ["round/1", (record: Readonly<Record<string, unknown>>) => record],
    ]);
    expect(migrate({ schema: "old/1" }, steps)).toEqual({ schema: "palvelupolku/record/1", a: 1, b: 2 });
    expect(migrate({ schema: "none" }, steps)).toBeUndefined();
    expect(migrate({ schema: "round/1" }, steps)).toBeUndefined();
  });

  it("give metrics from their logs", () => {
    const found = metrics([sample()]);
    expect(found.phases.untilAgreed).toEqual({ count: 1, median: 0, longest: 0 });
    expect(found.channels).toEqual([{ channel: "phone", share: 1 }]);
    expect(found.tasks).toEqual([{ task: "T1.care", days: { count: 1, median: 0, longest: 0 } }]);
    expect(metrics([])).toMatchObject({
      records: 0,
      interruptions: { share: null, where: [] },
      effort: { mean: null, answers: 0 },
    });
  });
});
