import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  eventFileSchema,
  exampleSchema,
  factSchema,
  journeyFileSchema,
  personaSchema,
  ruleSchema,
  serviceSchema,
  topicFileSchema,
} from "../../src/model/index.ts";
import { keysOf, schemasAt } from "../../src/validate/schema-keys.ts";
import { shapeFaults } from "../../src/validate/shape-fault.ts";
import { wrongKind } from "../../src/validate/shape-words.ts";

const text = { fi: "a", sv: "b", en: "c" };
const rule = {
  name: "R1",
  conditions: { all: [] },
  event: { type: "task", params: { task: "a", service: "s" } },
  why: text,
  confidence: "V",
};
const fact = { id: "a", type: "choice", question: text };
const service = {
  id: "s",
  name: text,
  title: text,
  owner: "KELA",
  channels: ["web"],
  identification: "none",
  confidence: "V",
};

/** The faults of a value in words: `place code: message; help`. */
function said(schema: z.ZodMiniType, value: unknown): readonly string[] {
  return shapeFaults(schema, value).map(({ code, path, message, help }) => {
    const found = typeof help === "function" ? help() : help;
    return `${path.join(".")} ${code}: ${message}${found === undefined ? "" : `; ${found}`}`;
  });
}

const conditions = (value: unknown) => said(ruleSchema, { ...rule, conditions: value });
const condition = (value: unknown) => conditions({ all: [value] });
const recurs = (value: unknown) => said(ruleSchema, { ...rule, recurs: value });
const date = (value: unknown) => said(ruleSchema, { ...rule, deadline: { kind: "agreed", date: value } });
const state = (value: unknown) => said(journeyFileSchema, { id: "j", initial: "a", states: { a: value } });

const groupKeys = "the keys are `all`, `any`, `not`";
const conditionKeys = `${groupKeys}, \`fact\`, \`operator\`, \`value\``;

