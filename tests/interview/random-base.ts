import fc from "fast-check";
import {
  asked,
  type Base,
  chosen,
  type Data,
  derived,
  organisation,
  rule,
  service,
  text,
} from "../compile/programs.ts";
import { type Dice, diceFrom } from "./dice.ts";

/** A drawn rule base, and for every fact that can be answered the values that a test may give it; `null` declines. */
export interface Drawn {
  readonly base: Base;
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Facts that are asked in the life event. */
  readonly questions: readonly string[];
}

interface Fact {
  readonly id: string;
  readonly kind: "boolean" | "choice" | "choices" | "integer" | "date";
}

export const dates = ["2026-11-20", "2026-11-24", "2026-12-01"];
const options = ["x", "y", "z"];
const valuesOf: Readonly<Record<Fact["kind"], readonly unknown[]>> = {
  boolean: [true, false],
  choice: options,
  choices: [[], ["x"], ["y"], ["x", "y"], ["z"]],
  integer: [0, 1, 2],
  date: dates,
};

/** What a drawn rule base may hold. */
export interface Drawing {
  /** Facts that the portal gives, and questions that the life event does not ask. */
  readonly others: boolean;
  /** `ask-if` on questions. */
  readonly askIf: boolean;
  /** Tests for `known` and `unknown`, and calculations that pass over what is unknown. */
  readonly tests: boolean;
  /** Only facts with a few values, and nothing that only decides how the plan is shown. */
  readonly finite?: boolean;
}

/** Draws small rule bases that use everything a rule base can say. They type-check, and do not shrink. */
export function drawnBase(drawing: Drawing): fc.Arbitrary<Drawn> {
  return fc.integer().map((seed) => draw(diceFrom(seed), drawing));
}

function draw(dice: Dice, drawing: Drawing): Drawn {
  const facts: Fact[] = [];
  const sources: Data[] = [];
  const kinds = drawing.finite
    ? (["boolean", "boolean", "choice", "choices"] as const)
    : (["boolean", "boolean", "choice", "integer", "date", "choices"] as const);
  const hidden: string[] = [];
  const askable: Fact[] = dice.list(2, 6, (index) => ({ id: `q${index}`, kind: dice.pick(kinds) }));
  const given: Fact[] = drawing.others && dice.often(3) ? [{ id: "g0", kind: dice.pick(kinds) }] : [];
  for (const fact of given) {
    facts.push(fact);
    sources.push({ id: fact.id, type: fact.kind, name: text(fact.id), given: true, ...optionsOf(fact) });
  }
  for (const [index, fact] of askable.entries()) {
    sources.push(questionOf(fact, facts, dice, drawing));
    facts.push(fact);
    if (drawing.others && dice.often(1)) hidden.push(fact.id);
    if (index > 0 && dice.often(3)) {
      const made = derivedFrom(`d${index}`, facts, dice, drawing);
      sources.push(made.source);
      facts.push(made.fact);
    }
  }
  const questions = askable.map(({ id }) => id).filter((id) => !hidden.includes(id));
  const base: Base = {
    organisations: [
      organisation("office"),
      organisation("local", locatedBy(askable, sources, dice, drawing.finite === true)),
    ],
    services: servicesOf(dice),
    facts: sources,
    events: [{ name: "letter", text: text("letter") }],
    rules: rulesOf(facts, dice, drawing),
    ...(drawing.finite ? {} : { evidence: evidenceOf(facts, dice) }),
    event: { ...(drawing.finite ? {} : settingsOf(facts, dice, drawing)), questions: sectionOf(questions) },
    ...(drawing.finite ? {} : { controls: controlsOf(dice) }),
  };
  const canDecline = (id: string) =>
    !sources.some((source) => source["id"] === id && source["declinable"] === false);
  const values = new Map(
    [...askable, ...given].map(
      ({ id, kind }) => [id, [...valuesOf[kind], ...(canDecline(id) ? [null] : [])]] as const,
    ),
  );
  return { base, values, questions };
}

