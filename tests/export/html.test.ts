import { describe, expect, test } from "vitest";
import { toHtml } from "../../src/export/index.ts";
import { languages } from "../../src/model/index.ts";
import { levelsOf, tagsOf } from "./html-outline.ts";
import { item, mattiPlan, planOf, safety } from "./sample-plan.ts";

describe("toHtml", () => {
  test.each(languages)("is a whole document in %s", (language) => {
    const html = toHtml(mattiPlan(), { language });
    expect(
      html.startsWith(`<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`),
    ).toBe(true);
    const tags = tagsOf(html).filter(({ closes }) => !closes);
    const count = (name: string) => tags.filter((tag) => tag.name === name).length;
    expect([count("h1"), count("main"), count("title"), count("footer"), count("aside")]).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  test("has no script, no event handler, no address but checked ones", () => {
    const tags = tagsOf(toHtml(mattiPlan(), { language: "fi" }));
    const attributes = tags.flatMap((tag) => [...tag.attributes]);
    expect(tags.map(({ name }) => name)).not.toContain("script");
    expect(new Set(attributes.map(([name]) => name))).toEqual(
      new Set(["lang", "charset", "name", "content", "class", "aria-label", "href", "rel"]),
    );
    const addresses = attributes.filter(([name]) => name === "href").map(([, value]) => value);
    expect(addresses).toContain("tel:0925250111");
    expect(addresses).toContain("https://tyomarkkinatori.fi");
    expect(addresses.every((address) => /^(https:\/\/|tel:)/.test(address))).toBe(true);
  });

  test.each([
    ["with a load limit", mattiPlan()],
    ["by urgency", mattiPlan({ load: null })],
    ["with safety", mattiPlan({ safety: [safety("R02.talk")] })],
    ["halted", mattiPlan({ safety: [safety("R01.acute", { halt: true })] })],
  ])("has one h1 first and headings in order %s", (_, plan) => {
    const levels = levelsOf(tagsOf(toHtml(plan, { language: "fi" })));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test("crisis guidance is the first thing in the body", () => {
    const html = toHtml(mattiPlan(), { language: "sv" });
    expect(html).toContain(
      [
        "<body>",
        '<aside class="help" aria-label="Hjälp genast">',
        "<p><strong>Om du är i fara, ring 112.</strong></p>",
        "<ul>",
        '<li><a href="tel:0925250112" rel="noreferrer">09 2525 0112</a> – Kristelefonen, mån och ons 16–20',
      ].join("\n"),
    );
  });

  test("a number in groups is kept whole, and is still the same text", () => {
    const numbered = item("R1.a", { title: { fi: "Soita 09 2525 0111", sv: "x", en: "x" } });
    expect(toHtml(planOf({ tasks: [numbered] }), { language: "fi" })).toContain(
      '<h4>1. Soita <span class="whole">09 2525 0111</span></h4>',
    );
  });

  test("a halt shows help and safety alone", () => {
    const html = toHtml(mattiPlan({ safety: [safety("R01.acute", { halt: true })] }), { language: "en" });
    expect(html).toContain("<title>This first</title>");
    expect(html).toContain("<h1>This first</h1>");
    expect(html).toContain("I am safe for now, continue");
    expect(html).not.toContain("bankrupt");
    expect(html).not.toContain("<footer>");
  });

  test("a plan without crisis guidance has no such part", () => {
    expect(toHtml(planOf({ help: null }), { language: "fi" })).not.toContain("<aside");
  });

  test("an entry of one line has no list under it, and a strong line is strong", () => {
    const html = toHtml(mattiPlan(), { language: "fi" });
    expect(html).toContain("<li>Koti joka yöksi\n</li>");
    expect(html).toContain("<li><strong>Laki: viimeistään tänään, ti 24.11.2026</strong></li>");
    expect(html).toContain("<li><strong>Asiaa hoitaa:</strong> Oma hyvinvointialue</li>");
  });
});
