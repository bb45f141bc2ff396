import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/index.ts";
import { diagnosticsOf, factItem, more, named, placeOf, placesOf, withBase, wordsOf } from "./support.ts";

/** A file with one setting; `keys` are all keys but its id, name and confidence, one a line. */
function settingFile(...keys: readonly string[]) {
  const lines = [
    "settings:",
    "  - id: limit",
    `    ${named}`,
    "    confidence: V",
    ...keys.map((key) => `    ${key}`),
  ];
  return more(`${lines.join("\n")}\n`);
}

function wordsFor(...keys: readonly string[]) {
  return wordsOf(withBase(settingFile(...keys)));
}

describe("settings without faults", () => {
  test.each([
    ["type: date", "years: {2026: {value: 2026-06-09}, 2027: {value: 2027-06-15, confirmed: false}}"],
    ["type: date", 'otherwise: {day: "06-09", why: {fi: syy, sv: orsak, en: reason}}'],
    ["type: date", "years: {2023: {value: 2024-02-08, note: of the next year}}"],
    ["type: integer", "otherwise: {value: 200, confirmed: true}"],
    ["type: number", "otherwise: {value: 25.5}"],
    [
      "type: money",
      "unit: EUR",
      "years: {2024: {value: 15000}}",
      "otherwise: {value: 20000, confirmed: true}",
    ],
    ["type: days", 'days: ["01-15", "12-31"]'],
    ["type: integer", "years: {2024: {value: 0}}"],
    ["type: integer", "years: {2024: {value: -3}}"],
  ])("%s, %s", (...keys) => {
    expect(wordsFor(...keys)).toEqual([]);
  });
});

describe("a value that is not of its setting's type", () => {
  test.each([
    ["type: date", "years: {2027: {value: 5}}", "a `date` setting has days as `YYYY-MM-DD`"],
    ["type: date", "years: {2027: {value: 2027-02-30}}", "`2027-02-30` is no day of the calendar"],
    ["type: date", "years: {2027: {value: 1700-01-01}}", "`1700-01-01` is no day of the calendar"],
    ["type: integer", "years: {2027: {value: 2.5}}", "an `integer` setting has whole numbers"],
    ["type: integer", "years: {2027: {value: 2027-06-09}}", "an `integer` setting has numbers"],
    ["type: money", "years: {2027: {value: 2027-06-09}}", "a `money` setting has numbers"],
    ["type: number", "otherwise: {value: 5, day: '06-09'}", "`day` has no effect in a `number`"],
    ["type: integer", "otherwise: {value: 2.5}", "an `integer` setting has whole numbers"],
    ["type: date", "otherwise: {day: '06-31'}", "`06-31` is no day of every year"],
    ["type: date", "otherwise: {day: '02-29'}", "`02-29` is no day of every year"],
    ["type: date", "otherwise: {day: '00-00'}", "`00-00` is no day of every year"],
    ["type: days", "days: ['01-15', '02-30']", "`02-30` is no day of every year"],
  ])("%s, %s", (type, key, message) => {
    expect(wordsFor(type, key)).toEqual([expect.stringContaining(`type/value: ${message}`)]);
  });

  test("stands where it was written", () => {
    const file = settingFile(
      "type: date",
      "years:",
      "  2026: {value: 2026-06-09}",
      "  2027: {value: 2027-02-30}",
    );
    const { line, column } = placeOf(file, "2027-02-30");
    expect(placesOf(withBase(file))).toEqual([`${file.path}:${line}:${column} type/value`]);
  });
});

