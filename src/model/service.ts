import * as z from "zod";
import { limits } from "./limits.ts";
import { channelSchema, dateSchema, idSchema, provenance, textSchema, validitySchema } from "./primitives.ts";
import { accesses, identifications, languages, mandates, serviceModes } from "./words.ts";

/** An organisation that owns services. */
export const organisationSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  sector: z.enum(["public", "private", "third"]),
  /** The fact whose value decides which office it is, such as `person.municipality`; absent: one national owner. */
  "located-by": idSchema.optional(),
  /** How the concrete organisation is found, for an editor. */
  resolve: z.string().optional(),
  valid: validitySchema.optional(),
  /** Name that people still use for what was before. */
  formerly: textSchema.optional(),
  /** Other names that people search for. */
  aliases: z.array(z.string().min(1).max(limits.id)).optional(),
  note: provenance.note,
});

/** An organisation that is declared already, under the id by which these services name it. */
export const sameOrganisationSchema = z.strictObject({ id: idSchema, "same-as": idSchema });

/** An old name that people still use, and the organisation that it leads to now. */
export const redirectSchema = z.strictObject({
  id: idSchema,
  old: z.string().min(1).max(limits.id),
  new: idSchema,
  /** First day on which the old name leads there; `null`: not researched. */
  since: dateSchema.nullable(),
  "applies-to": textSchema,
  /** The services that it means; absent: all that the organisation owns. */
  services: z.array(idSchema).optional(),
  ...provenance,
});

/**
 * A law or decree by its number: of the Statutes of Finland `380/2023`, of a ministry's own collection `21/14`, of the
 * European Union `EU 2018/848`.
 */
export const lawSchema = z.strictObject({
  id: z
    .string()
    .regex(/^(\d{1,4}\/\d{2,4}|EU \d{4}\/\d{1,4})$/, "a law is named by its number, such as `380/2023`"),
  name: textSchema,
  valid: validitySchema.optional(),
  /** What it replaced, for an editor. */
  replaced: z.string().optional(),
  ...provenance,
});

/** A telephone number and who it serves. Only numbers that may be published stand here. */
export const phoneSchema = z.strictObject({
  number: z.string().regex(/^\+?[0-9][0-9 ]{1,20}$/, "a telephone number has digits and spaces"),
  /** Languages in which it is answered. */
  "answers-in": z.array(z.enum(languages)).min(1).optional(),
  hours: textSchema.optional(),
});

/** Who owns a service and when it can be used, for one period. */
const periodKeys = {
  owner: idSchema,
  valid: validitySchema.optional(),
};

/** A public, private or third-sector service. Exactly one owner at every moment. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** What the customer does, as a plain imperative sentence. */
  title: textSchema,
  ...periodKeys,
  /** Other periods with another owner, when only the owner changed. */
  versions: z.array(z.strictObject(periodKeys)).optional(),
  channels: z.array(channelSchema),
  phones: z.array(phoneSchema).optional(),
  /** Domains or addresses without the scheme, such as `kela.fi`. */
  web: z
    .array(
      z
        .string()
        .regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[A-Za-z0-9._~/-]*)?$/, "a web address is written like `kela.fi`"),
    )
    .optional(),
  identification: z.enum(identifications),
  /** What lets another person act; empty: nobody else can; absent: not applicable. */
  mandates: z.array(z.enum(mandates)).optional(),
  /** What the mandate must cover. */
  "mandate-for": textSchema.optional(),
  access: z.enum(accesses).optional(),
  mode: z.enum(serviceModes).optional(),
  /** After a move: it `stays`, or must be ordered again from the new provider. */
  "on-move": z.enum(["stays", "order-again"]).optional(),
  predecessors: z.array(idSchema).optional(),
  successors: z.array(idSchema).optional(),
  /** What served the same need before, in words, when it is no service of the catalogue. */
  formerly: textSchema.optional(),
  /** Old names that people still search for. */
  aliases: z.array(z.string().min(1)).optional(),
  ...provenance,
});

export type OrganisationSource = z.infer<typeof organisationSchema>;
export type SameOrganisationSource = z.infer<typeof sameOrganisationSchema>;
export type RedirectSource = z.infer<typeof redirectSchema>;
export type LawSource = z.infer<typeof lawSchema>;
export type ServiceSource = z.infer<typeof serviceSchema>;
export type PhoneSource = z.infer<typeof phoneSchema>;
