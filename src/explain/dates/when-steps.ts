import { describeDuration, subtractDuration } from "../../calendar/index.ts";
import type { State } from "../../compile/index.ts";
import type { PlanItem, Text } from "../../model/index.ts";
import type { DateStep } from "../explanation.ts";
import { fill, inEach } from "../words/languages.ts";
import { valueWords } from "../words/value-words.ts";
import { placeIn, stepOf } from "./place.ts";
import type { DateSources } from "./sources.ts";
import { stepsOf } from "./walk.ts";

type Item = Pick<PlanItem, "deadline" | "pulledBy" | "next">;

const fromWords = {
  lead: {
    fi: "{lead} ennen päivää {date}: {result}",
    sv: "{lead} före {date}: {result}",
    en: "{lead} before {date}: {result}",
  },
  begins: {
    fi: "Kausi alkaa: {result}",
    sv: "Perioden börjar: {result}",
    en: "The period begins: {result}",
  },
  written: { fi: "Alkaa: {result}", sv: "Börjar: {result}", en: "It begins: {result}" },
} as const satisfies Record<string, Text>;

/** The first day: its own, or the lead before the date, whichever is earlier. */
export function fromSteps(state: State, item: Item, sources: DateSources, from: string): readonly DateStep[] {
  const own = sources.deadline?.from;
  const hasPeriod = item.next !== null;
  const steps = own === undefined || hasPeriod ? [] : stepsOf(placeIn(state), own);
  if (steps.at(-1)?.value === from) return steps;
  const lead = sources.deadline?.lead ?? state.event.source.lead;
  const date = item.deadline?.date ?? null;
  const isLead = date !== null && lead !== undefined && subtractDuration(date, lead) === from;
  const phrase = fromWords[isLead ? "lead" : hasPeriod ? "begins" : "written"];
  const result = valueWords(undefined, from);
  const words = inEach((language) =>
    fill(phrase[language], {
      lead: describeDuration(lead ?? "P0D", language) ?? "",
      date: date === null ? "" : valueWords(undefined, date)[language],
      result: result[language],
    }),
  );
  return [stepOf("calculation", { value: from, words })];
}

const doByWords = {
  date: { fi: "Viimeinen päivä: {date}", sv: "Den sista dagen: {date}", en: "The last day: {date}" },
  target: {
    fi: "Suositeltu päivä: {date}",
    sv: "Den rekommenderade dagen: {date}",
    en: "The recommended day: {date}",
  },
  pulled: {
    fi: "{title} odottaa tätä, joten hoida tämä viimeistään {date}",
    sv: "{title} väntar på det här, så sköt det här senast {date}",
    en: "{title} waits for this, so do this by {date}",
  },
} as const satisfies Record<string, Text>;

/** When to do it: the earlier of date and recommended date, or sooner for what waits for it. */
export function doBySteps(item: Item, doBy: string, titleOf: (id: string) => Text): readonly DateStep[] {
  const { deadline, pulledBy } = item;
  const say = (phrase: keyof typeof doByWords, date: string, title?: Text) => {
    const words = valueWords(undefined, date);
    return stepOf(phrase === "pulled" ? "pulled" : "calculation", {
      value: date,
      words: inEach((language) =>
        fill(doByWords[phrase][language], { date: words[language], title: title?.[language] ?? "" }),
      ),
    });
  };
  if (pulledBy !== null) return [say("pulled", doBy, titleOf(pulledBy))];
  return [deadline?.target === doBy ? say("target", doBy) : say("date", doBy)];
}
