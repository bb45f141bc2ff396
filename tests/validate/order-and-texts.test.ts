import { describe, expect, test } from "vitest";
import { more, ruleFile, withBase, wordsOf } from "./support.ts";

describe("the order of rules", () => {
  const first = ["urgency: this-week", "order: 1"];
  const other = (text: string, ...joins: readonly string[]) => ({
    path: "rules/other/rules.yaml",
    text: `${joins.map((event) => `joins: [${event}]\n`).join("")}${text}`,
  });

  test("is their own within a life event", () => {
    const words = "rule/order: `R2` has the same urgency and order as `R1`";
    expect(wordsOf(withBase(more(ruleFile("R2", first))))).toEqual([words]);
    expect(wordsOf(withBase(other(ruleFile("R2", first), "moving")))).toEqual([words]);
  });

  test("may be that of a rule which no life event shares", () => {
    expect(wordsOf(withBase(other(ruleFile("R2", first))))).toEqual([]);
    const event = withBase().find((file) => file.path === "life-events/moving/event.yaml");
    const away = {
      path: "life-events/away/event.yaml",
      text: (event?.text ?? "")
        .replace("id: moving", "id: away")
        .replace("topics: [home]", "topics: [other]"),
    };
    expect(wordsOf(withBase(away, other(ruleFile("R2", first))))).toEqual([]);
    const shared = { ...away, text: away.text.replace("[other]", "[other, home]") };
    expect(wordsOf(withBase(shared, other(ruleFile("R2", first))))).toEqual([
      "rule/order: `R2` has the same urgency and order as `R1`",
    ]);
  });

  test("is not compared without an order, with indicators, or between safety items and tasks", () => {
    expect(wordsOf(withBase(more(ruleFile("R2", ["urgency: this-week"]))))).toEqual([]);
    const indicator = ["event: {type: indicator, params: {indicator: late}}", "severity: high", ...first];
    expect(wordsOf(withBase(more(ruleFile("R2", indicator))))).toEqual([]);
    const safety = ["event: {type: safety, params: {task: a, service: moving-help}}", "order: 1"];
    const now = { path: "rules/home/now.yaml", text: ruleFile("R3", ["urgency: now", "order: 1"]) };
    expect(wordsOf(withBase(more(ruleFile("R2", safety)), now))).toEqual([]);
  });

  test("of three rules in one place is told for all but the first", () => {
    const rules = ["R3", "R2", "R4"].map((name) => ({
      path: `rules/home/${name}.yaml`,
      text: ruleFile(name, first),
    }));
    expect(wordsOf(withBase(...rules))).toEqual([
      "rule/order: `R2` has the same urgency and order as `R1`",
      "rule/order: `R3` has the same urgency and order as `R1`",
      "rule/order: `R4` has the same urgency and order as `R1`",
    ]);
  });

  test("puts what is waited for first", () => {
    const later = (...keys: readonly string[]) =>
      wordsOf(withBase(more(ruleFile("R2", ["after: [R1.ask-help]", ...keys]))));
    const words = "rule/after-later: `R2` waits for `R1.ask-help`, which stands later in the list";
    expect(later("urgency: today", "order: 9")).toEqual([words]);
    expect(later("urgency: this-week", "order: 0")).toEqual([words]);
    expect(later("urgency: this-week", "order: 2")).toEqual([]);
    expect(later("order: 0")).toEqual([]);
    expect(wordsOf(withBase(other(ruleFile("R2", ["after: [R1]", "urgency: now", "order: 1"]))))).toEqual([]);
  });
});

test("texts that are the same in two languages are warned about when they are long", () => {
  const long = "this text is longer than a name would ever be";
  const rule = (fi: string, sv: string, en: string) =>
    wordsOf(withBase(more(ruleFile("R2", [`why: {fi: ${fi}, sv: ${sv}, en: ${en}}`]))));
  const words = (names: string) => `text/same-in-two-languages: the text is the same in ${names}`;
  expect(rule(long, "b", "c")).toEqual([]);
  expect(rule("a", "a", "a")).toEqual([]);
  expect(rule(long, long, "c")).toEqual([words("`fi` and `sv`")]);
  expect(rule(long, "b", long)).toEqual([words("`fi` and `en`")]);
  expect(rule("a", long, long)).toEqual([words("`sv` and `en`")]);
  expect(rule(long, long, long)).toEqual([words("`fi` and `sv` and `en`")]);
  expect(rule(long.slice(0, 40), long.slice(0, 40), "c")).toEqual([words("`fi` and `sv`")]);
  expect(rule(long.slice(0, 39), long.slice(0, 39), "c")).toEqual([]);
});