describe("conditions", () => {
  test("of a sound shape have no fault", () => {
    expect(conditions({ any: [{ not: { fact: "a", operator: "in", value: [1, "b", true] } }] })).toEqual([]);
    expect(condition({ fact: "a", operator: "equal", value: { fact: "b" } })).toEqual([]);
  });

  test("of another kind", () => {
    const none = `conditions schema/wrong-type: nothing is written here, but a mapping of keys to values is needed; ${groupKeys}`;
    expect(conditions(null)).toEqual([none]);
    expect(conditions("always")).toEqual([
      `conditions schema/wrong-type: \`"always"\` is not a mapping of keys to values; ${groupKeys}`,
    ]);
    expect(conditions([])).toEqual([
      `conditions schema/wrong-type: a list is not a mapping of keys to values; ${groupKeys}`,
    ]);
    expect(condition("a")).toEqual([
      `conditions.all.0 schema/wrong-type: \`"a"\` is not a mapping of keys to values; ${conditionKeys}`,
    ]);
    expect(conditions({ not: [{ fact: "a", operator: "known" }] })).toEqual([
      `conditions.not schema/wrong-type: a list is not a mapping of keys to values; ${conditionKeys}`,
    ]);
    expect(conditions({ all: { fact: "a", operator: "known" } })).toEqual([
      "conditions.all schema/wrong-type: a mapping is not a list; write a list: `[first, second]`, or a line with `-` for each item",
    ]);
  });

  test("without a group", () => {
    expect(conditions({})).toEqual([
      "conditions schema/missing-key: one of the keys `all`, `any` or `not` is needed here",
    ]);
    expect(condition({})).toEqual([
      "conditions.all.0 schema/missing-key: one of the keys `all`, `any`, `not` or `fact` is needed here",
    ]);
    const alone =
      "schema/missing-key: conditions begin with `all`, `any` or `not`; write `all:` and the comparison below it as an item of a list";
    expect(conditions({ fact: "a", operator: "equal", value: 1 })).toEqual([`conditions ${alone}`]);
    expect(state({ on: { GO: { guard: { fact: "a", operator: "known" } } } })).toEqual([
      `states.a.on.GO.guard ${alone}`,
    ]);
  });

  test("with two groups, or with an empty one", () => {
    expect(conditions({ all: [], not: { all: [] } })).toEqual([
      "conditions.not schema/unknown-key: `not` cannot stand beside `all`; keep one of them",
    ]);
    expect(condition({ any: [] })).toEqual([
      "conditions.all.0.any schema/invalid-value: the list is empty; write at least one item, or leave the key out",
    ]);
  });

  test("with a mistyped key", () => {
    expect(conditions({ al: [] })).toEqual([
      "conditions.al schema/unknown-key: `al` is no key here; did you mean `all`?",
    ]);
    expect(conditions({ sometimes: [] })).toEqual([
      `conditions.sometimes schema/unknown-key: \`sometimes\` is no key here; ${groupKeys}`,
    ]);
    expect(condition({ fact: "a", operatr: "equal", value: 1 })).toEqual([
      "conditions.all.0.operatr schema/unknown-key: `operatr` is no key here; did you mean `operator`?",
    ]);
    expect(condition({ fact: "a", operator: "equal", value: 1, path: "$.b" })).toEqual([
      `conditions.all.0.path schema/unknown-key: \`path\` is no key here; ${conditionKeys}`,
    ]);
    expect(condition({ fact: "a", operator: "equal", value: { fcat: "b" } })).toEqual([
      "conditions.all.0.value.fcat schema/unknown-key: `fcat` is no key here; did you mean `fact`?",
    ]);
  });

  test("with many faulty parts name each part, and not the group", () => {
    const parts = Array.from({ length: 50 }, () => ({ fact: "a", operater: "known" }));
    expect(conditions({ all: parts })).toEqual(
      parts.map(
        (_, index) =>
          `conditions.all.${index}.operater schema/unknown-key: \`operater\` is no key here; did you mean \`operator\`?`,
      ),
    );
  });

  test("deep down", () => {
    expect(conditions({ all: [{ any: [{ not: { fact: "a", oprator: "known" } }] }] })).toEqual([
      "conditions.all.0.any.0.not.oprator schema/unknown-key: `oprator` is no key here; did you mean `operator`?",
    ]);
  });

  test("with a value that no comparison has", () => {
    expect(condition({ fact: "a", operator: "equal", value: null })).toEqual([
      "conditions.all.0.value schema/wrong-type: nothing is written here, but a value is needed; the keys are `fact`",
    ]);
    expect(condition({ fact: "a", operator: "equal", value: {} })).toEqual([
      "conditions.all.0.value schema/missing-key: the key `fact` is missing; add `fact:`",
    ]);
    expect(condition({ fact: "a", operator: "in", value: [["b"]] })).toEqual([
      "conditions.all.0.value.0 schema/wrong-type: a list is not a text, a number or `true` or `false`",
    ]);
    expect(condition({ fact: 1, operator: "known" })).toEqual([
      'conditions.all.0.fact schema/wrong-type: `1` is not a text; put it in quotes: `"1"`',
    ]);
    expect(condition({ fact: "a b", operator: "known" })).toEqual([
      "conditions.all.0.fact schema/invalid-value: `a b`: an id has letters, digits, hyphens and dots between its parts; write it in this form",
    ]);
  });
});

describe("recurrences", () => {
  test("have one of several shapes", () => {
    const sound = [
      { each: "year", from: 2027, date: "2027-05-31" },
      { every: "P3Y", from: "2030-06-01" },
      { rrule: "FREQ=YEARLY" },
      { every: "P1M", after: "completion" },
      { on: "sale" },
    ];
    for (const one of sound) expect(recurs(one)).toEqual([]);
    expect(recurs({})).toEqual([
      "recurs schema/missing-key: one of the keys `each`, `every`, `rrule` or `on` is needed here",
    ]);
    expect(recurs("P1M")).toEqual([
      'recurs schema/wrong-type: `"P1M"` is not a mapping of keys to values; the keys are `each`, `from`, `until`, `date`, `every`, `rrule`, `after`, `again`, `on`, `within`, `working-days`, `first`',
    ]);
    expect(recurs({ every: "P1M" })).toEqual([
      "recurs schema/missing-key: the key `from` is missing; add `from:`",
    ]);
    expect(recurs({ evry: "P1M", after: "completion" })).toEqual([
      "recurs.evry schema/unknown-key: `evry` is no key here; did you mean `every`?",
    ]);
    expect(recurs({ every: "3 months", after: "completion" })).toEqual([
      "recurs.every schema/invalid-value: `3 months`: a duration is written like `P3M`, `P2W` or `P10D`; write it in this form",
    ]);
    expect(recurs({ rrule: "FREQ=YEARLY", every: "P1M" })).toEqual([
      "recurs.every schema/unknown-key: `every` cannot stand beside `rrule`; keep one of them",
    ]);
    expect(recurs({ rrule: 4, on: "sale", within: "P1W" })).toEqual([
      "recurs.rrule schema/unknown-key: `rrule` cannot stand beside `on` and `within`; keep one of them",
    ]);
  });
});

