import { describeDuration } from "../../calendar/index.ts";
import type { State } from "../../compile/index.ts";
import { decide, type Value } from "../../logic/index.ts";
import {
  type Conditions,
  type Expression,
  occurrenceMonth,
  occurrenceYear,
  type Text,
} from "../../model/index.ts";
import { isConditions } from "../../validate/index.ts";
import type { DateStep } from "../explanation.ts";
import { explainCondition } from "../parts.ts";
import { decisiveWords } from "../words/decisive-words.ts";
import { fill, inEach, listed } from "../words/languages.ts";
import { nameOf, plain } from "../words/names.ts";
import { phrases } from "../words/phrases.ts";
import { valueWords } from "../words/value-words.ts";
import { and, unknown } from "./describe.ts";
import { operatorStep, partsOf } from "./operator-step.ts";
import { type Place, stepOf, valueAt } from "./place.ts";

/** An expression taken apart: its steps, and how its value is called in the next one. */
interface Walked {
  readonly steps: readonly DateStep[];
  readonly words: Text;
}

const today: Text = { fi: "Tämä päivä", sv: "I dag", en: "Today" };
const period: Text = {
  fi: "Tämän kerran kausi",
  sv: "Perioden den här gången",
  en: "The period of this occurrence",
};
const because: Text = { fi: "Koska: {words}", sv: "Eftersom: {words}", en: "Because: {words}" };
const otherwise: Text = {
  fi: "Koska mikään muista tapauksista ei sovi",
  sv: "Eftersom inget av de andra fallen passar",
  en: "Because none of the other cases applies",
};

/** The steps of an expression, from the facts up; the last one comes to its value. */
export function stepsOf(place: Place, expression: Expression): readonly DateStep[] {
  return walk(place, expression).steps;
}

function walk(place: Place, expression: Expression): Walked {
  if (typeof expression !== "object" || Array.isArray(expression))
    return { steps: [], words: literalWords(expression) };
  const [[name, args] = ["", ""]] = Object.entries(expression);
  if (name === "fact") return walkFact(place, String(args));
  if (name === "choose") return walkCases(place, args);
  if (name === "first-known") return walkFirst(place, args);
  return walkOperator(place, expression, name, args);
}

function literalWords(literal: Expression): Text {
  const isDuration = typeof literal === "string" && describeDuration(literal, "en") !== undefined;
  if (isDuration) return inEach((language) => describeDuration(literal, language) ?? literal);
  return Array.isArray(literal) ? inEach(() => "") : valueWords(undefined, literal as Value); // no mapping, and no list
}

/** A fact: how it is calculated when it is derived, then what it is. Each is told once. */
function walkFact(place: Place, id: string): Walked {
  const { state, lookup, told } = place;
  const fact = state.program.facts.get(id);
  const value = lookup(id);
  const words = value === undefined ? unknown : valueWords(fact, value);
  if (told.has(id)) return { steps: [], words };
  told.add(id);
  const isPeriod = id === occurrenceYear || id === occurrenceMonth;
  const name = id === "today" ? today : isPeriod ? period : nameOf(state, id);
  const derive = fact?.source?.derive;
  const below =
    derive === undefined || isConditions(derive) || typeof derive !== "object"
      ? []
      : walk(place, derive).steps;
  const what = id === "today" ? "today" : isPeriod ? "occurrence" : "fact";
  const step = stepOf(what, {
    fact: id,
    value,
    words: inEach((language) => `${name[language]} – ${words[language]}`),
  });
  return { steps: [...below, step], words };
}

/** The first case that holds, and why. */
function walkCases(place: Place, args: Expression): Walked {
  const { state, lookup } = place;
  for (const one of [args].flat() as readonly Readonly<Record<string, Expression>>[]) {
    // checked at load
    const { when, then, otherwise: last } = one;
    if (last !== undefined) return withReason(plain(otherwise), walk(place, last));
    const conditions = when as unknown as Conditions; // checked at load
    const truth = decide(conditions, lookup, state.program.operators);
    if (truth === undefined) break;
    if (truth && then !== undefined) return withReason(reasonOf(state, conditions), walk(place, then));
  }
  return { steps: [], words: unknown };
}

function reasonOf(state: State, conditions: Conditions): Text {
  const part = explainCondition(state, conditions);
  return inEach((language) => {
    const words = listed(decisiveWords(part, language), and, language);
    return fill(because[language], { words: words === "" ? phrases.always[language] : words });
  });
}

function withReason(words: Text, { steps, words: called }: Walked): Walked {
  return { steps: [stepOf("case", { words }), ...steps], words: called };
}

/** The first value that is known. */
function walkFirst(place: Place, args: Expression): Walked {
  const parts = Array.isArray(args) ? (args as readonly Expression[]) : [args];
  const found = parts.find((part) => valueAt(place, part) !== undefined);
  return found === undefined ? { steps: [], words: unknown } : walk(place, found);
}

/** Any other operator: its parts, then itself. */
function walkOperator(place: Place, expression: Expression, name: string, args: Expression): Walked {
  const written = partsOf(name, args, place.state.program.expressions.get(name)?.parts);
  const parts = written.map((part) => walk(place, part));
  const { step, words } = operatorStep(
    place,
    expression,
    name,
    args,
    parts.map((part) => part.words),
  );
  return { steps: [...parts.flatMap((part) => part.steps), step], words };
}
