import { PalvelupolkuError } from "../diagnostic/index.ts";
import { type CivilDay, readCivil } from "./civil-day.ts";
import { earliestDate, latestDate } from "./range.ts";

/** The day written as `YYYY-MM-DD`; throws `call/not-a-date` for anything else. */
export function requireCivil(text: string): CivilDay {
  const day = readCivil(text);
  if (day !== undefined) return day;
  throw new PalvelupolkuError(
    "call/not-a-date",
    `a date is a day of the calendar between \`${earliestDate}\` and \`${latestDate}\`, written \`YYYY-MM-DD\``,
  );
}
