import { describe, expect, test } from "vitest";
import { type Code, codes, type InputFile } from "../../src/index.ts";
import { changed, diagnosticsOf, placeOf, withBase } from "./support.ts";

const event = "life-events/moving/event.yaml";
const facts = "rules/home/facts.yaml";
const rules = "rules/home/rules.yaml";
const services = "rules/home/services.yaml";
const examples = "rules/home/examples.yaml";

/** One mistyped word: what it is, the file, the sound text, the text with the mistake, the word in it, and the word meant. */
type Mistake = readonly [
  what: string,
  path: string,
  sound: string,
  mistaken: string,
  written: string,
  meant: string,
];

const aDate = "date: {fact: home.moving-day}";

const mistakes: Readonly<Record<string, readonly Mistake[]>> = {
  "reference/unknown-fact": [
    ["fact", rules, "home.kind,", "home.knid,", "home.knid", "home.kind"],
    ["built-in fact", rules, aDate, "date: {fact: tody}", "tody", "today"],
    [
      "task as a fact",
      rules,
      aDate,
      "date: {fact: task.R1.aks-help.done-on}",
      "task.R1.aks-help.done-on",
      "task.R1.ask-help.done-on",
    ],
    [
      "event as a fact",
      rules,
      aDate,
      "date: {fact: event.notice-send.on}",
      "event.notice-send.on",
      "event.notice-sent.on",
    ],
    [
      "fact inside an expression",
      rules,
      aDate,
      "date: {plus: [{fact: home.moving-dya}, P1D]}",
      "home.moving-dya",
      "home.moving-day",
    ],
    [
      "fact in the questions",
      event,
      "home.moving-day",
      "home.moving-date",
      "home.moving-date",
      "home.moving-day",
    ],
    ["fact of an example", examples, "home.kind: rented", "home.kidn: rented", "home.kidn", "home.kind"],
    [
      "fact that picks the version",
      rules,
      "order: 1",
      "order: 1\n    in-force-on: home.movingday",
      "home.movingday",
      "home.moving-day",
    ],
    [
      "fact that orders channels",
      event,
      "kind: linear",
      "kind: linear\nchannels: {preference: home.kinds}",
      "home.kinds",
      "home.kind",
    ],
  ],
  "reference/unknown-option": [
    ["option", rules, "value: rented", "value: rentd", "rentd", "rented"],
    [
      "option of the channels' order",
      event,
      "kind: linear",
      "kind: linear\nchannels: {preference: home.kind, order: {ownd: [web]}}",
      "ownd",
      "owned",
    ],
  ],
  "reference/unknown-operator": [
    ["operator", rules, "home.kind, operator: equal", "home.kind, operator: eqal", "eqal", "equal"],
  ],
  "reference/unknown-expression": [
    ["expression", rules, aDate, "date: {plsu: [{fact: home.moving-day}, P1D]}", "plsu", "plus"],
    [
      "group of a derived fact",
      facts,
      "events:",
      "  - {id: home.leaving, type: boolean, derive: {al: []}, name: {fi: a, sv: b, en: c}}\nevents:",
      "al:",
      "all",
    ],
  ],
  "reference/unknown-service": [
    ["service", rules, "service: moving-help", "service: moving-hepl", "moving-hepl", "moving-help"],
    [
      "service of the help",
      event,
      "services: [moving-help]",
      "services: [moving-halp]",
      "moving-halp",
      "moving-help",
    ],
    [
      "service before",
      rules,
      "order: 1",
      "order: 1\n    predecessor-services: [movinghelp]",
      "movinghelp",
      "moving-help",
    ],
  ],
  "reference/unknown-organisation": [
    ["organisation", services, "owner: KELA", "owner: KLEA", "KLEA", "KELA"],
  ],
  "reference/unknown-law": [["law", rules, "law: 1/2020", "law: 1/2021", "1/2021", "1/2020"]],
  "reference/unknown-task": [
    [
      "task in `after`",
      rules,
      "order: 1",
      "order: 1\n    after: [R1.aks-help]",
      "R1.aks-help",
      "R1.ask-help",
    ],
  ],
  "reference/unknown-topic": [["topic", event, "topics: [home]", "topics: [hoem]", "hoem", "home"]],
  "schema/unknown-key": [
    ["key", rules, "urgency: this-week", "urgncy: this-week", "urgncy", "urgency"],
    ["key that is needed", rules, "conditions:", "condition:", "condition:", "conditions"],
    [
      "key of a comparison",
      rules,
      "home.kind, operator: equal",
      "home.kind, operater: equal",
      "operater",
      "operator",
    ],
    ["key of a file", facts, "events:", "event:", "event:", "events"],
  ],
  "schema/invalid-value": [
    ["urgency", rules, "urgency: this-week", "urgency: this-weak", "this-weak", "this-week"],
    ["kind of a deadline", rules, "kind: recommended", "kind: recomended", "recomended", "recommended"],
    ["type of a fact", facts, "type: date", "type: datte", "datte", "date"],
    ["channel", services, "channels: [phone]", "channels: [phnoe]", "phnoe", "phone"],
  ],
};

describe.each(Object.entries(mistakes))("%s", (code, cases) => {
  test.each(cases)("a mistyped %s", (_what, path, sound, mistaken, written, meant) => {
    const file = changed(path, sound, mistaken);
    const found = diagnosticsOf(withBase(file)).filter((diagnostic) => diagnostic.severity === "error");
    const place = { path, ...placeOf(file, written) };
    expect(found).toEqual([
      {
        code,
        severity: "error",
        message: expect.stringContaining(written.replace(":", "")),
        ...place,
        help: `did you mean \`${meant}\`?`,
      },
    ]);
  });
});

test("a mistyped rule in `after` names the nearest rule, whatever the order of the rules", () => {
  const rule = (name: string, after = "") =>
    `  - {name: ${name}, conditions: {all: []}, event: {type: task, params: {task: t, service: moving-help}}, why: {fi: a, sv: b, en: c}, confidence: V${after}}\n`;
  const list = [rule("pack-things"), rule("find-boxes"), rule("call-van", ", after: [pack-thigns]")];
  for (const rules of [list, [...list].reverse()]) {
    const file: InputFile = { path: "rules/home/more.yaml", text: `rules:\n${rules.join("")}` };
    const [found, ...others] = diagnosticsOf(withBase(file)).filter(({ severity }) => severity === "error");
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "reference/unknown-task" satisfies Code,
      help: "did you mean `pack-things`?",
      ...placeOf(file, "pack-thigns"),
    });
  }
});

test("a word that is like nothing gets the code's remedy instead of a wild guess", () => {
  const file = changed("rules/home/rules.yaml", "home.kind,", "weather.tomorrow,");
  expect(diagnosticsOf(withBase(file))[0]?.help).toBe(codes["reference/unknown-fact"].remedy);
});
