import ts from "typescript";

/** Globals that read a clock, a locale, chance or the surroundings, or that reach such a global by another name. */
const bannedGlobals = new Set([
  ...["performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...[
    "Intl",
    "Temporal",
    "crypto",
    "process",
    "navigator",
    "console",
    "fetch",
    "WebSocket",
    "XMLHttpRequest",
  ],
  ...["globalThis", "global", "window", "self", "document", "localStorage", "sessionStorage", "Deno", "Bun"],
  ...["require", "module", "__dirname", "__filename", "eval", "Function", "WeakRef", "FinalizationRegistry"],
]);

/** Members that read the locale or the time zone of the machine, whatever they are called on. */
const bannedMember = /^(localeCompare|toLocale\w*|getTimezoneOffset|to(Date|Time)String)$/;

/** Members that read the time zone of the machine, except on a `UTCDate`. */
const zonedMember = /^[gs]et(Date|Day|FullYear|Hours|Minutes|Month|Seconds|Milliseconds|Year)$/;

/** Functions of date libraries that read the clock. */
const clockFunction =
  /^(constructNow|is(Today|Tomorrow|Yesterday|Future|Past|This[A-Z]\w*)|(start|end)Of(Today|Tomorrow|Yesterday)|\w+(To|From)Now\w*)$/;

/** Which dates a module works with: `utc` may read their parts but makes no native `Date`; `native` the reverse. */
export type Dates = "utc" | "native";

/** What is impure in a TypeScript module: one line `line: what` for each, in the order of the text. */
export function impurities(text: string, dates: Dates): string[] {
  const { file, isOwn } = parse(text);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Types are gone at run time; the classes that a class extends are not.
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    const what = impurity(node, dates, isOwn);
    if (what !== undefined) {
      found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether a name stands for something that the module itself declares or imports, and so for no global. */
type IsOwn = (name: ts.Identifier) => boolean;

/** The module alone, without libraries: what it does not declare is a global. */
function parse(text: string): { file: ts.SourceFile; isOwn: IsOwn } {
  const file = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const options = { noLib: true, noResolve: true, types: [] };
  const host = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name: string) => (name === file.fileName ? file : undefined),
  };
  const checker = ts.createProgram([file.fileName], options, host).getTypeChecker();
  const isOwn: IsOwn = (name) => {
    const symbol = ts.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
    return (symbol?.declarations ?? []).length > 0;
  };
  return { file, isOwn };
}

function impurity(node: ts.Node, dates: Dates, isOwn: IsOwn): string | undefined {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return "import.meta";
  if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent)) return "import()";
  if (ts.isNewExpression(node)) return isPureNew(node, dates) ? undefined : "new Date";
  if (isVariable(node) && ts.isSourceFile(node.parent.parent)) return "module state";
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent))
    return member(node.text, dates);
  if (!ts.isIdentifier(node)) return undefined;
  if (isMemberName(node)) return member(node.text, dates);
  if (clockFunction.test(node.text)) return node.text;
  return isOwn(node) ? undefined : globalImpurity(node);
}

/** `let` and `var`: at the top of a module they are shared by all its callers. */
function isVariable(node: ts.Node): node is ts.VariableDeclarationList {
  return ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.Const) === 0;
}

/** A date without an argument is now; a native one with several is local time. */
function isPureNew(node: ts.NewExpression, dates: Dates): boolean {
  const [first, ...more] = node.arguments ?? [];
  const hasValue = first !== undefined && !ts.isSpreadElement(first);
  const name = ts.isIdentifier(node.expression) ? node.expression.text : "";
  if (name === "Date") return dates === "native" && hasValue && more.length === 0;
  return hasValue || !name.includes("Date");
}

/** Whether the identifier names a member (`a.name`, `{ name: 1 }`, `const { name: b } = a`) and refers to nothing. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.initializer !== node;
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
}

function member(name: string, dates: Dates): string | undefined {
  return bannedMember.test(name) || (dates === "native" && zonedMember.test(name)) ? name : undefined;
}

function globalImpurity(node: ts.Identifier): string | undefined {
  const { text, parent } = node;
  if (bannedGlobals.has(text)) return text;
  if (text === "Math")
    return isMemberOf(parent, node, (name) => name !== "random") ? undefined : "Math.random";
  if (text === "Date") return isPureDate(node) ? undefined : "Date";
  return undefined;
}

/** `new Date(…)` is judged by its arguments; `Date.UTC` and `instanceof Date` read no clock; all else may. */
function isPureDate(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isNewExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
  return isMemberOf(parent, node, (name) => name === "UTC");
}

function isMemberOf(parent: ts.Node, object: ts.Node, accepts: (name: string) => boolean): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.expression === object && accepts(parent.name.text);
}
