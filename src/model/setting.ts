import * as z from "zod/mini";
import { dateSchema, idSchema, provenance, textSchema } from "./primitives.ts";

/** A day of every year, `MM-DD`. */
export const annualDaySchema = z
  .string()
  .check(z.regex(/^\d{2}-\d{2}$/, "a day of the year is written `MM-DD`"));

const valueSchema = z.union([z.number(), dateSchema]);

/** The value of one year. `confirmed: false`: assumed, as when last year's value is carried forward. */
export const yearValueSchema = z.strictObject({
  value: valueSchema,
  confirmed: z.optional(z.boolean()),
  note: provenance.note,
});

/** The value of every other year: assumed unless `confirmed: true`. */
export const otherYearsSchema = z.strictObject({
  value: z.optional(z.number()),
  /** Of a date: this day of the asked year. */
  day: z.optional(annualDaySchema),
  confirmed: z.optional(z.boolean()),
  why: z.optional(textSchema),
});

/**
 * A value that the law or an authority sets for a year: an amount, a limit, a closing day. Rules name it by
 * `{setting: {of: <id>, year: ...}}` and never write it themselves. Type `days`: the same days of every year.
 */
export const settingSchema = z.strictObject({
  id: idSchema,
  type: z.enum(["date", "integer", "number", "money", "days"]),
  name: textSchema,
  unit: z.optional(z.string().check(z.minLength(1))),
  /** By year, `2027`. */
  years: z.optional(
    z.record(z.string().check(z.regex(/^\d{4}$/, "a year has four digits")), yearValueSchema),
  ),
  otherwise: z.optional(otherYearsSchema),
  days: z.optional(z.array(annualDaySchema).check(z.minLength(1))),
  ...provenance,
});

export type SettingSource = z.infer<typeof settingSchema>;
