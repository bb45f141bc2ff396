import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Code, type InputFile, loadCatalogue } from "../../src/index.ts";
import {
  changed,
  diagnosticsOf,
  factItem,
  more,
  named,
  placeOf,
  placesOf,
  ruleFile,
  serviceItem,
  withBase,
  wordsOf,
} from "./support.ts";

/** Faults of five kinds in five files. */
const faulty: readonly InputFile[] = withBase(
  changed("rules/home/rules.yaml", "value: rented", "value: rentd"),
  changed("rules/home/services.yaml", "owner: KELA", "owner: KLEA"),
  changed("life-events/moving/event.yaml", "kind: linear", "kind: liner"),
  more(ruleFile("R2", ["urgancy: today", "after: [R1]"])),
  { path: "rules/other/facts.yaml", text: "facts: [\n" },
);

const expected = [
  "life-events/moving/event.yaml:4:7 schema/invalid-value",
  "rules/home/more.yaml:7:5 schema/unknown-key",
  "rules/home/rules.yaml:6:53 reference/unknown-option",
  "rules/home/services.yaml:5:12 reference/unknown-organisation",
  "rules/other/facts.yaml:1:8 yaml/syntax",
];

test("several faults in several files are reported together, by path, line and column", () => {
  expect(placesOf(faulty)).toEqual(expected);
});

test("the order of the files does not matter", () => {
  const shuffled = fc.shuffledSubarray([...faulty], { minLength: faulty.length });
  const first = diagnosticsOf(faulty);
  fc.assert(
    fc.property(shuffled, (files) => {
      expect(diagnosticsOf(files)).toEqual(first);
    }),
    { numRuns: 20 },
  );
});

describe("a faulty item causes no other faults: references to it stay silent", () => {
  /** One faulty item and what refers to it; the one code that is reported, and the words at its place. */
  const cases: readonly (readonly [what: string, files: readonly InputFile[], code: Code, at: string])[] = [
    [
      "fact",
      [changed("rules/home/facts.yaml", "type: choice", "type: choise")],
      "schema/invalid-value",
      "choise",
    ],
    [
      "fact whose derivation has no shape",
      [
        more(
          [
            "facts:",
            factItem("home.leaving", "type: boolean", "derive: {all: [{fct: home.moving}]}", named),
            ruleFile("R2", [], "{all: [{fact: home.leaving, operator: equal, value: true}]}"),
          ].join("\n"),
        ),
      ],
      "schema/unknown-key",
      "fct: home.moving",
    ],
    [
      "rule",
      [
        changed("rules/home/rules.yaml", "confidence: V", "confidence: X"),
        more(
          ruleFile(
            "R2",
            ["after: [R1, R1.ask-help]"],
            "{all: [{fact: rule.R1, operator: equal, value: true}, {fact: task.R1.ask-help.status, operator: equal, value: done}]}",
          ),
        ),
      ],
      "schema/invalid-value",
      "X\n",
    ],
    [
      "rule whose name is mistyped",
      [changed("rules/home/rules.yaml", "name: R1", "nmae: R1")],
      "schema/unknown-key",
      "nmae",
    ],
    [
      "list whose key is mistyped",
      [changed("rules/home/facts.yaml", "facts:", "fact:")],
      "schema/unknown-key",
      "fact:",
    ],
    [
      "file that is a list without a key",
      [changed("rules/home/rules.yaml", "rules:\n", "")],
      "schema/wrong-type",
      "- name: R1",
    ],
    [
      "service, which is a successor",
      [
        changed("rules/home/services.yaml", "channels: [phone]", "channels: [fone]"),
        more(
          `services:\n${serviceItem("van", ["valid: {to: 2026-01-01}", "successors: [moving-help]"])}${ruleFile(
            "R2",
            ["event: {type: task, params: {task: pack, service: van}}"],
          )}`,
        ),
      ],
      "schema/invalid-value",
      "fone",
    ],
    [
      "organisation",
      [changed("rules/catalogue.yaml", "sector: public", "sector: pubic")],
      "schema/invalid-value",
      "pubic",
    ],
    [
      "law",
      [changed("rules/catalogue.yaml", "confidence: V", "confidence: W")],
      "schema/invalid-value",
      "W}",
    ],
    [
      "event",
      [
        changed("rules/home/facts.yaml", "sv: Anmälan skickad, ", ""),
        more(
          ruleFile(
            "R2",
            ["recurs: {on: notice-sent, within: P1W}"],
            "{all: [{fact: event.notice-sent.on, operator: known}]}",
          ),
        ),
      ],
      "schema/missing-key",
      "{fi: Ilmoitus",
    ],
    [
      "life event",
      [changed("life-events/moving/event.yaml", "kind: linear", "kind: liner"), more("joins: [moving]\n")],
      "schema/invalid-value",
      "liner",
    ],
    [
      "example, which may be the one that a rule lacks",
      [changed("rules/home/examples.yaml", "verdict: holds", "verdict: hold")],
      "schema/invalid-value",
      "hold}",
    ],
    [
      "second fact with the same id, of another type",
      [more(`facts:\n${factItem("home.kind", "type: date", "given: true", named)}`)],
      "duplicate/fact",
      "home.kind",
    ],
  ];

  test.each(cases)("%s", (_what, files, code, at) => {
    const faulty = files.slice(0, 1).map((file) => ({ path: file.path, code, ...placeOf(file, at) }));
    const found = diagnosticsOf(withBase(...files)).map(({ path, code, line, column }) => ({
      path,
      code,
      line,
      column,
    }));
    expect(found).toEqual(faulty);
  });
});

