import { describe, expect, test } from "vitest";
import { always, more, ruleFile, withBase, wordsOf } from "./support.ts";

/** What is said about a rule with these keys. */
function rule(keys: readonly string[], conditions = always): readonly string[] {
  return wordsOf(withBase(more(ruleFile("R2", keys, conditions))));
}

describe("the parts of a rule", () => {
  const indicator = ["event: {type: indicator, params: {indicator: late}}", "severity: high"];
  const several = [
    "event: {type: task}",
    "tasks: [{task: a, service: moving-help}, {task: b, service: moving-help}]",
  ];

  test("an indicator, several tasks, and a halting safety item are sound", () => {
    expect(rule([...indicator, "rules: [R1]", "audience: [customer]", "hides-others: true"])).toEqual([]);
    expect(rule(several)).toEqual([]);
    expect(rule(["event: {type: safety, params: {task: a, service: moving-help, halt: true}}"])).toEqual([]);
  });

  test("a rule's one task has a name, a service and a reason", () => {
    const bare = `rules:\n  - name: R2\n    conditions: ${always}\n    event: {type: information}\n    confidence: V\n`;
    expect(wordsOf(withBase(more(bare))).filter((words) => !words.startsWith("rule/"))).toEqual([
      "schema/missing-key: the key `why` is missing in a rule of the type `information`; add `why:`",
      "schema/missing-key: the key `service` is missing in `event.params`; add `service:`",
      "schema/missing-key: the key `task` is missing in `event.params`; add `task:`",
    ]);
  });

  test("each of several tasks has a reason, of its own or of the rule", () => {
    const text = ruleFile("R2", several).replace("    why: {fi: syy, sv: orsak, en: reason}\n", "");
    expect(wordsOf(withBase(more(text)))).toEqual([
      "schema/missing-key: the key `why` is missing in a rule of the type `task`; add `why:`",
      "schema/missing-key: the key `why` is missing in a rule of the type `task`; add `why:`",
    ]);
    const own = text.replaceAll("service: moving-help}", "service: moving-help, why: {fi: a, sv: b, en: c}}");
    expect(wordsOf(withBase(more(own)))).toEqual([]);
  });

  test("a task stands in `event.params` or in `tasks`", () => {
    const both = [
      "event: {type: task, params: {task: c, service: moving-help, also: [moving-help]}}",
      several[1] ?? "",
    ];
    expect(rule(both)).toEqual(
      ["task", "service", "also"].map(
        (key) =>
          `type/rule: \`${key}\` has no effect in \`event.params\` when the rule has \`tasks\`; move it into \`tasks\``,
      ),
    );
  });

  test("an indicator has a name and a severity", () => {
    expect(rule(["event: {type: indicator}"])).toEqual([
      "schema/missing-key: the key `severity` is missing in a rule of the type `indicator`; add `severity:`",
      "schema/missing-key: the key `indicator` is missing in `event.params`; add `indicator:`",
    ]);
  });

  test("an indicator is no task", () => {
    const params =
      "params: {indicator: late, task: a, service: moving-help, also: [moving-help], halt: true}";
    expect(rule([`event: {type: indicator, ${params}}`, "severity: high", several[1] ?? ""])).toEqual([
      ...["task", "service", "also"].map(
        (key) => `type/rule: an \`indicator\` has no \`${key}\`: it is no task`,
      ),
      `type/rule: \`halt\` is only for rules of the type \`safety\``,
      `type/rule: an \`indicator\` has no \`tasks\`: it is no task`,
    ]);
  });

  test("only an indicator has an indicator's keys", () => {
    const keys = [
      "severity: high",
      "action: {fi: a, sv: b, en: c}",
      "audience: [customer]",
      "rules: [R1]",
      "hides-others: true",
    ];
    const event = "event: {type: task, params: {task: a, service: moving-help, indicator: late}}";
    expect(rule([event, ...keys])).toEqual(
      ["indicator", "severity", "action", "audience", "rules", "hides-others"].map(
        (key) => `type/rule: \`${key}\` is only for an \`indicator\``,
      ),
    );
  });
});

