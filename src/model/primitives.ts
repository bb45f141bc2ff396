import * as z from "zod/mini";
import { limits } from "./limits.ts";
import { areas, channelNames, confidences, languages } from "./words.ts";

/** The form of every id, however long it may be. */
export const idForm = z.regex(
  /^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9-]*)*$/,
  "an id has letters, digits, hyphens and dots between its parts",
);

/** An id: letters, digits, hyphens, and dots between its parts, such as `health.mood` or `R14.register-now`. */
export const idSchema = z.string().check(z.maxLength(limits.id), idForm);

/** A name without dots: a rule, a task within its rule, a topic, a role, an event. */
export const nameSchema = z
  .string()
  .check(
    z.maxLength(limits.id),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "a name has letters, digits and hyphens"),
  );

/** An item's id: `<rule>.<task>` or `hand.<name>`, so as long as two names. */
export const itemIdSchema = z.string().check(z.maxLength(2 * limits.id + 5), idForm);

/** A civil date `YYYY-MM-DD`; that the day exists is checked in the next stage. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written `YYYY-MM-DD`"));

/** An ISO 8601 duration of whole years, months, weeks or days, such as `P3M` or `P1Y6M`. */
export const durationSchema = z
  .string()
  .check(
    z.regex(
      /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/,
      "a duration is written like `P3M`, `P2W` or `P10D`",
    ),
  );

/** A text that says something. */
const writtenSchema = z.string().check(z.minLength(1), z.maxLength(limits.text));

/** One text in the three languages. `translated` lists the languages that the source did not have. */
export const textSchema = z.strictObject({
  fi: writtenSchema,
  sv: writtenSchema,
  en: writtenSchema,
  translated: z.optional(z.array(z.enum(languages))),
});

/** First and last day in force, both included; `null` or absent means not limited (or not researched). */
export const validitySchema = z.strictObject({
  from: z.nullish(dateSchema),
  to: z.nullish(dateSchema),
  /** `false`: the end is not verified. What it ends goes on after it, marked provisional. */
  "to-confirmed": z.optional(z.literal(false)),
});

/** Keys of every item whose truth can be asked about. */
export const provenance = {
  confidence: z.enum(confidences),
  /** Ids of sources in the case brief's source register. */
  sources: z.optional(z.array(writtenSchema)),
  /** An editor's note in English, for professionals; never shown to the customer. */
  note: z.optional(writtenSchema),
};

export const channelSchema = z.enum(channelNames);
export const areaSchema = z.enum(areas);

/** A customer-facing text in Finnish, Swedish and English. */
export type Text = z.infer<typeof textSchema>;
export type Validity = z.infer<typeof validitySchema>;
