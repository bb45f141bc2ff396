import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { impurities } from "./impurities.ts";

const source = resolve(import.meta.dirname, "../../src");
const modules = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && path !== "node.ts")
  .sort();

describe("src reads no clock, locale, chance or surroundings", () => {
  test("there are modules to read", () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  test.each(modules)("%s", (path) => {
    // date-fns works on `UTCDate` there, whose `getDay` is the day in UTC.
    const dates = path.startsWith("calendar/") ? "utc" : "native";
    expect(impurities(readFileSync(join(source, path), "utf8"), dates)).toEqual([]);
  });
});

describe("the scan", () => {
  test.each([
    ["Date.now();", "Date"],
    ["const now = Date.now;", "Date"],
    ["Date.parse('2026-01-01');", "Date"],
    ["const clock = Date;", "Date"],
    ["Date();", "Date"],
    ["class Day extends Date {}", "Date"],
    ["new Date();", "new Date"],
    ["new Date;", "new Date"],
    ["new Date(2026, 1, 1);", "new Date"],
    ["new Date(...parts);", "new Date"],
    ["new UTCDate();", "new Date"],
    ["day.getDay();", "getDay"],
    ["day['getFullYear']();", "getFullYear"],
    ["day.getTimezoneOffset();", "getTimezoneOffset"],
    ["day.setHours(1);", "setHours"],
    ["isToday(day);", "isToday"],
    ["import { formatDistanceToNow } from 'date-fns';", "formatDistanceToNow"],
    ["Math.random();", "Math.random"],
    ["Math['random']();", "Math.random"],
    ["const { random } = Math;", "Math.random"],
    ["a.localeCompare(b);", "localeCompare"],
    ["a['localeCompare'](b);", "localeCompare"],
    ["const { localeCompare } = a;", "localeCompare"],
    ["const { localeCompare: compare } = a;", "localeCompare"],
    ["n.toLocaleString();", "toLocaleString"],
    ["n.toLocaleUpperCase();", "toLocaleUpperCase"],
    ["n.toDateString();", "toDateString"],
    ["new Intl.Collator();", "Intl"],
    ["process.env;", "process"],
    ["const all = { process };", "process"],
    ["const { clock = performance } = options;", "performance"],
    ["const { clock: { now } = Date } = options;", "Date"],
    ["function page(process: string) {} process.exit();", "process"],
    ["globalThis.Date;", "globalThis"],
    ["performance.now();", "performance"],
    ["crypto.randomUUID();", "crypto"],
    ["setTimeout(go, 1);", "setTimeout"],
    ["later(setImmediate);", "setImmediate"],
    ["console.log(1);", "console"],
    ["eval('1');", "eval"],
    ["new Function('1');", "Function"],
    ["require('node:fs');", "require"],
    ["import('node:fs');", "import()"],
    ["import.meta.url;", "import.meta"],
    ["let count = 0;", "module state"],
    ["export var count = 0;", "module state"],
  ])("catches %s", (text, what) => {
    expect(impurities(`\n${text}`, "native")).toContain(`2: ${what}`);
  });

  test.each([
    ["new Date(0);", "new Date"],
    ["new UTCDateMini();", "new Date"],
    ["Date.now();", "Date"],
    ["day.getTimezoneOffset();", "getTimezoneOffset"],
  ])("catches %s where dates are UTC", (text, what) => {
    expect(impurities(text, "utc")).toEqual([`1: ${what}`]);
  });

  test.each([
    "new Date(0);",
    "new UTCDate(2026, 1, 1);",
    "Date.UTC(2026, 1, 1);",
    "if (value instanceof Date) stop();",
    "const earlier = (a: Date, b: Date): Date => (a < b ? a : b);",
    "Math.floor(1.5);",
    "const words = ['Date.now()', `process.env`]; // setTimeout",
    "const entry = { process: 1, module: 2 }; entry.process;",
    "const { process: stage } = entry;",
    "function run() { let count = 0; return ++count; }",
    "for (const entry of entries) use(entry);",
    "function html(document: Page) { return [document.body, { document }]; }",
    "import { module } from './module.ts'; module.run();",
    "type Clock = typeof performance | Intl.Collator;",
    "day.getUTCDay();",
    "names.sort((a, b) => (a < b ? -1 : 1));",
  ])("lets through %s", (text) => {
    expect(impurities(text, "native")).toEqual([]);
  });

  test("lets through the parts of a UTC date", () => {
    expect(impurities("day.getDay(); new UTCDateMini(2026, 1, 1).getMonth();", "utc")).toEqual([]);
  });
});
