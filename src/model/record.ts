import * as z from "zod/mini";
import type { Plan, PlanItem, SafetyItem } from "./plan.ts";
import { areaSchema, dateSchema, idSchema, itemIdSchema, nameSchema, textSchema } from "./primitives.ts";
import {
  handMadeItemSchema,
  instantSchema,
  itemChangesSchema,
  matterIdSchema,
  measurementSchema,
  recordEventSchema,
} from "./record-event.ts";
import { areas, deadlineKinds, permissions, planStates, taskStatuses, urgencies } from "./words.ts";

/** What rules last said about an item: a whole item of the plan, kept so that it can be shown after it stopped to apply. */
export const generatedItemSchema = z.custom<PlanItem | SafetyItem>(
  (value) => generatedKeys.safeParse(value).success,
);

const generatedKeys = z.looseObject({
  id: itemIdSchema,
  rule: nameSchema,
  title: textSchema,
  doBy: z.nullable(dateSchema),
  status: z.enum(["open", "locked", "upcoming"]),
  type: z.enum(["safety", "task", "recommendation", "information"]),
  urgency: z.enum(urgencies),
  order: z.number(),
  after: z.array(itemIdSchema),
  waitsFor: z.array(itemIdSchema),
  from: z.nullable(dateSchema),
  deadline: z.nullable(
    z.looseObject({
      kind: z.enum(deadlineKinds),
      date: z.nullable(dateSchema),
      target: z.nullable(dateSchema),
      shown: z.boolean(),
    }),
  ),
  recurs: z.nullable(z.looseObject({})),
  next: z.nullable(z.looseObject({ id: matterIdSchema, period: z.string(), expected: z.boolean() })),
  priority: z.number(),
  areas: z.array(z.enum(areas)),
  sensitive: z.boolean(),
  tags: z.array(nameSchema),
});

/** The plan as rules last gave it. Its inside is guarded by the record's hash; here only what the code leans on. */
export const keptPlanSchema = z.custom<Plan>((value) => keptPlanKeys.safeParse(value).success);

const keptPlanKeys = z.looseObject({
  schema: z.literal("palvelupolku/plan/1"),
  lifeEvent: nameSchema,
  today: dateSchema,
  safety: z.array(generatedItemSchema),
  tasks: z.array(generatedItemSchema),
  recommendations: z.array(generatedItemSchema),
  information: z.array(generatedItemSchema),
  order: z.array(itemIdSchema),
  focus: z.array(itemIdSchema),
  indicators: z.array(
    z.looseObject({ rule: nameSchema, rules: z.array(nameSchema), areas: z.array(z.enum(areas)) }),
  ),
  desks: z.array(z.looseObject({ id: nameSchema, items: z.array(itemIdSchema) })),
  evidence: z.array(
    z.looseObject({
      id: nameSchema,
      from: z.array(itemIdSchema),
      to: z.array(itemIdSchema),
      ready: z.boolean(),
      fact: z.nullable(idSchema),
    }),
  ),
  controls: z.array(z.looseObject({ id: nameSchema, authority: idSchema })),
  goals: z.array(z.looseObject({ id: idSchema, areas: z.array(z.enum(areas)) })),
  services: z.array(z.looseObject({ id: idSchema })),
  organisations: z.array(z.looseObject({ id: idSchema })),
  facts: z.array(z.looseObject({ id: idSchema })),
});

