import * as z from "zod/mini";
import { limits } from "./limits.ts";
import { channelSchema, dateSchema, idSchema, provenance, textSchema, validitySchema } from "./primitives.ts";
import { accesses, identifications, languages, mandates, serviceModes } from "./words.ts";

/** An organisation that owns services. */
export const organisationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  sector: z.enum(["public", "private", "third"]),
  /** The fact whose value decides which office it is, such as `person.municipality`; absent: one national owner. */
  "located-by": z.optional(idSchema),
  /** How the concrete organisation is found, for an editor. */
  resolve: z.optional(z.string()),
  valid: z.optional(validitySchema),
  /** Name that people still use for what was before. */
  formerly: z.optional(textSchema),
  /** Other names that people search for. */
  aliases: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(limits.id)))),
  note: provenance.note,
});

/** An organisation that is declared already, under the id by which these services name it. */
export const sameOrganisationSchema = z.strictObject({ id: idSchema, "same-as": idSchema });

/** An old name that people still use, and the organisation that it leads to now. */
export const redirectSchema = z.strictObject({
  id: idSchema,
  old: z.string().check(z.minLength(1), z.maxLength(limits.id)),
  new: idSchema,
  /** First day on which the old name leads there; `null`: not researched. */
  since: z.nullable(dateSchema),
  "applies-to": textSchema,
  /** The services that it means; absent: all that the organisation owns. */
  services: z.optional(z.array(idSchema)),
  ...provenance,
});

/**
 * A law or decree by its number: of the Statutes of Finland `380/2023`, of a ministry's own collection `21/14`, of the
 * European Union `EU 2018/848`.
 */
export const lawSchema = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^(\d{1,4}\/\d{2,4}|EU \d{4}\/\d{1,4})$/, "a law is named by its number, such as `380/2023`"),
    ),
  name: textSchema,
  valid: z.optional(validitySchema),
  /** What it replaced, for an editor. */
  replaced: z.optional(z.string()),
  ...provenance,
});

/** A telephone number and who it serves. Only numbers that may be published stand here. */
export const phoneSchema = z.strictObject({
  number: z.string().check(z.regex(/^\+?[0-9][0-9 ]{1,20}$/, "a telephone number has digits and spaces")),
  /** Languages in which it is answered. */
  "answers-in": z.optional(z.array(z.enum(languages)).check(z.minLength(1))),
  hours: z.optional(textSchema),
});

/** Who owns a service and when it can be used, for one period. */
const periodKeys = {
  owner: idSchema,
  valid: z.optional(validitySchema),
};

/** A public, private or third-sector service. Exactly one owner at every moment. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** What the customer does, as a plain imperative sentence. */
  title: textSchema,
  ...periodKeys,
  /** Other periods with another owner, when only the owner changed. */
  versions: z.optional(z.array(z.strictObject(periodKeys))),
  channels: z.array(channelSchema),
  phones: z.optional(z.array(phoneSchema)),
  /** Domains or addresses without the scheme, such as `kela.fi`. */
  web: z.optional(
    z.array(
      z
        .string()
        .check(
          z.regex(
            /^[a-z0-9.-]+\.[a-z]{2,}(\/[A-Za-z0-9._~/-]*)?$/,
            "a web address is written like `kela.fi`",
          ),
        ),
    ),
  ),
  identification: z.enum(identifications),
  /** What lets another person act; empty: nobody else can; absent: not applicable. */
  mandates: z.optional(z.array(z.enum(mandates))),
  /** What the mandate must cover. */
  "mandate-for": z.optional(textSchema),
  access: z.optional(z.enum(accesses)),
  mode: z.optional(z.enum(serviceModes)),
  /** After a move: it `stays`, or must be ordered again from the new provider. */
  "on-move": z.optional(z.enum(["stays", "order-again"])),
  predecessors: z.optional(z.array(idSchema)),
  successors: z.optional(z.array(idSchema)),
  /** What served the same need before, in words, when it is no service of the catalogue. */
  formerly: z.optional(textSchema),
  /** Old names that people still search for. */
  aliases: z.optional(z.array(z.string().check(z.minLength(1)))),
  ...provenance,
});

export type OrganisationSource = z.infer<typeof organisationSchema>;
export type SameOrganisationSource = z.infer<typeof sameOrganisationSchema>;
export type RedirectSource = z.infer<typeof redirectSchema>;
export type LawSource = z.infer<typeof lawSchema>;
export type ServiceSource = z.infer<typeof serviceSchema>;
export type PhoneSource = z.infer<typeof phoneSchema>;
