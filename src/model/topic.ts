import * as z from "zod";
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
export const catalogueNameSchema = z.strictObject({ id: nameSchema, version: z.string().min(1).max(100) });

/** A file under `rules/`. The folder is the topic; what stands in which file is the author's choice. */
export const topicFileSchema = z.strictObject({
  catalogue: catalogueNameSchema.optional(),
  /** Life events that this topic joins, beside those that list it. */
  joins: z.array(nameSchema).optional(),
  organisations: z.array(z.union([organisationSchema, sameOrganisationSchema])).optional(),
  redirects: z.array(redirectSchema).optional(),
  laws: z.array(lawSchema).optional(),
  settings: z.array(settingSchema).optional(),
  facts: z.array(factSchema).optional(),
  events: z.array(eventNameSchema).optional(),
  services: z.array(serviceSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  desks: z.array(deskSchema).optional(),
  evidence: z.array(evidenceSchema).optional(),
  controls: z.array(controlSchema).optional(),
  examples: z.array(exampleSchema).optional(),
});
export type TopicFile = z.infer<typeof topicFileSchema>;
