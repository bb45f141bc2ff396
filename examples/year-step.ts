import type { RecordEvent, Text } from "../src/index.ts";

/** An event as the portal sends it, before who and when are added. */
export interface SentEvent {
  readonly type: RecordEvent["type"];
  readonly [key: string]: unknown;
}

/** One step: a day, who acts, what the portal sends to `follow`, and what it means when the event does not say it itself. */
export interface YearStep {
  readonly day: string;
  readonly by: string;
  readonly event: SentEvent;
  readonly text: Text | null;
}

/** A step with its meaning in Finnish, Swedish and English. */
export function told(
  day: string,
  by: string,
  event: SentEvent,
  fi: string,
  sv: string,
  en: string,
): YearStep {
  return { day, by, event, text: { fi, sv, en } };
}

/** Tasks, or occurrences of duties, that the customer has done on the day. */
export function done(day: string, ...items: readonly string[]): YearStep[] {
  return items.map((item) => step(day, { type: "task-done", item, on: day, channel: "web" }));
}

/** Applications that the customer has sent; the authority decides. */
export function sent(day: string, ...items: readonly string[]): YearStep[] {
  return items.map((item) => step(day, { type: "task-submitted", item, channel: "web" }));
}

/** Everything that is handled at a desk, at one go. */
export function handled(day: string, desk: string, to: "submitted" | "done"): YearStep {
  return step(day, { type: "desk-handled", desk, to, on: day, channel: "web" });
}

/** A result that somebody measured or got from a laboratory. */
export function measured(
  day: string,
  by: string,
  result: {
    readonly fact: string;
    readonly id: string;
    readonly measurement: object;
    readonly unit?: unknown;
  },
  fi: string,
  sv: string,
  en: string,
): YearStep {
  return told(day, by, { type: "measurement-recorded", ...result }, fi, sv, en);
}

/** Something that a duty counts from has happened. */
export function happened(day: string, event: string): YearStep {
  return step(day, { type: "event-happened", event, on: day });
}

/** The customer tells the journey that something has been reached. */
export function journey(day: string, event: string, fi: string, sv: string, en: string): YearStep {
  return told(day, "customer", { type: "journey", event }, fi, sv, en);
}

/** Somebody joins the plan and is let to see areas of it, or single answers. */
export function joins(
  day: string,
  role: string,
  seen: readonly string[] | { readonly facts: readonly string[] },
  fi: string,
  sv: string,
  en: string,
): YearStep[] {
  return [
    told(day, "customer", { type: "participant-joined", participant: role, role }, fi, sv, en),
    step(day, {
      type: "consent-given",
      participant: role,
      ...("facts" in seen ? { facts: seen.facts } : { areas: seen }),
    }),
  ];
}

/** An authority's officer tells the decision. */
export function granted(day: string, by: string, item: string, fi: string, sv: string, en: string): YearStep {
  return told(day, by, { type: "task-decided", item, outcome: "positively" }, fi, sv, en);
}

function step(day: string, event: SentEvent): YearStep {
  return { day, by: "customer", event, text: null };
}