describe("a file that cannot be read causes no other faults", () => {
  const paths = withBase().map(({ path }) => path);

  test.each(paths)("%s with a fault of YAML", (path) => {
    const file = withBase().find((one) => one.path === path);
    const broken = { path, text: `${file?.text ?? ""}"\n` };
    const found = diagnosticsOf(withBase(broken));
    expect(found.map((one) => `${one.path} ${one.code}`)).toEqual([`${path} yaml/syntax`]);
  });

  test("other mistakes are still reported beside it", () => {
    const broken = { path: "rules/home/services.yaml", text: "services: [moving-help" };
    const files = withBase(broken, changed("rules/home/rules.yaml", "home.kind,", "home.knid,"));
    expect(wordsOf(files)).toEqual([
      "reference/unknown-fact: no fact is named `home.knid`; did you mean `home.kind`?",
      expect.stringContaining("yaml/syntax"),
    ]);
  });

  test("what stands nowhere in the file is still unknown", () => {
    const files = withBase({ path: "rules/home/services.yaml", text: "{" });
    expect(placesOf(files)).toEqual([
      "life-events/moving/event.yaml:12:14 reference/unknown-service",
      "rules/home/rules.yaml:7:59 reference/unknown-service",
      "rules/home/services.yaml:1:1 yaml/syntax",
    ]);
  });

  test("nothing is called unknown when a file is too large to be looked at", () => {
    const large = { path: "rules/home/services.yaml", text: "#".repeat(1_100_000) };
    expect(placesOf(withBase(large))).toEqual(["rules/home/services.yaml:1:1 file/too-large"]);
  });

  test("a path is found again however it is written", () => {
    const files = withBase().map(({ path, text }) => ({ path: `.\\${path.replaceAll("/", "\\")}`, text }));
    const broken = files.map((file) =>
      file.path.endsWith("services.yaml") ? { ...file, text: `${file.text}"\n` } : file,
    );
    expect(placesOf(broken)).toEqual([expect.stringContaining("rules/home/services.yaml:9:1 yaml/syntax")]);
  });
});

test("warnings alone come back beside the catalogue", () => {
  const result = loadCatalogue(withBase(more("joins: []\nservices: []\n")));
  expect(result).toMatchObject({ ok: true, warnings: [] });
  const warned = loadCatalogue(withBase({ path: "rules/home/examples.yaml", text: "examples: []\n" }));
  expect(warned).toMatchObject({ ok: true, warnings: [{ code: "rule/no-example", severity: "warning" }] });
});
