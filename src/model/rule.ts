import * as z from "zod";
import { conditionsSchema, expressionSchema } from "./condition.ts";
import {
  dateSchema,
  durationSchema,
  idSchema,
  nameSchema,
  provenance,
  textSchema,
  validitySchema,
} from "./primitives.ts";
import { deadlineKinds, resultTypes, severities, urgencies } from "./words.ts";

/** The date by which, and what kind of date it is. No `date`: none can be computed, the texts say where to find it. */
export const deadlineSchema = z.strictObject({
  kind: z.enum(deadlineKinds),
  date: expressionSchema.optional(),
  /** First day on which the task can be done; before it the task is `upcoming`. */
  from: expressionSchema.optional(),
  /** Moves a date that is no working day: to the `next` or the `previous` one. */
  shift: z.enum(["none", "next", "previous"]).optional(),
  /** Shown to the customer beside the date. */
  text: textSchema.optional(),
  note: provenance.note,
});

/** A recurring duty: a calendar rule (RFC 5545), an interval from the last completion, or within a time of an event. */
export const recurrenceSchema = z.union([
  z.strictObject({
    rrule: z.string().regex(/^[A-Z0-9=;,:+-]{1,500}$/, "an RRULE is written like `FREQ=YEARLY;BYMONTH=4`"),
  }),
  z.strictObject({ every: durationSchema, after: z.enum(["completion", "result"]) }),
  z.strictObject({ on: nameSchema, within: durationSchema.nullish() }),
]);

/** A law and what it says about this rule. */
export const citationSchema = z.strictObject({ law: z.string(), what: textSchema.optional() });

/** Keys that a rule has for its one task, or that each of its `tasks` may have for itself. */
const taskKeys = {
  /** Title, when the service's own does not fit. */
  title: textSchema.optional(),
  /** Reason shown to the customer. */
  why: textSchema.optional(),
  urgency: z.enum(urgencies).optional(),
  order: z.number().int().min(0).max(100_000).optional(),
  /** Rules or `<rule>.<task>` to be done first. One that does not apply is ignored. */
  after: z.array(idSchema).optional(),
  deadline: deadlineSchema.optional(),
  recurs: recurrenceSchema.optional(),
  actor: nameSchema.optional(),
  /** Papers and proofs that it takes. */
  evidence: z.array(textSchema).optional(),
  tags: z.array(nameSchema).optional(),
};

/** One task of a rule that has several. */
export const taskSchema = z.strictObject({
  task: nameSchema,
  service: idSchema,
  also: z.array(idSchema).optional(),
  /** This task only when these hold too. */
  conditions: conditionsSchema.optional(),
  ...taskKeys,
});

/** What json-rules-engine emits: `type` and `params`. */
export const eventSchema = z.strictObject({
  type: z.enum(resultTypes),
  params: z
    .strictObject({
      task: nameSchema.optional(),
      service: idSchema.optional(),
      also: z.array(idSchema).optional(),
      halt: z.boolean().optional(),
      indicator: nameSchema.optional(),
    })
    .optional(),
});

/** Keys of an early-warning indicator; it changes order, channel or who is told, and is no task. */
const indicatorKeys = {
  severity: z.enum(severities).optional(),
  /** What to do, for the customer and the helpers. */
  action: textSchema.optional(),
  audience: z.array(z.enum(["customer", "professional-with-consent", "professional"])).optional(),
  /** Rules that the indicator concerns. */
  rules: z.array(nameSchema).optional(),
  /** While it is on, all other indicators are hidden from the screen (not from the data). */
  "hides-others": z.boolean().optional(),
};

/** What a version of a rule may change. */
const versionKeys = {
  valid: validitySchema,
  conditions: conditionsSchema.optional(),
  ...taskKeys,
  laws: z.array(citationSchema).optional(),
  note: provenance.note,
};

/** A rule in json-rules-engine form (`name`, `conditions`, `event`, `priority`); the other keys are ours. */
export const ruleSchema = z.strictObject({
  name: nameSchema,
  conditions: conditionsSchema,
  event: eventSchema,
  priority: z.number().int().min(1).optional(),
  tasks: z.array(taskSchema).min(1).optional(),
  ...taskKeys,
  ...indicatorKeys,
  laws: z.array(citationSchema).optional(),
  valid: validitySchema.optional(),
  versions: z.array(z.strictObject(versionKeys)).min(1).optional(),
  /** The fact whose date picks the version, where the law follows the date of an event; else `today`. */
  "in-force-on": idSchema.optional(),
  /** Shown instead on a day when the rule is not in force. */
  "predecessor-services": z.array(idSchema).optional(),
  ...provenance,
});

/** An example: facts, and what the rule must say. Run by `npm test`. */
export const exampleSchema = z.strictObject({
  rule: nameSchema,
  name: z.string().min(1).optional(),
  today: dateSchema,
  "life-event": nameSchema.optional(),
  facts: z.record(z.string(), z.unknown()),
  verdict: z.enum(["holds", "fails", "open"]),
  needs: z.array(idSchema).optional(),
  /** The deadline's date of the rule's first task; `null`: none. */
  date: dateSchema.nullish(),
});

export type DeadlineSource = z.infer<typeof deadlineSchema>;
export type Recurrence = z.infer<typeof recurrenceSchema>;
export type RuleSource = z.infer<typeof ruleSchema>;
export type TaskSource = z.infer<typeof taskSchema>;
export type ExampleSource = z.infer<typeof exampleSchema>;
