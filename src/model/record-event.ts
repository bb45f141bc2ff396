import * as z from "zod/mini";
import { limits } from "./limits.ts";
import {
  areaSchema,
  dateSchema,
  idForm,
  idSchema,
  itemIdSchema,
  nameSchema,
  textSchema,
} from "./primitives.ts";
import { channelNames, urgencies } from "./words.ts";

/** An item's id, or that of one occurrence of a recurring duty: `<rule>.<task>.<period>`, such as `R7.report.2027-05-10`. */
export const matterIdSchema = z.string().check(z.maxLength(2 * limits.id + 12), idForm);

/** A moment in UTC, to the second: `2026-11-24T09:30:00Z` (RFC 3339). Always given by the caller. */
export const instantSchema = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
      "a moment is written like `2026-11-24T09:30:00Z`",
    ),
  );

const shortText = z.string().check(z.minLength(1), z.maxLength(2_000));

/** Who and when. `by` is a participant's id, or `system` for the portal, a register or the calendar. */
const stamp = {
  at: instantSchema,
  by: nameSchema,
  /** The revision that the writer saw; another one now means that somebody else was first. */
  expectedRevision: z.optional(z.int().check(z.minimum(0))),
};

const event = <T extends string, K extends z.core.$ZodShape>(type: T, keys: K) =>
  z.strictObject({ type: z.literal(type), ...stamp, ...keys });
const ofTask = <T extends string>(type: T) =>
  event(type, { item: matterIdSchema, channel: z.optional(z.enum(channelNames)) });

/** A text in one language or in three. */
const anyText = z.union([shortText, textSchema]);

/** What a hand-made item says; texts by people are in the language in which they wrote. */
export const handMadeItemSchema = z.strictObject({
  title: anyText,
  why: z.optional(anyText),
  area: areaSchema,
  sensitive: z.optional(z.boolean()),
  urgency: z.optional(z.enum(urgencies)),
  doBy: z.nullish(dateSchema),
  owner: z.optional(idSchema),
});

/** What people may change on an item; `null` takes the change back. */
export const itemChangesSchema = z.strictObject({
  doBy: z.nullish(dateSchema),
  note: z.nullish(shortText),
  responsible: z.nullish(nameSchema),
});

/** One dated result, such as `{ date, value }` or `{ date, sys, dia, context }`. */
export const measurementSchema = z.record(
  nameSchema,
  z.union([z.string().check(z.maxLength(200)), z.number()]),
);

/** A result as somebody gives it. `unit` is the fact's, or by field the fields' own: any other is refused. */
const measured = {
  fact: idSchema,
  id: nameSchema,
  measurement: measurementSchema,
  unit: z.optional(
    z.union([z.string().check(z.maxLength(50)), z.record(nameSchema, z.string().check(z.maxLength(50)))]),
  ),
};

/** Whom a consent is for and what may be seen: areas, single facts of the customer's own, or both. */
const consented = {
  participant: nameSchema,
  areas: z.optional(z.array(areaSchema).check(z.minLength(1))),
  facts: z.optional(z.array(idSchema).check(z.minLength(1), z.maxLength(1_000))),
};

/** Version 1 of the closed set of events. Unknown types and keys are refused. */
export const recordEventSchema = z.discriminatedUnion("type", [
  event("day", { today: dateSchema }),
  event("facts-changed", {
    facts: z.record(z.string(), z.unknown()),
    clear: z.optional(z.array(z.string()).check(z.maxLength(1_000))),
  }),
  event("measurement-recorded", measured),
  /** The result of this id was wrong, and this is the right one. The wrong one stays in its history. */
  event("measurement-corrected", { ...measured, reason: z.optional(shortText) }),
  event("measurement-withdrawn", { fact: idSchema, id: nameSchema, reason: z.optional(shortText) }),
  ofTask("task-accepted"),
  event("task-declined", { item: matterIdSchema, reason: z.optional(shortText) }),
  ofTask("task-started"),
  ofTask("task-submitted"),
  event("task-decided", { item: matterIdSchema, outcome: z.enum(["positively", "negatively", "partly"]) }),
  ofTask("task-correction-asked"),
  ofTask("task-appealed"),
  event("task-done", {
    item: matterIdSchema,
    on: dateSchema,
    channel: z.optional(z.enum(channelNames)),
    /** What the task gave, such as a Business ID: values of the facts that are its results. */
    results: z.optional(z.record(z.string(), z.unknown())),
  }),
  event("task-reopened", { item: matterIdSchema, reason: z.optional(shortText) }),
  /** One step for everything of the plan that is handled at a desk. `on`: the day, default the record's. */
  event("desk-handled", {
    desk: nameSchema,
    to: z.enum(["started", "submitted", "done"]),
    on: z.optional(dateSchema),
    channel: z.optional(z.enum(channelNames)),
  }),
  event("item-added", { item: nameSchema, content: handMadeItemSchema }),
  event("item-edited", { item: itemIdSchema, changes: itemChangesSchema }),
  event("item-removed", { item: itemIdSchema, reason: z.optional(shortText) }),
  event("participant-joined", { participant: nameSchema, role: nameSchema, name: z.optional(shortText) }),
  event("participant-left", { participant: nameSchema }),
  event("consent-given", consented),
  event("consent-withdrawn", consented),
  /** A professional opens a service that nobody else can begin to use. */
  event("service-opened", { service: idSchema }),
  /** What people agreed about a goal: the targets by the facts that hold them, none when it has none, and when to look again. */
  event("goal-agreed", {
    goal: idSchema,
    values: z.record(idSchema, z.union([z.number(), z.string().check(z.maxLength(200))])),
    reviewOn: z.optional(dateSchema),
  }),
  event("goal-dropped", { goal: idSchema, reason: z.optional(shortText) }),
  event("plan-proposed", {}),
  event("plan-agreed", {}),
  event("plan-started", {}),
  event("plan-reviewed", { kept: z.boolean() }),
  event("plan-review-due", {}),
  event("plan-reopened", {}),
  event("plan-completed", {}),
  event("plan-discontinued", { reason: z.optional(shortText) }),
  event("message-sent", {
    message: nameSchema,
    to: z.array(nameSchema).check(z.minLength(1), z.maxLength(50)),
    text: shortText,
    area: z.optional(areaSchema),
  }),
  event("message-read", { message: nameSchema }),
  /** `on`: the day on which it happened, default the record's. */
  event("journey", { event: z.string().check(z.regex(/^[A-Z][A-Z0-9_]*$/)), on: z.optional(dateSchema) }),
  /** An event that a topic declares has happened on a day; the journey hears it by its own name. */
  event("event-happened", { event: nameSchema, on: dateSchema }),
  event("event-withdrawn", { event: nameSchema, on: dateSchema, reason: z.optional(shortText) }),
  event("safety-acknowledged", { item: itemIdSchema }),
  event("effort-answered", {
    score: z.int().check(z.minimum(1), z.maximum(7)),
    askedAgain: z.optional(z.int().check(z.minimum(0), z.maximum(1_000))),
  }),
  event("viewed", { participant: nameSchema }),
  event("replanned", { today: dateSchema, facts: z.record(z.string(), z.unknown()) }),
]);

/** Something that happens to a record. */
export type RecordEvent = z.infer<typeof recordEventSchema>;
export type RecordEventType = RecordEvent["type"];
export type HandMadeItem = z.infer<typeof handMadeItemSchema>;
export type ItemChanges = z.infer<typeof itemChangesSchema>;
