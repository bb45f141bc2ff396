import { describeInterval } from "../../calendar/index.ts";
import type { State } from "../../compile/index.ts";
import type { Expression, PlanItem, Text } from "../../model/index.ts";
import type { DateStep } from "../explanation.ts";
import { fill, inEach } from "../words/languages.ts";
import { nameOf } from "../words/names.ts";
import { valueWords } from "../words/value-words.ts";
import { placeIn, stepOf } from "./place.ts";
import type { DateSources } from "./sources.ts";
import { stepsOf } from "./walk.ts";

/** The occurrence that comes next: which one it is, and how its date is calculated before it is moved. */
export function occurrenceSteps(
  state: State,
  item: Pick<PlanItem, "next">,
  { recurs }: DateSources,
  original: string,
): readonly DateStep[] {
  const period = item.next?.period;
  if (recurs === undefined || period === undefined) return [];
  if ("each" in recurs) return stepsOf(placeIn(state, period), recurs.date);
  if ("on" in recurs && item.next?.expected === true)
    return recurs.first === undefined
      ? []
      : [...stepsOf(placeIn(state), recurs.first), sayDay("expected", original)];
  if ("on" in recurs) return eventSteps(state, recurs, period);
  if ("every" in recurs && "from" in recurs)
    return [
      ...firstSteps(state, recurs.from),
      sayDay("every", original, (language) => describeInterval(recurs.every, language) ?? ""),
    ];
  return [];
}

/** The day from which it is counted; one that is written in the rule is no step of a calculation, and is told as well. */
function firstSteps(state: State, from: Expression): readonly DateStep[] {
  return typeof from === "string" ? [sayDay("first", from)] : stepsOf(placeIn(state), from);
}

const occurrenceWords = {
  first: { fi: "Ensimmäinen kerta: {date}", sv: "Första gången: {date}", en: "First time: {date}" },
  expected: {
    fi: "Ensimmäinen kerta arviolta {date}",
    sv: "Första gången uppskattningsvis {date}",
    en: "First time about {date}",
  },
  every: {
    fi: "Siitä aina {every} välein: {date}",
    sv: "Därifrån med {every} mellanrum: {date}",
    en: "From it every {every}: {date}",
  },
} as const satisfies Record<string, Text>;

function sayDay(
  phrase: keyof typeof occurrenceWords,
  date: string,
  every: Parameters<typeof inEach>[0] = () => "",
): DateStep {
  const words = valueWords(undefined, date);
  return stepOf("occurrence", {
    value: date,
    words: inEach((language) =>
      fill(occurrenceWords[phrase][language], { date: words[language], every: every(language) }),
    ),
  });
}

/** The event's day, and the time from it. */
function eventSteps(
  state: State,
  { on, within, "working-days": days }: Extract<NonNullable<DateSources["recurs"]>, { on: string }>,
  period: string,
): readonly DateStep[] {
  const happened = factStep(state, `event.${on}.on`, period);
  const limit: Expression | undefined =
    days !== undefined
      ? { "working-days-after": [period, days] }
      : within == null
        ? undefined
        : { plus: [period, within] };
  return limit === undefined ? [happened] : [happened, ...stepsOf(placeIn(state), limit)];
}

/** A round that is counted from the day on which the one before was done. */
export function completionSteps(
  state: State,
  { id }: Pick<PlanItem, "id">,
  every: string,
): readonly DateStep[] {
  const name = `task.${id}.done-on`;
  const doneOn = state.answers.get(name);
  return typeof doneOn === "string"
    ? [factStep(state, name, doneOn), ...stepsOf(placeIn(state), { plus: [doneOn, every] })]
    : [];
}

function factStep(state: State, id: string, date: string): DateStep {
  const name = nameOf(state, id);
  const words = valueWords(undefined, date);
  return stepOf("fact", {
    fact: id,
    value: date,
    words: inEach((language) => `${name[language]} – ${words[language]}`),
  });
}
