import ts from "typescript";
import { docOf, type ModelDocs } from "./model-docs.ts";

/** A JSON Schema, as far as it is read and written here. */
export interface JsonSchema {
  $ref?: string;
  description?: string;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  definitions?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/**
 * Puts the model's doc comments into a schema as descriptions. `written` is the zod expression that `schema` came from:
 * both are walked side by side, and a part that another constant names is that constant's to describe.
 */
export function describe(schema: JsonSchema, written: ts.Expression, docs: ModelDocs): void {
  if (schema.$ref !== undefined) return;
  if (ts.isIdentifier(written)) {
    const target = docs.get(written.text)?.written;
    if (target !== undefined) describe(schema, target, docs);
    return;
  }
  if (ts.isPropertyAccessExpression(written)) {
    const property = propertiesOf(written.expression, docs).get(written.name.text);
    if (property !== undefined) describeProperty(schema, property, docs);
    return;
  }
  if (!ts.isCallExpression(written) || !ts.isPropertyAccessExpression(written.expression)) return;
  const { expression: subject, name } = written.expression;
  // `x.check(z.minLength(1))`: the shape is the subject's.
  if (subject.getText() === "z") describeCall(schema, name.text, written.arguments, docs);
  else describe(schema, subject, docs);
}

function describeCall(
  schema: JsonSchema,
  kind: string,
  [first, second]: ts.NodeArray<ts.Expression>,
  docs: ModelDocs,
): void {
  if (first === undefined) return;
  if (kind === "optional") describe(schema, first, docs);
  if (kind === "nullable" || kind === "nullish") describe(withoutNull(schema), first, docs);
  if (kind === "strictObject") describeObject(schema, first, docs);
  if (kind === "array" && schema.items !== undefined) describe(schema.items, first, docs);
  if (kind === "lazy" && ts.isArrowFunction(first) && !ts.isBlock(first.body))
    describe(schema, first.body, docs);
  if (kind === "record" && second !== undefined && typeof schema.additionalProperties === "object") {
    describe(schema.additionalProperties, second, docs);
  }
  if (kind === "union" && ts.isArrayLiteralExpression(first)) {
    first.elements.forEach((element, index) => {
      const branch = schema.anyOf?.[index];
      if (branch !== undefined) describe(branch, element, docs);
    });
  }
}

function describeObject(schema: JsonSchema, shape: ts.Expression, docs: ModelDocs): void {
  for (const [key, property] of propertiesOf(shape, docs)) {
    const part = schema.properties?.[key];
    if (part !== undefined) describeProperty(part, property, docs);
  }
}

function describeProperty(schema: JsonSchema, property: ts.PropertyAssignment, docs: ModelDocs): void {
  describe(schema, property.initializer, docs);
  const doc = docOf(property);
  if (doc !== undefined) addDescription(schema, doc);
}

/** Keys of an object literal or of the constant that names one. Spread keys come first, so the literal's own win. */
function propertiesOf(shape: ts.Expression, docs: ModelDocs): Map<string, ts.PropertyAssignment> {
  const found = new Map<string, ts.PropertyAssignment>();
  const literal = ts.isIdentifier(shape) ? docs.get(shape.text)?.written : shape;
  if (literal === undefined || !ts.isObjectLiteralExpression(literal)) return found;
  for (const property of literal.properties) {
    if (ts.isSpreadAssignment(property)) {
      for (const [key, spread] of propertiesOf(property.expression, docs)) found.set(key, spread);
    }
    if (ts.isPropertyAssignment(property)) found.set(nameOf(property), property);
  }
  return found;
}

function nameOf(property: ts.PropertyAssignment): string {
  return ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
}

/** `z.nullish(x)` is written as `anyOf: [x, null]`. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const [branch, nothing, ...more] = schema.anyOf ?? [];
  return branch !== undefined && nothing?.["type"] === "null" && more.length === 0 ? branch : schema;
}

/** Beside `$ref` draft 7 ignores every other keyword, so the reference moves into `allOf`. */
function addDescription(schema: JsonSchema, description: string): void {
  const reference = schema.$ref;
  if (reference !== undefined) {
    delete schema.$ref;
    schema.allOf = [{ $ref: reference }];
  }
  schema.description = description;
}
