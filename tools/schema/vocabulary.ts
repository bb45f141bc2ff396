import { expressions, operators } from "../../src/logic/index.ts";
import type { JsonSchema } from "./describe.ts";

/**
 * Lets an editor offer the names of operators and expressions, each with its one sentence. Other names stay allowed:
 * a portal may pass operators and expressions of its own.
 */
export function offerVocabulary(definitions: Record<string, JsonSchema>): void {
  const operator = definitions["comparison"]?.properties?.["operator"];
  if (operator !== undefined) {
    const own = operators.map(({ name, about }) => ({ const: name, description: about }));
    Object.assign(operator, { anyOf: [...own, { type: "string" }] });
  }
  const mapping = definitions["expression"]?.anyOf?.find(({ type }) => type === "object");
  if (mapping === undefined) return;
  const argument = { $ref: "#/definitions/expression" };
  const fact = { $ref: "#/definitions/id" };
  const own = expressions.map(({ name, about }) => [name, { description: about, allOf: [argument] }]);
  mapping.properties = {
    fact: { description: "The value of a fact.", allOf: [fact] },
    ...Object.fromEntries(own),
  };
}
