import { z } from "zod";
import { eventNameSchema, factSchema } from "./fact.ts";
import { nameSchema } from "./primitives.ts";
import { exampleSchema, ruleSchema } from "./rule.ts";
import { lawSchema, organisationSchema, serviceSchema } from "./service.ts";

/** A file under `rules/`. The folder is the topic; what stands in which file is the author's choice. */
export const topicFileSchema = z.strictObject({
  /** Life events that this topic joins, beside those that list it. */
  joins: z.array(nameSchema).optional(),
  organisations: z.array(organisationSchema).optional(),
  laws: z.array(lawSchema).optional(),
  facts: z.array(factSchema).optional(),
  events: z.array(eventNameSchema).optional(),
  services: z.array(serviceSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  examples: z.array(exampleSchema).optional(),
});
export type TopicFile = z.infer<typeof topicFileSchema>;
