import { formatDate } from "../calendar/index.ts";
import type { Language } from "../model/index.ts";
import { glue } from "./escape.ts";

/** `ti 24.11.2026` or `Tue 24 November 2026`, kept on one line. Throws `call/not-a-date`. */
export function dayInWords(date: string, language: Language): string {
  return formatDate(date, language, "short").replaceAll(" ", glue);
}
