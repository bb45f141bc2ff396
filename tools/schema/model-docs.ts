import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

/** A constant of the model: how it is written, and the comment before it. */
export interface ModelConstant {
  readonly written: ts.Expression;
  readonly doc: string | undefined;
}

/** The constants of `src/model` by name. */
export type ModelDocs = ReadonlyMap<string, ModelConstant>;

/** Reads the doc comments of `src/model`, so that an editor shows a rule's author what a developer reads there. */
export function readModelDocs(): ModelDocs {
  const folder = resolve(import.meta.dirname, "../../src/model");
  const docs = new Map<string, ModelConstant>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ts"))) {
    collectConstants(readFileSync(join(folder, name), "utf8"), docs);
  }
  return docs;
}

function collectConstants(text: string, docs: Map<string, ModelConstant>): void {
  const file = ts.createSourceFile("model.ts", text, ts.ScriptTarget.Latest, true);
  for (const statement of file.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer !== undefined)
        docs.set(name.getText(), { written: initializer, doc: docOf(statement) });
    }
  }
}

/** The doc comment before a statement or a property, on one line. */
export function docOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  return ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, " ");
}
