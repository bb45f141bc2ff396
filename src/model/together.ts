import * as z from "zod/mini";
import { idSchema, nameSchema, provenance, textSchema } from "./primitives.ts";

/** Tasks that are handled together: one notice, one application, one visit. */
export const deskSchema = z.strictObject({
  id: nameSchema,
  name: textSchema,
  why: z.optional(textSchema),
  /** `<rule>.<task>` ids. */
  tasks: z.array(idSchema).check(z.minLength(2)),
  /** Only those that can be done now are handled together. */
  only: z.optional(z.literal("open")),
  note: provenance.note,
});

/** A paper or proof that one task gives and others need: made once, used many times. */
export const evidenceSchema = z.strictObject({
  id: nameSchema,
  name: textSchema,
  /** Tasks that produce it. */
  from: z.array(idSchema),
  /** Who else produces it, when no task does or not only a task. */
  by: z.optional(textSchema),
  /** Tasks, or rules for all their tasks, that need it. */
  to: z.array(idSchema),
  /** The fact that holds its value, such as a Business ID. */
  fact: z.optional(idSchema),
  confidence: provenance.confidence,
  sources: provenance.sources,
  note: provenance.note,
});

/** An inspection or check by an authority, and the bundle that is delivered to it. */
export const controlSchema = z.strictObject({
  id: nameSchema,
  name: textSchema,
  authority: idSchema,
  when: textSchema,
  bundle: z.array(textSchema).check(z.minLength(1)),
  /** Rules whose duties it looks at; it is in the plan when one of them holds. Absent: always. */
  rules: z.optional(z.array(nameSchema)),
  confidence: provenance.confidence,
  sources: provenance.sources,
  note: provenance.note,
});

export type DeskSource = z.infer<typeof deskSchema>;
export type EvidenceSource = z.infer<typeof evidenceSchema>;
export type ControlSource = z.infer<typeof controlSchema>;
