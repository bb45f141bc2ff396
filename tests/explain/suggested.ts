import type { ChangedFact, Explanation, Program } from "../../src/index.ts";

/** One fact of a suggested set: what it is now, and one value that it is suggested to become. */
export interface Suggestion {
  readonly fact: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly how: ChangedFact["how"];
  readonly today: string;
  /** Of which rule or task, for the message. */
  readonly of: string;
}

interface Explained {
  readonly situation: { readonly today: string; readonly facts: Readonly<Record<string, unknown>> };
  readonly explanations: readonly Explanation[];
}

/** Every suggestion of every explanation, with each alternative as one of its own, by fact. */
export function suggestionsIn(all: readonly Explained[]): ReadonlyMap<string, readonly Suggestion[]> {
  const found = all.flatMap(({ situation: { today, facts }, explanations }) =>
    explanations.flatMap(({ rule, task, changes }) =>
      changes.flatMap(({ sets }) =>
        sets
          .flat()
          .flatMap(({ id, how, value, alternatives }) =>
            [value, ...alternatives.map((other) => other.value)].map(
              (to): Suggestion => ({ fact: id, from: facts[id] ?? null, to, how, today, of: task ?? rule }),
            ),
          ),
      ),
    ),
  );
  const byFact = new Map<string, Suggestion[]>();
  for (const one of found) {
    const known = byFact.get(one.fact);
    if (known === undefined) byFact.set(one.fact, [one]);
    else known.push(one);
  }
  return byFact;
}

/** Options in the order in which nobody is advised to go down: the worse or the earlier one comes first. */
const onward: Readonly<Record<string, readonly string[]>> = {
  "bankruptcy.status": ["none", "applied", "opened", "lapsed", "closed"],
  "debt.stage": ["enforcement", "collection", "arrears", "up-to-date", "none"],
  "health.care": ["none", "waiting", "in-treatment-short", "in-treatment-3-months"],
  "kela.reimbursement-right": ["none", "applied", "right-215", "right-103-and-215"],
  "lifestyle.sleep": ["apnoea-suspected", "poor", "good"],
  "lifestyle.tobacco": ["daily", "occasional", "quit", "never"],
  "plan.status": ["none", "proposed", "drafting", "agreed", "followed"],
};

/** What lies behind a person or is no choice of theirs, whatever a rule file says of it. */
const fixed: readonly string[] = [
  ...["today", "person.age", "person.birth-date", "diabetes.diagnosis", "diabetes.treatment"],
  ...["debt.liabilities", "health.mood", "household.children-under-18", "housing.move-out-date"],
  ...["plan.hba1c-target", "plan.bp-home-target-sys", "plan.bp-home-target-dia", "programme.silence-days"],
];

/** Decided by a court, a bailiff, Kela or a fund: never told as something that the customer does. */
const official: readonly string[] = [
  ...["bankruptcy.status", "debt.stage", "kela.reimbursement-right", "unemployment.benefit-state"],
];

/** Why a suggestion would be untrue, impossible or harmful; `undefined`: it is fit. A question without an answer may be answered in any way. */
export function unfitness(program: Program, { fact, from, to, how, today }: Suggestion): string | undefined {
  const source = program.facts.get(fact)?.source;
  if (fixed.includes(fact)) return "nobody can change it";
  if (source?.changeable === false || source?.safety === true) return "its author says that it stays";
  if (from === null) return undefined;
  if (source?.type === "date" && String(from) < today) return "it is past";
  if (source?.type === "date" && String(to) < today) return "the past does not come back";
  if (isDoubt(program, fact, to)) return "who knows does not come to doubt";
  if (isHeld(source?.question?.en) && isYes(from) && isNo(to)) return "what is done or held is not undone";
  if (to === "never") return "what has been does not become never";
  if (official.includes(fact) && how !== "confirm") return "an official decides it";
  if (fact === "lifestyle.activity" && Number(to) < Number(from)) return "nobody is advised to move less";
  const order = onward[fact];
  if (order === undefined) return undefined;
  const places = [from, to].map((value) => order.indexOf(String(value)));
  const isKnown = !places.includes(-1);
  return isKnown && Number(places[0]) > Number(places[1]) ? "it does not go back, or gets worse" : undefined;
}

function isDoubt(program: Program, fact: string, value: unknown): boolean {
  const option = program.facts.get(fact)?.source?.options?.find(({ id }) => id === value);
  return /^I do not know|^I am not sure|^Not known/.test(option?.text.en ?? "");
}

/** A question about what is done or held: "Have you registered?", "Do you have a hygiene passport?". */
function isHeld(question: string | undefined): boolean {
  return /^(Have you (?!.*unopened)|Do you (already )?have (?!unopened|Kela))/.test(question ?? "");
}

function isYes(value: unknown): boolean {
  return value === true || value === "yes" || /^given/.test(String(value));
}

function isNo(value: unknown): boolean {
  return value === false || value === "no" || value === "not-given" || value === "given-before-2024";
}
