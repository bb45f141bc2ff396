import { describeDuration } from "../calendar/index.ts";
import type { Language, Recurrence } from "../model/index.ts";

type Unit = "year" | "month" | "week" | "day";

const once = {
  fi: { year: "kerran vuodessa", month: "kerran kuussa", week: "kerran viikossa", day: "joka päivä" },
  sv: { year: "en gång om året", month: "en gång i månaden", week: "en gång i veckan", day: "varje dag" },
  en: { year: "once a year", month: "once a month", week: "once a week", day: "every day" },
} as const;

const several = {
  fi: {
    year: "# vuoden välein",
    month: "# kuukauden välein",
    week: "# viikon välein",
    day: "# päivän välein",
  },
  sv: {
    year: "med # års mellanrum",
    month: "med # månaders mellanrum",
    week: "med # veckors mellanrum",
    day: "med # dagars mellanrum",
  },
  en: { year: "every # years", month: "every # months", week: "every # weeks", day: "every # days" },
} as const;

const sinceLast = {
  fi: "kun edellisestä kerrasta on #",
  sv: "när det har gått # sedan förra gången",
  en: "when # have passed since the last time",
} as const;

const regularly = { fi: "säännöllisesti", sv: "regelbundet", en: "regularly" } as const;
const whenNeeded = {
  fi: "aina kun tarvitaan",
  sv: "varje gång det behövs",
  en: "each time it is needed",
} as const;

const units = new Map<string, Unit>([
  ["YEARLY", "year"],
  ["MONTHLY", "month"],
  ["WEEKLY", "week"],
  ["DAILY", "day"],
]);

/** How often it comes back, in words. A calendar rule that says more than once in an interval is "regularly". */
export function recurrenceInWords(recurs: Recurrence, language: Language): string {
  if ("on" in recurs) return whenNeeded[language];
  if ("rrule" in recurs) return ruleInWords(recurs.rrule, language);
  const duration = describeDuration(recurs.every, language);
  return duration === undefined ? regularly[language] : sinceLast[language].replace("#", duration);
}

/** Source: RFC 5545 section 3.3.10. */
function ruleInWords(rule: string, language: Language): string {
  const unit = units.get(/(?:^|;)FREQ=([A-Z]+)/.exec(rule)?.[1] ?? "");
  const interval = /(?:^|;)INTERVAL=([1-9]\d{0,3})(?:;|$)/.exec(rule)?.[1] ?? "1";
  if (unit === undefined || rule.includes(",")) return regularly[language];
  return interval === "1" ? once[language][unit] : several[language][unit].replace("#", interval);
}
