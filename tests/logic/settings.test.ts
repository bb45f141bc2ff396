import { describe, expect, test } from "vitest";
import {
  calculate,
  checkExpression,
  expressions,
  operators,
  type SettingUse,
  settingIn,
  settingOperators,
  type Value,
} from "../../src/logic/index.ts";
import type { Expression, SettingSource } from "../../src/model/index.ts";

const name = { fi: "nimi", sv: "namn", en: "name" };

function setting(id: string, type: SettingSource["type"], more: Partial<SettingSource>): SettingSource {
  return { id, type, name, confidence: "V", ...more };
}

const closing = setting("closing", "date", {
  years: { "2026": { value: "2026-06-09" }, "2027": { value: "2027-06-15", confirmed: false } },
  otherwise: { day: "06-09" },
});
const sure = setting("sure", "date", { otherwise: { day: "04-30", confirmed: true } });
const limit = setting("limit", "money", {
  unit: "EUR",
  years: { "2024": { value: 15000 } },
  otherwise: { value: 20000, confirmed: true },
});
const only = setting("only", "integer", { years: { "2025": { value: 0 } } });
const periods = setting("periods", "days", { days: ["08-15", "01-15", "03-15"] });
const settings = [closing, sure, limit, only, periods];

describe("the value of a year", () => {
  test.each([
    [closing, 2026, { value: "2026-06-09", confirmed: true }],
    [closing, 2027, { value: "2027-06-15", confirmed: false }],
    [closing, 2028, { value: "2028-06-09", confirmed: false }],
    [closing, 2025, { value: "2025-06-09", confirmed: false }],
    [sure, 2031, { value: "2031-04-30", confirmed: true }],
    [limit, 2024, { value: 15000, confirmed: true }],
    [limit, 2025, { value: 20000, confirmed: true }],
    [only, 2025, { value: 0, confirmed: true }],
    [only, 2026, undefined],
  ])("$id", (one, year, expected) => {
    expect(settingIn(one, year)).toEqual(expected);
  });

  test("of other years is assumed unless it says that it is confirmed", () => {
    const other = (confirmed?: boolean) =>
      settingIn(
        setting("s", "integer", {
          otherwise: { value: 1, ...(confirmed === undefined ? {} : { confirmed }) },
        }),
        2027,
      );
    expect([other(), other(false), other(true)].map((found) => found?.confirmed)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("is none outside the calendar, and a year is no key of an object's own", () => {
    expect(settingIn(closing, 1799)).toBe(undefined);
    expect(settingIn(closing, 99999)).toBe(undefined);
    expect(settingIn(closing, Number.NaN)).toBe(undefined);
    for (const key of ["constructor", "__proto__", "toString"])
      expect(settingIn(only, key as unknown as number), key).toBe(undefined);
  });
});

const own = settingOperators(settings);
const all = new Map([...expressions, ...own].map((one) => [one.name, one]));
const byName = new Map(operators.map((one) => [one.name, one]));

function found(expression: Expression, facts: Readonly<Record<string, Value>> = {}): Value | undefined {
  return calculate(expression, (fact) => facts[fact], byName, all);
}

const readYear = (of: string) => ({ setting: { of, year: { fact: "year" } } });
const lastDay = (of: string) => ({ "last-setting-day": { of, until: { fact: "day" } } });

describe("an expression that reads a setting", () => {
  test("has the value of the asked year", () => {
    expect(found(readYear("closing"), { year: 2026 })).toBe("2026-06-09");
    expect(found(readYear("closing"), { year: 2030 })).toBe("2030-06-09");
    expect(found(readYear("limit"), { year: 2024 })).toBe(15000);
    expect(found(readYear("only"), { year: 2025 })).toBe(0);
    expect(found({ plus: [readYear("closing"), "P1M"] }, { year: 2026 })).toBe("2026-07-09");
  });

  test("is unknown without a year, without a value, and for a year that is none", () => {
    expect(found(readYear("closing"))).toBe(undefined);
    expect(found(readYear("only"), { year: 2026 })).toBe(undefined);
    for (const year of ["2026", Number.NaN, Number.POSITIVE_INFINITY, true, "constructor"])
      expect(found(readYear("only"), { year }), `${year}`).toBe(undefined);
  });

  test("finds the last of the days of every year, in this year or the one before", () => {
    const until = (day: string) => found(lastDay("periods"), { day });
    expect(until("2027-03-14")).toBe("2027-01-15");
    expect(until("2027-03-15")).toBe("2027-03-15");
    expect(until("2027-12-31")).toBe("2027-08-15");
    expect(until("2027-01-14")).toBe("2026-08-15");
    expect(until("2027-02-30")).toBe(undefined);
    expect(found(lastDay("periods"))).toBe(undefined);
  });

  test("of a setting that nobody declares is unknown, whatever its name", () => {
    for (const of of ["nothing", "constructor", "__proto__", ""]) {
      expect(found(readYear(of), { year: 2026 }), of).toBe(undefined);
      expect(found(lastDay(of), { day: "2027-03-15" }), of).toBe(undefined);
    }
  });

  test("tells a watcher each value that it reads, and no other", () => {
    const seen: SettingUse[] = [];
    const watching = settingOperators(settings, (_state, use, value) => {
      seen.push(use);
      return value === "2026-06-09" ? "2026-06-01" : value;
    });
    const watched = new Map([...all, ...watching.map((one) => [one.name, one] as const)]);
    const read = (expression: Expression, facts: Readonly<Record<string, Value>>) =>
      calculate(expression, (fact) => facts[fact], byName, watched);
    read({ earliest: [readYear("closing"), { setting: { of: "sure", year: 2030 } }] }, { year: 2027 });
    expect(seen.splice(0)).toEqual([
      { setting: "closing", year: 2027 },
      { setting: "sure", year: 2030 },
    ]);
    expect(read(readYear("closing"), { year: 2026 })).toBe("2026-06-01");
    expect(seen.splice(0)).toHaveLength(1);
    read(readYear("only"), { year: 2026 });
    read(readYear("closing"), {});
    read(lastDay("periods"), { day: "2027-03-15" });
    expect(seen).toEqual([]);
  });

  test("needs only the facts of its year or its day", () => {
    expect(
      own.map(({ name: one, parts }) => [one, parts?.({ of: "closing", year: 1, until: "2027-01-01" })]),
    ).toEqual([
      ["setting", [1]],
      ["last-setting-day", ["2027-01-01"]],
    ]);
    expect(own.map(({ parts }) => parts?.({ of: "closing" }))).toEqual([[], []]);
  });
});

describe("the check of such an expression", () => {
  const kinds = { year: "integer", day: "date", flag: "boolean" } as const;
  const types = {
    typeOf: (fact: string) =>
      Object.hasOwn(kinds, fact) ? { kind: kinds[fact as keyof typeof kinds] } : undefined,
    names: () => Object.keys(kinds),
    operators: byName,
    expressions: all,
    conditionShape: () => [],
  };
  const check = (expression: Expression) => checkExpression(expression, types);
  const faultsOf = (expression: Expression) =>
    check(expression).faults.map(({ code, path, message, help }) => [code, path.join("."), message, help]);

  test("knows its type and unit", () => {
    expect(check(readYear("closing"))).toEqual({ type: { kind: "date", unit: undefined }, faults: [] });
    expect(check(readYear("limit"))).toEqual({ type: { kind: "money", unit: "EUR" }, faults: [] });
    expect(check(readYear("only")).type?.kind).toBe("integer");
    expect(check(lastDay("periods"))).toEqual({ type: { kind: "date" }, faults: [] });
  });

  test("finds a name that no setting has, and the nearest one", () => {
    expect(faultsOf(readYear("closeing"))).toEqual([
      [
        "reference/unknown-setting",
        "setting.of",
        "no setting is named `closeing`",
        "did you mean `closing`?",
      ],
    ]);
    expect(faultsOf(readYear("constructor"))).toEqual([
      ["reference/unknown-setting", "setting.of", "no setting is named `constructor`", undefined],
    ]);
  });

  test.each([[{ fact: "year" }], [["closing"]], [5], [true]])("finds that %j is no name", (of) => {
    const faults = faultsOf({ setting: { of, year: 2026 } as never });
    expect(faults.map(([code, path]) => [code, path])).toEqual([["reference/unknown-setting", "setting.of"]]);
    const last = faultsOf({ "last-setting-day": { of, until: "2026-01-01" } as never });
    expect(last.map(([code]) => code)).toEqual(["reference/unknown-setting"]);
  });

  test("finds days where one value is meant, and one value where days are meant", () => {
    expect(faultsOf(readYear("periods"))).toEqual([
      ["type/arguments", "setting.of", "`periods` is a setting of days; use `last-setting-day`", undefined],
    ]);
    expect(faultsOf(lastDay("closing"))).toEqual([
      ["type/arguments", "last-setting-day.of", "`closing` is no setting of days; use `setting`", undefined],
    ]);
  });

  test("finds a year that is none, and a day that is none", () => {
    expect(faultsOf({ setting: { of: "closing", year: { fact: "flag" } } })[0]?.[1]).toMatch(
      /^setting\.year/,
    );
    expect(faultsOf({ setting: { of: "closing", year: 99999 } })).toEqual([
      ["type/arguments", "setting.year", "`99999` is not a year from 1900 to 2200", undefined],
    ]);
    expect(faultsOf({ "last-setting-day": { of: "periods", until: { fact: "year" } } })).toHaveLength(1);
    expect(faultsOf({ "last-setting-day": { of: "periods", until: "2027-02-30" } })).toHaveLength(1);
  });

  test("finds keys that are missing or too many, and what is no mapping", () => {
    expect(faultsOf({ setting: { of: "closing" } })).toHaveLength(1);
    expect(faultsOf({ setting: { of: "closing", year: 2026, day: 1 } })).toHaveLength(1);
    expect(faultsOf({ setting: "closing" })).toHaveLength(1);
    expect(faultsOf({ "last-setting-day": { of: "periods" } })).toHaveLength(1);
    expect(faultsOf({ "last-setting-day": ["periods"] })).toHaveLength(1);
  });
});
