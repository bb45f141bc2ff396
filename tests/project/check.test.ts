import { describe, expect, test } from "vitest";
import { forCommonJs, readExample } from "../../tools/check/example.ts";
import { type Outcome, runSteps, type Step } from "../../tools/check/step.ts";

/** Runs the groups and gives what was printed, without the times. */
async function printed(groups: readonly (readonly Step[])[]) {
  const lines: string[] = [];
  const counts = await runSteps(groups, (text) => lines.push(text.replace(/\d+\.\d s/, "T s")));
  return { lines, counts };
}

const step = (name: string, outcome: Outcome, milliseconds = 0): Step => ({
  name,
  run: () => new Promise((done) => setTimeout(done, milliseconds, outcome)),
});

describe("runSteps", () => {
  test("reports the steps in the order they are written, whichever ends first", async () => {
    const { lines } = await printed([[step("slow", { ok: true }, 20), step("quick", { ok: true })]]);
    expect(lines).toEqual(["ok      slow                  T s", "ok      quick                 T s"]);
  });

  test("goes on after a failed step, says why it failed, and counts steps and tests", async () => {
    const { lines, counts } = await printed([
      [step("one", { ok: false, output: "a reason\n\nand more\n" })],
      [step("two", { ok: true, output: "not shown", detail: "3 modules" })],
      [step("three", { ok: false, tests: { passed: 5, failed: 2 } })],
    ]);
    expect(lines).toEqual([
      "FAILED  one                   T s\n\n    a reason\n\n    and more\n",
      "ok      two                   T s  3 modules",
      "FAILED  three                 T s",
    ]);
    expect(counts).toEqual({ passed: 6, failed: 4 });
  });

  test("shows what a step that passed has to say when it is verbose", async () => {
    const { lines } = await printed([[step("tests", { ok: true, output: "covered", verbose: true })]]);
    expect(lines).toEqual(["ok      tests                 T s\n\n    covered\n"]);
  });

  test("takes a step that throws for a failed one", async () => {
    const broken: Step = { name: "broken", run: () => Promise.reject(new Error("no tarball")) };
    const { lines, counts } = await printed([[broken]]);
    expect(lines[0]).toMatch(/^FAILED {2}broken[\s\S]*no tarball/);
    expect(counts).toEqual({ passed: 0, failed: 1 });
  });
});

const readme = `# Title
\`\`\`sh
npm ci
\`\`\`

\`\`\`ts
import { a } from "a";
const b = await a();
console.log(b);
\`\`\`

It prints

\`\`\`text
1
2
\`\`\`

\`\`\`ts
not this
\`\`\`
`;

const code = 'import { a } from "a";\nconst b = await a();\nconsole.log(b);\n';

describe("the README's example", () => {
  test("is the first TypeScript block, and a text block after it is what it prints", () => {
    expect(readExample(readme)).toEqual({ code, prints: "1\n2\n" });
  });

  test("need not say what it prints", () => {
    expect(readExample(readme.replace("```text", "```json"))).toEqual({ code, prints: undefined });
  });

  test("must be there", () => {
    expect(() => readExample(readme.replaceAll("```ts", "```js"))).toThrow("README.md has no `ts` block");
  });

  test("waits inside a function when it is CommonJS", () => {
    expect(forCommonJs(code)).toBe(
      'import { a } from "a";\n(async () => {\nconst b = await a();\nconsole.log(b);\n})();\n',
    );
  });
});
