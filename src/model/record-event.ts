import * as z from "zod";
import { limits } from "./limits.ts";
import { areaSchema, dateSchema, idSchema, itemIdSchema, nameSchema, textSchema } from "./primitives.ts";
import { channelNames, urgencies } from "./words.ts";

/** An item's id, or that of one occurrence of a recurring duty: `<rule>.<task>.<period>`, such as `R7.report.2027-05-10`. */
export const matterIdSchema = z
  .string()
  .max(2 * limits.id + 12)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9-]*)*$/,
    "an id has letters, digits, hyphens and dots between its parts",
  );

/** A moment in UTC, to the second: `2026-11-24T09:30:00Z` (RFC 3339). Always given by the caller. */
export const instantSchema = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
    "a moment is written like `2026-11-24T09:30:00Z`",
  );

const shortText = z.string().min(1).max(2_000);

/** Who and when. `by` is a participant's id, or `system` for the portal, a register or the calendar. */
const stamp = {
  at: instantSchema,
  by: nameSchema,
  /** The revision that the writer saw; another one now means that somebody else was first. */
  expectedRevision: z.number().int().min(0).optional(),
};

const event = <T extends string, K extends z.ZodRawShape>(type: T, keys: K) =>
  z.strictObject({ type: z.literal(type), ...stamp, ...keys });
const ofTask = <T extends string>(type: T) =>
  event(type, { item: matterIdSchema, channel: z.enum(channelNames).optional() });

/** A text in one language or in three. */
const anyText = z.union([shortText, textSchema]);

/** What a hand-made item says; texts by people are in the language in which they wrote. */
export const handMadeItemSchema = z.strictObject({
  title: anyText,
  why: anyText.optional(),
  area: areaSchema,
  sensitive: z.boolean().optional(),
  urgency: z.enum(urgencies).optional(),
  doBy: dateSchema.nullish(),
  owner: idSchema.optional(),
});

/** What people may change on an item; `null` takes the change back. */
export const itemChangesSchema = z.strictObject({
  doBy: dateSchema.nullish(),
  note: shortText.nullish(),
  responsible: nameSchema.nullish(),
});

/** One dated result, such as `{ date, value }` or `{ date, sys, dia, context }`. */
export const measurementSchema = z.record(nameSchema, z.union([z.string().max(200), z.number()]));

/** A result as somebody gives it. `unit` is the fact's, or by field the fields' own: any other is refused. */
const measured = {
  fact: idSchema,
  id: nameSchema,
  measurement: measurementSchema,
  unit: z.union([z.string().max(50), z.record(nameSchema, z.string().max(50))]).optional(),
};

/** Whom a consent is for and what may be seen: areas, single facts of the customer's own, or both. */
const consented = {
  participant: nameSchema,
  areas: z.array(areaSchema).min(1).optional(),
  facts: z.array(idSchema).min(1).max(1_000).optional(),
};

/** Version 1 of the closed set of events. Unknown types and keys are refused. */
export const recordEventSchema = z.discriminatedUnion("type", [
  event("day", { today: dateSchema }),
  event("facts-changed", {
    facts: z.record(z.string(), z.unknown()),
    clear: z.array(z.string()).max(1_000).optional(),
  }),
  event("measurement-recorded", measured),
  /** The result of this id was wrong, and this is the right one. The wrong one stays in its history. */
  event("measurement-corrected", { ...measured, reason: shortText.optional() }),
  event("measurement-withdrawn", { fact: idSchema, id: nameSchema, reason: shortText.optional() }),
  ofTask("task-accepted"),
  event("task-declined", { item: matterIdSchema, reason: shortText.optional() }),
  ofTask("task-started"),
  ofTask("task-submitted"),
  event("task-decided", { item: matterIdSchema, outcome: z.enum(["positively", "negatively", "partly"]) }),
  ofTask("task-correction-asked"),
  ofTask("task-appealed"),
  event("task-done", {
    item: matterIdSchema,
    on: dateSchema,
    channel: z.enum(channelNames).optional(),
    /** What the task gave, such as a Business ID: values of the facts that are its results. */
    results: z.record(z.string(), z.unknown()).optional(),
  }),
  event("task-reopened", { item: matterIdSchema, reason: shortText.optional() }),
  /** One step for everything of the plan that is handled at a desk. `on`: the day, default the record's. */
  event("desk-handled", {
    desk: nameSchema,
    to: z.enum(["started", "submitted", "done"]),
    on: dateSchema.optional(),
    channel: z.enum(channelNames).optional(),
  }),
  event("item-added", { item: nameSchema, content: handMadeItemSchema }),
  event("item-edited", { item: itemIdSchema, changes: itemChangesSchema }),
  event("item-removed", { item: itemIdSchema, reason: shortText.optional() }),
  event("participant-joined", { participant: nameSchema, role: nameSchema, name: shortText.optional() }),
  event("participant-left", { participant: nameSchema }),
  event("consent-given", consented),
  event("consent-withdrawn", consented),
  /** A professional opens a service that nobody else can begin to use. */
  event("service-opened", { service: idSchema }),
  /** What people agreed about a goal: the targets by the facts that hold them, none when it has none, and when to look again. */
  event("goal-agreed", {
    goal: idSchema,
    values: z.record(idSchema, z.union([z.number(), z.string().max(200)])),
    reviewOn: dateSchema.optional(),
  }),
  event("goal-dropped", { goal: idSchema, reason: shortText.optional() }),
  event("plan-proposed", {}),
  event("plan-agreed", {}),
  event("plan-started", {}),
  event("plan-reviewed", { kept: z.boolean() }),
  event("plan-review-due", {}),
  event("plan-reopened", {}),
  event("plan-completed", {}),
  event("plan-discontinued", { reason: shortText.optional() }),
  event("message-sent", {
    message: nameSchema,
    to: z.array(nameSchema).min(1).max(50),
    text: shortText,
    area: areaSchema.optional(),
  }),
  event("message-read", { message: nameSchema }),
  /** `on`: the day on which it happened, default the record's. */
  event("journey", { event: z.string().regex(/^[A-Z][A-Z0-9_]*$/), on: dateSchema.optional() }),
  /** An event that a topic declares has happened on a day; the journey hears it by its own name. */
  event("event-happened", { event: nameSchema, on: dateSchema }),
  event("event-withdrawn", { event: nameSchema, on: dateSchema, reason: shortText.optional() }),
  event("safety-acknowledged", { item: itemIdSchema }),
  event("effort-answered", {
    score: z.number().int().min(1).max(7),
    askedAgain: z.number().int().min(0).max(1_000).optional(),
  }),
  event("viewed", { participant: nameSchema }),
  event("replanned", { today: dateSchema, facts: z.record(z.string(), z.unknown()) }),
]);

/** Something that happens to a record. */
export type RecordEvent = z.infer<typeof recordEventSchema>;
export type RecordEventType = RecordEvent["type"];
export type HandMadeItem = z.infer<typeof handMadeItemSchema>;
export type ItemChanges = z.infer<typeof itemChangesSchema>;
