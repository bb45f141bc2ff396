import { type Explanation, explain, type Program } from "../../src/index.ts";
import {
  asked,
  type Base,
  chosen,
  type Data,
  derived,
  is,
  programOf,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";

/** A small rule base with one of everything that an explanation tells. */
export const base: Base = {
  laws: [{ id: "1/2020", name: text("Act"), confidence: "V" }],
  services: [
    service("help"),
    service("old", { valid: { to: "2026-12-31" } }),
    service("new", { valid: { from: "2027-01-01" } }),
  ],
  events: [{ name: "letter", text: text("the letter came") }],
  facts: [
    asked("age", "integer", { min: 0, max: 120, unit: "year", changeable: false }),
    asked("born", "date"),
    chosen("home", "choice", ["own", "rented", "none"]),
    asked("pays-rent", "boolean", { "ask-if": { all: [is("home", "rented")] } }),
    asked("income", "money", { unit: "EUR", min: 0 }),
    asked("moves-on", "date"),
    asked("danger", "boolean", { safety: true }),
    chosen("debts", "choices", ["tax", "rent", "none"], { exclusive: "none" }),
    {
      id: "licence",
      type: "boolean",
      name: text("the licence is given"),
      given: true,
      prefill: { register: "Licence register", access: "open" },
    },
    asked("registered", "boolean", { suggest: true }),
    asked("minutes", "integer", { min: 0, suggest: "more" }),
    asked("smokes", "choice", {
      options: [
        { id: "never", text: text("never"), "suggest-from": [] },
        { id: "quit", text: text("quit"), "suggest-from": ["daily"] },
        { id: "daily", text: text("daily"), "suggest-from": [] },
      ],
    }),
    chosen("bankruptcy", "choice", ["none", "opened"], { "decided-by": "authority" }),
    derived("has-home", "boolean", { any: [is("home", "own"), is("home", "rented")] }),
    asked("limit", "integer", { min: 40, max: 350 }),
    asked("pressure", "integer", { min: 40, max: 350, changeable: false }),
    derived("limit-used", "integer", { "first-known": [{ fact: "limit" }, 135] }),
    derived("days-to-move", "integer", { "days-between": [{ fact: "today" }, { fact: "moves-on" }] }),
  ],
  rules: [
    rule(
      "Adult",
      { all: [is("age", 18, "greaterThanInclusive"), is("has-home", true)] },
      { laws: [{ law: "1/2020", what: text("section 1") }] },
    ),
    rule("Rent", { all: [is("pays-rent", true)] }),
    rule("Poor", { all: [is("income", 1000, "lessThan"), is("home", "none", "notEqual")] }),
    rule("Three", { all: [is("home", "own"), is("income", 500, "greaterThan"), is("licence", true)] }),
    rule("Safe", { all: [is("danger", true)] }),
    rule("Past", { all: [is("born", "2000-01-01", "lessThan")] }),
    rule("Licence", { all: [is("licence", true)] }),
    rule("Follows", { all: [is("rule.Licence", true), is("task.Poor.do.status", "done")] }),
    rule("Letter", { all: [{ fact: "event.letter.on", operator: "known" }] }),
    rule("Soon", { all: [is("days-to-move", 14, "lessThanInclusive")] }),
    rule(
      "Later",
      { all: [is("home", "own")] },
      { valid: { from: "2027-01-01" }, "predecessor-services": ["old", "new"] },
    ),
    rule(
      "Several",
      { all: [is("home", "own")] },
      {
        params: {},
        tasks: [
          { task: "always", service: "help" },
          {
            task: "richer",
            service: "help",
            title: text("the richer one"),
            conditions: { all: [is("income", 2000, "greaterThan")] },
          },
        ],
      },
    ),
    rule("High", { all: [is("pressure", { fact: "limit-used" }, "greaterThanInclusive")] }),
    rule("Registered", { all: [is("registered", true)] }),
    rule("Moves", { all: [is("minutes", 150, "greaterThanInclusive")] }),
    rule("Smoker", { all: [is("smokes", "daily")] }),
    rule("Bankrupt", { all: [is("bankruptcy", "opened")] }),
    rule("Tax", { all: [is("debts", "tax", "contains")] }),
    rule("Not", { not: { any: [is("home", "none"), is("income", 0)] } }),
  ],
};

export const program: Program = programOf(base);

/** Explains in the small rule base. */
export function explained(id: string, facts: Data, today = "2026-11-24"): Explanation {
  return explain(program, situation(facts, today), id);
}

/** The suggested sets as they would be answered. */
export function setsOf({ changes }: Explanation, to: "holds" | "fails"): readonly Data[] {
  const sets = changes.find((one) => one.to === to)?.sets ?? [];
  return sets.map((set) => Object.fromEntries(set.map(({ id, value }) => [id, value])));
}
