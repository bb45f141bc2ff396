import { describeDuration } from "../../calendar/index.ts";
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
      ...stepsOf(placeIn(state), recurs.from),
      sayDay("every", original, (language) => describeDuration(recurs.every, language) ?? ""),
    ];
  return [];
}

const occurrenceWords = {
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
  const id = `event.${on}.on`;
  const name = nameOf(state, id);
  const words = valueWords(undefined, period);
  const happened = stepOf("fact", {
    fact: id,
    value: period,
    words: inEach((language) => `${name[language]} – ${words[language]}`),
  });
  const limit: Expression | undefined =
    days !== undefined
      ? { "working-days-after": [period, days] }
      : within == null
        ? undefined
        : { plus: [period, within] };
  return limit === undefined ? [happened] : [happened, ...stepsOf(placeIn(state), limit)];
}
