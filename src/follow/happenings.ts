import type { Program } from "../compile/index.ts";
import { compareText } from "../logic/index.ts";
import type { PlanRecord } from "../model/index.ts";

/** The journey's name of an event that a topic declares: `animal-moved` is `ANIMAL_MOVED`. */
export function journeyName(event: string): string {
  return event.toUpperCase().replaceAll("-", "_");
}

/** The event of the rules that an event of the journey stands for. */
export function declaredEvent(program: Program, journeyEvent: string): string | undefined {
  return program.source.events.find(({ name }) => journeyName(name) === journeyEvent)?.name;
}

/** The days on which an event is known to have happened, in order. */
export function daysOf({ happened }: PlanRecord, event: string): readonly string[] {
  return Object.hasOwn(happened, event) ? (happened[event] ?? []) : [];
}

/** Whether an event is known to have happened on a day. */
export function hasHappened(record: PlanRecord, event: string, on: string): boolean {
  return daysOf(record, event).includes(on);
}

/** The record with one day more on which an event happened. */
export function withHappening(record: PlanRecord, event: string, on: string): PlanRecord {
  const days = [...new Set([...daysOf(record, event), on])].sort(compareText);
  return { ...record, happened: { ...record.happened, [event]: days } };
}

/** The record without a day on which an event was said to have happened. */
export function withoutHappening(record: PlanRecord, event: string, on: string): PlanRecord {
  const { [event]: _known, ...others } = record.happened;
  const days = daysOf(record, event).filter((day) => day !== on);
  return { ...record, happened: days.length === 0 ? others : { ...others, [event]: days } };
}
