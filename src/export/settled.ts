import { type Entry, entry, line, type Section, section } from "./blocks.ts";
import type { Context } from "./context.ts";
import { statusWords } from "./words-answers.ts";

/** Matters that are done, declined or no longer apply: never lost, and no longer in the list. */
export function settledSection(context: Context): Section | null {
  const entries = context.plan.settled.map((each) => settledEntry(each, context));
  return section(context.say("settled"), [], entries);
}

function settledEntry(
  { title, status, doneOn }: Context["plan"]["settled"][number],
  context: Context,
): Entry {
  const words = statusWords[status][context.language];
  const day = context.date(doneOn);
  return entry(context.text(title), [line(day === null ? words : `${words}, ${day}`)]);
}