describe("expressions", () => {
  test("are values, lists and mappings, all the way down", () => {
    expect(date({ plus: [{ fact: "a" }, "P1D"] })).toEqual([]);
    const nothing = "schema/wrong-type: nothing is written here, but a value is needed";
    expect(date(null)).toEqual([`deadline.date ${nothing}`]);
    expect(date({ plus: [{ fact: null }, "P1D"] })).toEqual([`deadline.date.plus.0.fact ${nothing}`]);
    expect(date([1, [null]])).toEqual([`deadline.date.1.0 ${nothing}`]);
  });

  test("of a derived fact may be conditions", () => {
    const derived = (derive: unknown) =>
      said(factSchema, { ...fact, question: undefined, name: text, derive });
    expect(derived(null)).toEqual([
      `derive schema/wrong-type: nothing is written here, but a value is needed; ${groupKeys}`,
    ]);
  });
});

describe("actions and states of a journey", () => {
  const action = (value: unknown) => state({ entry: [value] });
  const at = "states.a.entry.0";

  test("the type tells the shapes apart", () => {
    expect(action({ type: "raise-indicatr", params: { indicator: "I1" } })).toEqual([
      `${at}.type schema/invalid-value: \`raise-indicatr\` is not allowed here; did you mean \`raise-indicator\`?`,
    ]);
    expect(action({ type: "sing" })).toEqual([
      `${at}.type schema/invalid-value: \`sing\` is not allowed here; use one of \`raise-indicator\`, \`activate-rule\`, \`pause-tasks\`, \`resume-tasks\`, \`begin-anew\`, \`evaluate-rules\`, \`send-event\`, \`note\``,
    ]);
    expect(action({ params: {} })).toEqual([
      `${at} schema/missing-key: the key \`type\` is missing; add \`type:\``,
    ]);
    expect(action({})).toEqual([`${at} schema/missing-key: the key \`type\` is missing; add \`type:\``]);
    expect(action({ type: "raise-indicator" })).toEqual([
      `${at} schema/missing-key: the key \`params\` is missing; add \`params:\``,
    ]);
  });

  test("the parameters are those of the type", () => {
    expect(action({ type: "raise-indicator", params: { indicatr: "I1" } })).toEqual([
      `${at}.params.indicatr schema/unknown-key: \`indicatr\` is no key here; did you mean \`indicator\`?`,
    ]);
    expect(action({ type: "activate-rule", params: { indicator: "I1" } })).toEqual([
      `${at}.params schema/missing-key: the key \`rule\` is missing; add \`rule:\``,
      `${at}.params.indicator schema/unknown-key: \`indicator\` is no key here; the keys are \`rule\``,
    ]);
  });

  test("names and events are keys of a certain form", () => {
    expect(state({ on: { done: {} } })).toEqual([
      "states.a.on.done schema/invalid-value: the key `done`: an event is written in capitals, such as `TASK_DONE`",
    ]);
    expect(said(journeyFileSchema, { id: "j", states: { "a b": {}, ["x".repeat(101)]: {} } })).toEqual([
      "states.a b schema/invalid-value: the key `a b`: a name has letters, digits and hyphens",
      `states.${"x".repeat(101)} schema/invalid-value: the key the text is too long: at most 100 characters are allowed, and it has 101`,
    ]);
  });

  test("a transition is a mapping or a list of them", () => {
    const keys = "the keys are `target`, `guard`, `in`, `actions`, `description`, `reenter`";
    expect(state({ on: { GO: "b" } })).toEqual([
      `states.a.on.GO schema/wrong-type: \`"b"\` is not a mapping of keys to values or a list; ${keys}`,
    ]);
    expect(state({ on: { GO: { targt: "b" } } })).toEqual([
      "states.a.on.GO.targt schema/unknown-key: `targt` is no key here; did you mean `target`?",
    ]);
    expect(state({ on: { GO: [{ target: "b", gaurd: {} }] } })).toEqual([
      "states.a.on.GO.0.gaurd schema/unknown-key: `gaurd` is no key here; did you mean `guard`?",
    ]);
    expect(state({ on: { GO: [] } })).toEqual([
      "states.a.on.GO schema/invalid-value: the list is empty; write at least one item, or leave the key out",
    ]);
  });
});

