import * as z from "zod/mini";
import { eventNameSchema, factSchema } from "./fact.ts";
import { nameSchema } from "./primitives.ts";
import { exampleSchema, ruleSchema } from "./rule.ts";
import {
  lawSchema,
  organisationSchema,
  redirectSchema,
  sameOrganisationSchema,
  serviceSchema,
} from "./service.ts";
import { settingSchema } from "./setting.ts";
import { controlSchema, deskSchema, evidenceSchema } from "./together.ts";

/** Name and version of the whole rule base; both stand in every plan, beside the hash of the content. */
export const catalogueNameSchema = z.strictObject({
  id: nameSchema,
  version: z.string().check(z.minLength(1), z.maxLength(100)),
});

/** A file under `rules/`. The folder is the topic; what stands in which file is the author's choice. */
export const topicFileSchema = z.strictObject({
  catalogue: z.optional(catalogueNameSchema),
  /** Life events that this topic joins, beside those that list it. */
  joins: z.optional(z.array(nameSchema)),
  organisations: z.optional(z.array(z.union([organisationSchema, sameOrganisationSchema]))),
  redirects: z.optional(z.array(redirectSchema)),
  laws: z.optional(z.array(lawSchema)),
  settings: z.optional(z.array(settingSchema)),
  facts: z.optional(z.array(factSchema)),
  events: z.optional(z.array(eventNameSchema)),
  services: z.optional(z.array(serviceSchema)),
  rules: z.optional(z.array(ruleSchema)),
  desks: z.optional(z.array(deskSchema)),
  evidence: z.optional(z.array(evidenceSchema)),
  controls: z.optional(z.array(controlSchema)),
  examples: z.optional(z.array(exampleSchema)),
});
export type TopicFile = z.infer<typeof topicFileSchema>;
