import * as z from "zod/mini";
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
export const helpSchema = z.strictObject({
  text: textSchema,
  services: z.array(idSchema).check(z.minLength(1)),
});

/** A part of the questionnaire; questions are asked in this order unless safety goes first. */
export const sectionSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  facts: z.array(idSchema).check(z.minLength(1)),
});

/** When the customer cannot carry everything: how many open tasks to show, and who takes the rest. */
export const loadLimitSchema = z.strictObject({
  conditions: conditionsSchema,
  tasks: z.int().check(z.minimum(1), z.maximum(20)),
  /** Heading over the rest. */
  text: textSchema,
  /** Said beside a task that is shown although the limit is full. */
  together: textSchema,
  /** Role of the participant who takes the rest. */
  professional: z.optional(nameSchema),
  /** Kinds of deadline that are shown although the limit is full, when the date is this near. */
  except: z.optional(
    z.strictObject({ kinds: z.array(z.enum(deadlineKinds)).check(z.minLength(1)), within: durationSchema }),
  ),
});

/** How a customer's answers order the channels of a service. */
export const channelPreferenceSchema = z.strictObject({
  /** A choice fact; `order` gives for each of its options the channels to show first. */
  preference: z.optional(idSchema),
  order: z.optional(z.record(z.string(), z.array(channelSchema))),
  /** Channels that this customer cannot use, and why. With `strong-identification-only`: only where strong login is needed. */
  cannot: z.optional(
    z.array(
      z.strictObject({
        conditions: conditionsSchema,
        channels: z.array(channelSchema).check(z.minLength(1)),
        "strong-identification-only": z.optional(z.boolean()),
        text: textSchema,
      }),
    ),
  ),
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
  target: z.optional(textSchema),
  phase: z.optional(nameSchema),
  basis: z.optional(z.string()),
  fact: z.optional(idSchema),
  field: z.optional(z.string()),
  /** `lower`: met below the target; `higher`: met from the target on; `equal`: met at one of `value`. */
  direction: z.optional(z.enum(["lower", "higher", "equal"])),
  "target-fact": z.optional(idSchema),
  /** Of a series with several numbers: the recorded target of each. */
  targets: z.optional(z.array(z.strictObject({ field: z.string(), fact: idSchema })).check(z.minLength(1))),
  value: z.optional(z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])),
  reference: z.optional(textSchema),
  measure: z.optional(textSchema),
  confidence: z.optional(provenance.confidence),
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
  organisation: z.optional(idSchema),
  phases: z.array(nameSchema),
  does: textSchema,
  sees: textSchema,
  /** Areas that the role may see with the customer's consent. */
  areas: z.optional(z.array(areaSchema)),
  /** What the role may do; absent: the customer everything, others nothing. */
  may: z.optional(z.array(z.enum(permissions))),
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
  help: z.optional(helpSchema),
  "load-limit": z.optional(loadLimitSchema),
  /**
   * `by-date`: a rule that gives no urgency has the one that its date demands. Else it is `later`. `by-status`: what is open
   * comes first, then what is locked, then what is upcoming, then recommendations, then information.
   */
  urgency: z.optional(z.enum(["by-date", "by-status"])),
  /** How long before its date a task is shown as open, when its rule does not say. */
  lead: z.optional(durationSchema),
  /** Said on every plan and every print: what the service is not. */
  statement: z.optional(textSchema),
  /** What stays with the customer after a move, and what must be ordered again. */
  moving: z.optional(movingSchema),
  /** Most indicators that are shown at a time, gravest first; the others stay in the data. */
  "indicators-shown": z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  channels: z.optional(channelPreferenceSchema),
  goals: z.optional(z.array(goalSchema)),
  measures: z.optional(z.array(measureSchema)),
  participants: z.optional(z.array(participantSchema)),
  note: provenance.note,
});

/** One line of a persona's expected list. */
const expectedTaskSchema = z.strictObject({
  rule: nameSchema,
  task: z.optional(nameSchema),
  urgency: z.optional(z.enum(urgencies)),
  status: z.optional(z.enum(["open", "locked", "upcoming"])),
  after: z.optional(z.array(idSchema)),
  kind: z.optional(z.enum(deadlineKinds)),
  date: z.nullish(dateSchema),
  note: z.optional(z.string()),
});

/** A person to try the rules on, and what must come out. Run by `npm test`. */
export const personaSchema = z.strictObject({
  id: nameSchema,
  name: z.optional(z.string()),
  note: z.optional(z.string()),
  /** Another persona whose facts are taken first; `facts` then change them (`null`: not answered). */
  base: z.optional(nameSchema),
  today: dateSchema,
  language: z.optional(z.enum(languages)),
  facts: z.record(z.string(), z.unknown()),
  derived: z.optional(z.record(z.string(), z.unknown())),
  expect: z.strictObject({
    /** Rules of the whole list, safety first, in order. */
    order: z.optional(z.array(nameSchema)),
    tasks: z.optional(z.array(expectedTaskSchema)),
    /** The first open items of the list. */
    "first-open": z.optional(z.array(nameSchema)),
    focus: z.optional(z.array(nameSchema)),
    indicators: z.optional(z.array(nameSchema)),
    not: z.optional(z.array(z.strictObject({ rule: nameSchema, note: z.optional(z.string()) }))),
    added: z.optional(z.array(nameSchema)),
    removed: z.optional(z.array(nameSchema)),
    "next-question": z.optional(idSchema),
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
