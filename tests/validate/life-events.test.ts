import { describe, expect, test } from "vitest";
import { changed, factItem, more, named, withBase, wordsOf } from "./support.ts";

const path = "life-events/moving/event.yaml";

/** What is said about the life event with more keys, or with one text changed. */
function event(keys: string, from = "kind: linear", to = from): readonly string[] {
  const file = changed(path, from, to);
  return wordsOf(withBase({ ...file, text: `${file.text}${keys}\n` }));
}

describe("a life event", () => {
  test("has the id of its folder", () => {
    expect(event("", "id: moving", "id: removal")).toEqual([
      "schema/invalid-value: the id `removal` is not the name of the folder, `moving`; write `id: moving`",
    ]);
  });

  test("names topics, services and organisations that exist", () => {
    const participant =
      "participants: [{role: helper, name: {fi: a, sv: b, en: c}, sector: public, organisation: TOWN, phases: [], does: {fi: a, sv: b, en: c}, sees: {fi: a, sv: b, en: c}}]";
    expect(event(participant, "topics: [home]", "topics: [home, garden]")).toEqual([
      "reference/unknown-topic: no topic is named `garden`",
      "reference/unknown-organisation: no organisation is named `TOWN`",
    ]);
  });

  test("takes a topic that has only laws, or is only joined", () => {
    const laws = { path: "rules/court/laws.yaml", text: "joins: [moving]\n" };
    expect(wordsOf(withBase(changed(path, "topics: [home]", "topics: [home, court]"), laws))).toEqual([]);
  });

  test("asks only facts that have a question", () => {
    const given = more(`facts:\n${factItem("home.area", "type: integer", "given: true", named)}`);
    const file = changed(path, "home.moving-day]", "home.moving-day, home.area, home.colour]");
    expect(wordsOf(withBase(given, file))).toEqual([
      "type/fact: `home.area` has no `question` and cannot be asked; give it a `question`, or remove it from this section",
      "reference/unknown-fact: no fact is named `home.colour`",
    ]);
  });

  test("names everything once", () => {
    const role =
      "{role: helper, name: {fi: a, sv: b, en: c}, sector: third, phases: [], does: {fi: a, sv: b, en: c}, sees: {fi: a, sv: b, en: c}}";
    const goal = "{id: g, title: {fi: a, sv: b, en: c}}";
    const measure =
      "{id: m, phase: p, measure: {fi: a, sv: b, en: c}, target: {fi: a, sv: b, en: c}, basis: K}";
    const twice = [
      `participants: [${role}, ${role}]`,
      `goals: [${goal}, ${goal}]`,
      `measures: [${measure}, ${measure}]`,
    ].join("\n");
    const section = "questions:\n  - {id: home, title: {fi: a, sv: b, en: c}, facts: [home.kind]}";
    expect(event(twice, "topics: [home]\nquestions:", `topics: [home, home]\n${section}`)).toEqual([
      "duplicate/name: `home` stands twice in this list",
      "duplicate/name: `home` stands twice in this list",
      "duplicate/name: `home.kind` stands twice in the questions",
      "duplicate/name: `helper` stands twice in this list",
      "duplicate/name: `g` stands twice in this list",
      "duplicate/name: `m` stands twice in this list",
    ]);
  });

  test("limits the load under sound conditions, and gives the rest to a participant", () => {
    const limit = (fact: string) =>
      `load-limit: {conditions: {all: [{fact: ${fact}, operator: known}]}, tasks: 3, text: {fi: a, sv: b, en: c}, together: {fi: a, sv: b, en: c}, professional: nurse}`;
    expect(event(limit("home.movin"))).toEqual([
      "reference/unknown-fact: no fact is named `home.movin`; did you mean `home.moving`?",
      "reference/unknown-role: no participant is named `nurse`",
    ]);
  });
});

describe("the channels of a life event", () => {
  test("follow the options of a choice", () => {
    expect(event("channels: {preference: home.kind, order: {rented: [web]}}")).toEqual([]);
    expect(event("channels: {preference: home.kind}")).toEqual([]);
    expect(event("channels: {preference: home.kind, order: {rented: [web], hired: [web]}}")).toEqual([
      "reference/unknown-option: no option of `home.kind` is named `hired`",
    ]);
  });

  test("follow nothing else", () => {
    expect(event("channels: {preference: home.moving}")).toEqual([
      "type/value: the fact `home.moving` is not a `choice`",
    ]);
    expect(event("channels: {preference: sun}")).toEqual(["reference/unknown-fact: no fact is named `sun`"]);
    expect(event("channels: {order: {rented: [web]}}")).toEqual([
      "schema/missing-key: `order` needs the key `preference`; add `preference:`, the fact whose options `order` names",
    ]);
  });

  test("cannot be used under sound conditions", () => {
    const cannot = (value: string) =>
      `channels: {cannot: [{conditions: {all: [{fact: home.kind, operator: equal, value: ${value}}]}, channels: [web], text: {fi: a, sv: b, en: c}}]}`;
    expect(event(cannot("owned"))).toEqual([]);
    expect(event(cannot("own"))).toEqual([
      "reference/unknown-option: `home.kind` has no option `own`; the options are `rented`, `owned`",
    ]);
  });

  test("of a fact without its own options are not compared with any", () => {
    const bare = more(`facts:\n${factItem("home.style", "type: choice", "given: true", named)}`);
    const keys = "kind: linear\nchannels: {preference: home.style, order: {plain: [web]}}";
    expect(wordsOf(withBase(bare, changed(path, "kind: linear", keys)))).toEqual([
      expect.stringContaining("no option of `home.style` is named `plain`"),
      expect.stringContaining("a `choice` needs `options`"),
    ]);
  });
});
