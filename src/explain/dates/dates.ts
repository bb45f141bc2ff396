import { type ProgramRule, type ProgramVersion, type State, versionOn } from "../../compile/index.ts";
import type { PlanItem, SafetyItem } from "../../model/index.ts";
import { generateFrom } from "../../plan/index.ts";
import type { ExplainedDate } from "../explanation.ts";
import { explainFact } from "../facts.ts";
import type { Subject } from "../subject.ts";
import { versionOf } from "../subject.ts";
import { inEach, quoted } from "../words/languages.ts";
import { plain } from "../words/names.ts";
import { calculationsOf } from "./calculations.ts";
import { dateSourcesOf } from "./sources.ts";

/** The dates of the subject's tasks, as the plan has them; none while the rule does not hold. */
export function datesOf(state: State, subject: Subject): readonly ExplainedDate[] {
  const { rule } = subject;
  const { offered } = generateFrom(state, new Set());
  const version = versionOf(state, subject);
  const titleOf = (id: string) => {
    const title = offered.find((item) => item.id === id)?.title;
    return inEach((language) => quoted(title?.[language] ?? id, language));
  };
  return version.tasks
    .filter(({ id }) => subject.task === null || id === subject.task)
    .flatMap((task) => {
      const item = offered.find(({ id }) => id === task.id);
      if (item === undefined || (item.deadline === null && item.doBy === null)) return [];
      const sourcesIn = (one: ProgramVersion) => dateSourcesOf(rule.source, rule.versions, one, task);
      const sources = {
        own: sourcesIn(version),
        next: sourcesIn(versionOfNext(state, rule, item) ?? version),
      };
      return [dateOf(state, item, calculationsOf(state, item, sources, titleOf))];
    });
}

/** The version that gives the next occurrence, by the law in force on its date; `undefined`: the one that gives the rest. */
function versionOfNext(
  { today }: State,
  rule: ProgramRule,
  { next, deadline }: Pick<PlanItem, "next" | "deadline">,
): ProgramVersion | undefined {
  return next === null || rule.inForceOn !== "today" ? undefined : versionOn(rule, deadline?.date ?? today);
}

function dateOf(
  state: State,
  item: PlanItem | SafetyItem,
  calculations: ExplainedDate["calculations"],
): ExplainedDate {
  const { deadline } = item;
  return {
    task: item.id,
    title: plain(item.title),
    kind: deadline?.kind ?? null,
    date: deadline?.date ?? null,
    shown: deadline?.shown ?? true,
    assumed: deadline?.assumed ?? false,
    provisional: deadline?.provisional ?? false,
    needs: (deadline?.needs ?? []).map((id) => explainFact(state, id)),
    calculations,
  };
}
