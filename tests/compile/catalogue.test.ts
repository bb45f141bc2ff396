import { describe, expect, test } from "vitest";
import {
  type Catalogue,
  compile,
  evaluate,
  loadCatalogue,
  makePlan,
  PalvelupolkuError,
} from "../../src/index.ts";
import { asked, derived, filesOf, is, programOf, rule, service, situation, text } from "./programs.ts";

const base = {
  facts: [asked("a", "boolean"), derived("d", "boolean", { not: is("a", true) })],
  rules: [rule("R1", { all: [is("d", true)] })],
};

function catalogueOf(): Catalogue {
  const result = loadCatalogue(filesOf(base));
  if (!result.ok) throw new Error("the rule base has faults");
  return result.catalogue;
}

/** The code with which a call is refused. */
function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof PalvelupolkuError) return error.code;
    throw error;
  }
  throw new Error("the call was not refused");
}

describe("what compile is given", () => {
  const catalogue = catalogueOf();
  const garbage: readonly (readonly [string, unknown])[] = [
    ["nothing", undefined],
    ["null", null],
    ["a number", 5],
    ["a text", "catalogue"],
    ["a list", []],
    ["an empty mapping", {}],
    ["half a catalogue", { hash: "", rules: [] }],
    ["a catalogue without facts", { ...catalogue, facts: undefined }],
    ["rules that are none", { ...catalogue, rules: [5] }],
    ["rules without conditions", { ...catalogue, rules: [{ topic: "topic", item: { name: "R1" } }] }],
    ["facts that are none", { ...catalogue, facts: [null] }],
    ["life events that are none", { ...catalogue, lifeEvents: [{}] }],
    ["the result around the catalogue", { ok: true, catalogue, warnings: [] }],
    ["files", filesOf(base)],
    ["something whose keys cannot be read", new Proxy({}, { get: () => expect.fail("read") })],
  ];

  test.each(garbage)("%s is refused", (_name, value) => {
    expect(codeOf(() => compile(value as Catalogue))).toBe("call/invalid-catalogue"); // garbage on purpose
  });

  test("facts that need each other in a circle are refused", () => {
    const circle = [
      { topic: "topic", item: { ...derived("x", "boolean", { all: [is("y", true)] }), confidence: "K" } },
      { topic: "topic", item: { ...derived("y", "boolean", { all: [is("x", true)] }), confidence: "K" } },
    ];
    const changed = { ...catalogue, facts: circle } as unknown as Catalogue; // `loadCatalogue` would have refused it
    expect(codeOf(() => compile(changed))).toBe("call/invalid-catalogue");
  });

  test("a catalogue that went through JSON is as good", () => {
    const again = compile(JSON.parse(JSON.stringify(catalogue)));
    const first = compile(catalogue);
    const facts = { a: false };
    expect(makePlan(again, situation(facts))).toEqual(makePlan(first, situation(facts)));
  });
});

describe("a program", () => {
  const program = compile(catalogueOf());

  test("is frozen, and so is everything of the rule base in it", () => {
    const event = program.lifeEvents["event"];
    const parts = [
      program,
      program.catalogue,
      program.lifeEvents,
      event,
      event?.rules,
      event?.questions,
      event?.steps,
      event?.source,
      ...program.facts.values(),
      ...program.rules.values(),
      ...program.services.values(),
      program.rules.get("R1")?.versions,
      program.rules.get("R1")?.versions[0]?.tasks[0],
      program.facts.get("d")?.base,
    ];
    for (const part of parts) expect(Object.isFrozen(part)).toBe(true);
  });

  test("has no life event that nobody declared", () => {
    for (const name of ["constructor", "__proto__", "toString"])
      expect(program.lifeEvents[name]).toBe(undefined);
  });

  test("keeps nothing between calls: the same answers give the same, whatever came between", () => {
    const first = JSON.stringify(makePlan(program, situation({ a: false })));
    makePlan(program, situation({ a: true }));
    evaluate(program, situation({}));
    expect(JSON.stringify(makePlan(program, situation({ a: false })))).toBe(first);
  });

  test("knows the facts below a derived fact and a rule", () => {
    expect(program.facts.get("d")?.base).toEqual(["a"]);
    expect(program.rules.get("R1")?.facts).toEqual(["a"]);
  });

  test("a derived fact inherits sensitivity and areas from what it is made of", () => {
    const sensitive = programOf({
      facts: [
        asked("a", "boolean", { sensitive: true, area: "health", why: text("why") }),
        derived("d", "boolean", { all: [is("a", true)] }),
      ],
      rules: [rule("R1", { all: [is("d", true)] })],
      services: [service("help")],
    });
    expect(sensitive.facts.get("d")).toMatchObject({ sensitive: true, areas: ["health"] });
    expect(sensitive.rules.get("R1")).toMatchObject({ sensitive: true, areas: ["health"] });
  });
});
