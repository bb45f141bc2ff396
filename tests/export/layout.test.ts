import { describe, expect, test } from "vitest";
import { glue } from "../../src/export/escape.ts";
import { columns, padded, wrap } from "../../src/export/layout.ts";

describe("columns", () => {
  test.each([
    ["abc", 3],
    ["åäö", 3],
    ["a\u0308", 1],
    ["表示", 4],
    ["😀", 2],
    ["한글", 4],
    ["", 0],
  ])("%j is %i wide", (text, expected) => {
    expect(columns(text)).toBe(expected);
  });
});

describe("padded", () => {
  test("fills by columns and never cuts", () => {
    expect(padded("表", 4)).toBe("表  ");
    expect(padded("long", 2)).toBe("long");
  });
});

describe("wrap", () => {
  test("breaks at spaces", () => {
    expect(wrap("yksi kaksi kolme neljä", 11)).toEqual(["yksi kaksi", "kolme neljä"]);
  });

  test("breaks after a hyphen inside a word", () => {
    expect(wrap("kokeile omahoito-ohjelmaa", 20)).toEqual(["kokeile omahoito-", "ohjelmaa"]);
  });

  test("cuts a long word with a hyphen, an address without", () => {
    expect(wrap("epäjärjestelmällistyttämättömyydellänsä", 20)).toEqual([
      "epäjärjestelmällist-",
      "yttämättömyydellänsä",
    ]);
    expect(wrap("palvelut.esimerkki.example/polku", 20)).toEqual(["palvelut.esimerkki.e", "xample/polku"]);
  });

  test("keeps glued words together and gives the glue back as a space", () => {
    expect(wrap(`viimeistään ti${glue}24.11.2026`, 20)).toEqual(["viimeistään", "ti 24.11.2026"]);
  });

  test("an empty text is one empty line", () => {
    expect(wrap("", 20)).toEqual([""]);
  });
});