function evidenceOf(facts: readonly Fact[], dice: Dice): readonly Data[] {
  const fact = dice.pick(facts).id;
  const paper = {
    id: "paper",
    name: text("paper"),
    from: [],
    by: text("somebody"),
    to: ["R0"],
    fact,
    confidence: "K",
  };
  return dice.often(3) ? [paper] : [];
}

function controlsOf(dice: Dice): readonly Data[] {
  const control = {
    id: "check",
    name: text("check"),
    authority: dice.pick(["office", "local"]),
    when: text("once"),
    bundle: [text("paper")],
    ...(dice.often(7) ? { rules: ["R0"] } : {}),
    confidence: "K",
  };
  return dice.often(4) ? [control] : [];
}

function optionsOf({ kind }: Fact): Data {
  return kind === "choice" || kind === "choices"
    ? { options: options.map((option) => ({ id: option, text: text(option) })) }
    : {};
}

function sectionOf(questions: readonly string[]): readonly Data[] {
  return questions.length === 0 ? [] : [{ id: "all", title: text("all"), facts: questions }];
}

function questionOf(fact: Fact, before: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  const asks = drawing.askIf && before.length > 0 && dice.often(5);
  const more = {
    ...(asks ? { "ask-if": conditionsOn(before, dice, drawing, 1) } : {}),
    ...(asks && dice.often(2) ? { "when-not-asked": "keep" } : {}),
    ...(dice.often(1) ? { safety: true } : {}),
    ...(dice.often(1) ? { declinable: false } : {}),
  };
  const { id, kind } = fact;
  return kind === "choice" || kind === "choices" ? chosen(id, kind, options, more) : asked(id, kind, more);
}

function derivedFrom(
  id: string,
  facts: readonly Fact[],
  dice: Dice,
  drawing: Drawing,
): { source: Data; fact: Fact } {
  const kind = dice.pick(["boolean", "date", "integer"] as const);
  const derive =
    kind === "boolean"
      ? conditionsOn(facts, dice, drawing, 2)
      : kind === "date"
        ? dateFrom(facts, dice, drawing)
        : numberFrom(facts, dice, drawing);
  return { source: derived(id, kind, derive), fact: { id, kind } };
}

function dateFrom(facts: readonly Fact[], dice: Dice, drawing: Drawing): unknown {
  const known = [...facts.filter(({ kind }) => kind === "date").map(({ id }) => id), "today"];
  const one = () => ({ fact: dice.pick(known) });
  switch (dice.upTo(drawing.tests ? 5 : 3)) {
    case 0:
      return { plus: [one(), "P7D"] };
    case 1:
      return { earliest: [one(), one()] };
    case 4:
      return { "latest-known": [one(), one()] };
    case 5:
      return { "first-known": [one(), one()] };
    case 2:
      // biome-ignore lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function
      return { choose: [{ when: conditionsOn(facts, dice, drawing, 1), then: one() }, { otherwise: one() }] };
    default:
      return one();
  }
}

function numberFrom(facts: readonly Fact[], dice: Dice, drawing: Drawing): unknown {
  const numbers = facts.filter(({ kind }) => kind === "integer").map(({ id }) => ({ fact: id }));
  const choices = facts.filter(({ kind }) => kind === "choice").map(({ id }) => ({ fact: id }));
  if (numbers.length > 0 && dice.often(4)) return { sum: [dice.pick(numbers), dice.pick([...numbers, 1])] };
  if (choices.length > 0 && dice.often(5))
    return { lookup: { of: dice.pick(choices), table: { x: 1, y: 2 } } };
  if (dice.often(3)) return { "days-between": [{ fact: "today" }, dateFrom(facts, dice, drawing)] };
  return { "count-true": dice.list(1, 2, () => conditionsOn(facts, dice, drawing, 1)) };
}

