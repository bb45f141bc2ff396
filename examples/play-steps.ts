import {
  type Change,
  follow,
  type PlanRecord,
  type Program,
  restoreRecord,
  saveRecord,
} from "../src/index.ts";
import type { SentEvent, YearStep } from "./year-step.ts";

/** A step that was followed: what it changed, and the record after it. */
export interface FollowedStep {
  readonly step: YearStep;
  readonly changes: readonly Change[];
  readonly record: PlanRecord;
}

/** Plays the steps: a day event whenever the calendar moves, then the step. A refused step is a fault of the script. */
export function playSteps(
  program: Program,
  start: PlanRecord,
  steps: readonly YearStep[],
): readonly FollowedStep[] {
  let record = start;
  return steps.map((step) => {
    const changes: Change[] = [];
    if (step.day > record.today)
      changes.push(...send({ type: "day", today: step.day, by: "system", at: `${step.day}T06:00:00Z` }));
    changes.push(...send({ ...step.event, by: step.by, at: `${step.day}T09:00:00Z` }));
    return { step, changes, record };
  });

  function send(event: SentEvent): readonly Change[] {
    const followed = follow(program, record, event);
    if (followed.refused !== undefined)
      throw new Error(`${JSON.stringify(event)}: ${followed.refused.code} ${followed.refused.path}`);
    // A portal stores the record; doing the same in every new month shows that nothing is lost on the way.
    const isNewMonth = followed.record.today.slice(0, 7) !== record.today.slice(0, 7);
    record = isNewMonth ? stored(followed.record) : followed.record;
    return followed.changes;
  }

  function stored(next: PlanRecord): PlanRecord {
    const restored = restoreRecord(program, saveRecord(next));
    if (!restored.ok) throw new Error(`${next.today}: ${restored.code} ${restored.path}`);
    return restored.record;
  }
}
