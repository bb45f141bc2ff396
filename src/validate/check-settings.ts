import { civilDate } from "../calendar/index.ts";
import { quote } from "../logic/index.ts";
import type { SettingSource } from "../model/index.ts";
import { checkDate } from "./check-validity.ts";
import { type Finding, findingAt, type Located } from "./located.ts";

type Path = readonly PropertyKey[];

/** The faults of a setting: values that are not of its type, days that do not exist, and no value at all. */
export function checkSetting(setting: Located<SettingSource>): readonly Finding[] {
  const { type } = setting.item;
  return type === "days" ? checkDays(setting) : checkValues(setting);
}

function checkDays(setting: Located<SettingSource>): readonly Finding[] {
  const { id, days, years, otherwise } = setting.item;
  const idle = [years === undefined ? [] : ["years"], otherwise === undefined ? [] : ["otherwise"]].flat();
  return [
    ...(days === undefined
      ? [wrong(setting, ["type"], `${quote(id)} is of type \`days\` and has no \`days\``)]
      : days.flatMap((day, index) => checkAnnualDay(setting, day, ["days", index]))),
    ...idle.map((key) => wrong(setting, [key], `\`${key}\` has no effect in a setting of type \`days\``)),
  ];
}

function checkValues(setting: Located<SettingSource>): readonly Finding[] {
  const { id, type, days, years = {}, otherwise } = setting.item;
  const found = Object.entries(years).flatMap(([year, { value }]) =>
    checkValue(setting, value, ["years", year, "value"]),
  );
  if (days !== undefined) found.push(wrong(setting, ["days"], "`days` is only for settings of type `days`"));
  if (otherwise === undefined)
    return Object.keys(years).length > 0
      ? found
      : [...found, wrong(setting, ["type"], `${quote(id)} has neither \`years\` nor \`otherwise\``)];
  const { day, value } = otherwise;
  const [needed, idle] = type === "date" ? (["day", "value"] as const) : (["value", "day"] as const);
  if (otherwise[needed] === undefined)
    found.push(wrong(setting, ["otherwise"], `\`otherwise\` of ${kindOf(type)} needs \`${needed}\``));
  if (otherwise[idle] !== undefined)
    found.push(wrong(setting, ["otherwise", idle], `\`${idle}\` has no effect in ${kindOf(type)}`));
  else if (day !== undefined) found.push(...checkAnnualDay(setting, day, ["otherwise", "day"]));
  else if (value !== undefined) found.push(...checkValue(setting, value, ["otherwise", "value"]));
  return found;
}

function checkValue(setting: Located<SettingSource>, value: string | number, path: Path): readonly Finding[] {
  const { type } = setting.item;
  if (type === "date" && typeof value === "string") return checkDate(setting, value, path);
  if (type === "date") return [wrong(setting, path, "a `date` setting has days as `YYYY-MM-DD`")];
  if (typeof value !== "number") return [wrong(setting, path, `${kindOf(type)} setting has numbers`)];
  return type === "integer" && !Number.isSafeInteger(value)
    ? [wrong(setting, path, "an `integer` setting has whole numbers")]
    : [];
}

/** A day that a common year has too. */
function checkAnnualDay(setting: Located<SettingSource>, day: string, path: Path): readonly Finding[] {
  const exists = civilDate(2001, Number(day.slice(0, 2)), Number(day.slice(3))) !== undefined;
  return exists ? [] : [wrong(setting, path, `${quote(day)} is no day of every year`)];
}

/** A type with its article. */
function kindOf(type: SettingSource["type"]): string {
  return `${type === "integer" ? "an" : "a"} ${quote(type)}`;
}

function wrong(setting: Located<SettingSource>, path: Path, message: string): Finding {
  return findingAt(setting, path, "type/value", message);
}