/** Conditions on these facts that type-check. */
function conditionsOn(facts: readonly Fact[], dice: Dice, drawing: Drawing, depth: number): Data {
  const part = (): Data =>
    depth > 0 && dice.often(3)
      ? conditionsOn(facts, dice, drawing, depth - 1)
      : comparisonOn(facts, dice, drawing);
  switch (dice.upTo(4)) {
    case 0:
      return { not: part() };
    case 1:
    case 2:
      return { any: dice.list(1, 3, part) };
    default:
      return { all: dice.list(dice.often(1) ? 0 : 1, 3, part) };
  }
}

function comparisonOn(facts: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  const fact = dice.pick(facts);
  if (drawing.tests && dice.often(2)) return { fact: fact.id, operator: dice.pick(["known", "unknown"]) };
  const others = facts.filter(({ id, kind }) => id !== fact.id && kind === fact.kind && kind !== "choices");
  if ((fact.kind === "boolean" || fact.kind === "choice") && dice.often(1)) {
    const value = dice.list(1, 3, () => dice.pick(literalsOf(fact)));
    return { fact: fact.id, operator: dice.pick(["in", "notIn"]), value };
  }
  const value =
    others.length > 0 && dice.often(2) ? { fact: dice.pick(others).id } : dice.pick(literalsOf(fact));
  const operators = {
    boolean: ["equal", "notEqual"],
    choice: ["equal", "notEqual"],
    choices: ["contains", "doesNotContain"],
    integer: ["equal", "lessThan", "greaterThanInclusive"],
    date: ["equal", "lessThanInclusive", "greaterThan"],
  }[fact.kind];
  return { fact: fact.id, operator: dice.pick(operators), value };
}

function literalsOf({ kind }: Fact): readonly unknown[] {
  return kind === "choices" ? options : valuesOf[kind];
}

function locatedBy(askable: readonly Fact[], sources: Data[], dice: Dice, finite: boolean): Data {
  if (finite || dice.often(5)) return {};
  const choice = askable.find(({ kind }) => kind === "choice");
  if (choice !== undefined) return { "located-by": choice.id };
  sources.push({ id: "place", type: "text", name: text("place"), given: true });
  return { "located-by": "place" };
}

function servicesOf(dice: Dice): readonly Data[] {
  return [
    service("help", { owner: dice.pick(["office", "local"]), identification: dice.pick(["none", "strong"]) }),
    service("old", { valid: { to: "2026-11-23" }, successors: ["new"], owner: "local" }),
    service("new", { valid: { from: "2026-11-24" }, predecessors: ["old"] }),
  ];
}

function rulesOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): readonly Data[] {
  const known = [...facts];
  return dice.list(1, 4, (index) => {
    const name = `R${index}`;
    const made = ruleOf(name, index, known, dice, drawing);
    known.push({ id: `rule.${name}`, kind: "boolean" });
    return made;
  });
}

function ruleOf(name: string, index: number, facts: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  const days = facts.filter(({ kind }) => kind === "date").map(({ id }) => id);
  const conditions = conditionsOn(facts, dice, drawing, 2);
  const dated = {
    ...(days.length > 0 && dice.often(3) ? { "in-force-on": dice.pick(days) } : {}),
    ...versionsOf(facts, dice, drawing),
  };
  if (dice.often(1)) {
    return rule(name, conditions, {
      ...dated,
      type: "indicator",
      params: { indicator: `sign-${index}` },
      severity: "high",
      "hides-others": dice.often(3),
      ...(!drawing.finite && dice.often(2) ? { watch: dice.pick(watches) } : {}),
    });
  }
  const more = {
    ...dated,
    order: index + 1,
    type: dice.pick(["task", "task", "recommendation", "safety"]),
    ...(index > 0 && dice.often(4) ? { after: ["R0"] } : {}),
    ...(dice.often(4) ? { "predecessor-services": ["old"] } : {}),
  };
  if (more.type === "recommendation" && dice.often(4))
    Object.assign(more, { upgrade: { conditions: conditionsOn(facts, dice, drawing, 1) } });
  const afterIsTask = index > 0 ? more : { ...more, after: undefined };
  if (dice.often(3))
    return rule(name, conditions, { ...afterIsTask, params: {}, tasks: tasksOf(facts, dice, drawing) });
  const params = {
    task: "do",
    service: dice.pick(["help", "old", "new"]),
    also: alsoOf(facts, dice, drawing),
  };
  return rule(name, conditions, { ...afterIsTask, params, ...deadlineOf(facts, dice, drawing) });
}

