import { type ElementDefinition, elements } from "./definitions.ts";
import { codesInSet, codesOf } from "./terminology.ts";

/** A reference of a resource, and the types that it may point at; none named: any. */
export interface FoundReference {
  readonly at: string;
  readonly reference: string;
  readonly allowed: readonly string[];
}

export interface Findings {
  /** Codes outside a value set that R4 requires, codes that HL7's own systems do not have, periods that run backwards. */
  readonly faults: string[];
  readonly references: FoundReference[];
  readonly codings: { readonly system: string; readonly code: string }[];
}

/**
 * Walks a resource along the official definitions: what the structure's validator does not look at.
 */
export function walk(resource: Readonly<Record<string, unknown>>): Findings {
  const findings: Findings = { faults: [], references: [], codings: [] };
  walkElement(String(resource["resourceType"]), resource, findings);
  return findings;
}

function walkElement(path: string, value: Readonly<Record<string, unknown>>, findings: Findings): void {
  for (const [key, content] of Object.entries(value)) {
    const found = elementAt(path, key);
    if (found === undefined) continue;
    for (const one of [content].flat()) visit(found, one, findings);
  }
}

interface Found {
  readonly definition: ElementDefinition;
  readonly path: string;
  readonly type: string;
}

function elementAt(path: string, key: string): Found | undefined {
  const plain = elements.get(`${path}.${key}`);
  if (plain !== undefined) {
    const target = plain.contentReference?.slice(1);
    return {
      definition: plain,
      path: target ?? plain.path,
      type: plain.type?.[0]?.code ?? "BackboneElement",
    };
  }
  for (let length = key.length - 1; length > 0; length--) {
    const definition = elements.get(`${path}.${key.slice(0, length)}[x]`);
    const type = definition?.type?.find(({ code }) => code.toLowerCase() === key.slice(length).toLowerCase());
    if (definition !== undefined && type !== undefined)
      return { definition, path: definition.path, type: type.code };
  }
  return undefined;
}

function visit({ definition, path, type }: Found, value: unknown, findings: Findings): void {
  const { binding } = definition;
  if (binding?.strength === "required" && binding.valueSet !== undefined) {
    const set = codesInSet(binding.valueSet);
    const wrong = set === undefined ? [] : codesOfValue(value).filter((code) => !set.has(code));
    findings.faults.push(...wrong.map((code) => `${path}: ${code} is not in ${binding.valueSet}`));
  }
  if (typeof value !== "object" || value === null) return;
  const part = value as Readonly<Record<string, unknown>>;
  if (type === "Period" && String(part["start"] ?? "") > String(part["end"] ?? "9"))
    findings.faults.push(`${path}: the period ends before it begins`);
  if (type === "Coding") checkCoding(path, part, findings);
  if (type === "Reference" && typeof part["reference"] === "string") {
    const profiles = definition.type?.find(({ code }) => code === "Reference")?.targetProfile ?? [];
    const allowed = profiles.map((profile) => profile.split("/").at(-1) ?? "");
    findings.references.push({ at: path, reference: part["reference"], allowed });
  }
  const isResource = type === "Resource";
  const isInline = type === "BackboneElement" || type === "Element";
  walkElement(isResource ? String(part["resourceType"]) : isInline ? path : type, part, findings);
}

function codesOfValue(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if ("coding" in value && Array.isArray(value.coding)) return value.coding.map(({ code }) => code);
  return "code" in value ? [String(value.code)] : [];
}

function checkCoding(path: string, coding: Readonly<Record<string, unknown>>, findings: Findings): void {
  const [system, code] = [String(coding["system"]), String(coding["code"])];
  findings.codings.push({ system, code });
  const isHl7 = system.includes("hl7.org");
  if (isHl7 && codesOf(system)?.has(code) !== true) findings.faults.push(`${path}: ${system} has no ${code}`);
}
