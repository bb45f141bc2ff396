import { isCivilDate } from "../calendar/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { partsOfOccurrence } from "./occurrence-id.ts";

/** The path of the first part of a record that contradicts another. */
export function inconsistency(record: PlanRecord): string | undefined {
  const isNumbered = record.log.every(({ revision }, index) => revision === index + 1);
  if (record.log.length !== record.revision || !isNumbered) return "log";
  if (!isCivilDate(record.today) || !isCivilDate(record.start.today)) return "today";
  if (!areItemsSound(record)) return "items";
  if (!areOccurrencesSound(record)) return "occurrences";
  if (!Object.values(record.happened).every((days) => areDaysInOrder(days))) return "happened";
  const results = record.measurements.map(({ id }) => id);
  if (new Set(results).size !== results.length) return "measurements";
  const agreed = record.goals.filter(({ until }) => until === null).map(({ goal }) => goal);
  if (new Set(agreed).size !== agreed.length) return "goals";
  const people = record.participants.map(({ id }) => id);
  if (people.length === 0 || new Set(people).size !== people.length) return "participants";
  if (record.consents.some(({ participant }) => !people.includes(participant))) return "consents";
  if (record.factConsents.some(({ participant }) => !people.includes(participant))) return "factConsents";
  if (record.planState.agreedBy.some((id) => !people.includes(id))) return "planState.agreedBy";
  return undefined;
}

function areItemsSound({ items }: PlanRecord): boolean {
  const isOfItsKind = ({ rule, content, id }: PlanRecord["items"][number]) =>
    (rule === null) === (content !== null) && (rule === null) === id.startsWith("hand.");
  return new Set(items.map(({ id }) => id)).size === items.length && items.every(isOfItsKind);
}

/** Each once and in order, of an item that rules gave, with days that exist. */
function areOccurrencesSound({ occurrences, items }: PlanRecord): boolean {
  const tasks = new Set(items.flatMap(({ id, rule }) => (rule === null ? [] : [id])));
  const isSound = ({ id, status, doneOn, missed }: PlanRecord["occurrences"][number]) =>
    tasks.has(partsOfOccurrence(id)?.task ?? "") &&
    status !== "no-longer-applies" &&
    (doneOn === null || isCivilDate(doneOn)) &&
    (missed === undefined || isCivilDate(missed));
  return isInOrder(occurrences.map(({ id }) => id)) && occurrences.every(isSound);
}

function areDaysInOrder(days: readonly string[]): boolean {
  return isInOrder(days) && days.every(isCivilDate);
}

/** Whether each text comes after the one before, so that none is there twice. */
function isInOrder(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || compareText(texts[index - 1] ?? "", text) < 0);
}