describe("a setting that has no value, or keys that do nothing", () => {
  test.each([
    [["type: date"], "`limit` has neither `years` nor `otherwise`"],
    [["type: date", "years: {}"], "`limit` has neither `years` nor `otherwise`"],
    [["type: days"], "`limit` is of type `days` and has no `days`"],
    [["type: date", "otherwise: {confirmed: true}"], "`otherwise` of a `date` needs `day`"],
    [["type: money", "otherwise: {confirmed: true}"], "`otherwise` of a `money` needs `value`"],
    [["type: date", "otherwise: {day: '06-09', value: 5}"], "`value` has no effect in a `date`"],
    [
      ["type: days", "days: ['01-15']", "years: {2027: {value: 5}}"],
      "`years` has no effect in a setting of type `days`",
    ],
    [
      ["type: days", "days: ['01-15']", "otherwise: {day: '06-09'}"],
      "`otherwise` has no effect in a setting of type `days`",
    ],
    [
      ["type: integer", "otherwise: {value: 1}", "days: ['01-15']"],
      "`days` is only for settings of type `days`",
    ],
  ])("%j", (keys, message) => {
    expect(wordsFor(...keys)).toEqual([expect.stringContaining(`type/value: ${message}`)]);
  });

  test("both faults of `otherwise` are found", () => {
    expect(wordsFor("type: date", "otherwise: {value: 5}")).toHaveLength(2);
  });
});

describe("the shape of a setting", () => {
  test.each([
    [["type: dates", "otherwise: {value: 5}"], "schema/invalid-value"],
    [["type: date", "otherwise: {day: 6-9}"], "schema/invalid-value"],
    [["type: date", "years: {27: {value: 2027-06-09}}"], "schema/invalid-value"],
    [["type: date", "years: {2027: {value: 9.6.2027}}"], "schema/"],
    [["type: days", "days: []"], "schema/"],
    [["type: date", "years: {2027: {valu: 2027-06-09}}"], "schema/"],
    [["type: date", "yers: {2027: {value: 2027-06-09}}"], "schema/unknown-key"],
    [["type: integer", "otherwise: {value: true}"], "schema/wrong-type"],
  ])("%j", (keys, code) => {
    const found = diagnosticsOf(withBase(settingFile(...keys)));
    expect(found.map((one) => one.code).filter((one) => !one.startsWith(code))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  test("two settings of one name are found", () => {
    const { text } = settingFile("type: integer", "otherwise: {value: 1}");
    const twice = more(`${text}${text.replace("settings:\n", "")}`);
    expect(wordsOf(withBase(twice))).toEqual([
      expect.stringContaining("duplicate/name: the setting `limit`"),
    ]);
  });
});

describe("a rule that reads a setting", () => {
  const reading = (expression: string, type = "date") =>
    more(
      `${settingFile("type: money", "unit: EUR", "otherwise: {value: 1, confirmed: true}").text}facts:\n${factItem("home.limit", `type: ${type}`, named, `derive: ${expression}`)}`,
    );

  test("names one that exists, of the type that is needed there", () => {
    const year = "year: {year-of: {fact: home.moving-day}}";
    expect(wordsOf(withBase(reading(`{setting: {of: limit, ${year}}}`, "money")))).toEqual([]);
    expect(wordsOf(withBase(reading(`{setting: {of: limit, ${year}}}`)))).toHaveLength(1);
    expect(wordsOf(withBase(reading(`{setting: {of: limmit, ${year}}}`, "money")))).toEqual([
      "reference/unknown-setting: no setting is named `limmit`; did you mean `limit`?",
    ]);
  });

  test.each(["{fact: home.moving-day}", "[limit]", "5", "true", "__proto__", "constructor"])(
    "%s is none",
    (of) => {
      const found = diagnosticsOf(withBase(reading(`{setting: {of: ${of}, year: 2027}}`, "money")));
      expect(found.map(({ code }) => code)).toEqual(["reference/unknown-setting"]);
    },
  );
});

test("a setting may be called like a key of objects, and gives its own value alone", () => {
  const text = [
    "settings:",
    ...["constructor", "toString"].map(
      (id) => `  - {id: ${id}, type: integer, ${named}, years: {2027: {value: 7}}, confidence: V}`,
    ),
  ].join("\n");
  const result = loadCatalogue(withBase(more(`${text}\n`)));
  expect(result.ok && result.catalogue.settings.map(({ id, years }) => [id, years?.["2027"]?.value])).toEqual(
    [
      ["constructor", 7],
      ["toString", 7],
    ],
  );
});
