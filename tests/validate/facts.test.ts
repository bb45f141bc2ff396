import { describe, expect, test } from "vitest";
import { factItem, more, named, withBase, wordsOf } from "./support.ts";

const question = "question: {fi: kysymys, sv: fråga, en: question}";
const options = "options: [{id: a, text: {fi: a, sv: a, en: a}}, {id: b, text: {fi: b, sv: b, en: b}}]";

/** Two options, of which the second may be suggested from these. */
const limited = (from: string) => options.replace("{id: b,", `{id: b, suggest-from: ${from},`);

/** What is said about a fact with these keys. */
function fact(...keys: readonly string[]): readonly string[] {
  return wordsOf(withBase(more(`facts:\n${factItem("home.more", ...keys)}`)));
}

describe("a fact's declaration", () => {
  const sound: readonly (readonly string[])[] = [
    ["type: boolean", question],
    ["type: boolean", "given: true", named],
    ["type: boolean", "derive: {any: [{fact: home.moving, operator: equal, value: true}]}", named],
    ["type: boolean", "derive: {not: {fact: home.moving, operator: equal, value: true}}", named],
    ["type: choices", options, question, "exclusive: a", "empty: refused"],
    ["type: choice", options, question, "ask-if: {all: []}", "when-not-asked: keep"],
    ["type: series", "given: true", named, options],
    ["type: integer", question, "min: 1", "max: 1", "unit: month"],
    ["type: money", question, "min: 0"],
    ["type: boolean", question, "suggest: false", "decided-by: authority"],
    ["type: integer", question, "suggest: more"],
    ["type: choice", limited("[a]"), question],
    ["type: choice", limited("[]"), question],
    ["type: text", question, "sensitive: true", "why: {fi: syy, sv: orsak, en: reason}"],
  ];

  test.each(sound)("is sound: %s, %s", (...keys) => {
    expect(fact(...keys)).toEqual([]);
  });

  test("may be a task's result when it is asked, too", () => {
    expect(fact("type: boolean", question, "result-of: R1.ask-help")).toEqual([]);
    expect(fact("type: boolean", "given: true", named, "result-of: R1.ask-help")).toEqual([]);
  });

  const faulty: readonly (readonly [keys: readonly string[], words: string])[] = [
    [
      ["type: boolean", "derive: {all: []}", named, "result-of: R1.ask-help"],
      "type/fact: a derived fact is no result: `result-of` is for facts that are asked or given; remove `result-of`",
    ],
    [
      ["type: boolean"],
      `type/ambiguous-fact: \`home.more\` has none of \`question\`, \`given\` and \`derive\``,
    ],
    [
      ["type: boolean", question, "given: true"],
      `type/ambiguous-fact: \`home.more\` has more than one of \`question\`, \`given\` and \`derive\``,
    ],
    [
      ["type: boolean", "given: true"],
      "type/fact: `home.more` is not asked and needs a `name` for explanations; add `name:`",
    ],
    [
      ["type: boolean", "given: true", named, "ask-if: {all: []}"],
      "type/fact: `ask-if` is only for facts with a `question`; remove `ask-if`",
    ],
    [
      ["type: boolean", question, "when-not-asked: keep"],
      "type/fact: `when-not-asked` needs an `ask-if`; add `ask-if:`",
    ],
    [
      ["type: boolean", question, "sensitive: true"],
      "type/fact: `home.more` is sensitive and must say why it is asked; add `why:`",
    ],
    [["type: choice", question], "type/fact: a `choice` needs `options`; add `options:`"],
    [["type: date", question, options], "type/fact: a `date` has no `options`; remove `options`"],
    [
      ["type: choice", question, options, "exclusive: a"],
      "type/fact: `exclusive` is only for `choices`; remove `exclusive`",
    ],
    [
      ["type: choices", question, options, "exclusive: none"],
      "reference/unknown-option: no option of `home.more` is named `none`",
    ],
    [
      ["type: choice", question, options, "empty: allowed"],
      "type/fact: `empty` is only for `choices`; remove `empty`",
    ],
    [
      ["type: text", question, "suggest: true"],
      "type/fact: a `text` cannot be suggested so; use `true` or `false` for a `boolean`, `more` for a number",
    ],
    [
      ["type: boolean", question, "suggest: more"],
      "type/fact: a `boolean` cannot be suggested so; use `true` or `false` for a `boolean`, `more` for a number",
    ],
    [
      ["type: choices", limited("[a]"), question],
      "type/fact: `suggest-from` is only for `choice`; remove `suggest-from`",
    ],
    [
      ["type: choice", limited("[a, c]"), question],
      "reference/unknown-option: no option of `home.more` is named `c`",
    ],
    [["type: date", question, "min: 1"], "type/fact: `min` is only for numbers and series; remove `min`"],
    [["type: date", question, "max: 1"], "type/fact: `max` is only for numbers and series; remove `max`"],
    [
      ["type: text", question, "unit: EUR"],
      "type/fact: `unit` is only for numbers and series; remove `unit`",
    ],
    [
      ["type: number", question, "min: 2", "max: 1.5"],
      "type/fact: `min` `2` is greater than `max` `1.5`; exchange them",
    ],
    [
      ["type: date", "derive: {all: []}", named],
      "type/fact: conditions give `true` or `false`, and not a `date`; write `type: boolean`",
    ],
  ];

  test.each(faulty)("%j", (keys, words) => {
    expect(fact(...keys)).toEqual([words]);
  });

  test("has an id that no built-in fact has", () => {
    for (const id of ["today", "task.R1.status", "event.sale.on", "rule.R1"]) {
      const file = more(`facts:\n${factItem(id, "type: boolean", question)}`);
      expect(wordsOf(withBase(file))).toEqual([
        `type/fact: \`${id}\` is kept for built-in facts; choose another id`,
      ]);
    }
    expect(wordsOf(withBase(more(`facts:\n${factItem("tasks.open", "type: boolean", question)}`)))).toEqual(
      [],
    );
  });

  test("has each option once", () => {
    const twice = options.replace("id: b", "id: a");
    expect(fact("type: choice", question, twice)).toEqual(["duplicate/name: `a` stands twice in this list"]);
  });

  test("has sound conditions for when it is asked and what is hidden", () => {
    const wrong = "{all: [{fact: home.kind, operator: equal, value: rented-out}]}";
    const hidden = options.replace("}}, {id", `}, hide-if: ${wrong}}, {id`);
    expect(fact("type: choice", question, hidden, `ask-if: ${wrong}`)).toEqual([
      "reference/unknown-option: `home.kind` has no option `rented-out`; the options are `rented`, `owned`",
      "reference/unknown-option: `home.kind` has no option `rented-out`; the options are `rented`, `owned`",
    ]);
  });
});

