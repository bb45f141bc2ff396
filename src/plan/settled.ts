import type { ProgramRule } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type Plan, settledStatuses, type Text } from "../model/index.ts";
import type { Planning } from "./planning.ts";
import { titleOfTask } from "./titles.ts";

/** Tasks that the situation says are settled, by id, whether or not their rule still holds. */
export function settledOf(planning: Planning): Plan["settled"] {
  const { program, progress } = planning;
  const found = [...progress].flatMap(([id, { status, doneOn }]) => {
    const rule = program.tasks.get(id);
    if (status === undefined || rule === undefined || rule.type === "safety" || !settledStatuses.has(status))
      return [];
    return [{ id, title: titleOfId(planning, rule, id), status, doneOn: doneOn ?? null }];
  });
  return found.sort((a, b) => compareText(a.id, b.id));
}

function titleOfId(planning: Planning, { versions }: ProgramRule, id: string): Text {
  const tasks = versions.flatMap((version) => version.tasks);
  const task = tasks.find((one) => one.id === id);
  const title = task === undefined ? null : titleOfTask(planning, task);
  return title ?? { fi: id, sv: id, en: id };
}