describe("values", () => {
  const changed = (key: string, value: unknown) => said(ruleSchema, { ...rule, [key]: value });

  test("numbers and truth values", () => {
    expect(changed("order", "1")).toEqual([
      'order schema/wrong-type: `"1"` is not a number; take away the quotes',
    ]);
    expect(changed("order", "first")).toEqual(['order schema/wrong-type: `"first"` is not a number']);
    expect(changed("order", 1.5)).toEqual(["order schema/wrong-type: `1.5` is not a whole number"]);
    expect(changed("order", -1)).toEqual(["order schema/invalid-value: `-1` is too small: at least 0"]);
    expect(changed("order", 1e6)).toEqual([
      "order schema/invalid-value: `1000000` is too large: at most 100000",
    ]);
    expect(changed("hides-others", "yes")).toEqual([
      'hides-others schema/wrong-type: `"yes"` is not `true` or `false`',
    ]);
    expect(said(factSchema, { ...fact, given: false })).toEqual([
      "given schema/invalid-value: `false` is not allowed here; write `true` or leave the key out",
    ]);
  });

  test("texts", () => {
    expect(changed("name", 14)).toEqual([
      'name schema/wrong-type: `14` is not a text; put it in quotes: `"14"`',
    ]);
    expect(changed("name", true)).toEqual([
      'name schema/wrong-type: `true` is not a text; put it in quotes: `"true"`',
    ]);
    expect(changed("name", null)).toEqual([
      "name schema/wrong-type: nothing is written here, but a text is needed",
    ]);
    expect(changed("name", undefined)).toEqual([
      " schema/missing-key: the key `name` is missing; add `name:`",
    ]);
    expect(changed("name", "R 14")).toEqual([
      "name schema/invalid-value: `R 14`: a name has letters, digits and hyphens; write it in this form",
    ]);
    expect(changed("name", "R".repeat(101))).toEqual([
      "name schema/invalid-value: the text is too long: at most 100 characters are allowed, and it has 101",
    ]);
    expect(changed("note", "")).toEqual(["note schema/invalid-value: the text is empty; write the text"]);
    expect(changed("valid", { from: 2026 })).toEqual([
      'valid.from schema/wrong-type: `2026` is not a text; put it in quotes: `"2026"`',
    ]);
    expect(
      said(serviceSchema, { ...service, web: ["https://kela.fi"], phones: [{ number: "09-1" }] }),
    ).toEqual([
      "phones.0.number schema/invalid-value: `09-1`: a telephone number has digits and spaces; write it in this form",
      "web.0 schema/invalid-value: `https://kela.fi`: a web address is written like `kela.fi`; write it in this form",
    ]);
  });

  test("texts in three languages", () => {
    expect(changed("why", "because")).toEqual([
      'why schema/wrong-type: `"because"` is not a mapping of keys to values; write it in three languages: `{fi: .., sv: .., en: ..}`',
    ]);
    expect(changed("why", { fi: "a", en: "c" })).toEqual([
      "why schema/missing-key: the text has no `sv`; write every text in `fi`, `sv` and `en`",
    ]);
    expect(changed("why", { ...text, sv: "" })).toEqual([
      "why.sv schema/invalid-value: the text is empty; write the text",
    ]);
    expect(changed("why", { ...text, sv: null })).toEqual([
      "why.sv schema/wrong-type: nothing is written here, but a text is needed",
    ]);
    expect(changed("why", { ...text, ru: "d" })).toEqual([
      "why.ru schema/unknown-key: `ru` is no key here; the keys are `fi`, `sv`, `en`, `translated`",
    ]);
    expect(changed("why", { fi: "a", se: "b", en: "c" })).toEqual([
      "why schema/missing-key: the text has no `sv`; write every text in `fi`, `sv` and `en`",
      "why.se schema/unknown-key: `se` is no key here; the keys are `fi`, `sv`, `en`, `translated`",
    ]);
  });

  test("words of a closed list", () => {
    expect(changed("urgency", "tody")).toEqual([
      "urgency schema/invalid-value: `tody` is not allowed here; did you mean `today`?",
    ]);
    expect(changed("urgency", null)).toEqual([
      "urgency schema/invalid-value: nothing is written here, but a value is needed; use one of `now`, `today`, `this-week`, `two-weeks`, `this-month`, `later`",
    ]);
    expect(changed("urgency", 4)).toEqual([
      "urgency schema/invalid-value: `4` is not allowed here; use one of `now`, `today`, `this-week`, `two-weeks`, `this-month`, `later`",
    ]);
    expect(changed("confidence", undefined)).toEqual([
      " schema/missing-key: the key `confidence` is missing; add `confidence:`",
    ]);
  });

  test("lists and mappings", () => {
    expect(said(topicFileSchema, { rules: {} })).toEqual([
      "rules schema/wrong-type: a mapping is not a list; write a list: `[first, second]`, or a line with `-` for each item",
    ]);
    expect(said(personaSchema, { id: "p", today: "2026-11-24", facts: [], expect: {} })).toEqual([
      "facts schema/wrong-type: a list is not a mapping of keys to values",
    ]);
    expect(said(exampleSchema, { rule: "R1", today: "2026-11-24", facts: {}, verdict: "hold" })).toEqual([
      "verdict schema/invalid-value: `hold` is not allowed here; did you mean `holds`?",
    ]);
    expect(said(ruleSchema, "R1")).toEqual([
      ' schema/wrong-type: `"R1"` is not a mapping of keys to values; the keys are `name`, `conditions`, `event`, `priority`, `tasks`, `title`, `why`, `urgency`, `order`, `after`, `deadline`, `recurs`, …',
    ]);
    expect(said(eventFileSchema, null)).toHaveLength(1);
    expect(said(z.array(z.string()).check(z.maxLength(2)), ["a", "b", "c"])).toEqual([
      " schema/invalid-value: the list is too long: at most 2 items",
    ]);
  });

  test("a long value is cut in the message", () => {
    expect(changed("name", "R ".repeat(50))[0]).toContain(`\`${"R ".repeat(30)}…\`: a name`);
  });
});

