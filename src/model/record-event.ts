import * as z from "zod";
import { areaSchema, dateSchema, idSchema, itemIdSchema, nameSchema, textSchema } from "./primitives.ts";
import { channelNames, urgencies } from "./words.ts";

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
const ofItem = <T extends string>(type: T) =>
  event(type, { item: itemIdSchema, channel: z.enum(channelNames).optional() });

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

/** Version 1 of the closed set of events. Unknown types and keys are refused. */
export const recordEventSchema = z.discriminatedUnion("type", [
  event("day", { today: dateSchema }),
  event("facts-changed", {
    facts: z.record(z.string(), z.unknown()),
    clear: z.array(z.string()).max(1_000).optional(),
  }),
  event("measurement-recorded", { fact: idSchema, id: nameSchema, measurement: measurementSchema }),
  event("measurement-withdrawn", { fact: idSchema, id: nameSchema, reason: shortText.optional() }),
  ofItem("task-accepted"),
  event("task-declined", { item: itemIdSchema, reason: shortText.optional() }),
  ofItem("task-started"),
  ofItem("task-submitted"),
  event("task-decided", { item: itemIdSchema, outcome: z.enum(["positively", "negatively", "partly"]) }),
  ofItem("task-correction-asked"),
  ofItem("task-appealed"),
  event("task-done", { item: itemIdSchema, on: dateSchema, channel: z.enum(channelNames).optional() }),
  event("task-reopened", { item: itemIdSchema, reason: shortText.optional() }),
  event("item-added", { item: nameSchema, content: handMadeItemSchema }),
  event("item-edited", { item: itemIdSchema, changes: itemChangesSchema }),
  event("item-removed", { item: itemIdSchema, reason: shortText.optional() }),
  event("participant-joined", { participant: nameSchema, role: nameSchema, name: shortText.optional() }),
  event("participant-left", { participant: nameSchema }),
  event("consent-given", { participant: nameSchema, areas: z.array(areaSchema).min(1) }),
  event("consent-withdrawn", { participant: nameSchema, areas: z.array(areaSchema).min(1) }),
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
  event("journey", { event: z.string().regex(/^[A-Z][A-Z0-9_]*$/), happened: nameSchema.optional() }),
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
