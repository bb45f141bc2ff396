import * as z from "zod";
import { type Conditions, conditionsSchema } from "./condition.ts";
import { areaSchema, idSchema, nameSchema, provenance, textSchema } from "./primitives.ts";

/** What a transition or a state's entry does: a closed set. */
export const journeyActionSchema = z.union([
  z.strictObject({ type: z.literal("raise-indicator"), params: z.strictObject({ indicator: nameSchema }) }),
  z.strictObject({ type: z.literal("activate-rule"), params: z.strictObject({ rule: nameSchema }) }),
  z.strictObject({
    type: z.literal("pause-tasks"),
    params: z.strictObject({ rules: z.array(nameSchema).min(1) }),
  }),
  z.strictObject({
    type: z.literal("resume-tasks"),
    params: z.strictObject({ rules: z.array(nameSchema).min(1) }),
  }),
  /** What was done is to be done again, such as a notification after another move; that it was done stays in the record. */
  z.strictObject({
    type: z.literal("begin-anew"),
    params: z.strictObject({ rules: z.array(nameSchema).min(1) }),
  }),
  z.strictObject({ type: z.literal("evaluate-rules") }),
  z.strictObject({ type: z.literal("send-event"), params: z.strictObject({ event: z.string() }) }),
  z.strictObject({ type: z.literal("note"), params: z.strictObject({ text: textSchema }) }),
]);

/** A transition: where to, when (conditions in the rule language), and what then. */
const transitionSchema = z.strictObject({
  target: z.string().optional(),
  guard: conditionsSchema.optional(),
  actions: z.array(journeyActionSchema).optional(),
  /** Prose for what the facts do not hold, such as "the mandate is valid". */
  description: textSchema.optional(),
  reenter: z.boolean().optional(),
});

const eventTypeSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, "an event is written in capitals, such as `TASK_DONE`");
const onSchema = z.record(eventTypeSchema, z.union([transitionSchema, z.array(transitionSchema).min(1)]));

/** A state node: the subset of an xstate 5 machine configuration that is pure data and needs no timers. */
export const stateNodeSchema: z.ZodType<StateNode> = z.lazy(() =>
  z.strictObject({
    type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
    history: z.enum(["shallow", "deep"]).optional(),
    target: z.string().optional(),
    initial: z.string().optional(),
    /** Part of life that a region tells about: only people who may see it may move it. */
    area: areaSchema.optional(),
    tags: z.array(nameSchema).optional(),
    description: textSchema.optional(),
    /** What the customer should have here. */
    goal: textSchema.optional(),
    entry: z.array(journeyActionSchema).optional(),
    exit: z.array(journeyActionSchema).optional(),
    on: onSchema.optional(),
    states: z.record(nameSchema, stateNodeSchema).optional(),
  }),
);

/** `life-events/<event>/journey.yaml`: an xstate machine configuration with guards in the rule language. */
export const journeyFileSchema = z.strictObject({
  id: idSchema,
  type: z.enum(["compound", "parallel"]).optional(),
  initial: z.string().optional(),
  /** Events that are always accepted and lead nowhere: calling for help, pausing, changing the language. */
  "always-available": z.array(eventTypeSchema).optional(),
  /** Events that only the customer can send. */
  "customer-only": z.array(eventTypeSchema).optional(),
  /** Events that the customer cannot send: a professional or a care system records them. */
  "professional-only": z.array(eventTypeSchema).optional(),
  on: onSchema.optional(),
  states: z.record(nameSchema, stateNodeSchema),
  note: provenance.note,
});

export type JourneyAction = z.infer<typeof journeyActionSchema>;
export interface Transition {
  readonly target?: string | undefined;
  readonly guard?: Conditions | undefined;
  readonly actions?: readonly JourneyAction[] | undefined;
  readonly description?: z.infer<typeof textSchema> | undefined;
  readonly reenter?: boolean | undefined;
}
export interface StateNode {
  readonly type?: "atomic" | "compound" | "parallel" | "final" | "history" | undefined;
  readonly history?: "shallow" | "deep" | undefined;
  readonly target?: string | undefined;
  readonly initial?: string | undefined;
  readonly area?: z.infer<typeof areaSchema> | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly description?: z.infer<typeof textSchema> | undefined;
  readonly goal?: z.infer<typeof textSchema> | undefined;
  readonly entry?: readonly JourneyAction[] | undefined;
  readonly exit?: readonly JourneyAction[] | undefined;
  readonly on?: Readonly<Record<string, Transition | readonly Transition[]>> | undefined;
  readonly states?: Readonly<Record<string, StateNode>> | undefined;
}
export type JourneyFile = z.infer<typeof journeyFileSchema>;
