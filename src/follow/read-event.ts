import { isCivilDate } from "../calendar/index.ts";
import { type RecordEvent, recordEventSchema } from "../model/index.ts";
import { freeze } from "../validate/index.ts";
import { done, type Result, refuse } from "./refusal.ts";

/** Longest event, as JSON text. */
const longestEvent = 1_000_000;

/** Reads an event as the JSON that the log will hold, so that nothing of the caller's is kept, frozen or run later. */
export function readEvent(event: unknown): Result<RecordEvent> {
  const plain = plainJson(event);
  if (plain === undefined) return refuse("event/invalid", "the event is no plain JSON, or too long");
  const result = recordEventSchema.safeParse(plain);
  if (result.success) return checkDays(freeze(result.data));
  const issue = result.error.issues[0];
  const isUnknown = issue?.code === "invalid_union" && issue.path.length === 1;
  if (isUnknown) return refuse("event/unknown-type", "no such event is followed", "type");
  return refuse("event/invalid", "the event has not the shape of its type", String(issue?.path[0] ?? ""));
}

function plainJson(event: unknown): unknown {
  try {
    const text = JSON.stringify(event);
    return text === undefined || text.length > longestEvent ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Days must exist: the shape alone lets 31 February pass. */
function checkDays(event: RecordEvent): Result<RecordEvent> {
  const days = {
    at: event.at.slice(0, 10),
    today: "today" in event ? event.today : undefined,
    on: "on" in event ? event.on : undefined,
  };
  const wrong = Object.entries(days).find(([, day]) => day !== undefined && !isCivilDate(day));
  return wrong === undefined
    ? done(event)
    : refuse("call/not-a-date", "the date is no day of the calendar", wrong[0]);
}
