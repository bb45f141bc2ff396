import ts from "typescript";

/** The README's example of use from a backend. */
export interface Example {
  readonly code: string;
  /** What the README says that it prints; `undefined` when it does not say. */
  readonly prints: string | undefined;
}

/**
 * Finds the example in the README: its first `ts` block. A `text` block that is the next one after it is what the
 * example prints. Throws when there is no `ts` block.
 */
export function readExample(readme: string): Example {
  const blocks = [...readme.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)];
  const index = blocks.findIndex(([, language]) => language === "ts");
  const [code, next] = blocks.slice(index);
  if (index < 0 || code === undefined) throw new Error("README.md has no `ts` block");
  return { code: code[2] ?? "", prints: next?.[1] === "text" ? next[2] : undefined };
}

/** The example for a CommonJS file, which may not wait at its top level: all but its imports moves into a function. */
export function forCommonJs(code: string): string {
  const { statements } = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest);
  const end = statements.findLast(ts.isImportDeclaration)?.end ?? 0;
  return `${code.slice(0, end)}\n(async () => {${code.slice(end)}})();\n`;
}
