import { describe, expect, test } from "vitest";
import {
  escapeCalendar,
  escapeHtml,
  escapeMarkdown,
  glue,
  jsonForScript,
  plain,
} from "../../src/export/escape.ts";

describe("plain", () => {
  test.each([
    ["two\nlines\r\nand\ttab", "two lines and tab"],
    ["  around  ", "around"],
    ["a\u00A0b\u3000c\u2028d\u2029e\u0085f", "a b c d e f"],
    ["\u001B[31mred", "·[31mred"],
    ["\u0000\u0007", "··"],
    ["\u202Eevil\u2066", "·evil·"],
    ["\u200Bhidden", "·hidden"],
    ["asunto\u00ADlaina", "asuntolaina"],
    ["half \uD83D pair", "half \uFFFD pair"],
    ["kept 😀 ä", "kept 😀 ä"],
    ["", "–"],
    [" \n ", "–"],
    ["\uFEFF", "–"],
  ])("%j becomes %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe("escapeHtml", () => {
  test("every character that is markup, and glue", () => {
    expect(escapeHtml(`<a href="x" b='y'>&amp;${glue}z`)).toBe(
      "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp; z",
    );
  });
});

describe("escapeMarkdown", () => {
  test.each([
    ["*a* _b_ `c` ~d~ ^e^ $f$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\^e\\^ \\$f\\$"],
    ["[x](javascript:alert)", "\\[x\\](javascript\\:alert)"],
    ["![x]", "!\\[x\\]"],
    ["<b> & | {x} \\", "\\<b\\> \\& \\| \\{x\\} \\\\"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["12) item", "12\\) item"],
    ["===", "\\=\\=\\="],
    ["https://example.org", "https\\://example.org"],
    ["see WWW.example.org", "see WWW\\.example.org"],
    ["mail a@example.org", "mail a\\@example.org"],
    ["asunto-, raha- ja hoitoasiat: kyllä.", "asunto-, raha- ja hoitoasiat: kyllä."],
    ["ti 24.11.2026", "ti 24.11.2026"],
  ])("%j becomes %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});

describe("escapeCalendar", () => {
  test("backslash, semicolon, comma and line break", () => {
    expect(escapeCalendar("a\\b;c,d\ne")).toBe("a\\\\b\\;c\\,d\\ne");
  });
});

describe("jsonForScript", () => {
  test("cannot end a script element, and is still the same JSON", () => {
    const value = { a: "</script><!-- & \u2028\u2029" };
    const json = jsonForScript(value);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
