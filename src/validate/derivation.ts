import { type Conditions, conditionsSchema, type FactSource } from "../model/index.ts";
import type { Located } from "./located.ts";
import { type Read, readItem } from "./read-shape.ts";

/** Whether a derivation is a condition and not an expression. */
export function isConditions(derive: FactSource["derive"]): derive is Conditions {
  return (
    typeof derive === "object" &&
    !Array.isArray(derive) &&
    ("all" in derive || "any" in derive || "not" in derive)
  );
}

/** Facts whose derivation has its shape. Every mapping passes for an expression, so conditions are read once more. */
export function readDerivations(read: Read<FactSource>): Read<FactSource> {
  const parts = read.items.map(readDerivation);
  return {
    items: parts.flatMap(({ items }) => items),
    findings: [...read.findings, ...parts.flatMap(({ findings }) => findings)],
    damaged: [...read.damaged, ...parts.flatMap(({ damaged }) => damaged)],
  };
}

function readDerivation(fact: Located<FactSource>): Read<FactSource> {
  const { derive, id } = fact.item;
  const sound = { items: [fact], findings: [], damaged: [] };
  if (!isConditions(derive)) return sound;
  const { findings } = readItem(fact.source, [...fact.path, "derive"], conditionsSchema, derive);
  return findings.length === 0 ? sound : { items: [], findings, damaged: [id] };
}