describe("what a rule names", () => {
  const unknown = (keys: readonly string[]) => rule(keys).map((words) => words.split(";")[0]);

  test("in its one task", () => {
    expect(
      unknown([
        "event: {type: task, params: {task: a, service: sauna, also: [moving-help, pool]}}",
        "after: [R1, Q.x]",
        "laws: [{law: 1/2020}, {law: 99/1999}]",
        "predecessor-services: [gym]",
        "recurs: {on: wedding}",
      ]),
    ).toEqual([
      "reference/unknown-service: no service is named `sauna`",
      "reference/unknown-service: no service is named `pool`",
      "reference/unknown-task: no rule or task is named `Q.x`",
      "reference/unknown-law: no law is named `99/1999`",
      "reference/unknown-service: no service is named `gym`",
      "reference/unknown-event: no event is named `wedding`",
    ]);
  });

  test("in its tasks and versions", () => {
    const wrong = "after: [Q], recurs: {on: wedding}";
    const dates = "deadline: {kind: agreed, date: {fact: home.moving}, from: {fact: sun}}";
    const conditions = "conditions: {all: [{fact: moon, operator: known}]}";
    expect(
      unknown([
        "event: {type: task}",
        `tasks: [{task: a, service: sauna, also: [pool], ${wrong}, ${dates}, ${conditions}}]`,
        "valid: {to: 2026-12-31}",
        `versions: [{valid: {from: 2027-01-01}, ${wrong}, laws: [{law: 9/9999}], ${dates}, ${conditions}}]`,
      ]),
    ).toEqual([
      "reference/unknown-service: no service is named `sauna`",
      "reference/unknown-service: no service is named `pool`",
      "reference/unknown-task: no rule or task is named `Q`",
      "reference/unknown-event: no event is named `wedding`",
      "type/value: `home.moving` is `true` or `false`, but a date is needed here",
      "reference/unknown-fact: no fact is named `sun`",
      "reference/unknown-fact: no fact is named `moon`",
      "reference/unknown-task: no rule or task is named `Q`",
      "reference/unknown-event: no event is named `wedding`",
      "reference/unknown-law: no law is named `9/9999`",
      "type/value: `home.moving` is `true` or `false`, but a date is needed here",
      "reference/unknown-fact: no fact is named `sun`",
      "reference/unknown-fact: no fact is named `moon`",
    ]);
  });

  test("to pick its version is a date", () => {
    expect(rule(["in-force-on: home.moving-day"])).toEqual([]);
    expect(unknown(["in-force-on: home.moving"])).toEqual([
      "type/value: the fact `home.moving` is not a date",
    ]);
    expect(unknown(["in-force-on: sun"])).toEqual(["reference/unknown-fact: no fact is named `sun`"]);
  });
});

describe("facts and expressions that do not exist", () => {
  test("get the code's remedy when nothing is near", () => {
    const date = (expression: string) => rule([`deadline: {kind: agreed, date: ${expression}}`]);
    const add = "reference/unknown-expression: no expression is named `al`; ";
    expect(date("{al: []}")).toEqual([`${add}did you mean \`all\`?`]);
    expect(date("{plus: [{al: []}, P1D]}")).toEqual([
      "reference/unknown-expression: no expression is named `al`",
    ]);
    const facts = ["task.R99.unpack.status", "task.R1.ask-help.until", "task.R1.ask-halp.done-on"];
    const all = facts.map((fact) => `{fact: ${fact}, operator: known}`).join(", ");
    expect(rule([], `{all: [${all}]}`)).toEqual([
      "reference/unknown-fact: no fact is named `task.R99.unpack.status`; did you mean `task.R2.pack.status`?",
      "reference/unknown-fact: no fact is named `task.R1.ask-help.until`; did you mean `task.R1.ask-help.status`?",
      "reference/unknown-fact: no fact is named `task.R1.ask-halp.done-on`; did you mean `task.R1.ask-help.done-on`?",
    ]);
  });
});

describe("conditions inside an expression", () => {
  const when = (conditions: string) =>
    rule([`deadline: {kind: agreed, date: {choose: [{when: ${conditions}, then: 2027-01-01}]}}`]);

  test("have the shape of conditions, and sound parts", () => {
    expect(when(always)).toEqual([]);
    expect(when("{all: [{fact: home.moving, operater: equal, value: true}]}")).toEqual([
      "schema/unknown-key: `operater` is no key here; did you mean `operator`?",
    ]);
    expect(when("{any: []}")).toEqual([
      "schema/invalid-value: the list is empty; write at least one item, or leave the key out",
    ]);
    expect(when("soon")).toEqual(
      ['`"soon"`'].map(
        (written) =>
          `schema/wrong-type: ${written} is not a mapping of keys to values; the keys are \`all\`, \`any\`, \`not\``,
      ),
    );
    expect(when("{fact: home.moving, operator: known}")).toEqual([
      "schema/missing-key: conditions begin with `all`, `any` or `not`; write `all:` and the comparison below it as an item of a list",
    ]);
    expect(when("{}")).toEqual(["schema/missing-key: one of the keys `all`, `any` or `not` is needed here"]);
    expect(when("{all: [{fact: home.movign, operator: known}]}")).toEqual([
      "reference/unknown-fact: no fact is named `home.movign`; did you mean `home.moving`?",
    ]);
  });
});
