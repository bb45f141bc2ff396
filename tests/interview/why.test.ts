import { expect, test } from "vitest";
import { interview } from "../../src/index.ts";
import { tasksOf, telling, whyAsked, whySkipped } from "../../src/interview/why.ts";
import { asked, quickProgramOf, rule, service, situation } from "../compile/programs.ts";

const title = (name: string) => ({ fi: `${name}!`, sv: `${name} sv`, en: `${name} en` });

test("names three tasks in plain words, and counts the others", () => {
  const tasks = ["A", "B", "C", "D", "E"]
    .map((name) => ({ id: `${name}.go`, title: title(name) }))
    .map(telling());
  expect(whyAsked(tasks).fi).toBe(
    "Vastauksestasi riippuu, kuuluuko sinulle tai milloin: A; B; C; ja 2 muuta.",
  );
  expect(whyAsked(tasks).sv).toContain("A sv; B sv; C sv; och 2 till.");
  expect(whyAsked(tasks.slice(0, 1)).en).toBe("Your answer decides whether or when this concerns you: A en.");
});

test("a title counts once in each language, also when another language tells the tasks apart", () => {
  const titles = [
    { fi: "Hae tukea", sv: "Ansök om stöd", en: "Apply for support" },
    { fi: "Hae tukea.", sv: "Ansök om stöd", en: "Apply for an allowance" },
    { fi: "Hae tukea", sv: "Sök stöd", en: "Apply for support" },
  ];
  const tasks = titles.map((one, index) => ({ id: `T.${index}`, title: one })).map(telling());
  const { fi, sv, en } = whyAsked(tasks);
  expect(fi).toContain(": Hae tukea.");
  expect(sv).toContain(": Ansök om stöd; Sök stöd.");
  expect(en).toContain(": Apply for support; Apply for an allowance.");
});

test("without a task the answer decides how the plan is shown", () => {
  expect(whyAsked([]).en).toBe("Your answer decides how the plan is shown and whom you contact.");
});

test("each reason for not asking has words of its own", () => {
  const words = (["not-applicable", "waits-for-answer", "cannot-change-the-plan"] as const).map(whySkipped);
  for (const language of ["fi", "sv", "en"] as const)
    expect(new Set(words.map((one) => one[language])).size).toBe(3);
});

test("a question tells the tasks of the rules that it can still change", () => {
  const program = quickProgramOf({
    facts: [asked("q", "boolean"), asked("p", "boolean")],
    services: [service("help")],
    rules: [
      rule("R1", { all: [{ fact: "q", operator: "equal", value: true }] }),
      rule("R2", { all: [{ fact: "p", operator: "equal", value: true }] }),
    ],
  });
  const { questions } = interview(program, situation({}));
  for (const { fact, rules, tasks, decides } of questions) {
    const behind = rules.map((name) => program.rules.get(name)).filter((found) => found !== undefined);
    expect(tasks).toEqual(behind.flatMap((found) => tasksOf(program, found)));
    expect(tasks.map(({ id }) => id.split(".")[0])).toEqual([fact === "q" ? "R1" : "R2"]);
    expect(decides.en).toContain(tasks[0]?.title.en);
  }
  expect(questions).toHaveLength(2);
  const { skipped } = interview(program, situation({ q: true, p: null }));
  for (const { because, why } of skipped) expect(why).toEqual(whySkipped(because));
});

test("the author's order decides among questions that settle as much", () => {
  const program = quickProgramOf({
    facts: [asked("b", "boolean"), asked("a", "boolean"), asked("c", "boolean")],
    services: [service("help")],
    rules: [
      rule("R1", { all: [{ fact: "b", operator: "equal", value: true }] }),
      rule("R2", { all: [{ fact: "a", operator: "equal", value: true }] }),
      rule("R3", { any: [{ fact: "c", operator: "equal", value: true }] }),
      rule("R4", { any: [{ fact: "c", operator: "equal", value: false }] }),
    ],
  });
  expect(interview(program, situation({})).questions.map(({ fact }) => fact)).toEqual(["c", "b", "a"]);
});
