import type { Comparison } from "./parts/engines.ts";
import type { Measured } from "./report.ts";

/** Something that has to be reached, and how it stands. */
export interface Target {
  readonly target: string;
  readonly where: string;
  /** What has to be reached: `at least` or `at most` so much. */
  readonly limit: { readonly atLeast: number } | { readonly atMost: number };
  readonly unit: string;
  /** `null`: it could not be measured. */
  readonly measured: number | null;
  readonly reached: boolean;
}

/** The targets of all parts that were measured. */
export function targetsOf(measured: Measured): readonly Target[] {
  return [
    ...(measured.engines ?? []).flatMap(targetsOfEngines),
    ...targetsOfPipeline(measured),
    ...targetsOfGrowth(measured),
    ...targetsOfMemory(measured),
    ...targetsOfLoading(measured),
  ];
}

function target(
  name: string,
  where: string,
  limit: Target["limit"],
  unit: string,
  measured: number | null,
): Target {
  const reached =
    measured !== null && ("atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost);
  return { target: name, where, limit, unit, measured, reached };
}

/** Engines are compared on the synthetic bases. */
function targetsOfEngines({ base, answers, rows }: Comparison): readonly Target[] {
  if (!base.startsWith("synthetic")) return [];
  const times = (name: string) => rows.find((row) => row.name.startsWith(name))?.times ?? null;
  const floor = times("hand-written");
  const where = `${base}, ${answers} facts`;
  const overFloor = target(
    "`evaluate`, in times of conditions written by hand",
    where,
    { atMost: 3 },
    "times",
    floor === null ? null : 1 / floor,
  );
  if (answers === "partial") return [overFloor];
  const others = rows.filter(({ name }) => name.startsWith("json-logic") || name.startsWith("@gorules"));
  const fastest = Math.min(...others.flatMap((row) => row.times ?? []));
  return [
    target(
      "speed of `evaluate` beside json-rules-engine",
      where,
      { atLeast: 200 },
      "times",
      times("json-rules-engine, prepared"),
    ),
    target("speed of `evaluate` beside the fastest other engine", where, { atLeast: 5 }, "times", fastest),
    overFloor,
  ];
}

function targetsOfPipeline({ pipeline }: Measured): readonly Target[] {
  return (pipeline?.rows ?? []).flatMap((row) => [
    target("`makePlan`", row.base, { atMost: 10 }, "`evaluate`s", row.makePlan),
    target(
      "`interview` after one more answer",
      row.base,
      { atMost: 2 },
      "`evaluate`s",
      row.interviewAfterAnswer,
    ),
    ...(row.wholeInterview === null
      ? []
      : [target("whole interview", row.base, { atMost: 100 }, "`evaluate`s", row.wholeInterview)]),
  ]);
}

function targetsOfGrowth({ growth }: Measured): readonly Target[] {
  if (growth === undefined) return [];
  const worst = Math.max(...growth.rules.flatMap(({ doubling }) => doubling ?? []));
  const counts = growth.rules.map(({ rules }) => rules.toLocaleString("en"));
  const where = `${counts[0]} to ${counts.at(-1)} rules`;
  return [
    target("`evaluate` of twice as many rules", where, { atMost: 2.2 }, "times, the worst doubling", worst),
  ];
}

/** Noise of the heap: what a garbage collection leaves is not the same to the byte. */
const heapNoise = 0.5;

function targetsOfMemory({ memory }: Measured): readonly Target[] {
  if (memory === undefined) return [];
  const more = (memory.all - memory.inTurn) / 1_048_576;
  return [
    target(
      "memory that interleaved requests leave beside requests in turn",
      `${memory.requests.toLocaleString("en")} requests, results given away`,
      { atMost: heapNoise },
      "MB (noise of the heap)",
      more,
    ),
  ];
}

function targetsOfLoading({ loading, size }: Measured): readonly Target[] {
  return [
    ...(loading === undefined
      ? []
      : [
          target(
            "`loadCatalogue` and `compile`",
            "this repository's files, first time",
            { atMost: 1_000 },
            "ms",
            loading.repository.first,
          ),
          target(
            "cost of one rule beside this repository's",
            `${loading.synthetic.rules.toLocaleString("en")} synthetic rule files`,
            { atMost: 10 },
            "times",
            loading.perRule,
          ),
        ]),
    ...(size === undefined
      ? []
      : [
          target(
            "main entry without content",
            "minified and gzipped",
            { atMost: 80 },
            "kB",
            size.bytes / 1_000,
          ),
        ]),
  ];
}