describe("the keys that a place knows", () => {
  const keys = (path: readonly PropertyKey[], schema: z.ZodMiniType = ruleSchema) =>
    keysOf(schemasAt(schema, path));

  test("are those of its one shape, or of all that are possible", () => {
    expect(keys(["why"])).toEqual(["fi", "sv", "en", "translated"]);
    expect(keys(["recurs"])).toEqual([
      "each",
      "from",
      "until",
      "date",
      "every",
      "rrule",
      "after",
      "again",
      "on",
      "within",
      "working-days",
      "first",
    ]);
    expect(keys(["conditions", "all", 0, "any", 3])).toEqual([
      "all",
      "any",
      "not",
      "fact",
      "operator",
      "value",
    ]);
    expect(keys(["states", "a", "on", "GO", 0], journeyFileSchema)).toEqual([
      "target",
      "guard",
      "in",
      "actions",
      "description",
      "reenter",
    ]);
    expect(keys(["valid", "from"])).toEqual([]);
  });

  test("are none where nothing can stand", () => {
    expect(keys(["why", "fi", "x"])).toEqual([]);
    expect(keys(["tasks", "task"])).toEqual([]);
    expect(keys(["toString"])).toEqual([]);
    expect(keys([0])).toEqual([]);
  });
});

test("a kind that has no words yet is named as it is", () => {
  expect(wrongKind(1, ["date"], [])).toEqual({ message: "`1` is not date", help: undefined });
});

test("no fault speaks of the program that found it", () => {
  const foreign = /\b(zod|input|expected|received|object|array|string|undefined|null|NaN|boolean|invalid)\b/i;
  const values = [null, undefined, 0, 1.5, "", "x", true, [], [null], {}, { x: 1 }, { fi: 1 }, { all: 1 }];
  const places: readonly (readonly [z.ZodMiniType, object])[] = [
    [ruleSchema, rule],
    [factSchema, fact],
    [serviceSchema, service],
    [exampleSchema, { rule: "R1", today: "2026-11-24", facts: {}, verdict: "holds" }],
  ];
  let faults = 0;
  for (const [schema, sound] of places)
    for (const key of keysOf([schema]))
      for (const value of values)
        for (const { message } of shapeFaults(schema, { ...sound, [key]: value })) {
          faults++;
          expect(message.replace(/`[^`]*`/g, "")).not.toMatch(foreign);
        }
  expect(faults).toBeGreaterThan(500);
});
