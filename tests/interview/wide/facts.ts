import { asked, chosen, type Data, organisation, text } from "../../compile/programs.ts";
import type { Dice } from "../dice.ts";
import { drawnCondition } from "./conditions.ts";
import { drawnCalculation } from "./expressions.ts";

/** What a drawn fact is, as far as conditions and calculations may use it. */
export type Kind =
  | "boolean"
  | "choice"
  | "choices"
  | "integer"
  | "number"
  | "money"
  | "date"
  | "text"
  | "series"
  | "status";

/** A fact that what is drawn after it may read. */
export interface Fact {
  readonly id: string;
  readonly kind: Kind;
}

const options = ["x", "y", "z"];

export const days = ["2026-11-20", "2026-11-24", "2026-12-06", "2027-01-31"];

export const statuses = [
  "proposed",
  "accepted",
  "declined",
  "under-way",
  "waiting",
  "decided-positively",
  "done",
  "no-longer-applies",
  "reopened",
];

/** Values that a test gives. */
export const valuesOf: Readonly<Record<Kind, readonly unknown[]>> = {
  boolean: [true, false],
  choice: options,
  choices: [[], ["x"], ["y"], ["x", "y"], ["z"]],
  integer: [0, 1, 2, 5],
  number: [0.5, 1, 1.5, 2.25],
  money: [0, 99.99, 100, 250.5],
  date: days,
  text: ["", "a", "Helsinki", "other"],
  series: [
    [],
    [{ date: "2026-11-24", value: 5 }],
    [{ date: "2026-10-01", value: 9, context: "fasting" }],
    [
      { date: "2026-11-01", value: 3 },
      { date: "2026-11-20", value: 8, context: "fasting" },
    ],
    [
      { date: "2026-11-20", value: 8 },
      { date: "2026-11-01", value: 3 },
      { date: "2026-12-20", value: 1 },
    ],
  ],
  status: statuses,
};

const kinds: readonly Kind[] = [
  "boolean",
  "boolean",
  "boolean",
  "choice",
  "choices",
  "integer",
  "number",
  "money",
  "date",
  "date",
  "text",
  "series",
];

/** What is drawn of facts. */
export interface Facts {
  readonly facts: readonly Fact[];
  readonly sources: readonly Data[];
  readonly values: Map<string, readonly unknown[]>;
  readonly questions: readonly string[];
}

/** Draws facts that are asked, given and calculated, each from those before it. */
export function drawnFacts(dice: Dice): Facts {
  const facts: Fact[] = [{ id: "event.letter.on", kind: "date" }];
  const sources: Data[] = [];
  const values = new Map<string, readonly unknown[]>([["event.letter.on", days.slice(0, 3)]]);
  const questions: string[] = [];
  if (dice.often(3)) {
    const kind = dice.pick(kinds);
    sources.push({ id: "g0", type: kind, name: text("g0"), given: true, ...optionsOf(kind) });
    facts.push({ id: "g0", kind });
    values.set("g0", valuesOf[kind]);
  }
  const count = 2 + dice.upTo(5);
  for (let index = 0; index < count; index++) {
    const fact = { id: `q${index}`, kind: dice.pick(kinds) };
    const { source, answers } = drawnQuestion(dice, fact, facts);
    sources.push(source);
    values.set(fact.id, answers);
    facts.push(fact);
    if (!dice.often(1)) questions.push(fact.id);
    if (dice.often(4)) {
      const made = drawnCalculation(dice, `d${index}`, facts);
      sources.push(made.source);
      facts.push(made.fact);
    }
  }
  return { facts, sources, values, questions };
}

function optionsOf(kind: Kind): Data {
  return kind === "choice" || kind === "choices"
    ? { options: options.map((id) => ({ id, text: text(id) })) }
    : {};
}

function drawnQuestion(dice: Dice, { id, kind }: Fact, before: readonly Fact[]) {
  const isGated = before.length > 1 && dice.often(4);
  const keys: Data = {
    ...(isGated ? { "ask-if": drawnCondition(dice, before, 1) } : {}),
    ...(isGated && dice.often(2) ? { "when-not-asked": "keep" } : {}),
    ...(dice.often(1) ? { safety: true } : {}),
    ...(dice.often(2) ? { declinable: false } : {}),
    ...keysOfKind(dice, kind),
  };
  const isList = kind === "choice" || kind === "choices";
  const source = isList ? chosen(id, kind, options, keys) : asked(id, kind, keys);
  const own = valuesOf[kind].filter((value) => keys["empty"] !== "refused" || !isEmptyList(value));
  const more = [
    ...(kind === "choices" && keys["exclusive"] === undefined ? [["x", "z"]] : []),
    ...(keys["never"] === undefined ? [] : ["never"]),
    ...(keys["declinable"] === false ? [] : [null]),
  ];
  return { source, answers: [...own, ...more] };
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function keysOfKind(dice: Dice, kind: Kind): Data {
  switch (kind) {
    case "choices":
      return {
        ...(dice.often(4) ? { exclusive: "z" } : {}),
        ...(dice.often(3) ? { empty: "refused" } : {}),
      };
    case "integer":
    case "number":
    case "money":
      return dice.often(3) ? { min: 0, max: kind === "money" ? 1_000 : 10 } : {};
    case "date":
      return dice.often(2) ? { never: text("never") } : {};
    case "series":
      return { unit: "mmol/L" };
    default:
      return {};
  }
}

/** Organisations of which some are located by an answer. */
export function drawnOrganisations(dice: Dice, facts: readonly Fact[]): readonly Data[] {
  const located = facts.filter(
    ({ id, kind }) => id.startsWith("q") && (kind === "choice" || kind === "text"),
  );
  const place = () => (located.length > 0 && dice.often(6) ? { "located-by": dice.pick(located).id } : {});
  return [
    organisation("office"),
    organisation("local", place()),
    organisation("court", place()),
    organisation("third", { sector: "third", ...place() }),
  ];
}
