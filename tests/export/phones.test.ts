import { describe, expect, test } from "vitest";
import { phonePart, phonesInOrder } from "../../src/export/phones.ts";
import type { Language, PlanPhone } from "../../src/model/index.ts";

function phone(number: string, answersIn: readonly Language[]): { phone: PlanPhone } {
  return { phone: { number, answersIn, hours: null } };
}

const emergency = phone("112", ["fi", "sv", "en"]);
const finnish = phone("09 2525 0111", ["fi"]);
const swedish = phone("09 2525 0112", ["sv"]);

function numbers(phones: readonly { phone: PlanPhone }[], language: Language): string[] {
  return phonesInOrder(phones, language).map((each) => each.phone.number);
}

describe("phonesInOrder", () => {
  test.each([
    ["fi", ["09 2525 0111", "112"]],
    ["sv", ["09 2525 0112", "09 2525 0111", "112"]],
    ["en", ["112", "09 2525 0111"]],
  ] as const)("%s", (language, expected) => {
    expect(numbers([emergency, finnish, swedish], language)).toEqual(expected);
    expect(numbers([swedish, finnish, emergency], language)).toEqual(expected);
  });

  test("follows the data, not the numbers", () => {
    const renamed = [phone("1", []), phone("2", ["sv", "fi"]), phone("3", ["en"])];
    expect(numbers(renamed, "en")).toEqual(["3", "2", "1"]);
    expect(numbers(renamed, "sv")).toEqual(["2", "1"]);
  });

  test("keeps a line in another language when there is no better one", () => {
    expect(numbers([swedish], "fi")).toEqual(["09 2525 0112"]);
    expect(numbers([emergency, swedish], "en")).toEqual(["112", "09 2525 0112"]);
    expect(numbers([], "fi")).toEqual([]);
  });
});

describe("phonePart", () => {
  test("only what looks like a number can be called", () => {
    expect(phonePart(finnish.phone)).toEqual({ text: "09 2525 0111", href: "tel:0925250111" });
    expect(phonePart(phone("112;javascript:x", []).phone)).toEqual({ text: "112;javascript:x" });
  });
});
