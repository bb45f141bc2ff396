import { describe, expect, test } from "vitest";
import { codes, type InputFile, limits, loadCatalogue } from "../../src/index.ts";
import { diagnosticsOf, factItem, named, withBase, wordsOf } from "./support.ts";

/** Most processor time that a damaged rule base may take here: seconds. Generous, because tests run side by side. */
const most = 6;

/** Diagnostics of files, and the seconds of processor time that they took. */
function timed(files: readonly InputFile[]) {
  const began = process.cpuUsage();
  const found = diagnosticsOf(files);
  const { user, system } = process.cpuUsage(began);
  return { found, codes: [...new Set(found.map(({ code }) => code))], seconds: (user + system) / 1e6 };
}

/** Items of one list, spread over files that are small enough to be read. */
function spread(key: string, items: readonly string[], perFile: number): readonly InputFile[] {
  const files = Math.ceil(items.length / perFile);
  return Array.from({ length: files }, (_, index) => ({
    path: `rules/home/part-${key}-${index}.yaml`,
    text: `${key}:\n${items.slice(index * perFile, (index + 1) * perFile).join("")}`,
  }));
}

function numbered(count: number, item: (index: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

const indicator = (name: string, fact: string) =>
  `- {name: ${name}, conditions: {all: [{fact: ${fact}, operator: known}]}, event: {type: indicator, params: {indicator: i}}, severity: high, confidence: V}\n`;

describe("a damaged rule base ends in coded diagnostics, soon", () => {
  test("100,000 rules", () => {
    const { codes, seconds } = timed(
      spread(
        "rules",
        numbered(100_000, () => "- {}\n"),
        25_000,
      ),
    );
    expect(codes).toEqual(["limit/rules"]);
    expect(seconds).toBeLessThan(most);
  });

  test("the limit of rules is told at the file that passes it, and nothing else is checked", () => {
    const files = spread(
      "rules",
      numbered(limits.rules + 1, () => "- {}\n"),
      limits.rules,
    );
    expect(diagnosticsOf(withBase(...files))).toEqual([
      {
        code: "limit/rules",
        severity: "error",
        message: `there are ${limits.rules + 2} rules, and at most ${limits.rules} are read`,
        path: "rules/home/part-rules-1.yaml",
        line: 1,
        column: 1,
        help: codes["limit/rules"].remedy,
      },
    ]);
  });

  test("as many rules as the limit are checked, item by item", () => {
    const files = spread(
      "rules",
      numbered(limits.rules, () => "- {}\n"),
      limits.rules,
    );
    expect(timed(files).codes).toEqual(["schema/missing-key", "limit/diagnostics"]);
  });

  test("thousands of rules that each name an unknown fact", () => {
    const files = [
      ...spread(
        "facts",
        numbered(1_500, (index) =>
          factItem(`home.situation-${index}`, "type: boolean", "given: true", named),
        ),
        1_500,
      ),
      ...spread(
        "rules",
        numbered(3_000, (index) => indicator(`R${index}`, `home.sitaution-${index}x`)),
        1_500,
      ),
    ];
    const { found, codes, seconds } = timed(withBase(...files));
    expect(codes).toContain("reference/unknown-fact");
    expect(found).toHaveLength(limits.diagnostics + 1);
    expect(found.find(({ code }) => code === "reference/unknown-fact")?.help).toMatch(/^did you mean/);
    expect(seconds).toBeLessThan(most);
  });

  test("thousands of unknown keys", () => {
    const text = numbered(20_000, (index) => `k${index}: 1\n`).join("");
    const { found, codes, seconds } = timed([{ path: "rules/home/keys.yaml", text }]);
    expect(codes).toEqual(["schema/unknown-key", "limit/diagnostics"]);
    expect(found.at(-1)?.message).toBe(`${20_000 - limits.diagnostics} more are not listed`);
    expect(seconds).toBeLessThan(most);
  });

  test("thousands of faulty comparisons, flat and deep", () => {
    const flat = `{all: [${"{fact: a, operater: known}, ".repeat(5_000)}]}`;
    const deep = `${"{all: [".repeat(20)}{fct: a}${"]}".repeat(20)}`;
    const rule = (name: string, conditions: string) =>
      `- {name: ${name}, conditions: ${conditions}, event: {type: indicator, params: {indicator: i}}, severity: high, confidence: V}\n`;
    const files = spread(
      "rules",
      [rule("R1", flat), ...numbered(300, (index) => rule(`D${index}`, deep))],
      1_000,
    );
    const { codes, seconds } = timed(files);
    expect(codes).toEqual(["schema/unknown-key", "limit/diagnostics"]);
    expect(seconds).toBeLessThan(most);
  });

  test("many life events that ask nothing of what their rules need", () => {
    const question = "question: {fi: a, sv: b, en: c}";
    const files = [
      ...spread(
        "facts",
        numbered(1_000, (index) => factItem(`q${index}`, "type: boolean", question)),
        1_000,
      ),
      ...spread(
        "rules",
        numbered(1_000, (index) => indicator(`R${index}`, `q${index}`)),
        1_000,
      ),
      ...numbered(300, (index) => `e${index}`).map((id) => ({
        path: `life-events/${id}/event.yaml`,
        text: `id: ${id}\nname: {fi: a, sv: b, en: c}\noverview: {fi: a, sv: b, en: c}\nkind: linear\ntopics: [home]\nquestions: []\n`,
      })),
    ];
    const { found, seconds } = timed(files);
    expect(found).toHaveLength(limits.diagnostics + 1);
    expect(seconds).toBeLessThan(most);
  });
});

describe("the list of diagnostics", () => {
  const many = (count: number) =>
    spread(
      "rules",
      numbered(count, (index) => indicator(`Q${index}`, "home.moving")),
      1_000,
    );

  test("is whole up to the limit", () => {
    const found = diagnosticsOf(withBase(...many(limits.diagnostics)));
    expect(found).toHaveLength(limits.diagnostics);
    expect(found.every(({ code }) => code === "rule/no-example")).toBe(true);
  });

  test("beyond it says how many are left out: a warning when all are", () => {
    const result = loadCatalogue(withBase(...many(limits.diagnostics + 5)));
    expect(result.ok && result.warnings.at(-1)).toEqual({
      code: "limit/diagnostics",
      severity: "warning",
      message: "5 more are not listed",
      path: "rules/home/part-rules-0.yaml",
      line: 1,
      column: 1,
      help: codes["limit/diagnostics"].remedy,
    });
  });

  test("keeps the errors when there are too many warnings, and is still in order", () => {
    const fault = { path: "rules/zoo/facts.yaml", text: "facts: [{id: zoo}]\n" };
    const found = diagnosticsOf(withBase(...many(limits.diagnostics + 5), fault));
    expect(found.at(-2)).toMatchObject({
      path: "rules/zoo/facts.yaml",
      code: "schema/missing-key",
      severity: "error",
    });
    expect(found.at(-1)).toMatchObject({ message: "6 more are not listed", severity: "error" });
  });

  test("has each of them once", () => {
    const twice = "examples:\n- {rule: R1, today: 2026-11-24, facts: {home.kidn: owned}, verdict: open}\n";
    expect(wordsOf(withBase({ path: "rules/home/more.yaml", text: twice }))).toHaveLength(1);
  });
});

test("files that are no list of paths and texts are refused with a code", () => {
  for (const files of [
    undefined,
    null,
    "rules",
    [null],
    [{ path: 1, text: "" }],
    [{ path: "rules/a/b.yaml" }],
  ])
    expect(() => loadCatalogue(files as unknown as InputFile[])).toThrow(
      // a caller without types may pass anything
      expect.objectContaining({ code: "call/bad-option" }),
    );
});
