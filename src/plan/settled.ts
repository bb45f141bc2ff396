import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import { type Plan, settledStatuses, type Text } from "../model/index.ts";
import type { Planning } from "./planning.ts";
import { serviceOn } from "./services.ts";

/** Tasks that the situation says are settled, by id, whether or not their rule still holds. */
export function settledOf({ program, progress, today }: Planning): Plan["settled"] {
  const found = [...progress].flatMap(([id, { status, doneOn }]) => {
    const rule = program.tasks.get(id);
    if (status === undefined || rule === undefined || rule.type === "safety" || !settledStatuses.has(status))
      return [];
    return [{ id, title: titleOfTask(program, id, today), status, doneOn: doneOn ?? null }];
  });
  return found.sort((a, b) => compareText(a.id, b.id));
}

function titleOfTask(program: Program, id: string, today: string): Text {
  const rule = program.tasks.get(id);
  const tasks = rule?.versions.flatMap((version) => version.tasks.filter((task) => task.id === id)) ?? [];
  const task = tasks[0];
  const title =
    task?.title ??
    program.services.get(task === undefined ? "" : serviceOn(program, task.service, today))?.title;
  return title ?? { fi: id, sv: id, en: id };
}
