import { formatDate, type Language, type PlanRecord, type Text, viewFor } from "../src/index.ts";
import { words } from "./liisa-words.ts";
import type { FollowedStep } from "./play-steps.ts";

/** What a step means, in one line; `null`: nothing to tell. `before` is the record before it, `names` are names of facts. */
export function meaningOf(
  { step, record }: FollowedStep,
  before: PlanRecord,
  names: ReadonlyMap<string, Text>,
  language: Language,
): string | null {
  const say = words[language];
  const { event, text } = step;
  if (text !== null) return text[language];
  switch (event.type) {
    case "task-done":
      return `${say.done}: ${titleOf(record, String(event["item"]), language)}.`;
    case "task-submitted":
      return `${say.sent}: ${titleOf(record, String(event["item"]), language)}.`;
    case "desk-handled":
      return `${say.together}: ${deskOf(before, String(event["desk"]), language)}.`;
    case "event-happened": {
      const name = names.get(`event.${String(event["event"])}.on`);
      return name === undefined ? null : `${say.happened}: ${name[language]}.`;
    }
    default:
      return null;
  }
}

/** What came to the list and what left it; a long list only as a number. */
export function changeLines({ changes, record }: FollowedStep, language: Language): string[] {
  const say = words[language];
  const line = (heading: string, type: "added" | "no-longer-applies") => {
    const items = changes.flatMap((change) => (change.type === type ? [change.item] : []));
    if (items.length === 0) return [];
    const titles = items.map((item) => titleOf(record, item, language)).join("; ");
    return [`${heading}: ${items.length > 4 ? say.items(items.length) : titles}.`];
  };
  return [...line(say.added, "added"), ...line(say.gone, "no-longer-applies")];
}

/** The title of an item; of an occurrence with what it is for, as in "Anna alv-ilmoitus (4/2027)". */
function titleOf(record: PlanRecord, id: string, language: Language): string {
  const [, task = id, period] = /^([^.]+\.[^.]+)(?:\.(.+))?$/.exec(id) ?? [];
  const found = viewFor(record, "customer").items.find((item) => item.id === task)?.title ?? task;
  const title = typeof found === "string" ? found : found[language];
  return period === undefined ? title : `${title} (${inWords(period, language)})`;
}

function inWords(period: string, language: Language): string {
  if (period.length === 10) return formatDate(period, language, "short");
  return period.length === 7 ? `${Number(period.slice(5))}/${period.slice(0, 4)}` : period;
}

function deskOf({ plan }: PlanRecord, id: string, language: Language): string {
  const desk = plan.desks.find((each) => each.id === id);
  if (desk === undefined) return id;
  const items = [...plan.tasks, ...plan.recommendations].filter((item) => desk.items.includes(item.id));
  return `${desk.name[language]} – ${items.map(({ title }) => title[language]).join("; ")}`;
}
