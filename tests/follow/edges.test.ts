import { describe, expect, it } from "vitest";
import {
  compile,
  follow,
  loadCatalogue,
  type PlanRecord,
  restoreRecord,
  saveRecord,
  startFollowing,
  viewFor,
} from "../../src/index.ts";
import { at, tinyFiles, tinyProgram } from "./tiny.ts";

const day = "2026-11-24";

/** The small rule base with files changed; `null` leaves one out. */
function programWith(changes: Readonly<Record<string, string | ((text: string) => string) | null>>) {
  const files = tinyFiles().flatMap(({ path, text }) => {
    const change = changes[path];
    if (change === null) return [];
    return [{ path, text: typeof change === "function" ? change(text) : (change ?? text) }];
  });
  const loaded = loadCatalogue(files);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join("\n"));
  return compile(loaded.catalogue);
}

const journeyFile = "life-events/small/journey.yaml";

describe("at the edges", () => {
  it("a life event without a journey is followed, stored and hears no journey event", () => {
    const program = programWith({ [journeyFile]: null });
    const record = startFollowing(program, { lifeEvent: "small", today: day, facts: { "mood.low": true } });
    expect(record.journey).toBeNull();
    expect(
      follow(program, record, { type: "journey", event: "GO", by: "customer", at: at(day) }),
    ).toMatchObject({ refused: { code: "event/unknown-journey-event" } });
    expect(restoreRecord(program, saveRecord(record)).ok).toBe(true);
    expect(restoreRecord(tinyProgram(), saveRecord(record))).toMatchObject({ code: "record/journey" });
  });

  it("events that send events to themselves for ever are cut", () => {
    const loop =
      "id: loop\ninitial: a\nstates:\n  a: {on: {SPIN: {actions: [{type: send-event, params: {event: SPIN}}, {type: note, params: {text: {fi: a, sv: b, en: c}}}]}}}\n";
    const program = programWith({ [journeyFile]: loop });
    const record = startFollowing(program, { lifeEvent: "small", today: day, facts: {} });
    expect(
      follow(program, record, { type: "journey", event: "SPIN", by: "customer", at: at(day) }).record.journey,
    ).toBe("a");
  });

  it("rules that have changed the journey are noticed and nothing begins anew", () => {
    const record = startFollowing(tinyProgram(), { lifeEvent: "small", today: day, facts: {} });
    const other = programWith({ [journeyFile]: (text) => text.replaceAll("start", "beginning") });
    expect(restoreRecord(other, saveRecord(record))).toMatchObject({ ok: false, code: "record/journey" });
    expect(
      follow(other, record, { type: "journey", event: "GO", by: "customer", at: at(day) }),
    ).toMatchObject({ refused: { code: "event/against-state" } });
  });

  it("a life event without participants has a customer who may do everything", () => {
    const program = programWith({
      "life-events/small/event.yaml": (text) => text.slice(0, text.indexOf("participants:")),
    });
    const record = startFollowing(
      program,
      { lifeEvent: "small", today: day, facts: { "mood.low": true } },
      { id: "r-1", customer: "maija", at: at(day) },
    );
    const accepted: PlanRecord = follow(program, record, {
      type: "task-accepted",
      item: "T1.care",
      by: "maija",
      at: at(day),
    }).record;
    expect(accepted.items.find(({ id }) => id === "T1.care")?.status).toBe("accepted");
    expect(viewFor(accepted, "maija").items).not.toHaveLength(0);
    expect(accepted.id).toBe("r-1");
  });

  it.each([{ id: "not an id" }, { at: "today" }, { customer: "" }])(
    "%j is no option to start with",
    (options) => {
      expect(() =>
        startFollowing(tinyProgram(), { lifeEvent: "small", today: day, facts: {} }, options),
      ).toThrow(expect.objectContaining({ code: "call/bad-option" }));
    },
  );

  it("declined answers stay declined in the record", () => {
    const record = startFollowing(tinyProgram(), {
      lifeEvent: "small",
      today: day,
      facts: { "mood.low": null },
    });
    expect(record.facts).toEqual({ "mood.low": null });
  });

  it("a view names the raised indicator to those who may see it, and what a person wrote", () => {
    const program = tinyProgram();
    let record = startFollowing(program, { lifeEvent: "small", today: day, facts: { "mood.low": true } });
    const send = (event: Record<string, unknown>) => {
      const followed = follow(program, record, { by: "customer", at: at(day), ...event });
      if (followed.refused !== undefined) throw new Error(followed.refused.code);
      record = followed.record;
    };
    send({ type: "journey", event: "GO" });
    send({ type: "journey", event: "RELAPSE_SIGNAL" });
    send({ type: "participant-joined", participant: "nina", role: "nurse" });
    send({ type: "consent-given", participant: "nina", areas: ["health"] });
    send({
      type: "item-edited",
      item: "T1.care",
      changes: { note: "soita aamulla", doBy: "2026-12-24", responsible: "nina" },
      by: "nina",
    });
    expect(viewFor(record, "customer").indicators.map(({ rule }) => rule)).toEqual(["I1"]);
    const item = viewFor(record, "nina").items.find(({ id }) => id === "T1.care");
    expect(item).toMatchObject({
      note: "soita aamulla",
      doBy: "2026-12-24",
      originalDoBy: "2026-11-26",
      responsible: "nina",
      origin: "rule",
    });
    expect(viewFor(record, "customer").participants.map(({ id }) => id)).toEqual(["customer", "nina"]);
  });
});
