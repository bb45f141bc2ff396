import { type ProgramFact, ruleNamed, type State } from "../../compile/index.ts";
import type { Value } from "../../logic/index.ts";
import type { Comparison, Language, Scalar, Text } from "../../model/index.ts";
import { fill, inEach, listed } from "./languages.ts";
import { nameOf } from "./names.ts";
import { valueWords } from "./value-words.ts";

const or: Text = { fi: "tai", sv: "eller", en: "or" };

/** How an operator stands between a name and a value; of a date it may read otherwise. */
const relations: Readonly<Record<string, { readonly value: Text; readonly date?: Text }>> = {
  equal: { value: { fi: "{value}", sv: "{value}", en: "{value}" } },
  notEqual: { value: { fi: "muu kuin {value}", sv: "annat än {value}", en: "other than {value}" } },
  in: { value: { fi: "{value}", sv: "{value}", en: "{value}" } },
  notIn: { value: { fi: "muu kuin {value}", sv: "annat än {value}", en: "other than {value}" } },
  contains: { value: { fi: "mukana {value}", sv: "däribland {value}", en: "includes {value}" } },
  doesNotContain: {
    value: { fi: "ei mukana {value}", sv: "inte {value}", en: "does not include {value}" },
  },
  lessThan: {
    value: { fi: "alle {value}", sv: "under {value}", en: "less than {value}" },
    date: { fi: "aiemmin kuin {value}", sv: "före {value}", en: "before {value}" },
  },
  lessThanInclusive: {
    value: { fi: "enintään {value}", sv: "högst {value}", en: "at most {value}" },
    date: { fi: "viimeistään {value}", sv: "senast {value}", en: "no later than {value}" },
  },
  greaterThan: {
    value: { fi: "yli {value}", sv: "över {value}", en: "more than {value}" },
    date: { fi: "myöhemmin kuin {value}", sv: "efter {value}", en: "after {value}" },
  },
  greaterThanInclusive: {
    value: { fi: "vähintään {value}", sv: "minst {value}", en: "at least {value}" },
    date: { fi: "aikaisintaan {value}", sv: "tidigast {value}", en: "no earlier than {value}" },
  },
  known: { value: { fi: "tiedossa", sv: "känt", en: "known" } },
  unknown: { value: { fi: "ei tiedossa", sv: "inte känt", en: "not known" } },
};

const events: Readonly<Record<string, Text>> = {
  known: { fi: "on tapahtunut", sv: "har hänt", en: "has happened" },
  unknown: { fi: "ei ole tapahtunut", sv: "har inte hänt", en: "has not happened" },
};

const verdicts = {
  holds: { fi: "koskee sinua", sv: "gäller dig", en: "concerns you" },
  fails: { fi: "ei koske sinua", sv: "gäller dig inte", en: "does not concern you" },
} as const satisfies Record<string, Text>;

/** A comparison in words: the fact's name, and what it is to be. */
export function comparisonWords(state: State, leaf: Comparison): Text {
  const name = nameOf(state, leaf.fact);
  return inEach((language) => `${name[language]} – ${relationWords(state, leaf, language)}`);
}

/** What a fact or a rule's verdict is, in words. */
export function answerWords(state: State, id: string, value: Value): Text {
  if (ruleNamed(state.program, id) !== undefined) return verdicts[value === true ? "holds" : "fails"];
  return valueWords(state.program.facts.get(id), value);
}

function relationWords(state: State, leaf: Comparison, language: Language): string {
  const { operator, value } = leaf;
  const fact = state.program.facts.get(leaf.fact);
  const isTest = value === undefined || state.program.operators.get(operator)?.whenUnknown !== undefined;
  const event = isTest && leaf.fact.startsWith("event.") && fact?.origin === "built-in";
  if (event) return (events[operator] ?? relationOf(operator, fact))[language];
  if (isTest) return relationOf(operator, fact)[language];
  if (operator === "notEqual" && typeof value === "boolean")
    return answerWords(state, leaf.fact, !value)[language];
  return fill(relationOf(operator, fact)[language], { value: operandWords(state, leaf, value, language) });
}

/** A portal's own operator is named as it is. */
function relationOf(operator: string, fact: ProgramFact | undefined): Text {
  const found = relations[operator];
  if (found === undefined) return inEach(() => `${operator} {value}`);
  return (fact?.type.kind === "date" ? found.date : undefined) ?? found.value;
}

function operandWords(
  state: State,
  { fact }: Comparison,
  value: NonNullable<Comparison["value"]>,
  language: Language,
): string {
  if (typeof value !== "object") return answerWords(state, fact, value)[language];
  if ("fact" in value) return otherWords(state, value.fact, language);
  const items = (value as readonly Scalar[]).map((item) => answerWords(state, fact, item)[language]); // the other member is a fact
  return listed(items, or, language);
}

/** The value of the other fact with its name in brackets; its name alone while it is not known. */
function otherWords(state: State, id: string, language: Language): string {
  const name = nameOf(state, id)[language];
  const slot = state.program.facts.get(id)?.slot;
  const value = slot === undefined ? undefined : state.slots[slot];
  return value === undefined ? `(${name})` : `${answerWords(state, id, value)[language]} (${name})`;
}