const watches = [{ overdue: true }, { "rule-ends": "P30D" }];

function alsoOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): readonly unknown[] {
  if (dice.often(7)) return [];
  return dice.list(1, 2, () => {
    const service = dice.pick(["help", "old", "new"]);
    return dice.often(5) ? service : { service, conditions: conditionsOn(facts, dice, drawing, 1) };
  });
}

function tasksOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): readonly Data[] {
  return dice.list(1, 2, (index) => ({
    task: `t${index}`,
    service: dice.pick(["help", "old"]),
    ...(dice.often(6) ? { conditions: conditionsOn(facts, dice, drawing, 1) } : {}),
    ...(dice.often(1) ? { valid: dice.pick([{ to: "2026-11-28" }, { from: "2026-11-25" }]) } : {}),
    ...deadlineOf(facts, dice, drawing),
  }));
}

function deadlineOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  if (dice.often(4)) return {};
  const deadline = {
    kind: dice.pick(["statutory", "recommended", "set-by-authority"]),
    ...(dice.often(8) ? { date: dateFrom(facts, dice, drawing) } : {}),
    ...(dice.often(3) ? { from: dateFrom(facts, dice, drawing) } : {}),
    ...(dice.often(3) ? { target: dateFrom(facts, dice, drawing) } : {}),
    ...(dice.often(1) ? { agreed: dateFrom(facts, dice, drawing) } : {}),
    ...(dice.often(1) ? { lead: "P9D" } : {}),
    ...(dice.often(3) ? { shift: "next" } : {}),
  };
  return { deadline };
}

function versionsOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  switch (dice.upTo(5)) {
    case 0:
      return { valid: { to: "2026-11-20" } };
    case 1:
      return { valid: { from: "2026-12-01" } };
    case 2:
      return {
        valid: { to: "2026-11-22" },
        versions: [
          {
            valid: { from: dice.pick(["2026-11-23", "2026-11-30"]) },
            ...(dice.often(7) ? { conditions: conditionsOn(facts, dice, drawing, 1) } : {}),
            ...deadlineOf(facts, dice, drawing),
          },
        ],
      };
    default:
      return {};
  }
}

function settingsOf(facts: readonly Fact[], dice: Dice, drawing: Drawing): Data {
  const choice = facts.find(({ kind }) => kind === "choice");
  const limit = {
    conditions: conditionsOn(facts, dice, drawing, 1),
    tasks: 1,
    text: text("rest"),
    together: text("together"),
    except: { kinds: ["statutory"], within: "P7D" },
  };
  const channels = {
    ...(choice === undefined ? {} : { preference: choice.id, order: { x: ["phone"], y: ["web"] } }),
    cannot: [
      {
        conditions: conditionsOn(facts, dice, drawing, 0),
        channels: ["web"],
        "strong-identification-only": dice.often(5),
        text: text("cannot"),
      },
    ],
  };
  return {
    ...(dice.often(5) ? { "load-limit": limit } : {}),
    ...(dice.often(5) ? { channels } : {}),
    ...(dice.often(3) ? { help: { text: text("help"), services: ["help"] } } : {}),
  };
}

/** Some of the answers, some of them declined. */
export function someAnswers(values: Drawn["values"]): fc.Arbitrary<Record<string, unknown>> {
  const entries = [...values].map(([id, all]) => [
    id,
    fc.option(fc.constantFrom(...all), { freq: 2, nil: undefined }),
  ]);
  return fc.record(Object.fromEntries(entries), { noNullPrototype: true });
}
