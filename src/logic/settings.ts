import { civilDate, isCivilDate } from "../calendar/index.ts";
import type { Expression, SettingSource } from "../model/index.ts";
import { quote } from "./check-literal.ts";
import type { Calculation, ExpressionOperator, Preparing, Typing } from "./expression-operator.ts";
import { lastAnnualDayOf } from "./expressions/last-annual-day.ts";
import { dateArgument, integerBetween, typeArgument } from "./expressions/shared/arguments.ts";
import { argumentsOf, checkMapping } from "./expressions/shared/mapping-arguments.ts";
import { suits } from "./expressions/shared/suits.ts";
import { didYouMean } from "./fact-types.ts";
import type { Value, ValueType } from "./value.ts";

/** A setting's value in one year, and whether that is confirmed. */
export interface SettingValue {
  readonly value: Value;
  readonly confirmed: boolean;
}

/** One reading of a setting: of which year. */
export interface SettingUse {
  readonly setting: string;
  readonly year: number;
}

/** Told of every value of a setting that a calculation reads, with the state that it calculates over; gives the value that counts. */
export type SettingWatch = (state: unknown, use: SettingUse, value: Value) => Value;

/** Names of the expressions that read settings: no portal may take them. */
export const settingNames = ["setting", "last-setting-day"] as const;

const yearArgument = integerBetween(1900, 2200, "a year");

/** The value of a setting in a year: of exactly this year, else that of other years, else none. */
export function settingIn(setting: SettingSource, year: number): SettingValue | undefined {
  const { years = {} } = setting;
  const own = Object.hasOwn(years, year) ? years[year] : undefined;
  if (own !== undefined) return { value: own.value, confirmed: own.confirmed ?? true };
  const { otherwise } = setting;
  if (otherwise === undefined) return undefined;
  const { day, value, confirmed = false } = otherwise;
  const found = day === undefined ? value : civilDate(year, Number(day.slice(0, 2)), Number(day.slice(3)));
  return found === undefined ? undefined : { value: found, confirmed };
}

/** The expressions that read the catalogue's yearly settings. `watch` shows what a date hangs on. */
export function settingOperators(
  settings: readonly SettingSource[],
  watch: SettingWatch = (_state, _use, value) => value,
): readonly ExpressionOperator[] {
  const byId = new Map(settings.map((setting) => [setting.id, setting]));
  return [settingOperator(byId, watch), lastSettingDay(byId)];
}

function settingOperator(
  settings: ReadonlyMap<string, SettingSource>,
  watch: SettingWatch,
): ExpressionOperator {
  return {
    name: "setting",
    about: "the value of a yearly setting in a year; unknown when there is none",
    type: (args, typing) => {
      const found = checkMapping("setting", args, { required: ["of", "year"] }, typing);
      if (found === undefined) return undefined;
      typeArgument(yearArgument, found.get("year") as Expression, ["year"], typing); // a required key
      const setting = settingNamed(settings, found.get("of"), typing);
      if (setting === undefined) return undefined;
      if (setting.type !== "days") return typeOf(setting);
      const message = `${quote(setting.id)} is a setting of days; use \`last-setting-day\``;
      typing.report({ code: "type/arguments", path: ["of"], message });
      return undefined;
    },
    prepare: <S>(args: Expression, preparing: Preparing<S>): Calculation<S> => {
      const found = argumentsOf(args);
      const setting = settings.get(String(found.get("of")));
      const year = preparing.expression(found.get("year") ?? "");
      if (setting === undefined) return () => undefined;
      return (state) => {
        const asked = year(state);
        if (asked === undefined || !suits(asked, yearArgument)) return undefined;
        const found = settingIn(setting, Number(asked));
        return found && watch(state, { setting: setting.id, year: Number(asked) }, found.value);
      };
    },
    parts: (args) => [argumentsOf(args).get("year")].filter((part) => part !== undefined),
  };
}

function lastSettingDay(settings: ReadonlyMap<string, SettingSource>): ExpressionOperator {
  return {
    name: "last-setting-day",
    about: "the last of a setting's days of the year that is not after a date",
    type: (args, typing) => {
      const found = checkMapping("last-setting-day", args, { required: ["of", "until"] }, typing);
      if (found === undefined) return undefined;
      typing.expression(found.get("until") as Expression, ["until"], dateArgument.kinds); // a required key
      const setting = settingNamed(settings, found.get("of"), typing);
      if (setting !== undefined && setting.type !== "days") {
        const message = `${quote(setting.id)} is no setting of days; use \`setting\``;
        typing.report({ code: "type/arguments", path: ["of"], message });
      }
      return { kind: "date" };
    },
    prepare: <S>(args: Expression, preparing: Preparing<S>): Calculation<S> => {
      const found = argumentsOf(args);
      const days = settings.get(String(found.get("of")))?.days ?? [];
      const until = preparing.expression(found.get("until") ?? "");
      return (state) => {
        const date = until(state);
        return days.length > 0 && isCivilDate(date) ? lastAnnualDayOf(days, date) : undefined;
      };
    },
    parts: (args) => [argumentsOf(args).get("until")].filter((part) => part !== undefined),
  };
}

function settingNamed(
  settings: ReadonlyMap<string, SettingSource>,
  id: Expression | undefined,
  typing: Typing,
): SettingSource | undefined {
  const name = typeof id === "string" ? id : "";
  const setting = settings.get(name);
  if (setting !== undefined) return setting;
  const message =
    name === "" ? "`of` is the name of a setting, written out" : `no setting is named ${quote(name)}`;
  const help = didYouMean(name, settings.keys());
  typing.report({ code: "reference/unknown-setting", path: ["of"], message, ...help });
  return undefined;
}

function typeOf({ type, unit }: SettingSource): ValueType {
  return { kind: type === "days" ? "date" : type, unit };
}
