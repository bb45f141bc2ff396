import { describeDuration, describeInterval, parseDuration } from "../calendar/index.ts";
import type { Language, Recurrence } from "../model/index.ts";
import {
  atInterval,
  once,
  regularly,
  sinceLast,
  type Unit,
  whenever,
  withinDays,
  withinTime,
} from "./words-recurrence.ts";

const units = new Map<string, Unit>([
  ["YEARLY", "year"],
  ["MONTHLY", "month"],
  ["WEEKLY", "week"],
  ["DAILY", "day"],
]);

/** What sets the rhythm: the calendar, an interval, or something that happens. */
export const rhythms = ["month", "year", "other", "event"] as const;
export type Rhythm = (typeof rhythms)[number];

/** Whether something recurs in this rhythm. */
export function isRhythm(recurs: Recurrence | null, rhythm: Rhythm): boolean {
  return recurs !== null && rhythmOf(recurs) === rhythm;
}

function rhythmOf(recurs: Recurrence): Rhythm {
  if ("on" in recurs) return "event";
  if ("each" in recurs) return recurs.each;
  if ("every" in recurs) return "other";
  const { unit, interval } = ruleParts(recurs.rrule);
  return interval === "1" && (unit === "month" || unit === "year") ? unit : "other";
}

/**
 * How often it comes back, in words. A calendar rule that says more than once in an interval is "regularly". `event` is the
 * name of what it follows, in quotation marks.
 */
export function recurrenceInWords(
  recurs: Recurrence,
  language: Language,
  event: string | null = null,
): string {
  if ("on" in recurs) return eventInWords(recurs, language, event);
  if ("rrule" in recurs) return ruleInWords(recurs.rrule, language);
  if ("each" in recurs) return once[language][recurs.each];
  if (recurs.after === "date") return intervalInWords(recurs.every, language);
  const duration = describeDuration(recurs.every, language);
  return duration === undefined ? regularly[language] : sinceLast[language].replace("#", duration);
}

function eventInWords(
  { within, workingDays }: Extract<Recurrence, { on: string }>,
  language: Language,
  event: string | null,
): string {
  const begin = event ?? whenever[language];
  const time = workingDays === null ? timeWithin(within, language) : daysWithin(workingDays, language);
  return time === null ? begin : `${begin} (${time})`;
}

function daysWithin(days: number, language: Language): string {
  const [one, other] = withinDays[language];
  return (days === 1 ? one : other).replace("#", String(days));
}

/** "7 päivän kuluessa", "inom 7 dagar", "within 7 days". */
function timeWithin(within: string | null, language: Language): string | null {
  if (within === null) return null;
  const duration = language === "fi" ? inGenitive(within, "fi") : describeDuration(within, language);
  return duration === undefined ? null : withinTime[language].replace("#", duration);
}

function intervalInWords(every: string, language: Language): string {
  const duration = inGenitive(every, language);
  return duration === undefined ? regularly[language] : atInterval[language].replace("#", duration);
}

/** The duration in the form that stands before "välein" or "mellanrum"; `undefined` when it is none. */
function inGenitive(text: string, language: Language): string | undefined {
  const { years = 0, months = 0, weeks = 0, days = 0 } = parseDuration(text) ?? {};
  return years + months + weeks + days === 0 ? undefined : describeInterval(text, language);
}

/** Source: RFC 5545 section 3.3.10. */
function ruleInWords(rule: string, language: Language): string {
  const { unit, interval } = ruleParts(rule);
  if (unit === undefined || rule.includes(",")) return regularly[language];
  if (interval === "1") return once[language][unit];
  return intervalInWords(`P${interval}${unit.charAt(0).toUpperCase()}`, language);
}

function ruleParts(rule: string): { readonly unit: Unit | undefined; readonly interval: string } {
  const unit = units.get(/(?:^|;)FREQ=([A-Z]+)/.exec(rule)?.[1] ?? "");
  const interval = /(?:^|;)INTERVAL=([1-9]\d{0,3})(?:;|$)/.exec(rule)?.[1] ?? "1";
  return { unit, interval };
}
