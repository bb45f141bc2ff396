import type { Basis, Program, Slots } from "../compile/index.ts";
import { settingIn } from "../logic/index.ts";
import type { PlanBasis } from "../model/index.ts";

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
