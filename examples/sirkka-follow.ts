import {
  type Change,
  formatDate,
  type Language,
  type PlanRecord,
  type Program,
  startFollowing,
  viewFor,
} from "../src/index.ts";
import { hanging, heading } from "./paragraph.ts";
import { type FollowedStep, playSteps } from "./play-steps.ts";
import { sirkkaBefore } from "./sirkka-before.ts";
import { sirkkaMeeting } from "./sirkka-meeting.ts";
import { sirkkaMove } from "./sirkka-move.ts";
import { words } from "./sirkka-words.ts";
import { sirkkaYear } from "./sirkka-year.ts";

type Facts = Readonly<Record<string, unknown>>;

/** From suspicion over the plan and a year of follow-up to a second move. `visit` and `diagnosis` are her answers. */
export function playSirkka(program: Program, visit: Facts, diagnosis: Facts): readonly FollowedStep[] {
  const record = startFollowing(program, { lifeEvent: "type-2-diabetes", today: "2026-11-24", facts: {} });
  const steps = [...sirkkaBefore(visit, diagnosis), ...sirkkaMeeting, ...sirkkaYear, ...sirkkaMove];
  return playSteps(program, record, steps);
}

/** The record after the last step of a day. */
export function recordAfter(steps: readonly FollowedStep[], day: string): PlanRecord {
  const found = steps.filter(({ step }) => step.day === day).at(-1);
  if (found === undefined) throw new Error(`nothing happens on ${day}`);
  return found.record;
}

/** What happened, as a timeline; then what was agreed, the results with their corrections, and who sees what. */
export function followText(steps: readonly FollowedStep[], language: Language, width: number): string[] {
  let day = "";
  const lines = steps.flatMap((followed): string[] => {
    const told = [...meaningOf(followed, language), ...changeLines(followed, language)];
    if (told.length === 0) return [];
    const date = followed.step.day === day ? [] : ["", formatDate(followed.step.day, language, "short")];
    day = followed.step.day;
    return [...date, ...told.flatMap((text) => hanging(`- ${text}`, width))];
  });
  const last = steps.at(-1)?.record;
  return [
    ...heading(words[language].title),
    ...lines.slice(1),
    ...(last === undefined ? [] : summary(last, language).flatMap((text) => hanging(text, width))),
  ];
}

function meaningOf({ step, record }: FollowedStep, language: Language): string[] {
  if (step.text !== null) return [step.text[language]];
  if (step.event.type !== "task-done") return [];
  return [`${words[language].done}: ${titleOf(record, String(step.event["item"]), language)}.`];
}

/** What came to the list, what left it, and what has a new date; a long list only as a number. */
function changeLines({ step, changes, record }: FollowedStep, language: Language): string[] {
  const say = words[language];
  const line = (name: string, type: Change["type"], describe: (id: string) => string) => {
    const items = changes.flatMap((change) => (change.type === type ? [change.item] : []));
    if (items.length === 0) return [];
    return [`${name}: ${items.length > 4 ? say.items(items.length) : items.map(describe).join("; ")}.`];
  };
  const title = (id: string) => titleOf(record, id, language);
  const dated = (id: string) => {
    const doBy = viewFor(record, "customer").items.find((item) => item.id === id)?.doBy ?? null;
    return doBy === null ? title(id) : `${title(id)} ${formatDate(doBy, language, "short")}`;
  };
  const isAboutResults = step.event.type.startsWith("measurement-");
  return [
    ...line(say.added, "added", title),
    ...line(say.gone, "no-longer-applies", title),
    ...(isAboutResults ? line(say.moved, "date-moved", dated) : []),
  ];
}

function summary(record: PlanRecord, language: Language): string[] {
  const say = words[language];
  const date = (day: string) => formatDate(day, language, "short");
  const goals = viewFor(record, "customer").goals.filter(({ agreement }) => agreement !== null);
  const results = record.measurements.filter(({ fact }) => fact === "diabetes.hba1c");
  const of = ({ date: day, value }: Record<string, unknown>) => [date(String(day)), String(value)] as const;
  return [
    "",
    say.goals,
    ...goals.map(
      ({ title, target }) => `- ${title[language]}${target === null ? "" : `: ${target[language]}`}`,
    ),
    "",
    say.results,
    ...results.map(({ measurement, withdrawn, corrected }) => {
      const [day, value] = of(measurement);
      const notes = [
        ...(withdrawn ? [say.withdrawn] : []),
        ...corrected.map((earlier) => say.correctedFrom(...of(earlier.measurement))),
      ];
      return `- ${day}: ${value} mmol/mol${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
    }),
    "",
    say.sees,
    ...record.participants
      .filter(({ until }) => until === null)
      .map(({ id, role }) => {
        const name = record.plan.participants.find((one) => one.role === role)?.name[language] ?? id;
        const view = viewFor(record, id);
        return `- ${name}: ${view.items.length} + ${view.facts.length}`;
      }),
  ];
}

function titleOf(record: PlanRecord, id: string, language: Language): string {
  const title = viewFor(record, "customer").items.find((item) => item.id === id)?.title ?? id;
  return typeof title === "string" ? title : title[language];
}
