import { fileURLToPath } from "node:url";
import {
  type Change,
  compile,
  follow,
  formatDate,
  type Language,
  metrics,
  type PlanRecord,
  type Program,
  restoreRecord,
  saveRecord,
  startFollowing,
  type Text,
  viewFor,
} from "../src/index.ts";
import { readCatalogue } from "../src/node.ts";
import { words } from "./follow-words.ts";
import { mattiAnswers } from "./matti-answers.ts";
import { mattiYear, type YearStep } from "./matti-year.ts";
import { hanging } from "./paragraph.ts";

/** A year that was followed: its record, and what each step did. */
export interface FollowedYear {
  readonly record: PlanRecord;
  readonly steps: readonly {
    readonly step: YearStep;
    readonly changes: readonly Change[];
    readonly record: PlanRecord;
  }[];
}

/** Plays the year: a day event whenever the calendar moves, then the step. A refused step is a fault of the script. */
export function playYear(program: Program): FollowedYear {
  let record = startFollowing(program, {
    lifeEvent: "business-failure",
    today: "2026-11-24",
    facts: mattiAnswers,
  });
  const steps = mattiYear.map((step) => {
    const changes: Change[] = [];
    if (step.day > record.today)
      changes.push(...send({ type: "day", today: step.day, by: "system", at: `${step.day}T06:00:00Z` }));
    changes.push(...send({ ...step.event, by: step.by, at: `${step.day}T09:00:00Z` }));
    return { step, changes, record };
  });
  return { record, steps };

  function send(event: { readonly type: string; readonly [key: string]: unknown }): readonly Change[] {
    const followed = follow(program, record, event);
    if (followed.refused !== undefined)
      throw new Error(`${JSON.stringify(event)}: ${followed.refused.code} ${followed.refused.path}`);
    // A portal stores the record after every event; doing the same here shows that nothing is lost on the way.
    const restored = restoreRecord(program, saveRecord(followed.record));
    if (!restored.ok) throw new Error(`${event.type}: ${restored.code} ${restored.path}`);
    record = restored.record;
    return followed.changes;
  }
}

/** The year as a timeline, and its metrics. */
export async function run(language: Language, width: number): Promise<string> {
  const program = compile(await readCatalogue(fileURLToPath(new URL("..", import.meta.url))));
  const { record, steps } = playYear(program);
  const say = words[language];
  const lines = [
    say.title,
    "=".repeat(say.title.length),
    "",
    ...hanging(record.plan.help?.text[language] ?? "", width),
    "",
  ];
  let day = "";
  for (const { step, changes, record: now } of steps) {
    if (step.day !== day) lines.push("", formatDate(step.day, language, "short"));
    day = step.day;
    lines.push(...hanging(`${step.text[language]}`, width - 2).map((line) => `  ${line}`));
    lines.push(...changeLines(now, changes, language, width));
  }
  return [...lines, "", ...viewLines(record, language, width), "", ...metricLines(record, language), ""].join(
    "\n",
  );
}

function changeLines(
  record: PlanRecord,
  changes: readonly Change[],
  language: Language,
  width: number,
): string[] {
  const say = words[language];
  const line = (heading: string, type: Change["type"]) => {
    const titles = changes
      .filter((change) => change.type === type)
      .map((change) => titleOf(record, change.item)[language]);
    return titles.length === 0
      ? []
      : hanging(`${heading}: ${titles.join("; ")}.`, width - 6).map((text) => `      ${text}`);
  };
  return [
    ...line(say.added, "added"),
    ...line(say.again, "applies-again"),
    ...line(say.moved, "date-moved"),
    ...line(say.gone, "no-longer-applies"),
    ...line(say.kept, "kept"),
  ];
}

function titleOf(record: PlanRecord, id: string): Text {
  const title = viewFor(record, "customer").items.find((item) => item.id === id)?.title ?? id;
  return typeof title === "string" ? { fi: title, sv: title, en: title } : title;
}

function viewLines(record: PlanRecord, language: Language, width: number): string[] {
  const say = words[language];
  const counts = record.participants.map(({ id, role }) => {
    const name =
      record.plan.participants.find((participant) => participant.role === role)?.name[language] ?? id;
    return `${name}: ${viewFor(record, id).items.length}`;
  });
  return [say.sees, ...counts.flatMap((text) => hanging(`- ${text}`, width))];
}

function metricLines(record: PlanRecord, language: Language): string[] {
  const say = words[language];
  const found = metrics([record]);
  const channels = found.channels
    .map(({ channel, share }) => `${say.channels[channel] ?? channel} ${Math.round(share * 100)} %`)
    .join(", ");
  return [
    say.metrics,
    `- ${say.untilAgreed}: ${found.phases.untilAgreed.median ?? "-"}`,
    `- ${say.untilCompleted}: ${found.phases.untilCompleted.median ?? "-"}`,
    `- ${say.channelShares}: ${channels}`,
    `- ${say.askedAgain}: ${found.askedAgain}`,
    `- ${say.missed}: ${found.missedStatutory}`,
    `- ${say.effort}: ${found.effort.mean ?? "-"} (1-7)`,
  ];
}
