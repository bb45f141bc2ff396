import { type ProgramRule, type ProgramTask, ruleNamed, type State, serviceOn } from "../../compile/index.ts";
import type { Text } from "../../model/index.ts";
import { inEach, quoted } from "./languages.ts";

/** What a fact or a rule's verdict (`rule.<name>`) is called in an explanation. */
export function nameOf(state: State, id: string): Text {
  const { program } = state;
  const rule = ruleNamed(program, id);
  if (rule !== undefined) return inQuotes(titleOfRule(state, rule) ?? same(rule.name));
  const fact = program.facts.get(id);
  const task = fact?.origin === "built-in" ? /^task\.(.+)\.(status|done-on)$/.exec(id) : null;
  if (task?.[1] === undefined) return plain(fact?.name ?? same(id));
  const title = inQuotes(titleOfTaskId(state, task[1]) ?? same(task[1]));
  return task[2] === "status" ? title : inEach((language) => `${title[language]}, ${doneOn[language]}`);
}

const doneOn: Text = { fi: "tehty päivänä", sv: "gjort den dagen", en: "the day it was done" };

/** A rule's title: its own, or that of its first task; `null` when it has none. */
export function titleOfRule(state: State, rule: ProgramRule): Text | null {
  const task = rule.versions[0]?.tasks[0];
  const title = rule.source.title ?? (task === undefined ? null : titleOfTask(state, task));
  return title === null ? null : plain(title);
}

/** A task's title: its own, or that of its service. */
export function titleOfTask({ program, today }: State, task: ProgramTask): Text | null {
  const title = task.title ?? program.services.get(serviceOn(program, task.service, today))?.title;
  return title === undefined ? null : plain(title);
}

function titleOfTaskId(state: State, id: string): Text | null {
  const task = state.program.tasks.get(id)?.versions[0]?.tasks.find((one) => one.id === id);
  return task === undefined ? null : titleOfTask(state, task);
}

/** The three languages alone. */
export function plain({ fi, sv, en }: Text): Text {
  return { fi, sv, en };
}

function inQuotes(text: Text): Text {
  return inEach((language) => quoted(text[language], language));
}

function same(text: string): Text {
  return { fi: text, sv: text, en: text };
}
