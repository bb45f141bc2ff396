import * as z from "zod/mini";
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
  date: z.optional(expressionSchema),
  /** The date by a value that the people of the plan agreed: when it is known it wins over `date`, as of the kind `agreed`. */
  agreed: z.optional(expressionSchema),
  /** A recommended date before `date`, or alone; moved to the previous working day. */
  target: z.optional(expressionSchema),
  /** Of a recurring duty: how long before its date it is shown as open. */
  lead: z.optional(durationSchema),
  /** First day on which the task can be done; before it the task is `upcoming`. */
  from: z.optional(expressionSchema),
  /** Moves a date that is no working day: to the `next` or the `previous` one. */
  shift: z.optional(z.enum(["none", "next", "previous"])),
  /** Shown to the customer beside the date. */
  text: z.optional(textSchema),
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
    until: z.optional(expressionSchema),
    date: expressionSchema,
  }),
  /** `from`, `until`: a day of the first and last month. `date`: of the month whose first day is `{fact: occurrence.month}`. */
  z.strictObject({
    each: z.literal("month"),
    from: expressionSchema,
    until: z.optional(expressionSchema),
    date: expressionSchema,
  }),
  z.strictObject({ every: durationSchema, from: expressionSchema }),
  z.strictObject({
    rrule: z
      .string()
      .check(z.regex(/^[A-Z0-9=;,:+-]{1,500}$/, "an RRULE is written like `FREQ=YEARLY;BYMONTH=4`")),
  }),
  /** `again`: without a date of its own, the day on which a new round begins. */
  z.strictObject({
    every: durationSchema,
    after: z.enum(["completion", "result"]),
    again: z.optional(expressionSchema),
  }),
  z.strictObject({
    on: nameSchema,
    within: z.nullish(durationSchema),
    /** Instead of `within`: this many working days. */
    "working-days": z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
    /** The date by which the first one is expected, before any event is known. */
    first: z.optional(expressionSchema),
  }),
]);

/** The facts that name one occurrence: its year, and the first day of its month. Only `recurs.date` may use them. */
export const occurrenceYear = "occurrence.year";
export const occurrenceMonth = "occurrence.month";

/** A law and what it says about this rule. */
export const citationSchema = z.strictObject({ law: z.string(), what: z.optional(textSchema) });

/** Keys that a rule has for its one task, or that each of its `tasks` may have for itself. */
const taskKeys = {
  /** Title, when the service's own does not fit. */
  title: z.optional(textSchema),
  /** Reason shown to the customer. */
  why: z.optional(textSchema),
  urgency: z.optional(z.enum(urgencies)),
  order: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))),
  /** Rules or `<rule>.<task>` to be done first. One that does not apply is ignored. */
  after: z.optional(z.array(idSchema)),
  deadline: z.optional(deadlineSchema),
  recurs: z.optional(recurrenceSchema),
  actor: z.optional(nameSchema),
  /** Papers and proofs that it takes. */
  evidence: z.optional(z.array(textSchema)),
  tags: z.optional(z.array(nameSchema)),
};

/** Services shown beside the main one, some of them only when their conditions hold. */
const alsoSchema = z.array(
  z.union([idSchema, z.strictObject({ service: idSchema, conditions: conditionsSchema })]),
);

/** One task of a rule that has several. */
export const taskSchema = z.strictObject({
  task: nameSchema,
  service: idSchema,
  also: z.optional(alsoSchema),
  /** This task only when these hold too. */
  conditions: z.optional(conditionsSchema),
  /** When the task begins or ends on its own. */
  valid: z.optional(validitySchema),
  ...taskKeys,
});

/** What json-rules-engine emits: `type` and `params`. */
export const eventSchema = z.strictObject({
  type: z.enum(resultTypes),
  params: z.optional(
    z.strictObject({
      task: z.optional(nameSchema),
      service: z.optional(idSchema),
      also: z.optional(alsoSchema),
      halt: z.optional(z.boolean()),
      indicator: z.optional(nameSchema),
    }),
  ),
});

/** Keys of an early-warning indicator; it changes order, channel or who is told, and is no task. */
const indicatorKeys = {
  severity: z.optional(z.enum(severities)),
  /** What to do, for the customer and the helpers. */
  action: z.optional(textSchema),
  audience: z.optional(z.array(z.enum(["customer", "professional-with-consent", "professional"]))),
  /** Whom to turn to. */
  services: z.optional(z.array(idSchema)),
  /** Rules that the indicator concerns. */
  rules: z.optional(z.array(nameSchema)),
  /** While it is on, all other indicators are hidden from the screen (not from the data). */
  "hides-others": z.optional(z.boolean()),
  /**
   * Needs also an item of the plan whose date is assumed and falls within this time, or whose rule ends within it, or that
   * is late. The indicator then names the rules of these items.
   */
  watch: z.optional(
    z.union([
      z.strictObject({ "assumed-dates": durationSchema }),
      z.strictObject({ "rule-ends": durationSchema }),
      z.strictObject({ overdue: z.literal(true) }),
    ]),
  ),
};

/** What a version of a rule may change. */
const versionKeys = {
  valid: validitySchema,
  conditions: z.optional(conditionsSchema),
  ...taskKeys,
  laws: z.optional(z.array(citationSchema)),
  note: provenance.note,
};

/** A rule in json-rules-engine form (`name`, `conditions`, `event`, `priority`); the other keys are ours. */
export const ruleSchema = z.strictObject({
  name: nameSchema,
  conditions: conditionsSchema,
  event: eventSchema,
  priority: z.optional(z.int().check(z.minimum(1))),
  tasks: z.optional(z.array(taskSchema).check(z.minLength(1))),
  ...taskKeys,
  ...indicatorKeys,
  /**
   * Each time is a matter of its own: a task that was done is to be done again when its conditions have stopped to hold and hold
   * again, or when its first day has moved past the day on which it was done. Left out: once done, it stays done.
   */
  "each-time": z.optional(z.literal(true)),
  /** A recommendation that becomes a task, with this urgency, when these hold. */
  upgrade: z.optional(
    z.strictObject({ conditions: conditionsSchema, urgency: z.optional(z.enum(urgencies)) }),
  ),
  laws: z.optional(z.array(citationSchema)),
  valid: z.optional(validitySchema),
  versions: z.optional(z.array(z.strictObject(versionKeys)).check(z.minLength(1))),
  /** The fact whose date picks the version, where the law follows the date of an event; else `today`. */
  "in-force-on": z.optional(idSchema),
  /** Shown instead on a day when the rule is not in force. */
  "predecessor-services": z.optional(z.array(idSchema)),
  ...provenance,
});

/** An example: facts, and what the rule must say. Run by `npm test`. */
export const exampleSchema = z.strictObject({
  rule: nameSchema,
  name: z.optional(z.string().check(z.minLength(1))),
  today: dateSchema,
  "life-event": z.optional(nameSchema),
  facts: z.record(z.string(), z.unknown()),
  verdict: z.enum(["holds", "fails", "open"]),
  needs: z.optional(z.array(idSchema)),
  /** The deadline's date of the rule's first task; `null`: none. */
  date: z.nullish(dateSchema),
});

export type DeadlineSource = z.infer<typeof deadlineSchema>;
export type RecurrenceSource = z.infer<typeof recurrenceSchema>;
export type RuleSource = z.infer<typeof ruleSchema>;
export type TaskSource = z.infer<typeof taskSchema>;
export type ExampleSource = z.infer<typeof exampleSchema>;
export type AlsoSource = z.infer<typeof alsoSchema>;
