import { describe, expect, test } from "vitest";
import { enter, lookupIn } from "../../src/compile/index.ts";
import { interview, type PlanItem, type Situation } from "../../src/index.ts";
import { compareText } from "../../src/logic/index.ts";
import {
  catalogue,
  isIndicator,
  itemsOf,
  lifeEvent,
  personaNamed,
  personas,
  planOf,
  program,
  situationOf,
} from "./sirkka.ts";
import {
  beforeAppointment,
  dayOfDiagnosis,
  type ExpectedLine,
  type groups,
  planRunning,
} from "./sirkka-expected.ts";

const lists = [beforeAppointment, dayOfDiagnosis, planRunning];

/** What the case brief's priorities are in the rule base. */
const urgencies = { high: "this-week", normal: "this-month", low: "later" } as const;

/** Services of other life events that stand for the brief's own: their titles are theirs. */
const shared = new Set(["notify-move", "digital-support", "mielenterveystalo", "social-needs-assessment"]);

test("the three people of the case brief are here", () => {
  expect(personas.map(({ id }) => id)).toEqual(lists.map(({ persona }) => persona));
});

test("45 rules and 15 indicators, each in the life event", () => {
  const rules = program.lifeEvents[lifeEvent]?.rules.map(({ name }) => name) ?? [];
  expect(rules.filter((rule) => !isIndicator(rule)).sort()).toEqual(numbered("r", 45));
  expect(rules.filter(isIndicator).sort()).toEqual(numbered("ew", 15));
});

function numbered(letters: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letters}${String(index + 1).padStart(2, "0")}`);
}

describe.each(lists.map((list) => [list.persona, list] as const))("%s", (id, expected) => {
  const situation = situationOf(id);
  const plan = planOf(situation);
  const items = itemsOf(plan);

  test("every answer can be used", () => {
    expect(plan.problems).toEqual([]);
  });

  test("derived facts", () => {
    const lookup = lookupIn(enter(program, situation));
    const { derived = {} } = personaNamed(id);
    expect(Object.keys(derived)).toContain("person.age-by-birth-date");
    for (const [name, value] of Object.entries(derived)) expect(lookup(name), name).toBe(value);
  });

  test("nothing is safety", () => {
    expect(plan.safety).toEqual([]);
  });

  test("the whole list: its order, groups, dates, kinds of date, and services beside", () => {
    expect(items.map(({ rule }) => rule)).toEqual(expected.lines.map(({ rule }) => rule));
    expect(items.map(lineOf)).toEqual(expected.lines.map(wholeLine));
  });

  test("what is late is what is past, and nothing is provisional", () => {
    const late = items.filter((item) => item.late).map(({ rule }) => rule);
    expect(late).toEqual(expected.lines.filter(({ due }) => (due ?? "9999") < situation.today).map(ruleOf));
    expect(items.filter(({ provisional }) => provisional)).toEqual([]);
  });

  test("titles", () => {
    for (const [index, { title, rule, service }] of items.entries()) {
      const { fi, en, variant } = expected.lines[index] ?? { fi: "", en: "" };
      if (shared.has(service)) continue;
      expect(variant === undefined ? title.fi : title.fi.slice(0, fi.length), rule).toBe(fi);
      expect(variant === undefined ? title.en : title.en.slice(0, en.length), rule).toBe(en);
      for (const word of variant?.match(/HbA1c|U-AlbKre|eGFR|lipids/g) ?? [])
        expect(title.en, rule).toContain(word);
    }
  });

  test("indicators, the gravest first, all of them shown", () => {
    expect(plan.indicators.map(({ rule }) => rule).sort()).toEqual([...expected.indicators].sort());
    expect(plan.indicators.every(({ shown }) => shown)).toBe(true);
    const grades = plan.indicators.map(({ severity }) =>
      ["critical", "high", "medium", "info"].indexOf(severity),
    );
    expect(grades).toEqual([...grades].sort());
  });

  test("unknown facts that could make a rule hold are the next questions", () => {
    const needs = plan.undecided.filter(({ rule }) => !isIndicator(rule)).flatMap((open) => open.needs);
    const asked = new Set(needs.filter((fact) => canBeAsked(situation, fact)));
    expect([...asked].sort(compareText)).toEqual(expected.nextQuestions);
    const { questions } = interview(program, situation);
    expect(questions.map(({ fact }) => fact)).toEqual(expect.arrayContaining([...expected.nextQuestions]));
  });

  test("what `personas.yaml` says is the same", () => {
    const { order, tasks = [], indicators, not = [] } = personaNamed(id).expect;
    expect(order).toEqual(expected.lines.map(({ rule }) => rule));
    expect(indicators).toEqual(expected.indicators);
    expect(tasks.map(({ rule, task }) => `${rule}.${task}`)).toEqual(items.map((item) => item.id));
    for (const [index, { urgency, status, after = [], kind, date, rule }] of tasks.entries()) {
      const item = items[index];
      if (urgency !== undefined) expect(item?.urgency, rule).toBe(urgency);
      expect(item?.status, rule).toBe(status);
      expect(item?.after, rule).toEqual(after);
      expect(item?.deadline?.date ?? null, rule).toBe(date);
      if (date !== null) expect(item?.deadline?.kind, rule).toBe(kind);
    }
    const here = new Set(items.map(ruleOf));
    const settled = plan.settled.map((one) => one.id.split(".")[0] ?? "");
    const mine = catalogue.rules.map(({ item }) => item.name).filter((rule) => /^r\d\d$/.test(rule));
    const absent = mine.filter((rule) => !here.has(rule) && !settled.includes(rule));
    expect(not.map(ruleOf)).toEqual(absent.sort(compareText));
  });
});

function ruleOf({ rule }: { readonly rule: string }): string {
  return rule;
}

/** Whether a fact is a question of the life event that is not answered and may apply. */
function canBeAsked(situation: Situation, fact: string): boolean {
  const { questions } = interview(program, situation);
  return questions.some((question) => question.fact === fact);
}

function groupOf({ type, status }: PlanItem): (typeof groups)[number] {
  if (type === "recommendation") return "recommendation";
  if (type === "information") return "info";
  return ({ open: "ready", locked: "waiting", upcoming: "upcoming" } as const)[status];
}

/** A line without a date has no kind: the list then says to agree with the team. */
function lineOf(item: PlanItem) {
  const date = item.deadline?.date ?? null;
  return {
    rule: item.rule,
    group: groupOf(item),
    urgency: item.type === "task" && item.status === "open" ? item.urgency : null,
    also: [...item.also].sort(compareText),
    due: date,
    kind: date === null ? null : (item.deadline?.kind ?? null),
  };
}

function wholeLine({ rule, group, priority, also = [], due, kind }: ExpectedLine) {
  return {
    rule,
    group,
    urgency: group === "ready" ? urgencies[priority] : null,
    also: [...also].sort(compareText),
    due: due ?? null,
    kind: kind ?? null,
  };
}
