import type { PlanItem } from "../model/index.ts";
import { type Line, line } from "./blocks.ts";
import type { Context } from "./context.ts";
import { periodInWords } from "./months.ts";
import { recurrenceInWords } from "./recurrence.ts";

/** How often the item comes back, or after what, and which time comes next. */
export function rhythmLines(item: PlanItem, context: Context): Line[] {
  const { recurs } = item;
  if (recurs === null) return [];
  const { fact, knows, language, say } = context;
  const id = "on" in recurs ? `event.${recurs.on}.on` : "";
  if (!knows(id))
    return [line(recurrenceInWords(recurs, language), say("recurs")), ...nextLines(item, context)];
  const words = recurrenceInWords(recurs, language, fact(id));
  return [line(words, say("happens")), ...nextLines(item, context)];
}

/** The period or the event of the next time. At an interval it is the date itself, which has been said. */
function nextLines({ recurs, next }: PlanItem, { language, say }: Context): Line[] {
  if (recurs === null || next === null || next.expected || "every" in recurs) return [];
  return [line(periodInWords(next.period, language), say("concerns"))];
}
