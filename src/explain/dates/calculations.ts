import type { State } from "../../compile/index.ts";
import type { PlanItem, SafetyItem, Text } from "../../model/index.ts";
import type { DateCalculation, DateStep } from "../explanation.ts";
import { fill, inEach } from "../words/languages.ts";
import { valueWords } from "../words/value-words.ts";
import { shiftSteps } from "./day-words.ts";
import { completionSteps, occurrenceSteps } from "./occurrence-steps.ts";
import { placeIn, stepOf } from "./place.ts";
import type { DateSources } from "./sources.ts";
import { stepsOf } from "./walk.ts";
import { doBySteps, fromSteps } from "./when-steps.ts";

type Item = PlanItem | SafetyItem;

/** What was written for an item, and for its next occurrence, which may be by another version. */
interface Sources {
  readonly own: DateSources;
  readonly next: DateSources;
}

/** The dates of an item, each step by step. */
export function calculationsOf(
  state: State,
  item: Item,
  { own, next }: Sources,
  titleOf: (id: string) => Text,
): readonly DateCalculation[] {
  const date = item.deadline?.date ?? null;
  const target = item.deadline?.target ?? null;
  const found: readonly (DateCalculation | null)[] = [
    date === null ? null : { of: "date", result: date, steps: dateSteps(state, item, next, date) },
    target === null ? null : { of: "target", result: target, steps: targetSteps(state, own, target) },
    item.from === null
      ? null
      : { of: "from", result: item.from, steps: fromSteps(state, item, next, item.from) },
    item.doBy === null
      ? null
      : { of: "do-by", result: item.doBy, steps: doBySteps(item, item.doBy, titleOf) },
  ];
  return found.filter((one) => one !== null);
}

function dateSteps(state: State, item: Item, sources: DateSources, date: string): readonly DateStep[] {
  const { deadline } = item;
  const original = deadline?.original ?? date;
  const end = shiftSteps(original, date);
  const { recurs } = sources;
  // A duty that recurs from its completion or result has the dates of its deadline.
  if (recurs !== undefined && !("after" in recurs))
    return [...occurrenceSteps(state, item, sources, original), ...end];
  if (deadline?.overrides != null) return [...agreedSteps(state, sources, deadline.overrides.date), ...end];
  const own = sources.deadline?.date;
  if (own !== undefined) return [...stepsOf(placeIn(state), own), ...end];
  return [...(recurs === undefined ? [] : completionSteps(state, item, recurs.every)), ...end];
}

const agreedWords = {
  alone: { fi: "Sovittu yhdessä", sv: "Avtalat tillsammans", en: "Agreed together" },
  instead: {
    fi: "Sovittu yhdessä; muuten päivä olisi {date}",
    sv: "Avtalat tillsammans; annars vore dagen {date}",
    en: "Agreed together; otherwise the date would be {date}",
  },
} as const satisfies Record<string, Text>;

function agreedSteps(state: State, { deadline }: DateSources, other: string | null): readonly DateStep[] {
  const agreed = deadline?.agreed;
  const words =
    other === null
      ? agreedWords.alone
      : inEach((language) =>
          fill(agreedWords.instead[language], { date: valueWords(undefined, other)[language] }),
        );
  return [stepOf("agreed", { words }), ...(agreed === undefined ? [] : stepsOf(placeIn(state), agreed))];
}

/** A recommended date stands on a working day, never later than it should be. */
function targetSteps(state: State, { deadline }: DateSources, target: string): readonly DateStep[] {
  const steps = deadline?.target === undefined ? [] : stepsOf(placeIn(state), deadline.target);
  const reached = steps.at(-1)?.value;
  return [...steps, ...shiftSteps(typeof reached === "string" ? reached : target, target)];
}
