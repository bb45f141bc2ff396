import ts from "typescript";

/** The names that a module exports, `type ` before those that are types alone. `export *` is listed as `*`. */
export function exportedNames(text: string): string[] {
  const { statements } = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  return statements.flatMap(namesOf).sort();
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isExportDeclaration(statement)) return namesOfList(statement);
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const name =
    ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || isType
      ? statement.name
      : undefined;
  return [`${isType ? "type " : ""}${name?.text ?? "?"}`];
}

function namesOfList({ exportClause, isTypeOnly }: ts.ExportDeclaration): string[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return ["*"];
  return exportClause.elements.map(
    (element) => `${isTypeOnly || element.isTypeOnly ? "type " : ""}${element.name.text}`,
  );
}
