import { shiftToWorkingDay } from "../calendar/index.ts";
import type { Basis, Program, ProgramDeadline, State } from "../compile/index.ts";
import { settingIn } from "../logic/index.ts";
import type { PlanBasis } from "../model/index.ts";

type Calculation = NonNullable<ProgramDeadline["date"]>;
type Slots = Parameters<Calculation>[0];

/** A date moved to a working day, and what it was before; both `null` when it cannot be computed. */
export interface Moved {
  readonly date: string | null;
  /** `null`: it was not moved. */
  readonly original: string | null;
}

/** The date of a calculation; `null` when a fact is missing. */
export function dateIn(calculation: Calculation | undefined, slots: Slots): string | null {
  const date = calculation?.(slots);
  return typeof date === "string" ? date : null;
}

/** Moves a date to a working day by the deadline's own rule. */
export function moved(date: string | null, shift: ProgramDeadline["shift"]): Moved {
  if (date === null) return { date: null, original: null };
  const found = shiftToWorkingDay(date, shift) ?? null;
  return { date: found, original: found === date ? null : date };
}

/**
 * A recommended date: on the working day before, so that it is never later than it should be. None when it would be after
 * the last date: then only that one counts.
 */
export function targetIn({ slots }: State, { target }: ProgramDeadline, last: string | null): string | null {
  const written = dateIn(target, slots);
  const found = written === null ? null : (shiftToWorkingDay(written, "previous") ?? null);
  return found !== null && last !== null && last < found ? null : found;
}

/** The last date of a deadline by its own calculation: agreed, or by the rule. */
export function lastDateIn({ slots }: State, { agreed, date, shift }: ProgramDeadline): string | null {
  return moved(dateIn(agreed, slots) ?? dateIn(date, slots), shift).date;
}

/** The yearly settings that a date was calculated from. */
export function basisIn(program: Program, basis: Basis | undefined, slots: Slots): readonly PlanBasis[] {
  return basis?.(slots).flatMap(({ setting, year }) => planBasis(program, setting, year) ?? []) ?? [];
}

/** Whether the value of one of these settings is assumed. */
export function isAssumed(basis: readonly PlanBasis[]): boolean {
  return basis.some(({ confirmed }) => !confirmed);
}

/** The earlier of two dates, of which either may be missing. */
export function earlierOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function planBasis({ settings }: Program, id: string, year: number): PlanBasis | undefined {
  const setting = settings.get(id);
  const value = setting === undefined ? undefined : settingIn(setting, year);
  if (setting === undefined || value === undefined) return undefined;
  const { confirmed } = value;
  const why = confirmed || setting.years?.[String(year)] !== undefined ? null : setting.otherwise?.why;
  return { setting: id, name: setting.name, year, confirmed, why: why ?? null };
}
