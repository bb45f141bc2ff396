import {
  formatDate,
  type Language,
  type Occurrence,
  occurrences,
  type PlanRecord,
  type Program,
  type Situation,
  startFollowing,
  type Text,
} from "../src/index.ts";
import { liisaFirstYear } from "./liisa-first-year.ts";
import { liisaFounding } from "./liisa-founding.ts";
import { changeLines, meaningOf } from "./liisa-lines.ts";
import { liisaOpening } from "./liisa-opening.ts";
import { words } from "./liisa-words.ts";
import { hanging, heading } from "./paragraph.ts";
import { type FollowedStep, playSteps } from "./play-steps.ts";

/** The first twelve months from the opening day. */
export const firstYear = { from: "2027-06-01", to: "2028-05-31" } as const;

/** How the plan went: the record at the start, and after every step. */
export interface Played {
  readonly start: PlanRecord;
  readonly steps: readonly FollowedStep[];
}

/** From the idea through the first year. The situation's facts are answered on the way. */
export function playLiisa(program: Program, { facts, ...start }: Situation): Played {
  const record = startFollowing(program, { ...start, facts: {} });
  const steps = [...liisaFounding(facts), ...liisaOpening, ...liisaFirstYear];
  return { start: record, steps: playSteps(program, record, steps) };
}

/** The year and a half as a timeline, what was done of the year's dates, and what comes next: the plan does not end. */
export function yearText(
  program: Program,
  { start, steps }: Played,
  language: Language,
  width: number,
): string[] {
  const names = new Map<string, Text>();
  let before = start;
  let day = "";
  const lines = steps.flatMap((followed): string[] => {
    for (const { id, name } of [...before.plan.facts, ...followed.record.plan.facts]) names.set(id, name);
    const meaning = meaningOf(followed, before, names, language);
    before = followed.record;
    const told = [...(meaning === null ? [] : [meaning]), ...changeLines(followed, language)];
    if (told.length === 0) return [];
    const date = followed.step.day === day ? [] : ["", formatDate(followed.step.day, language, "short")];
    day = followed.step.day;
    return [...date, ...told.flatMap((text) => hanging(`- ${text}`, width))];
  });
  return [
    ...heading(words[language].title),
    ...lines.slice(1),
    "",
    ...summary(program, before, language, width),
  ];
}

/** How the dates of the year were met, and the next ones. */
function summary(program: Program, record: PlanRecord, language: Language, width: number): string[] {
  const say = words[language];
  const year = occurrences(program, record, firstYear.from, firstYear.to).filter(
    ({ type }) => type === "recurring",
  );
  const done = year.filter(({ status }) => status === "done");
  const late = done.filter(isLate);
  const counts: readonly (readonly [string, number])[] = [
    [say.inTime, done.length - late.length],
    [say.late, late.length],
    [say.declinedCount, year.filter(({ status }) => status === "declined").length],
    [say.open, year.filter(({ status }) => status === "proposed").length],
  ];
  const next = occurrences(program, record, "2028-06-01", "2028-06-30");
  return [
    say.year,
    ...counts.map(([name, count]) => `- ${name}: ${count}`),
    "",
    say.next,
    ...next.flatMap(({ date, title }) =>
      hanging(`- ${formatDate(date, language, "short")} ${title[language]}`, width),
    ),
  ];
}

function isLate({ doneOn, date }: Occurrence): boolean {
  return doneOn !== null && doneOn > date;
}
