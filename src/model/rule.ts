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
  /** The date by a value that the people of the plan agreed: when it is known it wins over `date`, as of the kind `agreed`. */
  agreed: expressionSchema.optional(),
  /** A recommended date before `date`, or alone; moved to the previous working day. */
  target: expressionSchema.optional(),
  /** Of a recurring duty: how long before its date it is shown as open. */
  lead: durationSchema.optional(),
  /** First day on which the task can be done; before it the task is `upcoming`. */
  from: expressionSchema.optional(),
  /** Moves a date that is no working day: to the `next` or the `previous` one. */
  shift: z.enum(["none", "next", "previous"]).optional(),
  /** Shown to the customer beside the date. */
  text: textSchema.optional(),
  note: provenance.note,
});

/**
 * A recurring duty: a calendar rule (RFC 5545); every year or month with a date of its own; an interval from a first
 * date, or from the last completion or result; or within a time of an event. The kind of its dates, their shift and lead
 * stand in `deadline`.
 */
export const recurrenceSchema = z.union([
  /** `from`, `until`: the first and last year. `date`: of the year `{fact: occurrence.year}`. */
  z.strictObject({
    each: z.literal("year"),
    from: expressionSchema,
    until: expressionSchema.optional(),
    date: expressionSchema,
  }),
  /** `from`, `until`: a day of the first and last month. `date`: of the month whose first day is `{fact: occurrence.month}`. */
  z.strictObject({
    each: z.literal("month"),
    from: expressionSchema,
    until: expressionSchema.optional(),
    date: expressionSchema,
  }),
  z.strictObject({ every: durationSchema, from: expressionSchema }),
  z.strictObject({
    rrule: z.string().regex(/^[A-Z0-9=;,:+-]{1,500}$/, "an RRULE is written like `FREQ=YEARLY;BYMONTH=4`"),
  }),
  /** `again`: without a date of its own, the day on which a new round begins. */
  z.strictObject({
    every: durationSchema,
    after: z.enum(["completion", "result"]),
    again: expressionSchema.optional(),
  }),
  z.strictObject({
    on: nameSchema,
    within: durationSchema.nullish(),
    /** Instead of `within`: this many working days. */
    "working-days": z.number().int().min(1).max(1000).optional(),
    /** The date by which the first one is expected, before any event is known. */
    first: expressionSchema.optional(),
  }),
]);

/** The facts that name one occurrence: its year, and the first day of its month. Only `recurs.date` may use them. */
export const occurrenceYear = "occurrence.year";
export const occurrenceMonth = "occurrence.month";

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

/** Services shown beside the main one, some of them only when their conditions hold. */
const alsoSchema = z.array(
  z.union([idSchema, z.strictObject({ service: idSchema, conditions: conditionsSchema })]),
);

/** One task of a rule that has several. */
export const taskSchema = z.strictObject({
  task: nameSchema,
  service: idSchema,
  also: alsoSchema.optional(),
  /** This task only when these hold too. */
  conditions: conditionsSchema.optional(),
  /** When the task begins or ends on its own. */
  valid: validitySchema.optional(),
  ...taskKeys,
});

/** What json-rules-engine emits: `type` and `params`. */
export const eventSchema = z.strictObject({
  type: z.enum(resultTypes),
  params: z
    .strictObject({
      task: nameSchema.optional(),
      service: idSchema.optional(),
      also: alsoSchema.optional(),
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
  /** Whom to turn to. */
  services: z.array(idSchema).optional(),
  /** Rules that the indicator concerns. */
  rules: z.array(nameSchema).optional(),
  /** While it is on, all other indicators are hidden from the screen (not from the data). */
  "hides-others": z.boolean().optional(),
  /**
   * Needs also an item of the plan whose date is assumed and falls within this time, or whose rule ends within it, or that
   * is late. The indicator then names the rules of these items.
   */
  watch: z
    .union([
      z.strictObject({ "assumed-dates": durationSchema }),
      z.strictObject({ "rule-ends": durationSchema }),
      z.strictObject({ overdue: z.literal(true) }),
    ])
    .optional(),
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
  /** A recommendation that becomes a task, with this urgency, when these hold. */
  upgrade: z.strictObject({ conditions: conditionsSchema, urgency: z.enum(urgencies).optional() }).optional(),
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
export type RecurrenceSource = z.infer<typeof recurrenceSchema>;
export type RuleSource = z.infer<typeof ruleSchema>;
export type TaskSource = z.infer<typeof taskSchema>;
export type ExampleSource = z.infer<typeof exampleSchema>;
export type AlsoSource = z.infer<typeof alsoSchema>;
