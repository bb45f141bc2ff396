import * as z from "zod/mini";
import { type Conditions, conditionsSchema } from "./condition.ts";
import { areaSchema, idSchema, nameSchema, provenance, textSchema } from "./primitives.ts";

/** What a transition or a state's entry does: a closed set. */
export const journeyActionSchema = z.union([
  z.strictObject({ type: z.literal("raise-indicator"), params: z.strictObject({ indicator: nameSchema }) }),
  z.strictObject({ type: z.literal("activate-rule"), params: z.strictObject({ rule: nameSchema }) }),
  z.strictObject({
    type: z.literal("pause-tasks"),
    params: z.strictObject({ rules: z.array(nameSchema).check(z.minLength(1)) }),
  }),
  z.strictObject({
    type: z.literal("resume-tasks"),
    params: z.strictObject({ rules: z.array(nameSchema).check(z.minLength(1)) }),
  }),
  /** What was done is to be done again, such as a notification after another move; that it was done stays in the record. */
  z.strictObject({
    type: z.literal("begin-anew"),
    params: z.strictObject({ rules: z.array(nameSchema).check(z.minLength(1)) }),
  }),
  z.strictObject({ type: z.literal("evaluate-rules") }),
  z.strictObject({ type: z.literal("send-event"), params: z.strictObject({ event: z.string() }) }),
  z.strictObject({ type: z.literal("note"), params: z.strictObject({ text: textSchema }) }),
]);

/** A transition: where to, when (conditions in the rule language, and where the journey stands), and what then. */
const transitionSchema = z.strictObject({
  target: z.optional(z.string()),
  guard: z.optional(conditionsSchema),
  /** States, named from the outermost one, such as `income.employed`: it happens only while one of them is active. */
  in: z.optional(z.array(z.string()).check(z.minLength(1))),
  actions: z.optional(z.array(journeyActionSchema)),
  /** Prose for what the facts do not hold, such as "the mandate is valid". */
  description: z.optional(textSchema),
  reenter: z.optional(z.boolean()),
});

const eventTypeSchema = z
  .string()
  .check(z.regex(/^[A-Z][A-Z0-9_]*$/, "an event is written in capitals, such as `TASK_DONE`"));
const onSchema = z.record(
  eventTypeSchema,
  z.union([transitionSchema, z.array(transitionSchema).check(z.minLength(1))]),
);

/** A state node: the subset of an xstate 5 machine configuration that is pure data and needs no timers. */
export const stateNodeSchema: z.ZodMiniType<StateNode> = z.lazy(() =>
  z.strictObject({
    type: z.optional(z.enum(["atomic", "compound", "parallel", "final", "history"])),
    history: z.optional(z.enum(["shallow", "deep"])),
    target: z.optional(z.string()),
    initial: z.optional(z.string()),
    /** Part of life that a region tells about: only people who may see it may move it. */
    area: z.optional(areaSchema),
    tags: z.optional(z.array(nameSchema)),
    description: z.optional(textSchema),
    /** What the customer should have here. */
    goal: z.optional(textSchema),
    entry: z.optional(z.array(journeyActionSchema)),
    exit: z.optional(z.array(journeyActionSchema)),
    on: z.optional(onSchema),
    states: z.optional(z.record(nameSchema, stateNodeSchema)),
  }),
);

/** `life-events/<event>/journey.yaml`: an xstate machine configuration with guards in the rule language. */
export const journeyFileSchema = z.strictObject({
  id: idSchema,
  type: z.optional(z.enum(["compound", "parallel"])),
  initial: z.optional(z.string()),
  /** Events that are always accepted and lead nowhere: calling for help, pausing, changing the language. */
  "always-available": z.optional(z.array(eventTypeSchema)),
  /** Events that only the customer can send. */
  "customer-only": z.optional(z.array(eventTypeSchema)),
  /** Events that the customer cannot send: a professional or a care system records them. */
  "professional-only": z.optional(z.array(eventTypeSchema)),
  on: z.optional(onSchema),
  states: z.record(nameSchema, stateNodeSchema),
  note: provenance.note,
});

export type JourneyAction = z.infer<typeof journeyActionSchema>;
export interface Transition {
  readonly target?: string | undefined;
  readonly guard?: Conditions | undefined;
  readonly in?: readonly string[] | undefined;
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
