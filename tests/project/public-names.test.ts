import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { exportedNames } from "./exported-names.ts";

/** The public names, by hand: whoever adds or removes one says so here, and in CHANGELOG.md. */
const publicNames: Readonly<Record<string, readonly string[]>> = {
  index: [
    "PalvelupolkuError",
    "codes",
    "compile",
    "evaluate",
    "follow",
    "formatDate",
    "interview",
    "languages",
    "limits",
    "loadCatalogue",
    "makePlan",
    "metrics",
    "planMachine",
    "renderDiagnostic",
    "replan",
    "restoreRecord",
    "saveRecord",
    "situationOf",
    "startFollowing",
    "taskMachine",
    "type AnswerProblem",
    "type Area",
    "type Catalogue",
    "type CatalogueResult",
    "type Change",
    "type Code",
    "type CompileOptions",
    "type Condition",
    "type Conditions",
    "type Diagnostic",
    "type Effect",
    "type ExpressionOperator",
    "type Finding",
    "type Findings",
    "type Followed",
    "type InputFile",
    "type Interview",
    "type KeyOptions",
    "type Language",
    "type Metrics",
    "type Operator",
    "type Plan",
    "type PlanChannel",
    "type PlanDeadline",
    "type PlanIndicator",
    "type PlanItem",
    "type PlanRecord",
    "type PlanService",
    "type PlanState",
    "type Program",
    "type ProgramLifeEvent",
    "type Question",
    "type QuestionOption",
    "type RecordEvent",
    "type RecordItem",
    "type RecordView",
    "type Refusal",
    "type Replanned",
    "type Restored",
    "type SafetyItem",
    "type Severity",
    "type Situation",
    "type SkippedQuestion",
    "type StartOptions",
    "type TaskStatus",
    "type Text",
    "type Urgency",
    "type Verdict",
    "type ViewItem",
    "urgencies",
    "viewFor",
  ],
  node: ["CatalogueError", "readCatalogue", "readFiles", "type FolderFiles"],
  finland: ["catalogueFiles", "type CatalogueFile"],
  engine: ["toEngine"],
  export: [
    "toHtml",
    "toICalendar",
    "toJsonLd",
    "toMarkdown",
    "toText",
    "type CalendarOptions",
    "type DocumentOptions",
    "type ExportOptions",
    "type JsonLdOptions",
    "type TextOptions",
    "type View",
  ],
};

const source = resolve(import.meta.dirname, "../../src");

describe.each(Object.entries(publicNames))("src/%s.ts", (entry, names) => {
  test("exports the listed names and no other", () => {
    expect(exportedNames(readFileSync(`${source}/${entry}.ts`, "utf8"))).toEqual(names);
  });

  test("has at run time the names that are no types", async () => {
    const module: object = await import(`../../src/${entry}.ts`);
    expect(Object.keys(module).sort()).toEqual(names.filter((name) => !name.startsWith("type ")));
  });
});

describe("exportedNames", () => {
  test.each([
    ['export { a, type B, c as d } from "./a.ts";', ["a", "d", "type B"]],
    ['export type { A } from "./a.ts";', ["type A"]],
    ["export const a = 1, b = 2;", ["a", "b"]],
    ["export function a() {}", ["a"]],
    ["export class A {}", ["A"]],
    ["export interface A {}", ["type A"]],
    ["export type A = 1;", ["type A"]],
    ["export default 1;", ["default"]],
    ["export enum A {}", ["?"]],
    ['export * from "./a.ts";', ["*"]],
    ['export * as a from "./a.ts";', ["*"]],
    ["const a = 1; function b() {}", []],
  ])("reads %s", (text, names) => {
    expect(exportedNames(text)).toEqual(names);
  });
});
