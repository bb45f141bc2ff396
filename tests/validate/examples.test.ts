import { describe, expect, test } from "vitest";
import { changed, more, ruleFile, withBase, wordsOf } from "./support.ts";

const personas = "life-events/moving/personas.yaml";

describe("an example", () => {
  const example = (keys: string) =>
    wordsOf(withBase(more(`examples:\n  - {rule: R1, today: 2026-11-24, verdict: open, ${keys}}\n`)));

  test("may name any fact, asked, derived or built in", () => {
    expect(
      example(
        "facts: {home.moving: true, today: 2026-11-24, rule.R1: true, task.R1.ask-help.status: done, task.R1.ask-help.done-on: 2026-11-01, event.notice-sent.on: 2026-11-01}, needs: [home.kind], life-event: moving, date: null",
      ),
    ).toEqual([]);
  });

  test("names nothing that does not exist", () => {
    expect(example("facts: {sun: true}, needs: [home.knid], life-event: divorce, date: 2026-02-30")).toEqual([
      "reference/unknown-fact: no fact is named `sun`",
      "reference/unknown-fact: no fact is named `home.knid`; did you mean `home.kind`?",
      "reference/unknown-life-event: no life event is named `divorce`",
      "type/value: `2026-02-30` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
    ]);
    expect(
      wordsOf(withBase(more("examples: [{rule: Q, today: 2026-00-01, facts: {}, verdict: holds}]\n"))),
    ).toEqual([
      "reference/unknown-rule: no rule is named `Q`",
      "type/value: `2026-00-01` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
    ]);
  });

  test("must hold for every rule, and one must fail", () => {
    const without = (verdict: string) =>
      wordsOf(withBase(more(ruleFile("R2").replace(`verdict: ${verdict}`, "verdict: open"))));
    expect(without("holds")).toEqual([`rule/no-example: \`R2\` has no example that holds`]);
    expect(without("fails")).toEqual([`rule/no-example: \`R2\` has no example that fails`]);
  });

  test("cannot fail for a rule that holds for everyone", () => {
    const always = ruleFile("R2", [], "{all: []}");
    expect(wordsOf(withBase(more(always.replace("verdict: fails", "verdict: open"))))).toEqual([]);
    expect(wordsOf(withBase(more(always.replace("verdict: holds", "verdict: open"))))).toEqual([
      "rule/no-example: `R2` has no example that holds",
    ]);
  });
});

describe("a persona", () => {
  const persona = (...list: readonly string[]) =>
    wordsOf(
      withBase({
        path: personas,
        text: `personas:\n${list.map((keys) => `  - {today: 2026-11-24, facts: {}, ${keys}}\n`).join("")}`,
      }),
    );

  test("is sound", () => {
    expect(
      persona(
        "id: anna, derived: {rule.R1: true}, expect: {order: [R1], tasks: [{rule: R1, task: ask-help, after: [R1], date: 2026-11-25}], first-open: [R1], focus: [], added: [], removed: [R1], not: [{rule: R1}], next-question: home.kind}",
        "id: bertta, base: anna, expect: {tasks: [{rule: R1, date: null}]}",
      ),
    ).toEqual([]);
  });

  test("expects nothing that does not exist", () => {
    const lists = ["order", "first-open", "focus", "added", "removed"].map((key) => `${key}: [Q]`).join(", ");
    const unknown = "reference/unknown-rule: no rule is named `Q`";
    expect(persona(`id: anna, expect: {${lists}, not: [{rule: Q}], tasks: [{rule: Q, task: any}]}`)).toEqual(
      Array.from({ length: 7 }, () => unknown),
    );
    expect(
      persona(
        "id: anna, derived: {sun: 1}, expect: {indicators: [R1], tasks: [{rule: R1, task: ask-halp, after: [R1.x], date: 2026-02-30}], next-question: home.knid}",
      ),
    ).toEqual([
      "reference/unknown-fact: no fact is named `sun`",
      "reference/unknown-rule: no indicator is named `R1`",
      "reference/unknown-task: no task of this rule is named `ask-halp`; did you mean `ask-help`?",
      "reference/unknown-task: no rule or task is named `R1.x`",
      "type/value: `2026-02-30` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
      "reference/unknown-fact: no fact is named `home.knid`; did you mean `home.kind`?",
    ]);
  });

  test("stands on another one of its own life event", () => {
    const words = "reference/unknown-persona: no persona is named `carita`";
    expect(persona("id: anna, base: carita, expect: {}")).toEqual([words]);
    const event = withBase().find(({ path }) => path === "life-events/moving/event.yaml");
    const other = (event?.text ?? "").replace("id: moving", "id: away");
    const files = withBase(
      { path: "life-events/away/event.yaml", text: other },
      {
        path: "life-events/away/personas.yaml",
        text: "personas: [{id: carita, today: 2026-11-24, facts: {}, expect: {}}]\n",
      },
      {
        path: personas,
        text: "personas: [{id: anna, base: carita, today: 2026-11-24, facts: {}, expect: {}}]\n",
      },
    );
    expect(wordsOf(files)).toEqual([words]);
  });

  test("has an id of its own", () => {
    expect(persona("id: anna, expect: {}", "id: anna, expect: {}")).toEqual([
      "duplicate/name: the persona `anna` is already in this life event",
    ]);
  });

  test("lives on a day of the calendar", () => {
    const text = "personas: [{id: anna, today: 2027-02-29, facts: {home.movin: true}, expect: {}}]\n";
    expect(wordsOf(withBase({ path: personas, text }))).toEqual([
      "type/value: `2027-02-29` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
      "reference/unknown-fact: no fact is named `home.movin`; did you mean `home.moving`?",
    ]);
  });
});

test("the office of an organisation is decided by a fact that exists", () => {
  const file = changed("rules/catalogue.yaml", "sector: public", "sector: public, located-by: home.knid");
  expect(wordsOf(withBase(file))).toEqual([
    "reference/unknown-fact: no fact is named `home.knid`; did you mean `home.kind`?",
  ]);
});

test("a service has owners and neighbours that exist", () => {
  const keys =
    "owner: KELA\n    versions: [{owner: TOWN, valid: {from: 2030-01-01}}]\n    valid: {to: 2029-12-31}\n    predecessors: [old]\n    successors: [new]";
  expect(wordsOf(withBase(changed("rules/home/services.yaml", "owner: KELA", keys)))).toEqual([
    "reference/unknown-organisation: no organisation is named `TOWN`",
    "reference/unknown-service: no service is named `old`",
    "reference/unknown-service: no service is named `new`",
  ]);
});
