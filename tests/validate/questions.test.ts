import { describe, expect, test } from "vitest";
import { factItem, named, ruleFile, withBase, wordsOf } from "./support.ts";

describe("facts that rules need and nobody asks", () => {
  const question = "question: {fi: kysymys, sv: fråga, en: question}";
  const asked = (id: string, ...keys: readonly string[]) => factItem(id, "type: boolean", question, ...keys);
  const needs = (fact: string) => `{all: [{fact: ${fact}, operator: equal, value: true}]}`;
  const derived = (id: string, fact: string) =>
    factItem(id, "type: boolean", `derive: ${needs(fact)}`, named);
  const say = (fact: string, rule = "R2") =>
    `fact/not-asked: \`${rule}\` needs \`${fact}\`, and no section of \`questions\` asks it; add \`${fact}\` to a section of \`questions\``;
  /** What is said about not-asked facts, for a topic with these facts and rules. */
  const said = (...files: readonly string[]) =>
    wordsOf(withBase(...files.map((text, index) => ({ path: `rules/home/m${index}.yaml`, text })))).filter(
      (words) => words.startsWith("fact/"),
    );

  test("directly, through derived facts, and through another rule", () => {
    expect(said(`facts:\n${asked("home.dog")}`, ruleFile("R2", [], needs("home.dog")))).toEqual([
      say("home.dog"),
    ]);
    expect(
      said(
        `facts:\n${asked("home.dog")}${derived("home.pets", "home.dog")}${derived("home.care", "home.pets")}`,
        ruleFile("R2", [], needs("home.care")),
      ),
    ).toEqual([say("home.dog")]);
    expect(
      said(
        `facts:\n${asked("home.dog")}`,
        ruleFile("R2", [], needs("rule.R3")),
        ruleFile("R3", [], needs("home.dog")),
      ),
    ).toEqual([say("home.dog")]);
  });

  test("to be asked another one", () => {
    expect(
      said(
        `facts:\n${asked("home.dog")}${asked("home.bark", `ask-if: ${needs("home.dog")}`)}`,
        ruleFile("R2", [], needs("home.bark")),
      ),
    ).toEqual([say("home.bark"), say("home.dog")]);
  });

  test("for a date, a task, a version, or to pick the version", () => {
    const day = `facts:\n${factItem("home.day", "type: date", question)}`;
    const date = "deadline: {kind: agreed, date: {plus: [{fact: home.day}, P1D]}}";
    expect(said(day, ruleFile("R2", [date]))).toEqual([say("home.day")]);
    expect(said(day, ruleFile("R2", ["in-force-on: home.day"]))).toEqual([say("home.day")]);
    const task =
      "tasks: [{task: a, service: moving-help, conditions: {all: [{fact: home.day, operator: known}]}}]";
    expect(said(day, ruleFile("R2", ["event: {type: task}", task]))).toEqual([say("home.day")]);
    const version = `versions: [{valid: {from: 2027-01-01}, ${date}}]`;
    expect(said(day, ruleFile("R2", ["valid: {to: 2026-12-31}", version]))).toEqual([say("home.day")]);
  });

  test("are not those that are given, or that no rule of the life event needs", () => {
    const given = factItem("home.dog", "type: boolean", "given: true", named);
    expect(said(`facts:\n${given}`, ruleFile("R2", [], needs("home.dog")))).toEqual([]);
    expect(said(`facts:\n${asked("home.dog")}`)).toEqual([]);
    const elsewhere = {
      path: "rules/pets/m.yaml",
      text: `facts:\n${asked("pets.dog")}${ruleFile("R2", [], needs("pets.dog"))}`,
    };
    expect(wordsOf(withBase(elsewhere))).toEqual([]);
    const joined = { ...elsewhere, text: `joins: [moving]\n${elsewhere.text}` };
    expect(wordsOf(withBase(joined))).toEqual([say("pets.dog")]);
  });

  test("name the first rule of several, and each fact once", () => {
    const files = [
      `facts:\n${asked("home.dog")}`,
      ruleFile("R4", [], needs("home.dog")),
      ruleFile("R3", [], needs("home.dog")),
    ];
    expect(said(...files)).toEqual([say("home.dog", "R3")]);
    expect(said(...files.reverse())).toEqual([say("home.dog", "R3")]);
    const other = {
      path: "rules/attic/m.yaml",
      text: `joins: [moving]\n${ruleFile("R2", [], needs("home.dog"))}`,
    };
    const both = withBase(
      other,
      ...files.map((text, index) => ({ path: `rules/home/m${index}.yaml`, text })),
    );
    expect(wordsOf(both)).toEqual([say("home.dog", "R2")]);
  });

  test("are told one by one up to twenty", () => {
    const ids = Array.from({ length: 23 }, (_, index) => `home.q${index}`);
    const all = `{all: [${ids.map((id) => `{fact: ${id}, operator: known}`).join(", ")}]}`;
    const words = said(`facts:\n${ids.map((id) => asked(id)).join("")}`, ruleFile("R2", [], all));
    expect(words).toHaveLength(21);
    expect(words).toContain(
      "fact/not-asked: the rules need 3 more facts that no section of `questions` asks",
    );
  });
});
