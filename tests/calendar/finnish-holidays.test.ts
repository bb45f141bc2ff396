import { describe, expect, test } from "vitest";
import { easterSunday } from "../../src/calendar/easter.ts";
import { finnishHolidays, weekdayOf } from "../../src/calendar/index.ts";
import { easterByKnuth } from "./oracle.ts";

/**
 * Typed in from a list made with another Easter algorithm (Oudin 1940) in another language. In order: New Year, Epiphany,
 * Good Friday, Easter Sunday, Easter Monday, May Day, Ascension, Whit Sunday, Midsummer Eve, Midsummer Day, All Saints,
 * Independence Day, Christmas Eve, Christmas Day, Boxing Day.
 */
const list = `
  2024 01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-21 06-22 11-02 12-06 12-24 12-25 12-26
  2025 01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-08 06-20 06-21 11-01 12-06 12-24 12-25 12-26
  2026 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26
  2027 01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26
  2028 01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-23 06-24 11-04 12-06 12-24 12-25 12-26
  2029 01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-22 06-23 11-03 12-06 12-24 12-25 12-26
  2030 01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-09 06-21 06-22 11-02 12-06 12-24 12-25 12-26
  2031 01-01 01-06 04-11 04-13 04-14 05-01 05-22 06-01 06-20 06-21 11-01 12-06 12-24 12-25 12-26
  2032 01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26
  2033 01-01 01-06 04-15 04-17 04-18 05-01 05-26 06-05 06-24 06-25 11-05 12-06 12-24 12-25 12-26
  2034 01-01 01-06 04-07 04-09 04-10 05-01 05-18 05-28 06-23 06-24 11-04 12-06 12-24 12-25 12-26
  2035 01-01 01-06 03-23 03-25 03-26 05-01 05-03 05-13 06-22 06-23 11-03 12-06 12-24 12-25 12-26
`;

const years = list
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "))
  .map(([year = "", ...days]) => ({ year, dates: days.map((day) => `${year}-${day}`) }));

describe("finnishHolidays", () => {
  test.each(years)("of $year", ({ year, dates }) => {
    expect(finnishHolidays(Number(year)).map(({ date }) => date)).toEqual(dates);
  });

  test("have their names in three languages", () => {
    expect(finnishHolidays(2026).map(({ name }) => `${name.fi} | ${name.sv} | ${name.en}`)).toEqual([
      "uudenvuodenpäivä | nyårsdagen | New Year's Day",
      "loppiainen | trettondagen | Epiphany",
      "pitkäperjantai | långfredagen | Good Friday",
      "pääsiäispäivä | påskdagen | Easter Sunday",
      "toinen pääsiäispäivä | annandag påsk | Easter Monday",
      "vappu | första maj | May Day",
      "helatorstai | Kristi himmelsfärdsdag | Ascension Day",
      "helluntaipäivä | pingstdagen | Whit Sunday",
      "juhannusaatto | midsommarafton | Midsummer Eve",
      "juhannuspäivä | midsommardagen | Midsummer Day",
      "pyhäinpäivä | alla helgons dag | All Saints' Day",
      "itsenäisyyspäivä | självständighetsdagen | Independence Day",
      "jouluaatto | julafton | Christmas Eve",
      "joulupäivä | juldagen | Christmas Day",
      "tapaninpäivä | annandag jul | Boxing Day",
    ]);
  });

  test("name the law that makes them free: the days of Act 150/1930, section 5, by name or as holy days", () => {
    const holidays = finnishHolidays(2026);
    const timeLimits = { law: "150/1930", section: "5 §" };
    for (const { laws } of holidays) expect(laws).toContainEqual(timeLimits);
    const named = holidays.filter(({ laws }) => !laws.some(({ law }) => law === "1054/1993"));
    expect(named.map(({ name }) => name.en)).toEqual([
      "May Day",
      "Midsummer Eve",
      "Independence Day",
      "Christmas Eve",
    ]);
  });

  /** Published by the University Almanac Office in Helsinki: 2021 to 2031 and the poor year 2033. */
  test.each([
    [2021, 8],
    [2022, 7],
    [2023, 9],
    [2024, 10],
    [2025, 10],
    [2026, 9],
    [2027, 8],
    [2028, 9],
    [2029, 10],
    [2030, 10],
    [2031, 10],
    [2033, 7],
  ])("of %d free %d days from Monday to Friday", (year, count) => {
    expect(finnishHolidays(year).filter(({ date }) => weekdayOf(date) <= 5)).toHaveLength(count);
  });

  test("list both days when Ascension Day is May Day", () => {
    const names = finnishHolidays(2008).filter(({ date }) => date === "2008-05-01");
    expect(names.map(({ name }) => name.en)).toEqual(["May Day", "Ascension Day"]);
  });

  test("stand by date in every year, also when Ascension Day is in April", () => {
    for (let year = 1800; year <= 2299; year++) {
      const dates = finnishHolidays(year).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
    }
    const names = finnishHolidays(2285).filter(({ date }) => date >= "2285-04-01" && date <= "2285-05-01");
    expect(names.map(({ name }) => name.en)).toEqual(["Ascension Day", "May Day"]);
  });

  test.each([1799, 2300, 2026.5, Number.NaN, Number.POSITIVE_INFINITY])("of %d there are none", (year) => {
    expect(finnishHolidays(year)).toEqual([]);
  });

  test("changing a list changes nothing for the next caller", () => {
    const [first] = finnishHolidays(2026);
    Object.assign(first?.name ?? {}, { fi: "changed" });
    Object.assign(first?.laws[0] ?? {}, { law: "changed" });
    expect(finnishHolidays(2026)[0]).toMatchObject({
      name: { fi: "uudenvuodenpäivä" },
      laws: [{ law: "1054/1993" }, { law: "150/1930" }],
    });
  });
});

describe("Easter", () => {
  test("is the same by Lilius and Clavius in every year of the range", () => {
    for (let year = 1800; year <= 2299; year++) {
      expect(easterSunday(year).toISOString().slice(0, 10)).toBe(easterByKnuth(year));
    }
  });

  test.each([
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2038-04-25",
    "2285-03-22",
  ])("was or will be on %s", (date) => {
    expect(
      easterSunday(Number(date.slice(0, 4)))
        .toISOString()
        .slice(0, 10),
    ).toBe(date);
  });
});
