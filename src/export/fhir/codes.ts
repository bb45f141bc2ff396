import { plain } from "../escape.ts";
import type { Element } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** A code of the library's own: its code systems are `<base>/CodeSystem/<name>`. */
export function own({ base }: Scope, name: string, code: string): Element {
  return { system: `${base}/CodeSystem/${encodeURIComponent(plain(name))}`, code: plain(code) };
}

/** An identifier of the library's own: systems are `<base>/identifier/<name>`. */
export function identifier({ base }: Scope, name: string, value: string): Element[] {
  return [{ system: `${base}/identifier/${name}`, value: plain(value) }];
}

/** An extension of the library's own: `<base>/StructureDefinition/<name>`. */
export function extension({ base }: Scope, name: string, content: Element): Element {
  return { url: `${base}/StructureDefinition/${name}`, ...content };
}

/** A code of HL7's terminology. */
export function hl7(system: string, code: string): Element {
  return { system: `http://terminology.hl7.org/CodeSystem/${system}`, code };
}

export function loinc(code: string): Element {
  return { system: "http://loinc.org", code };
}

export function snomed(code: string): Element {
  return { system: "http://snomed.info/sct", code };
}

/** The Finnish disease classification, ICD-10. Source: the national code server's OID 1.2.246.537.6.1. */
export function icd10(code: string): Element {
  return { system: "urn:oid:1.2.246.537.6.1", code };
}

/** SNOMED CT "Care plan (record artifact)", for a plan that addresses a recorded condition. Source: R4 value set care-plan-category. */
export const carePlan = snomed("734163000");

/** Health and social matters are marked as restricted. Source: HL7 v3 Confidentiality, R4 value set security-labels. */
export function secured(sensitive: boolean): Element {
  return sensitive ? { meta: { security: [hl7("v3-Confidentiality", "R")] } } : {};
}
