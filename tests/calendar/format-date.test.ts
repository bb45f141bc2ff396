import { describe, expect, test } from "vitest";
import { addDuration, formatDate } from "../../src/calendar/index.ts";

describe("formatDate", () => {
  test.each([
    ["2026-11-26", "fi", "short", "to 26.11.2026"],
    ["2026-11-26", "sv", "short", "to 26.11.2026"],
    ["2026-11-26", "en", "short", "Thu 26 November 2026"],
    ["2026-11-26", "fi", "long", "torstai 26.11.2026"],
    ["2026-11-26", "sv", "long", "torsdag den 26 november 2026"],
    ["2026-11-26", "en", "long", "Thursday 26 November 2026"],
    ["2027-01-06", "fi", "short", "ke 6.1.2027"],
    ["2027-01-06", "sv", "short", "on 6.1.2027"],
    ["2027-01-06", "sv", "long", "onsdag den 6 januari 2027"],
    ["2027-03-05", "en", "short", "Fri 5 March 2027"],
  ] as const)("%s, %s, %s: %s", (date, language, style, text) => {
    expect(formatDate(date, language, style)).toBe(text);
  });

  test("names every weekday", () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDuration("2026-11-23", `P${days}D`) ?? "");
    const names = (language: "fi" | "sv" | "en", style: "short" | "long") =>
      week.map((date) => formatDate(date, language, style).split(" ")[0]).join(" ");
    expect(names("fi", "short")).toBe("ma ti ke to pe la su");
    expect(names("sv", "short")).toBe("må ti on to fr lö sö");
    expect(names("en", "short")).toBe("Mon Tue Wed Thu Fri Sat Sun");
    expect(names("fi", "long")).toBe("maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai");
    expect(names("sv", "long")).toBe("måndag tisdag onsdag torsdag fredag lördag söndag");
    expect(names("en", "long")).toBe("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
  });

  test("names every month", () => {
    const months = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
      (count) => addDuration("2026-01-01", `P${count}M`) ?? "",
    );
    const names = (language: "sv" | "en") =>
      months.map((date) => formatDate(date, language, "long").split(" ").at(-2));
    expect(names("sv").join(" ")).toBe(
      "januari februari mars april maj juni juli augusti september oktober november december",
    );
    expect(names("en").join(" ")).toBe(
      "January February March April May June July August September October November December",
    );
  });

  test("refuses what is no date and does not repeat it", () => {
    const format = () => formatDate("2026-02-30", "fi", "short");
    expect(format).toThrow(expect.objectContaining({ code: "call/not-a-date" }));
    expect(format).not.toThrow(/2026-02-30/);
  });
});
