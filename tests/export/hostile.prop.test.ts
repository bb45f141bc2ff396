import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { View } from "../../src/export/index.ts";
import {
  calendarToHtml,
  calendarToMarkdown,
  calendarToText,
  toHtml,
  toICalendar,
  toJsonLd,
  toMarkdown,
  toText,
} from "../../src/export/index.ts";
import { type Language, languages, type Occurrence, type Plan } from "../../src/model/index.ts";
import { propertyNames } from "./calendar-lines.ts";
import { farmPlan, farmYear } from "./farm-plan.ts";
import { tagsOf } from "./html-outline.ts";
import { mattiPlan, safety, text } from "./sample-plan.ts";

/** Pieces that are markup, commands or structure somewhere. */
const pieces = [
  ...[
    "<script>alert(1)</script>",
    "</script>",
    "<!--",
    "<img src=x onerror=alert(1)>",
    "&lt;",
    '" onclick="x',
    "'",
  ],
  ...[
    "[x](javascript:alert(1))",
    "![x](y)",
    "`",
    "**",
    "__",
    "~~",
    "|",
    "# ",
    "- ",
    "1. ",
    "> ",
    "---",
    "===",
    "\\",
  ],
  ...["https://evil.example", "www.evil.example", "a@evil.example", "<https://evil.example>", "$x$", "&amp;"],
  ...["\u001B[31m", "\u001B]8;;https://evil.example\u0007", "\u0000", "\u0008", "\u007F", "\u009B31m"],
  ...["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\t", "    "],
  ...["\nBEGIN:VEVENT", "\r\nDTSTART:20200101", "END:VCALENDAR", ";VALUE=DATE:", ","],
  ...["\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\uD800", "\uDC00", "\u{E0041}", "😀", "ä"],
  ...["{date}", "$&", "__proto__", ""],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

/** Where a text cannot stand: words of closed vocabularies, dates, and what links one part of the plan to another. */
const fixed = new Set([
  "schema",
  "applies",
  "type",
  "status",
  "urgency",
  "kind",
  "date",
  "from",
  "to",
  "today",
  "channel",
  "channels",
  "original",
  "ruleEnds",
  "period",
]);
const alsoFixed = new Set([
  "identification",
  "mandate",
  "mandates",
  "confidence",
  "severity",
  "audience",
  "sector",
]);
const links = new Set([
  "id",
  "service",
  "services",
  "also",
  "owner",
  "after",
  "focus",
  "order",
  "beyond",
  "answersIn",
  "pulledBy",
  "desk",
  "items",
  "needs",
]);
const rest = new Set([
  "reason",
  "rrule",
  "every",
  "each",
  "within",
  "on",
  "code",
  "when",
  "doneOn",
  "doBy",
  "actor",
  "role",
  "instead",
]);

/** The value with every text that could come from outside replaced; `next` gives the texts one by one. */
function withTexts<Value>(plan: Value, next: () => string): Value {
  const change = (value: unknown, key: string): unknown => {
    if ([fixed, alsoFixed, links, rest].some((keys) => keys.has(key)) && !isCatalogue(value)) return value;
    if (typeof value === "string") return next();
    if (Array.isArray(value))
      return value.map((each) => (typeof each === "object" ? change(each, "") : change(each, key)));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
  };
  const isCatalogue = (value: unknown) =>
    Array.isArray(value) && value.some((each) => typeof each === "object" && each !== null);
  // The keys are the value's own, so the shape is kept.
  return change(plan, "") as Value;
}

const plans: readonly Plan[] = [
  mattiPlan(),
  mattiPlan({
    load: null,
    safety: [safety("R02.talk", { why: text("Et ole yksin."), also: ["crisis-helpline"] })],
  }),
  mattiPlan({ safety: [safety("R01.acute", { halt: true, service: "crisis-helpline" })] }),
  farmPlan(),
];

interface Case {
  readonly plan: Plan;
  readonly benign: Plan;
  readonly year: readonly Occurrence[];
  readonly benignYear: readonly Occurrence[];
  readonly language: Language;
  readonly view: View;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    plan: fc.constantFrom(...plans),
    texts: fc.array(hostile, { minLength: 5, maxLength: 40 }),
    language: fc.constantFrom(...languages),
    view: fc.constantFrom<View>("customer", "full"),
  })
  .map(({ plan, texts, language, view }) => {
    let index = 0;
    // A number before or after each keeps texts different, so that none is dropped as a repeated one.
    const next = () => {
      const each = texts[index % texts.length];
      index += 1;
      return index % 2 === 0 ? `x${index} ${each}` : `${each} x${index}`;
    };
    const [changed, year] = [withTexts(plan, next), withTexts(farmYear, next)];
    index = 0;
    const harmless = () => `x${++index}`;
    const [benign, benignYear] = [withTexts(plan, harmless), withTexts(farmYear, harmless)];
    return { plan: changed, benign, year, benignYear, language, view };
  });

