import { describe, expect, test } from "vitest";
import { limits } from "../../src/index.ts";
import { factItem, more, named, placesOf, ruleFile, serviceItem, withBase, wordsOf } from "./support.ts";

/** Facts that are computed, each from the next of the list, and the last from `last`. */
function chain(names: readonly string[], last: string): string {
  const items = names.map((name, index) => {
    const next = names[index + 1] ?? last;
    return factItem(name, "type: integer", `derive: {sum: [{fact: ${next}}, 1]}`, named);
  });
  return `facts:\n${items.join("")}`;
}

/** Words of the faults alone, for files that also draw warnings. */
function faults(...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, index) => ({ path: `rules/home/more-${index}.yaml`, text }));
  return wordsOf(withBase(...files)).filter((words) => words.startsWith("cycle/"));
}

describe("facts and rules", () => {
  test("three facts in a circle", () => {
    expect(faults(chain(["c", "a", "b"], "c"))).toEqual([
      `cycle/facts: \`a\` needs \`b\`, which needs \`c\`, which needs \`a\``,
    ]);
  });

  test("the circle is reported at the first of its names", () => {
    expect(placesOf(withBase(more(chain(["c", "a", "b"], "c"))))).toEqual([
      "rules/home/more.yaml:6:5 cycle/facts",
    ]);
  });

  test("a fact that only leads into a circle is none of it", () => {
    expect(faults(chain(["outside", "x", "y"], "x"))).toEqual([
      `cycle/facts: \`x\` needs \`y\`, which needs \`x\``,
    ]);
  });

  test("a fact that needs itself, and one that is asked only if it is answered", () => {
    const itself = factItem("a", "type: boolean", "derive: {all: [{fact: a, operator: known}]}", named);
    const asked = factItem(
      "b",
      "type: boolean",
      "question: {fi: k, sv: f, en: q}",
      "ask-if: {all: [{fact: b, operator: known}]}",
    );
    expect(faults(`facts:\n${itself}${asked}`)).toEqual([
      `cycle/facts: \`a\` needs itself`,
      `cycle/facts: \`b\` needs itself`,
    ]);
  });

  test("a rule that refers to itself, at once, in a version, or through a fact", () => {
    const itself = "{all: [{fact: rule.R2, operator: equal, value: false}]}";
    expect(faults(ruleFile("R2", [], itself))).toEqual([`cycle/facts: \`R2\` needs itself`]);
    const versions = [
      "valid: {to: 2026-12-31}",
      `versions: [{valid: {from: 2027-01-01}, conditions: ${itself}}]`,
    ];
    expect(faults(ruleFile("R2", versions))).toEqual([`cycle/facts: \`R2\` needs itself`]);
    const fact = factItem("a", "type: boolean", `derive: ${itself}`, named);
    const through = ruleFile("R2", [], "{all: [{fact: a, operator: equal, value: true}]}");
    expect(faults(`facts:\n${fact}${through}`)).toEqual([
      `cycle/facts: \`a\` needs \`R2\`, which needs \`a\``,
    ]);
  });

  test("a rule may look at another one", () => {
    expect(faults(ruleFile("R2", [], "{not: {fact: rule.R1, operator: equal, value: true}}"))).toEqual([]);
  });

  test("a long circle is cut in the message", () => {
    const names = Array.from({ length: 40 }, (_, index) => `f${String(index).padStart(2, "0")}`);
    const [words = ""] = faults(chain(names, "f00"));
    expect(words).toContain("which needs `f12`, which needs …, which needs `f00`");
  });

  test("at most ten circles are told", () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}`);
    expect(faults(`facts:\n${names.map((name) => chain([name], name).slice(7)).join("")}`)).toHaveLength(10);
  });

  test("a chain of 5,000 facts is checked without recursion and fast", () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `f${index}`);
    const parts = [0, 1, 2, 3, 4].map((part) => {
      const some = names.slice(part * 1_000, (part + 1) * 1_000);
      return chain(some, names[(part + 1) * 1_000] ?? "home.floor");
    });
    const floor = factItem("home.floor", "type: integer", "given: true", named);
    const began = process.cpuUsage();
    expect(faults(`facts:\n${floor}`, ...parts)).toEqual([]);
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
    expect(faults(...parts, chain(["home.floor"], "f0"))).toHaveLength(1);
    expect(names.length).toBeLessThan(limits.facts);
  });
});

describe("tasks that wait", () => {
  const waits = (name: string, ...keys: readonly string[]) => ruleFile(name, keys);

  test("for each other, and for themselves", () => {
    expect(faults(waits("R2", "after: [R3]"), waits("R3", "after: [R2.pack]"))).toEqual([
      `cycle/after: \`R2.pack\` waits for \`R3.pack\`, which waits for \`R2.pack\``,
    ]);
    expect(faults(waits("R2", "after: [R2]"))).toEqual([`cycle/after: \`R2.pack\` waits for itself`]);
  });

  test("in a version", () => {
    const later = "versions: [{valid: {from: 2027-01-01}, after: [R3]}]";
    const files = [waits("R2", "valid: {to: 2026-12-31}", later), waits("R3", "after: [R2]")];
    expect(faults(...files)).toHaveLength(1);
  });

  test("a task of a rule may wait for another task of it, and not for the whole rule", () => {
    const tasks = (after: string) =>
      ruleFile("R2", [
        "event: {type: task}",
        `tasks: [{task: a, service: moving-help}, {task: b, service: moving-help, after: [${after}]}]`,
      ]);
    expect(faults(tasks("R2.a"))).toEqual([]);
    expect(faults(tasks("R2"))).toEqual([`cycle/after: \`R2.b\` waits for itself`]);
  });

  test("a task's own `after` takes the place of its rule's", () => {
    const free = ruleFile("R2", [
      "event: {type: task}",
      "after: [R3]",
      "tasks: [{task: a, service: moving-help, after: []}]",
    ]);
    expect(faults(free, waits("R3", "after: [R2]"))).toEqual([]);
  });

  test("a safety item waits for nothing", () => {
    const safety = ruleFile("R2", [
      "event: {type: safety, params: {task: pack, service: moving-help}}",
      "after: [R3]",
    ]);
    expect(faults(safety, waits("R3", "after: [R2]"))).toEqual([]);
  });

  test("an indicator is no task", () => {
    const indicator = ruleFile("R2", [
      "event: {type: indicator, params: {indicator: late}}",
      "severity: high",
      "after: [R2]",
    ]);
    expect(faults(indicator)).toEqual([]);
  });
});

describe("services that follow each other", () => {
  test("in a circle, by successors, by predecessors, or by both", () => {
    const services = (first: string, second: string) =>
      `services:\n${serviceItem("a", [first])}${serviceItem("b", [second])}`;
    const circle = [`cycle/services: \`a\` is followed by \`b\`, which is followed by \`a\``];
    expect(faults(services("successors: [b]", "successors: [a]"))).toEqual(circle);
    expect(faults(services("predecessors: [b]", "predecessors: [a]"))).toEqual(circle);
    expect(faults(services("successors: [b]", "predecessors: [b]"))[0]).toContain(
      "`b` is followed by itself",
    );
    expect(faults(services("successors: [b]", "predecessors: [a]"))).toEqual([]);
    expect(
      faults(services("successors: [b], predecessors: [b]".replace(", p", "\n    p"), "aliases: [c]")),
    ).toEqual(circle);
  });
});
