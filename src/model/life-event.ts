import * as z from "zod";
import { conditionsSchema } from "./condition.ts";
import {
  areaSchema,
  channelSchema,
  dateSchema,
  durationSchema,
  idSchema,
  nameSchema,
  provenance,
  textSchema,
} from "./primitives.ts";
import { deadlineKinds, languages, permissions, urgencies } from "./words.ts";

/** Guidance that is on every page and every print, whatever the answers. */
export const helpSchema = z.strictObject({ text: textSchema, services: z.array(idSchema).min(1) });

/** A part of the questionnaire; questions are asked in this order unless safety goes first. */
export const sectionSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  facts: z.array(idSchema).min(1),
});

/** When the customer cannot carry everything: how many open tasks to show, and who takes the rest. */
export const loadLimitSchema = z.strictObject({
  conditions: conditionsSchema,
  tasks: z.number().int().min(1).max(20),
  /** Heading over the rest. */
  text: textSchema,
  /** Said beside a task that is shown although the limit is full. */
  together: textSchema,
  /** Role of the participant who takes the rest. */
  professional: nameSchema.optional(),
  /** Kinds of deadline that are shown although the limit is full, when the date is this near. */
  except: z.strictObject({ kinds: z.array(z.enum(deadlineKinds)).min(1), within: durationSchema }).optional(),
});

/** How a customer's answers order the channels of a service. */
export const channelPreferenceSchema = z.strictObject({
  /** A choice fact; `order` gives for each of its options the channels to show first. */
  preference: idSchema.optional(),
  order: z.record(z.string(), z.array(channelSchema)).optional(),
  /** Channels that this customer cannot use, and why. With `strong-identification-only`: only where strong login is needed. */
  cannot: z
    .array(
      z.strictObject({
        conditions: conditionsSchema,
        channels: z.array(channelSchema).min(1),
        "strong-identification-only": z.boolean().optional(),
        text: textSchema,
      }),
    )
    .optional(),
});

/** What stays after a move and what must be ordered again, when these conditions hold. */
export const movingSchema = z.strictObject({
  conditions: conditionsSchema,
  stays: z.array(textSchema),
  again: z.array(textSchema),
});

/**
 * A goal. Its target is a fact that people recorded, never computed; `reference` is general and never a target. Progress is
 * seen from the values of `fact`: of a series its `field` (`value` when absent).
 */
export const goalSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  target: textSchema.optional(),
  phase: nameSchema.optional(),
  basis: z.string().optional(),
  fact: idSchema.optional(),
  field: z.string().optional(),
  /** `lower`: met below the target; `higher`: met from the target on; `equal`: met at one of `value`. */
  direction: z.enum(["lower", "higher", "equal"]).optional(),
  "target-fact": idSchema.optional(),
  /** Of a series with several numbers: the recorded target of each. */
  targets: z
    .array(z.strictObject({ field: z.string(), fact: idSchema }))
    .min(1)
    .optional(),
  value: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]).optional(),
  reference: textSchema.optional(),
  measure: textSchema.optional(),
  confidence: provenance.confidence.optional(),
  sources: provenance.sources,
  note: provenance.note,
});

/** What the event is measured by; computed from the plan's log. */
export const measureSchema = z.strictObject({
  id: nameSchema,
  phase: nameSchema,
  measure: textSchema,
  target: textSchema,
  basis: z.string(),
});

/** A role in the plan: who, when, what for, and what it sees. */
export const participantSchema = z.strictObject({
  role: nameSchema,
  name: textSchema,
  sector: z.enum(["customer", "public", "private", "third"]),
  organisation: idSchema.optional(),
  phases: z.array(nameSchema),
  does: textSchema,
  sees: textSchema,
  /** Areas that the role may see with the customer's consent. */
  areas: z.array(areaSchema).optional(),
  /** What the role may do; absent: the customer everything, others nothing. */
  may: z.array(z.enum(permissions)).optional(),
  note: provenance.note,
});

/** `life-events/<event>/event.yaml`. */
export const eventFileSchema = z.strictObject({
  id: nameSchema,
  name: textSchema,
  overview: textSchema,
  /** A path from a start to a goal, or duties that go on. */
  kind: z.enum(["linear", "continuous"]),
  topics: z.array(nameSchema),
  questions: z.array(sectionSchema),
  help: helpSchema.optional(),
  "load-limit": loadLimitSchema.optional(),
  /**
   * `by-date`: a rule that gives no urgency has the one that its date demands. Else it is `later`. `by-status`: what is open
   * comes first, then what is locked, then what is upcoming, then recommendations, then information.
   */
  urgency: z.enum(["by-date", "by-status"]).optional(),
  /** How long before its date a task is shown as open, when its rule does not say. */
  lead: durationSchema.optional(),
  /** Said on every plan and every print: what the service is not. */
  statement: textSchema.optional(),
  /** What stays with the customer after a move, and what must be ordered again. */
  moving: movingSchema.optional(),
  /** Most indicators that are shown at a time, gravest first; the others stay in the data. */
  "indicators-shown": z.number().int().min(1).max(20).optional(),
  channels: channelPreferenceSchema.optional(),
  goals: z.array(goalSchema).optional(),
  measures: z.array(measureSchema).optional(),
  participants: z.array(participantSchema).optional(),
  note: provenance.note,
});

/** One line of a persona's expected list. */
const expectedTaskSchema = z.strictObject({
  rule: nameSchema,
  task: nameSchema.optional(),
  urgency: z.enum(urgencies).optional(),
  status: z.enum(["open", "locked", "upcoming"]).optional(),
  after: z.array(idSchema).optional(),
  kind: z.enum(deadlineKinds).optional(),
  date: dateSchema.nullish(),
  note: z.string().optional(),
});

/** A person to try the rules on, and what must come out. Run by `npm test`. */
export const personaSchema = z.strictObject({
  id: nameSchema,
  name: z.string().optional(),
  note: z.string().optional(),
  /** Another persona whose facts are taken first; `facts` then change them (`null`: not answered). */
  base: nameSchema.optional(),
  today: dateSchema,
  language: z.enum(languages).optional(),
  facts: z.record(z.string(), z.unknown()),
  derived: z.record(z.string(), z.unknown()).optional(),
  expect: z.strictObject({
    /** Rules of the whole list, safety first, in order. */
    order: z.array(nameSchema).optional(),
    tasks: z.array(expectedTaskSchema).optional(),
    /** The first open items of the list. */
    "first-open": z.array(nameSchema).optional(),
    focus: z.array(nameSchema).optional(),
    indicators: z.array(nameSchema).optional(),
    not: z.array(z.strictObject({ rule: nameSchema, note: z.string().optional() })).optional(),
    added: z.array(nameSchema).optional(),
    removed: z.array(nameSchema).optional(),
    "next-question": idSchema.optional(),
  }),
});

/** `life-events/<event>/personas.yaml`. */
export const personasFileSchema = z.strictObject({ personas: z.array(personaSchema) });

export type EventFile = z.infer<typeof eventFileSchema>;
export type PersonaSource = z.infer<typeof personaSchema>;
export type GoalSource = z.infer<typeof goalSchema>;
export type LoadLimitSource = z.infer<typeof loadLimitSchema>;
export type ChannelPreferenceSource = z.infer<typeof channelPreferenceSchema>;
export type ParticipantSource = z.infer<typeof participantSchema>;
