import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type ExpressionExample,
  expressionExamples,
  expressions,
  operators,
  settingOperators,
} from "../src/logic/index.ts";

/** `docs/expressions.md`: every operator and expression with its examples, as rule authors write them. */
export function expressionsMarkdown(): string {
  return [
    "# Operators and expressions",
    "",
    "Written from the code by `npx tsx tools/write-expressions.ts`. Every example here is also a test.",
    "",
    "## Operators of conditions",
    "",
    "A comparison is `{fact: name, operator: name, value: ...}`. With an unknown side it is unknown, but for `known` and `unknown`.",
    "",
    "| operator | it holds when |",
    "| --- | --- |",
    ...operators.map(({ name, about }) => `| \`${name}\` | ${about} |`),
    "",
    "## Expressions",
    "",
    "An expression is a literal, `{fact: name}`, or one of these names with its arguments. It is unknown when something it needs",
    "is unknown, unless its line says otherwise.",
    ...expressions.flatMap(({ name, about }) => [
      "",
      `### \`${name}\``,
      "",
      `${about[0]?.toUpperCase()}${about.slice(1)}.`,
      "",
      ...(expressionExamples[name]?.examples ?? []).map(exampleLine),
    ]),
    "",
    ...settingLines(),
    "",
  ].join("\n");
}

/** The expressions that read the catalogue's own settings: what they give is the rule authors' to say. */
function settingLines(): readonly string[] {
  const written: Readonly<Record<string, unknown>> = {
    setting: { setting: { of: "aid-closes", year: { "year-of": { fact: "start" } } } },
    "last-setting-day": { "last-setting-day": { of: "aid-periods-end", until: { fact: "start" } } },
  };
  return [
    "## Yearly settings",
    "",
    "A value that the law or an authority sets for a year stands under `settings` of a topic, once, and rules read it by its id. The",
    "value of exactly that year counts, else `otherwise`, else it is unknown. A value with `confirmed: false`, and one of `otherwise`",
    "without `confirmed: true`, is assumed: a date that hangs on it says so.",
    ...settingOperators([]).flatMap(({ name, about }) => [
      "",
      `### \`${name}\``,
      "",
      `${about[0]?.toUpperCase()}${about.slice(1)}.`,
      "",
      `- ${code(written[name])}`,
    ]),
  ];
}

function exampleLine({ expression, facts, value }: ExpressionExample): string {
  const given =
    facts === undefined || Object.keys(facts).length === 0
      ? ""
      : ` with ${Object.entries(facts)
          .map(([name, known]) => `\`${name}\` = ${code(known)}`)
          .join(", ")}`;
  return `- ${code(expression)}${given} is ${value === undefined ? "unknown" : code(value)}`;
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

const file = new URL("../docs/expressions.md", import.meta.url);
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, expressionsMarkdown());