/** One item of a followed plan: what rules said, what people made of it, and where it stands. */
export const recordItemSchema = z.strictObject({
  id: itemIdSchema,
  /** The rule it comes from; `null`: a person made it. */
  rule: z.nullable(nameSchema),
  content: z.nullable(handMadeItemSchema),
  /** What rules last said about it, kept while the plan itself does not hold it. */
  snapshot: z.nullable(generatedItemSchema),
  status: z.enum(taskStatuses),
  /** Where it stood before it stopped to apply; `null` while it applies. */
  before: z.nullable(z.enum(taskStatuses)),
  since: instantSchema,
  doneOn: z.nullable(dateSchema),
  /** Part of what the parties agreed. */
  agreed: z.boolean(),
  changes: itemChangesSchema,
  changedBy: z.nullable(nameSchema),
  removed: z.boolean(),
  paused: z.boolean(),
  /** Why it no longer applies. */
  because: z.nullable(
    z.strictObject({
      reason: z.enum(["conditions", "not-in-force", "rule-removed"]),
      facts: z.array(idSchema),
    }),
  ),
  addedBy: nameSchema,
  /** It was done for a time that is over: when its rule holds again, it is to be done again. Left out: it was not. */
  over: z.optional(z.literal(true)),
});

/**
 * One occurrence of a recurring duty with which something was done, or whose legal last day has passed while it was to be done;
 * others are proposed. It stays, whatever rules say later.
 */
export const recordOccurrenceSchema = z.strictObject({
  /** `<rule>.<task>.<period>`. */
  id: matterIdSchema,
  status: z.enum(taskStatuses),
  since: instantSchema,
  doneOn: z.nullable(dateSchema),
  /** The legal last day that passed while something was still to be done. Left out: none did. */
  missed: z.optional(dateSchema),
});

export const recordParticipantSchema = z.strictObject({
  id: nameSchema,
  role: nameSchema,
  name: z.nullable(z.string()),
  /** What the role may see with consent, and do: copied from the life event, renewed by every replan. */
  sees: z.array(areaSchema),
  may: z.array(z.enum(permissions)),
  since: instantSchema,
  until: z.nullable(instantSchema),
});

/** A consent: an area that a participant may see. Withdrawing ends it; it stays in the record. */
export const recordConsentSchema = z.strictObject({
  participant: nameSchema,
  area: areaSchema,
  since: instantSchema,
  until: z.nullable(instantSchema),
});

/** A consent to see one answer of the customer's own, and nothing else. Withdrawing ends it. */
export const recordFactConsentSchema = z.strictObject({
  participant: nameSchema,
  fact: idSchema,
  since: instantSchema,
  until: z.nullable(instantSchema),
});

/** A result that counts unless it is withdrawn, with the wrong ones that it corrects. */
export const recordMeasurementSchema = z.strictObject({
  fact: idSchema,
  id: nameSchema,
  measurement: measurementSchema,
  by: nameSchema,
  withdrawn: z.boolean(),
  /** Oldest first: what stood here before, and until when. */
  corrected: z.array(
    z.strictObject({
      measurement: measurementSchema,
      by: nameSchema,
      until: instantSchema,
      reason: z.nullable(z.string()),
    }),
  ),
});

/** A goal as people agreed on it. Another agreement or dropping it ends this one; it stays in the record. */
export const recordGoalSchema = z.strictObject({
  goal: idSchema,
  /** The recorded targets, by the facts that hold them. */
  values: z.record(idSchema, z.union([z.number(), z.string()])),
  /** The latest value on the day of the agreement; `null`: nothing was measured. */
  baseline: z.nullable(
    z.strictObject({
      date: z.nullable(dateSchema),
      value: z.union([z.string(), z.number()]),
      values: z.nullable(z.record(z.string(), z.number())),
    }),
  ),
  reviewOn: z.nullable(dateSchema),
  agreedBy: z.array(z.strictObject({ by: nameSchema, at: instantSchema })).check(z.minLength(1)),
  since: instantSchema,
  until: z.nullable(instantSchema),
});

/** A service that a professional has opened for the customer. */
export const recordOpenedSchema = z.strictObject({ service: idSchema, by: nameSchema, since: instantSchema });

export const recordMessageSchema = z.strictObject({
  id: nameSchema,
  from: nameSchema,
  to: z.array(nameSchema),
  text: z.string(),
  area: z.nullable(areaSchema),
  at: instantSchema,
  readBy: z.array(nameSchema),
});

