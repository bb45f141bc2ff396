import { icd10, loinc, snomed } from "./codes.ts";
import type { Element } from "./resource.ts";

/** A number of a measurement in an international code and its UCUM unit. */
export interface NumberCode {
  readonly coding: Element;
  readonly ucum: string;
}

/** What a measured fact is called elsewhere. */
export interface FactCode {
  /** Source: R4 value set observation-category. */
  readonly category: "laboratory" | "vital-signs" | "social-history" | "exam";
  /** The code of the whole; `undefined`: its numbers are observations of their own. */
  readonly coding?: Element;
  readonly numbers: Readonly<Record<string, NumberCode>>;
  /** The customer measures it herself. */
  readonly atHome?: true;
}

const one = (category: FactCode["category"], code: string, ucum: string): FactCode => ({
  category,
  coding: loinc(code),
  numbers: { value: { coding: loinc(code), ucum } },
});

/**
 * Codes of measured facts, by fact id. A fact that is not here has a code of the library's own: no code is guessed.
 * Source: loinc.org and, for blood pressure, weight, height, R4's vital signs profiles; units by ucum.org.
 */
const factCodes: Readonly<Record<string, FactCode>> = {
  // HbA1c by the IFCC method. Source: LOINC 59261-8.
  "diabetes.hba1c": one("laboratory", "59261-8", "mmol/mol"),
  // Glucose in capillary blood. Source: LOINC 15074-8, as in the Kanta PHR blood glucose profile.
  "diabetes.glucose-home": { ...one("laboratory", "15074-8", "mmol/L"), atHome: true },
  // Source: LOINC 85354-9 with 8480-6 and 8462-4, R4 profile bp.
  "bp.home": {
    category: "vital-signs",
    coding: loinc("85354-9"),
    numbers: {
      sys: { coding: loinc("8480-6"), ucum: "mm[Hg]" },
      dia: { coding: loinc("8462-4"), ucum: "mm[Hg]" },
    },
    atHome: true,
  },
  // LDL cholesterol. Source: LOINC 22748-8.
  "lipids.ldl": one("laboratory", "22748-8", "mmol/L"),
  // Albumin/creatinine ratio in urine. Source: LOINC 32294-1.
  "kidney.u-albkrea": one("laboratory", "32294-1", "mg/mmol"),
  // eGFR by the CKD-EPI formula. Source: LOINC 62238-1.
  "kidney.egfr": one("laboratory", "62238-1", "mL/min/{1.73_m2}"),
  // Source: LOINC 29463-7 and 8302-2, R4 profiles bodyweight and bodyheight.
  "body.size": {
    category: "vital-signs",
    numbers: {
      weightKg: { coding: loinc("29463-7"), ucum: "kg" },
      heightCm: { coding: loinc("8302-2"), ucum: "cm" },
    },
  },
  // Tobacco smoking status; its values are the library's own. Source: LOINC 72166-2.
  "lifestyle.tobacco": { category: "social-history", coding: loinc("72166-2"), numbers: {} },
  // No national code is chosen yet: the code is the library's own.
  "feet.risk-class": { category: "exam", numbers: {} },
  "eyes.fundus": { category: "exam", numbers: {} },
};

export function factCode(fact: string): FactCode | undefined {
  return Object.hasOwn(factCodes, fact) ? factCodes[fact] : undefined;
}

/** Facts of one choice that are observations although they have no date. */
export const undatedObservations: readonly string[] = ["lifestyle.tobacco"];

/** A diagnosis that a fact can hold. */
export interface DiagnosisCodes {
  readonly fact: string;
  /** The fact that holds its date. */
  readonly date: string;
  /** The codes of each answer that is a diagnosis; a suspicion is none. */
  readonly answers: Readonly<Record<string, readonly Element[]>>;
}

/**
 * Source: SNOMED CT 44054006 "Type 2 diabetes mellitus"; ICD-10 E11 type 2, E14 unspecified diabetes (Käypä hoito
 * hoi50056). Another type of diabetes has no code here: which one it is, is not asked.
 */
export const diagnoses: readonly DiagnosisCodes[] = [
  {
    fact: "diabetes.diagnosis",
    date: "diabetes.diagnosis-date",
    answers: { type2: [snomed("44054006"), icd10("E11")], unclear: [icd10("E14")], "other-type": [] },
  },
];
