import { describe, expect, test } from "vitest";
import { more, named, withBase, wordsOf } from "./support.ts";

const two = [
  "rules:",
  "  - name: R2",
  "    conditions: {all: [{fact: home.moving, operator: equal, value: true}]}",
  "    event: {type: task}",
  "    tasks:",
  "      - {task: pack, service: moving-help, title: {fi: Pakkaa, sv: Packa, en: Pack}}",
  "      - {task: carry, service: moving-help, title: {fi: Kanna, sv: Bär, en: Carry}}",
  "    why: {fi: syy, sv: orsak, en: reason}",
  "    confidence: V",
  "examples:",
  "  - {rule: R2, today: 2026-11-24, facts: {home.moving: true}, verdict: holds}",
  "  - {rule: R2, today: 2026-11-24, facts: {home.moving: false}, verdict: fails}",
];

function wordsWith(...lines: readonly string[]) {
  return wordsOf(withBase(more(`${[...two, ...lines].join("\n")}\n`)));
}

const desk = (tasks: string, keys = "") => ["desks:", `  - {id: visit, ${named}, tasks: [${tasks}]${keys}}`];
const evidence = (keys: string) => ["evidence:", `  - {id: paper, ${named}, ${keys}, confidence: V}`];
const control = (keys: string) => [
  "controls:",
  `  - {id: visit, ${named}, when: {fi: joskus, sv: ibland, en: sometimes}, ${keys}, confidence: V}`,
];
const bundle = "bundle: [{fi: paperit, sv: papper, en: papers}]";

describe("a desk", () => {
  test("joins tasks that exist", () => {
    expect(wordsWith(...desk("R2.pack, R2.carry, R1.ask-help"))).toEqual([]);
  });

  test("of a task that does not exist is found, and a rule is no task", () => {
    expect(wordsWith(...desk("R2.pack, R2.cary"))).toEqual([
      "reference/unknown-task: no task is named `R2.cary`; did you mean `R2.carry`?",
    ]);
    expect(wordsWith(...desk("R2.pack, R1"))).toEqual([expect.stringContaining("reference/unknown-task")]);
  });

  test("of one task, and two of one id, are found", () => {
    expect(wordsWith(...desk("R2.pack"))[0]).toMatch(/^schema\//);
    const [head = "", item = ""] = desk("R2.pack, R2.carry");
    expect(wordsWith(head, item, item)).toEqual([
      expect.stringContaining("duplicate/name: the desk `visit`"),
    ]);
  });
});

describe("evidence", () => {
  test("comes from tasks or rules, goes to tasks or rules, and may fill a fact", () => {
    expect(wordsWith(...evidence("from: [R2.pack], to: [R1, R2.carry], fact: home.kind"))).toEqual([]);
    expect(
      wordsWith(...evidence("from: [], by: {fi: toimittaja, sv: leverantör, en: supplier}, to: [R2]")),
    ).toEqual([]);
  });

  test.each([
    [
      "from: [R2.pac], to: [R1]",
      "reference/unknown-task: no rule or task is named `R2.pac`; did you mean `R2.pack`?",
    ],
    ["from: [], to: [R3]", "reference/unknown-task: no rule or task is named `R3`"],
    [
      "from: [], to: [R1], fact: home.kin",
      "reference/unknown-fact: no fact is named `home.kin`; did you mean `home.kind`?",
    ],
    ["from: [], to: [R1], fact: today", "reference/unknown-fact: no fact is named `today`"],
  ])("%s", (keys, message) => {
    expect(wordsWith(...evidence(keys))).toEqual([expect.stringContaining(message)]);
  });
});

describe("a control", () => {
  test("is by an organisation, of rules", () => {
    expect(wordsWith(...control(`authority: KELA, rules: [R1, R2], ${bundle}`))).toEqual([]);
    expect(wordsWith(...control(`authority: KELA, ${bundle}`))).toEqual([]);
  });

  test.each([
    [`authority: KELLA, ${bundle}`, "reference/unknown-organisation: no organisation is named `KELLA`"],
    [`authority: KELA, rules: [R3], ${bundle}`, "reference/unknown-rule: no rule is named `R3`"],
    [`authority: KELA, rules: [R2.pack], ${bundle}`, ""],
    ["authority: KELA, bundle: []", "schema/"],
  ])("%s", (keys, message) => {
    expect(wordsWith(...control(keys))).toEqual([expect.stringContaining(message)]);
  });
});