/** One line of the append-only log; the first is the start. */
export const logEntrySchema = z.strictObject({
  revision: z.int().check(z.minimum(1)),
  event: recordEventSchema,
});

export type StateValue = string | { readonly [region: string]: StateValue };
const stateValueSchema: z.ZodMiniType<StateValue> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), stateValueSchema)]),
);

/** A rule that the journey switched on, and the regions in which: it ends when one of them moves on. */
export const activationSchema = z.strictObject({ rule: nameSchema, regions: z.array(z.string()) });

/** A fact that the customer may be asked, as a view needs it: its name, and what it tells about. */
export const recordFactSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  areas: z.array(areaSchema),
});

/**
 * What stands behind parts of the plan, renewed by every merge: a view needs it to show nothing that hangs on what is
 * hidden.
 */
export const behindSchema = z.strictObject({
  /** Items whose urgency their date decides. */
  byDate: z.array(itemIdSchema),
  /** Urgencies by the rules of items that the life event places by where they stand. */
  byStatus: z.record(itemIdSchema, z.enum(urgencies)),
  /** Items that an inspection looks at, by its id. */
  controls: z.record(nameSchema, z.array(itemIdSchema)),
  /** What shows each goal and what its targets are, with what that tells about. */
  goals: z.record(idSchema, z.array(z.strictObject({ id: idSchema, areas: z.array(areaSchema) }))),
  /** Rules of indicators that watch items: what they name is why they are on. */
  watching: z.array(nameSchema),
});

/** A followed plan: a versioned envelope of plain JSON. */
export const planRecordSchema = z.strictObject({
  schema: z.literal("palvelupolku/record/1"),
  id: nameSchema,
  revision: z.int().check(z.minimum(0)),
  lifeEvent: nameSchema,
  /** The situation in which it was started: the log replays from here. */
  start: z.strictObject({
    today: dateSchema,
    facts: z.record(z.string(), z.unknown()),
    at: instantSchema,
  }),
  today: dateSchema,
  catalogue: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  facts: z.record(z.string(), z.unknown()),
  /** Names and areas of the life event's facts, renewed by every merge. */
  factNames: z.array(recordFactSchema),
  measurements: z.array(recordMeasurementSchema),
  items: z.array(recordItemSchema),
  /** By id. */
  occurrences: z.array(recordOccurrenceSchema),
  planState: z.strictObject({
    state: z.enum(planStates),
    since: instantSchema,
    agreedBy: z.array(nameSchema),
  }),
  /** State of the life event's journey; `null` when it has none. */
  journey: z.nullable(stateValueSchema),
  /** Remembered states of history nodes, by node id. */
  journeyHistory: z.record(z.string(), z.array(z.string())),
  plan: keptPlanSchema,
  behind: behindSchema,
  /** Rules that the journey activated: an open one counts as holding. */
  activated: z.array(activationSchema),
  /** Indicators that the journey raised. */
  raised: z.array(activationSchema),
  /** All days on which events happened, by event name, in order. */
  happened: z.record(nameSchema, z.array(dateSchema).check(z.minLength(1))),
  participants: z.array(recordParticipantSchema),
  consents: z.array(recordConsentSchema),
  factConsents: z.array(recordFactConsentSchema),
  goals: z.array(recordGoalSchema),
  opened: z.array(recordOpenedSchema),
  messages: z.array(recordMessageSchema),
  log: z.array(logEntrySchema),
});

/** A followed plan. */
export type PlanRecord = z.infer<typeof planRecordSchema>;
export type RecordOccurrence = z.infer<typeof recordOccurrenceSchema>;
export type RecordItem = z.infer<typeof recordItemSchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type RecordMeasurement = z.infer<typeof recordMeasurementSchema>;
export type RecordGoal = z.infer<typeof recordGoalSchema>;
export type RecordParticipant = z.infer<typeof recordParticipantSchema>;
