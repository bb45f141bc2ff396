import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { main } from "../../tools/bench/main.ts";
import { readOptions } from "../../tools/bench/options.ts";
import { targetsOf } from "../../tools/bench/targets.ts";
import { withFigures } from "../../tools/bench/write-page.ts";

const root = join(import.meta.dirname, "..", "..");

afterEach(() => vi.restoreAllMocks());

describe("npm run bench", () => {
  test("prints one JSON object with `--json`, whatever is reached", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await main(["--quick", "--json", "--only", "engines,size"], root)).toBe(0);
    expect(log).toHaveBeenCalledTimes(1);
    const report = JSON.parse(String(log.mock.calls[0]?.[0]));
    expect(Object.keys(report)).toEqual(["schema", "node", "quick", "engines", "size", "targets"]);
    expect(report).toMatchObject({ schema: "palvelupolku/bench/1", quick: true });
    for (const { rows } of report.engines) expect(rows[0]).toMatchObject({ times: 1 });
    for (const { measured, reached } of report.targets)
      expect([typeof measured, typeof reached]).toEqual(["number", "boolean"]);
  }, 60_000);

  test("refuses what it does not know, and writes only a whole run", () => {
    expect(readOptions(["--fast"])).toContain("`--fast` is no option");
    expect(readOptions(["--only", "speed"])).toContain("`speed` is no part");
    expect(readOptions(["--write", "--quick"])).toContain("only a whole run");
    expect(readOptions(["--write", "--only", "load"])).toContain("only a whole run");
    expect(readOptions(["--only", "memory,load"])).toMatchObject({ parts: ["load", "memory"] });
  });
});

describe("targets", () => {
  const row = (name: string, times: number) => ({ name, microseconds: times, times });
  const comparison = (floor: number, rules: number, logic: number) => ({
    base: "synthetic 1 rules / 1 facts",
    answers: "complete" as const,
    rules: 1,
    customers: 1,
    rows: [
      row("hand-written TypeScript", floor),
      row("json-rules-engine, prepared once", rules),
      row("json-logic-engine, compiled together", logic),
    ],
  });
  const reached = (floor: number, rules: number, logic: number) =>
    targetsOf({ engines: [comparison(floor, rules, logic)] }).map((one) => one.reached);

  test("are reached from their limit on, and a miss is said", () => {
    expect(reached(1 / 3, 200, 5)).toEqual([true, true, true]);
    expect(reached(0.33, 199, 4.9)).toEqual([false, false, false]);
  });
});

describe("the page", () => {
  test("takes the figures between its marks and keeps the rest", () => {
    const begin = "<!-- figures: written by `npm run bench -- --write` -->";
    const page = `before\n${begin}\nold\n<!-- end of figures -->\nafter\n`;
    expect(withFigures(page, "new\n")).toBe(`before\n${begin}\n\nnew\n\n<!-- end of figures -->\nafter\n`);
    expect(() => withFigures("no marks", "new")).toThrow("no marks");
  });
});
