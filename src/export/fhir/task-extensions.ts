import type { Recurrence } from "../../model/index.ts";
import { plain } from "../escape.ts";
import { extension } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import type { Element } from "./resource.ts";
import type { Scope } from "./scope.ts";
import { dayOf } from "./task-dates.ts";

/**
 * What R4 has no element for, so that a reader can rebuild the list: the item's `place`, the library's own `status` and
 * `standing`, its `urgency`, the day by which to do it, what comes before it, and how it recurs.
 */
export function itemExtension(scope: Scope, item: ListedItem): Element {
  const { place, status, standing, doBy, said } = item;
  const day = dayOf(doBy);
  const next = said?.next ?? null;
  const parts: Element[] = [
    { url: "place", valuePositiveInt: place },
    { url: "status", valueCode: status },
    ...(said === null
      ? []
      : [
          { url: "standing", valueCode: standing },
          { url: "urgency", valueCode: said.urgency },
        ]),
    ...(day === undefined ? [] : [{ url: "do-by", valueDate: day }]),
    ...(said?.after ?? []).map((id) => ({ url: "after", valueString: plain(id) })),
    ...(said === null || said.recurs === null ? [] : [{ url: "recurs", ...rhythmOf(said.recurs) }]),
    ...(next === null ? [] : [{ url: "next", valueString: plain(next.period) }]),
  ];
  return extension(scope, "item", { extension: parts });
}

/** A fixed rhythm as FHIR's Timing; another one as text: an RRULE, or the event that it follows. */
function rhythmOf(recurs: Recurrence): Element {
  if ("each" in recurs) return timing(1, recurs.each === "year" ? "a" : "mo");
  if ("rrule" in recurs) return { valueString: `RRULE:${plain(recurs.rrule)}` };
  if ("on" in recurs) return { valueString: `event:${plain(recurs.on)}` };
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(recurs.every) ?? [];
  return unit === undefined
    ? { valueString: plain(recurs.every) }
    : timing(Number(count), units[unit] ?? "d");
}

/** Source: UCUM units of time, R4 value set units-of-time. */
const units: Readonly<Record<string, string>> = { Y: "a", M: "mo", W: "wk", D: "d" };

function timing(period: number, periodUnit: string): Element {
  return { valueTiming: { repeat: { frequency: 1, period, periodUnit } } };
}