const runs = { numRuns: 150 };

describe("hostile texts in every place", () => {
  test("text: no control or format character, and no line wider than asked", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 40, max: 200 }), ({ plan, year, language, view }, width) => {
        for (const output of [
          toText(plan, { language, view, width }),
          calendarToText(plan, year, { language, view, width }),
        ]) {
          expect(output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        }
      }),
      runs,
    );
  });

  test("Markdown: as much unescaped markup, as many lines, as with harmless texts", () => {
    const markup = (output: string) => {
      const bare = output.replace(/\\[!-/:-@[-`{-~]/g, "x");
      return {
        lines: output.split("\n").length,
        marks: (bare.match(/[`*_{}[\]<>|~&$^@#+=\\]/g) ?? []).length,
        starts: bare.split("\n").map((line) => /^ *(?:- |#+ |---$|\*\*|)/.exec(line)?.[0]),
        addresses: (bare.match(/:\/\/|www\./gi) ?? []).length,
      };
    };
    fc.assert(
      fc.property(cases, ({ plan, benign, year, benignYear, language, view }) => {
        const [output, calendar] = [
          toMarkdown(plan, { language, view }),
          calendarToMarkdown(plan, year, { language, view }),
        ];
        expect((output + calendar).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(markup(output)).toEqual(markup(toMarkdown(benign, { language, view })));
        expect(markup(calendar)).toEqual(markup(calendarToMarkdown(benign, benignYear, { language, view })));
      }),
      runs,
    );
  });

  test("HTML: the same tags as with harmless texts, and no other attribute or address", () => {
    const outline = (html: string) =>
      tagsOf(html)
        .filter(({ name }) => name !== "span")
        .map(
          ({ name, closes, attributes }) => `${closes ? "/" : ""}${name} ${[...attributes.keys()].join()}`,
        );
    fc.assert(
      fc.property(cases, ({ plan, benign, year, benignYear, language, view }) => {
        const [html, calendar] = [
          toHtml(plan, { language, view }),
          calendarToHtml(plan, year, { language, view }),
        ];
        expect((html + calendar).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(outline(html)).toEqual(outline(toHtml(benign, { language, view })));
        expect(outline(calendar)).toEqual(outline(calendarToHtml(benign, benignYear, { language, view })));
      }),
      runs,
    );
  });

  test("iCalendar: the same properties in the same order, folded lines, no line break from a text", () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom<"hide" | "show">("hide", "show"),
        ({ plan, benign, year, benignYear, language }, sensitive) => {
          const calendar = toICalendar(plan, { language, sensitive, occurrences: year });
          expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
          expect(propertyNames(calendar)).toEqual(
            propertyNames(toICalendar(benign, { language, sensitive, occurrences: benignYear })),
          );
        },
      ),
      runs,
    );
  });

  test("JSON-LD: JSON that cannot leave a script element, with the same keys", () => {
    const keysOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(keysOf);
      if (typeof value !== "object" || value === null) return typeof value;
      return Object.entries(value).map(([key, each]) => [key, key === "@type" ? each : keysOf(each)]);
    };
    fc.assert(
      fc.property(cases, ({ plan, benign, language }) => {
        const json = toJsonLd(plan, { language, sensitive: "show" });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        const same = JSON.parse(toJsonLd(benign, { language, sensitive: "show" }));
        expect(keysOf(JSON.parse(json))).toEqual(keysOf(same));
      }),
      runs,
    );
  });
});
