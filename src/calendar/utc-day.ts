import { UTCDateMini } from "@date-fns/utc/date/mini";
import { requireCivil } from "./require-civil.ts";

/**
 * A civil day inside the calendar, for date-fns: midnight UTC, with getters and setters that work in UTC.
 * The small class is used because the full `UTCDate` builds `Intl` formatters when it is loaded.
 */
export type Day = InstanceType<typeof UTCDateMini>;

/** The day written as `YYYY-MM-DD`; throws `call/not-a-date` for anything else. */
export function requireDay(text: string): Day {
  const { year, month, day } = requireCivil(text);
  return new UTCDateMini(year, month - 1, day);
}
