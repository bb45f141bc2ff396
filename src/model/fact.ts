import * as z from "zod";
import { conditionsSchema, expressionSchema } from "./condition.ts";
import { areaSchema, idSchema, nameSchema, provenance, textSchema } from "./primitives.ts";
import { factTypes } from "./words.ts";

/** One option of a `choice` or `choices` fact. `hide-if` only hides it: an answer already given still counts. */
export const optionSchema = z.strictObject({
  id: z.string().min(1).max(100),
  text: textSchema,
  "hide-if": conditionsSchema.optional(),
});

/** A register that could answer, and how real that is: `open` data, with `login`, the customer's `own-data`, `authority-only`. */
export const prefillSchema = z.strictObject({
  register: z.string().min(1),
  access: z.enum(["open", "login", "own-data", "authority-only"]),
});

/**
 * A fact about the customer. Exactly one of `question` (asked), `given: true` (by the portal or a register, never
 * asked) and `derive` (computed: conditions for a boolean, else an expression).
 */
export const factSchema = z.strictObject({
  id: idSchema,
  type: z.enum(factTypes),
  /** Name in explanations; a question's own text serves when it is absent. */
  name: textSchema.optional(),
  /** Unit of a number or series, such as `EUR`, `month`, `mmol/mol`. */
  unit: z.string().min(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Series only: numbers of an entry that have their own unit and limits, such as `sys` and `dia`. */
  fields: z
    .record(
      z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a field has letters, digits and hyphens"),
      z.strictObject({
        unit: z.string().min(1).optional(),
        min: z.number().optional(),
        max: z.number().optional(),
      }),
    )
    .optional(),
  options: z.array(optionSchema).min(1).optional(),
  /** `choices` only: the option that excludes all others, such as `none`. */
  exclusive: z.string().optional(),
  /** `choices` only: whether an empty list is an answer. */
  empty: z.enum(["allowed", "refused"]).optional(),
  question: textSchema.optional(),
  /** Why it is asked, shown beside the question. */
  why: textSchema.optional(),
  help: textSchema.optional(),
  given: z.literal(true).optional(),
  /** The task (`<rule>.<task>`) whose result gives the value, such as a Business ID. */
  "result-of": idSchema.optional(),
  /** `professional`: the customer does not set it in a followed plan. */
  "set-by": z.literal("professional").optional(),
  /** Dates only: the answer `never` is allowed, shown with this text; it counts as later than every date. */
  never: textSchema.optional(),
  derive: z.union([conditionsSchema, expressionSchema]).optional(),
  "ask-if": conditionsSchema.optional(),
  /** What happens to an answer when `ask-if` fails: `suspend` (listed, not used) or `keep` (still counts). */
  "when-not-asked": z.enum(["suspend", "keep"]).optional(),
  /** Asked before all others. */
  safety: z.literal(true).optional(),
  /** Reveals health or social need (GDPR Art. 9). */
  sensitive: z.boolean().optional(),
  area: areaSchema.optional(),
  /** `false`: the question cannot be declined. */
  declinable: z.boolean().optional(),
  /** `false`: a person cannot change it, or is never to be advised to; it is not offered as what would change a verdict. */
  changeable: z.literal(false).optional(),
  prefill: prefillSchema.optional(),
  confidence: provenance.confidence.optional(),
  sources: provenance.sources,
  note: provenance.note,
});

/** Something that happens on a day; `event.<name>.on` is its date, unknown until it has happened. */
export const eventNameSchema = z.strictObject({
  name: nameSchema,
  text: textSchema,
  area: areaSchema.optional(),
  note: provenance.note,
});

export type FactSource = z.infer<typeof factSchema>;
export type OptionSource = z.infer<typeof optionSchema>;
export type EventNameSource = z.infer<typeof eventNameSchema>;
