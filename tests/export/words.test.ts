import { describe, expect, test } from "vitest";
import { codes } from "../../src/diagnostic/index.ts";
import type { Phrase } from "../../src/export/phrase.ts";
import { countInWords, listInWords, quoted, say } from "../../src/export/words.ts";
import { answerWords, problemWords, statusWords } from "../../src/export/words-answers.ts";
import { dateWords, kindWords, noDateWords, pastKindWords } from "../../src/export/words-dates.ts";
import { planWords } from "../../src/export/words-plan.ts";
import {
  channelWords,
  confidenceWords,
  identificationWords,
  languageWords,
  mandateWords,
  serviceWords,
} from "../../src/export/words-service.ts";
import { calendarWords, timeWords } from "../../src/export/words-time.ts";
import { togetherWords } from "../../src/export/words-together.ts";
import { languages } from "../../src/model/index.ts";

const tables: Record<string, Readonly<Record<string, Phrase | null>>> = {
  planWords,
  dateWords,
  kindWords,
  pastKindWords,
  noDateWords,
  channelWords,
  identificationWords,
  mandateWords,
  confidenceWords,
  languageWords,
  serviceWords,
  answerWords,
  statusWords,
  problemWords,
  timeWords,
  calendarWords,
  togetherWords,
};

const all = Object.entries(tables).flatMap(([table, phrases]) =>
  Object.entries(phrases).flatMap(([name, phrase]) =>
    phrase === null ? [] : [{ name: `${table}.${name}`, phrase }],
  ),
);

describe("the words of the exports", () => {
  test.each(all)("$name is there in three languages with the same places to fill", ({ phrase }) => {
    const places = languages.map((language) => (phrase[language].match(/\{[a-z]+\}/g) ?? []).sort().join());
    expect(Object.keys(phrase).sort()).toEqual(["en", "fi", "sv"]);
    expect(languages.every((language) => phrase[language].trim().length > 0)).toBe(true);
    expect(new Set(places).size).toBe(1);
  });

  test.each(all)("$name never promises a right", ({ phrase }) => {
    expect(phrase.fi).not.toMatch(/oikeutettu|sinulla on oikeus|kuuluu sinulle/i);
    expect(phrase.sv).not.toMatch(/berättigad|du har rätt/i);
    expect(phrase.en).not.toMatch(/entitled|you have the right/i);
  });

  test("a recommended date is never worded as a duty", () => {
    expect(kindWords.recommended).toEqual({
      fi: "Hyvä hoitaa viimeistään",
      sv: "Bra att sköta senast",
      en: "Good to do by",
    });
    for (const { fi, sv, en } of [kindWords.recommended, pastKindWords.recommended]) {
      expect(fi).not.toMatch(/\bon\b|pitää|täytyy|\blaki|laissa|määräaika/i);
      expect(sv).not.toMatch(/\bska\b|måste|\blag/i);
      expect(en).not.toMatch(/must|\blaw|deadline|shall/i);
    }
    expect(noDateWords.recommended).toBeNull();
  });

  test("every code of an answer has words in three languages", () => {
    const answerCodes = Object.keys(codes).filter((code) => code.startsWith("answer/"));
    expect(Object.keys(problemWords).sort()).toEqual(answerCodes.sort());
  });
});

describe("say", () => {
  test("fills a place once, with the value as it is", () => {
    expect(say("day", "fi", { date: "{date} $& \\1" })).toBe("Suunnitelmasi, {date} $& \\1");
  });

  test("leaves a place that has no value", () => {
    expect(say("day", "en")).toBe("Your plan, {date}");
    expect(say("day", "en", Object.create({ date: "inherited" }))).toBe("Your plan, {date}");
  });
});

describe("lists and counts in words", () => {
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a ja b"],
    [["a", "b", "c"], "a, b ja c"],
  ])("%j is %j", (parts, expected) => {
    expect(listInWords(parts, "fi")).toBe(expected);
  });

  test("or, in each language", () => {
    expect(languages.map((language) => listInWords(["a", "b"], language, "or"))).toEqual([
      "a tai b",
      "a eller b",
      "a or b",
    ]);
  });

  test("numbers of tasks", () => {
    expect(countInWords(3, "fi")).toBe("kolmesta");
    expect(countInWords(2, "sv")).toBe("två");
    expect(countInWords(8, "en")).toBe("eight");
    expect(countInWords(9, "en")).toBe("9");
    expect(countInWords(20, "fi")).toBe("20");
  });

  test("quotation marks", () => {
    expect(languages.map((language) => quoted("a", language))).toEqual(["”a”", "”a”", "“a”"]);
  });
});
