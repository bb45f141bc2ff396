import { isCivilDate } from "../calendar/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import { type Language, languages, type Occurrence, type Plan } from "../model/index.ts";

/** Who reads: the customer, or a professional who needs everything (all items in full, rules, sources, all indicators). */
export type View = "customer" | "full";

/** What every export takes. */
export interface ExportOptions {
  readonly language: Language;
}

/** What the exports for reading take. `view` is `customer` unless said otherwise. */
export interface DocumentOptions extends ExportOptions {
  readonly view?: View;
}

/** A call that can be carried out. */
export interface CheckedCall {
  readonly language: Language;
  readonly view: View;
}

/** The options; throws `call/bad-option` when there are none: a reader's language is never guessed. */
export function checkOptions<T extends object>(options: T): T {
  if (typeof options !== "object" || options === null) {
    throw new PalvelupolkuError("call/bad-option", 'pass options such as `{ language: "fi" }`');
  }
  return options;
}

/** Lists that every plan has. */
const lists = ["safety", "tasks", "recommendations", "information", "services", "organisations"] as const;

/**
 * Checks what the caller passed. Throws `call/bad-option` for another language or view, or for what is no plan, and
 * `call/not-a-date` for a plan whose day is no day.
 */
export function checkCall(plan: Plan, options: DocumentOptions): CheckedCall {
  const { language, view = "customer" } = checkOptions(options);
  if (!languages.includes(language)) {
    throw new PalvelupolkuError("call/bad-option", "`language` is `fi`, `sv` or `en`");
  }
  if (view !== "customer" && view !== "full") {
    throw new PalvelupolkuError("call/bad-option", "`view` is `customer` or `full`");
  }
  if (typeof plan !== "object" || plan === null) throw notAPlan();
  if (!isCivilDate(plan.today)) {
    throw new PalvelupolkuError("call/not-a-date", "the plan's `today` is written `YYYY-MM-DD`");
  }
  if (!lists.every((list) => Array.isArray(plan[list]))) throw notAPlan();
  return { language, view };
}

function notAPlan(): PalvelupolkuError {
  return new PalvelupolkuError("call/bad-option", "the plan is none; pass what `makePlan` gave");
}

/** The occurrences of a period; throws `call/bad-option` when they are no list. */
export function checkOccurrences(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  if (!Array.isArray(occurrences)) {
    throw new PalvelupolkuError(
      "call/bad-option",
      "the occurrences are no list; pass what `occurrences` gave",
    );
  }
  return occurrences;
}

/** The width in columns: 80 unless asked, at least 40 and at most 200; throws `call/bad-option` when it is no number. */
export function checkWidth(width: number | undefined): number {
  const asked = width ?? 80;
  if (typeof asked !== "number" || Number.isNaN(asked)) {
    throw new PalvelupolkuError("call/bad-option", "`width` is a number of columns");
  }
  return Math.min(200, Math.max(40, Math.floor(asked)));
}
