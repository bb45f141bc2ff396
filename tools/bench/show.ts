import type { Comparison } from "./parts/engines.ts";
import type { Growth } from "./parts/growth.ts";
import type { Loading } from "./parts/load.ts";
import type { Memory } from "./parts/memory.ts";
import type { Pipeline } from "./parts/pipeline.ts";
import type { Size } from "./parts/size.ts";
import type { QuestionCount } from "./questions/average.ts";
import type { Report } from "./report.ts";
import { type Cell, table } from "./table.ts";
import type { Target } from "./targets.ts";

/** The report as Markdown, which can be read in a terminal too. */
export function show(report: Report): string {
  const { engines, pipeline, growth, loading, memory, size, questions, targets } = report;
  const sections = [
    report.quick ? ["**A quick look: these figures say nothing.**"] : [],
    engines === undefined && pipeline === undefined ? [] : showRatios(engines ?? [], pipeline),
    targets.length === 0 ? [] : ["### Targets", showTargets(targets)],
    growth === undefined ? [] : showGrowth(growth),
    loading === undefined && memory === undefined && size === undefined
      ? []
      : ["### Loading, memory, size", showRest(loading, memory, size)],
    questions === undefined ? [] : ["### Average number of questions", showQuestions(questions)],
  ];
  return `${sections.flat().join("\n\n")}\n`;
}

/** One table of all ratios: a column for each base. */
function showRatios(engines: readonly Comparison[], pipeline: Pipeline | undefined): readonly string[] {
  const complete = engines.filter(({ answers }) => answers === "complete");
  const partial = engines.filter(({ answers }) => answers === "partial");
  const steps = pipeline?.rows ?? [];
  const bases = [...new Set([...complete, ...steps].map(({ base }) => base))];
  const row = (name: string, cell: (base: string) => Cell): readonly Cell[] => [name, ...bases.map(cell)];
  const timesIn = (from: readonly Comparison[], name: string) => (base: string) =>
    from.find((one) => one.base === base)?.rows.find((one) => one.name === name)?.times ?? null;
  const names = (from: readonly Comparison[]) => [
    ...new Set(from.flatMap(({ rows }) => rows.map(({ name }) => name))),
  ];
  const step =
    (key: "makePlan" | "interview" | "interviewAfterAnswer" | "evaluateAfterAnswer" | "wholeInterview") =>
    (base: string) =>
      steps.find((one) => one.base === base)?.[key] ?? null;
  const rows = [
    ...names(complete).map((name) => row(name, timesIn(complete, name))),
    ...names(partial).map((name) => row(`partial facts: ${name}`, timesIn(partial, name))),
    ...(pipeline === undefined
      ? []
      : [
          row("`makePlan`", step("makePlan")),
          row("`interview`", step("interview")),
          row("`interview` after one more answer", step("interviewAfterAnswer")),
          row("`evaluate` after one more answer", step("evaluateAfterAnswer")),
          row("whole interview, one question after the other", step("wholeInterview")),
        ]),
    ...(complete.length === 0
      ? []
      : [
          row(
            "(microseconds of `evaluate`)",
            (base) => complete.find((one) => one.base === base)?.rows[0]?.microseconds ?? null,
          ),
        ]),
  ];
  const absent = new Set(
    complete.flatMap(({ rows }) =>
      rows.flatMap(({ name, absent }) => (absent === undefined ? [] : `${name}: ${absent}`)),
    ),
  );
  return [
    "### Ratios",
    "How long it takes, in times of `evaluate` of the same situations. More than 1 is slower than `evaluate`.",
    table(["", ...bases], rows),
    ...absent,
  ];
}

function showTargets(targets: readonly Target[]): string {
  const rows = targets.map(({ target, where, limit, unit, measured, reached }) => [
    `${target}: ${where}`,
    "atLeast" in limit ? `at least ${limit.atLeast} ${unit}` : `at most ${limit.atMost} ${unit}`,
    measured,
    reached ? "yes" : "**no**",
  ]);
  return table(["Target", "Limit", "Measured", "Reached"], rows);
}

function showGrowth({ rules, answered, follow }: Growth): readonly string[] {
  return [
    "### Growth",
    "Microseconds.",
    table(
      ["Rules", "`evaluate`", "times half as many"],
      rules.map((one) => [one.rules.toLocaleString("en"), one.microseconds, one.doubling]),
    ),
    table(
      ["Questions answered", "`evaluate`", "`interview`"],
      answered.map((one) => [`${one.percent} %`, one.evaluate, one.interview]),
    ),
    table(
      ["Events in the record", "`follow` of a message", "`follow` of a changed answer"],
      follow.map((one) => [one.events.toLocaleString("en"), one.message, one.changedAnswer]),
    ),
  ];
}

function showRest(loading: Loading | undefined, memory: Memory | undefined, size: Size | undefined): string {
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(2)} MB`;
  const rows: Cell[][] = [];
  for (const [name, cost] of Object.entries({
    "this repository": loading?.repository,
    synthetic: loading?.synthetic,
  }))
    if (cost !== undefined)
      rows.push([
        `load and compile, ${name}: ${cost.rules} rules in ${cost.files} files`,
        `first ${cost.first.toFixed(0)} ms, best ${cost.best.toFixed(0)} ms`,
      ]);
  if (memory !== undefined)
    rows.push(
      ["memory left by one request", megabytes(memory.one)],
      [`memory left by ${memory.requests.toLocaleString("en")} requests in turn`, megabytes(memory.inTurn)],
      [`memory left by ${memory.requests.toLocaleString("en")} interleaved requests`, megabytes(memory.all)],
      ["memory of their results while they are kept", megabytes(memory.results)],
      ["memory of the same results as plain JSON", megabytes(memory.plainResults)],
    );
  if (size !== undefined)
    rows.push([
      `main entry, minified and gzipped, ${size.hasEngine ? "with" : "without"} json-rules-engine`,
      `${(size.bytes / 1_000).toFixed(1)} kB`,
    ]);
  return table(["", "Measured"], rows);
}

function showQuestions(questions: readonly QuestionCount[]): string {
  const rows = questions.map((one) => [
    `${one.journey}, ${one.count} ${one.people === "personas" ? "personas" : "random people"}`,
    one.interview,
    one.mentioned,
    one.everything,
    String(one.questions),
  ]);
  const heading = [
    "",
    "`interview`",
    "mentioned in an open rule",
    "everything that applies",
    "questions in all",
  ];
  return table(heading, rows);
}