describe("what a calculation gives", () => {
  const calculated = (type: string, derive: string, ...keys: readonly string[]) =>
    fact(`type: ${type}`, `derive: ${derive}`, named, ...keys);

  test("has the fact's type", () => {
    expect(calculated("date", "{plus: [{fact: home.moving-day}, P1D]}")).toEqual([]);
    expect(calculated("integer", "{fact: home.moving-day}")).toEqual([
      "type/value: `home.moving-day` is a date, but a whole number is needed here",
    ]);
  });

  test("is one of the fact's options", () => {
    const choose = (first: string, otherwise: string) =>
      `{choose: [{when: {all: []}, then: ${first}}, {otherwise: ${otherwise}}]}`;
    expect(calculated("choice", choose("a", "b"), options)).toEqual([]);
    expect(calculated("choice", choose("a", "bb"), options)).toEqual([
      "reference/unknown-option: no option of `home.more` is named `bb`",
    ]);
    const file = more(
      `facts:\n${factItem("home.more", "type: choice", `derive: ${choose("aa", "bb")}`, named, options)}`,
    );
    expect(wordsOf(withBase(file))).toHaveLength(2);
    expect(calculated("choice", "{fact: home.kind}", options)).toEqual([
      "reference/unknown-option: no option of `home.more` is named `owned`",
      "reference/unknown-option: no option of `home.more` is named `rented`",
    ]);
    expect(calculated("choice", choose("a", "b"))).toEqual([
      "type/fact: a `choice` needs `options`; add `options:`",
    ]);
  });

  test("is in the fact's unit", () => {
    const income = factItem("home.income", "type: money", "given: true", "unit: EUR", named);
    const rent = (unit: string) =>
      factItem("home.rent", "type: money", "derive: {fact: home.income}", `unit: ${unit}`, named);
    expect(wordsOf(withBase(more(`facts:\n${income}${rent("EUR")}`)))).toEqual([]);
    expect(wordsOf(withBase(more(`facts:\n${income}${rent("SEK")}`)))).toEqual([
      "type/value: the calculation gives `EUR`, but `home.rent` is in `SEK`",
    ]);
  });
});
