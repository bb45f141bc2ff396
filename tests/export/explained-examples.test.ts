import { describe, expect, test } from "vitest";
import { casesOf } from "../../examples/explained-cases.ts";
import { withExplanations } from "../../examples/explained-text.ts";
import { words } from "../../examples/explained-words.ts";
import { liisaIn } from "../../examples/liisa.ts";
import { mattiAnswers } from "../../examples/matti-answers.ts";
import { provedReceipt } from "../../examples/receipt-text.ts";
import { sirkkaIn } from "../../examples/sirkka.ts";
import { playSirkka, recordAfter } from "../../examples/sirkka-follow.ts";
import { columns } from "../../src/export/layout.ts";
import {
  explain,
  formatDate,
  type Language,
  languages,
  makePlan,
  receipt,
  type Situation,
  situationOf,
} from "../../src/index.ts";
import { realProgram } from "../follow/real.ts";

const program = realProgram();
const { persona } = liisaIn(program);
const { visit, diagnosis } = sirkkaIn(program);

/** The situations whose plans the three examples explain. */
const situations: readonly (readonly [string, Situation])[] = [
  ["matti", { lifeEvent: "business-failure", today: "2026-11-24", facts: mattiAnswers }],
  ["liisa", { lifeEvent: "organic-farm-start", today: persona.today, facts: persona.facts }],
  ["sirkka", situationOf(program, recordAfter(playSirkka(program, visit, diagnosis), "2026-11-26"))],
];

const all = situations.flatMap(([name, situation]) => {
  const plan = makePlan(program, situation);
  const cases = casesOf(program, situation, plan);
  return languages.map((language) => [name, language, { situation, plan, cases }] as const);
});

describe.each(situations)("the explanations of %s", (_, situation) => {
  const plan = makePlan(program, situation);
  const cases = casesOf(program, situation, plan);
  const of = (kind: string) => cases.find((one) => one.kind === kind)?.explanation;

  test("show why, why not, what is missing and a date, each by what the plan says", () => {
    expect(cases.map(({ kind }) => kind)).toEqual(["why", "whyNot", "open", "date"]);
    const own = new Set(plan.tasks.map(({ id }) => id));
    const tasks = plan.order.filter((id) => own.has(id));
    const before = tasks.slice(0, tasks.indexOf(of("why")?.task ?? ""));
    expect(tasks).toContain(of("why")?.task);
    for (const id of before) expect(explain(program, situation, id).facts, id).toEqual([]);
    expect(plan.leftOut.map(({ rule }) => rule)).toContain(of("whyNot")?.rule);
    expect(of("whyNot")?.changes.map(({ to }) => to)).toEqual(["holds"]);
    expect(
      of("open")?.needs.length || of("open")?.dates.flatMap(({ needs }) => needs).length,
    ).toBeGreaterThan(0);
    const steps = of("date")?.dates.flatMap(({ calculations }) =>
      calculations.map((one) => one.steps.length),
    );
    expect(Math.max(0, ...(steps ?? []))).toBeGreaterThan(2);
  });
});

test("what is urgent for safety is explained before everything else", () => {
  const facts = { ...mattiAnswers, "health.suicidal-thoughts": "thoughts" };
  const situation = { lifeEvent: "business-failure", today: "2026-11-24", facts };
  const plan = makePlan(program, situation);
  expect(plan.safety.length).toBeGreaterThan(0);
  expect(casesOf(program, situation, plan)[0]?.explanation.task).toBe(plan.safety[0]?.id);
});

describe.each(all)("what is printed of %s in %s", (_, language: Language, { situation, plan, cases }) => {
  const { text, isProved } = withExplanations("The plan.", program, situation, { language, width: 60 });
  const flat = text.replaceAll(/\s+/g, " ");
  const say = words[language];

  test("comes after the plan, in parts with headings, in short lines", () => {
    const { today } = situation;
    const parts = [
      "The plan.",
      say.heading(formatDate(today, language, "short")),
      ...Object.values(say.kinds),
    ];
    const places = [...parts, say.receipt, say.same.slice(0, 30)].map((part) => text.indexOf(part));
    expect(places[0]).toBe(0);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.split("\n").filter((line) => columns(line) > 60)).toEqual([]);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]|undefined|\[object|\bnull\b/u);
  });

  test("has every explanation whole", () => {
    for (const { explanation } of cases)
      expect(flat).toContain(explanation.text[language].replaceAll(/\s+/g, " "));
  });

  test("has the receipt without an answer or an id of a fact, and the proof", () => {
    const kept = receipt(plan);
    const { catalogue, library, rules, facts, open } = kept;
    const numbers = [say.rules(rules.length), say.facts(facts.length), say.lacking(open.length)];
    for (const part of [catalogue.id, catalogue.version, say.library(library), ...numbers])
      expect(flat).toContain(part);
    for (const hash of [catalogue.hash, kept.plan])
      expect(flat).toContain(`${hash.slice(0, 32)} ${hash.slice(32)}`);
    const lines = text.slice(text.indexOf(say.rules(rules.length))).split("\n");
    const versions = lines
      .filter((line) => line.startsWith("  - "))
      .map((line) => Number(line.split(": ").at(-1)));
    expect(versions.reduce((sum, count) => sum + count, 0)).toBe(rules.length);
    for (const fact of facts) expect(flat).not.toContain(fact);
    expect(isProved).toBe(true);
    expect(flat).toContain(say.same);
  });
});

test.each(all)(
  "a receipt of %s in %s that does not give its plan again is told",
  (_, language, { situation, plan }) => {
    const other = { ...receipt(plan), today: "2026-12-24" };
    const { lines, isProved } = provedReceipt(program, other, situation.facts, { language, width: 80 });
    expect(isProved).toBe(false);
    expect(lines.join(" ")).toContain(words[language].other);
    expect(lines.join(" ")).not.toContain(words[language].same);
  },
);
