import * as z from "zod/mini";
import { conditionsSchema, expressionSchema } from "./condition.ts";
import { areaSchema, idSchema, nameSchema, provenance, textSchema } from "./primitives.ts";
import { factTypes } from "./words.ts";

/** One option of a `choice` or `choices` fact. `hide-if` only hides it: an answer already given still counts. */
export const optionSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  text: textSchema,
  "hide-if": z.optional(conditionsSchema),
  /**
   * Of a `choice`: the other answers that can truly become this one, for what would change a verdict. Without it any can;
   * an empty list says that this answer is never suggested to somebody who gave another one.
   */
  "suggest-from": z.optional(z.array(z.string())),
});

/** A register that could answer, and how real that is: `open` data, with `login`, the customer's `own-data`, `authority-only`. */
export const prefillSchema = z.strictObject({
  register: z.string().check(z.minLength(1)),
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
  name: z.optional(textSchema),
  /** Unit of a number or series, such as `EUR`, `month`, `mmol/mol`. */
  unit: z.optional(z.string().check(z.minLength(1))),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** Series only: numbers of an entry that have their own unit and limits, such as `sys` and `dia`. */
  fields: z.optional(
    z.record(
      z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a field has letters, digits and hyphens")),
      z.strictObject({
        unit: z.optional(z.string().check(z.minLength(1))),
        min: z.optional(z.number()),
        max: z.optional(z.number()),
      }),
    ),
  ),
  options: z.optional(z.array(optionSchema).check(z.minLength(1))),
  /** `choices` only: the option that excludes all others, such as `none`. */
  exclusive: z.optional(z.string()),
  /** `choices` only: whether an empty list is an answer. */
  empty: z.optional(z.enum(["allowed", "refused"])),
  question: z.optional(textSchema),
  /** Why it is asked, shown beside the question. */
  why: z.optional(textSchema),
  help: z.optional(textSchema),
  given: z.optional(z.literal(true)),
  /** The task (`<rule>.<task>`) whose result gives the value, such as a Business ID; asked facts can have one too. */
  "result-of": z.optional(idSchema),
  /** `professional`: the customer does not set it in a followed plan. */
  "set-by": z.optional(z.literal("professional")),
  /** Dates only: the answer `never` is allowed, shown with this text; it counts as later than every date. */
  never: z.optional(textSchema),
  derive: z.optional(z.union([conditionsSchema, expressionSchema])),
  "ask-if": z.optional(conditionsSchema),
  /** What happens to an answer when `ask-if` fails: `suspend` (listed, not used) or `keep` (still counts). */
  "when-not-asked": z.optional(z.enum(["suspend", "keep"])),
  /** Asked before all others. */
  safety: z.optional(z.literal(true)),
  /** Reveals health or social need (GDPR Art. 9). */
  sensitive: z.optional(z.boolean()),
  area: z.optional(areaSchema),
  /** `false`: the question cannot be declined. */
  declinable: z.optional(z.boolean()),
  /** `false`: a person cannot change it, or is never to be advised to; it is not offered as what would change a verdict. */
  changeable: z.optional(z.literal(false)),
  /** What another answer may be suggested to become: of a boolean only this value, of a number only `more` than now. */
  suggest: z.optional(z.union([z.boolean(), z.literal("more")])),
  /** It is not the person who decides that it changes; what would change a verdict says so. */
  "decided-by": z.optional(z.literal("authority")),
  prefill: z.optional(prefillSchema),
  confidence: z.optional(provenance.confidence),
  sources: provenance.sources,
  note: provenance.note,
});

/** Something that happens on a day; `event.<name>.on` is its date, unknown until it has happened. */
export const eventNameSchema = z.strictObject({
  name: nameSchema,
  text: textSchema,
  area: z.optional(areaSchema),
  note: provenance.note,
});

export type FactSource = z.infer<typeof factSchema>;
export type OptionSource = z.infer<typeof optionSchema>;
export type EventNameSource = z.infer<typeof eventNameSchema>;
