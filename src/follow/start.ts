import type { Program } from "../compile/index.ts";
import { enter } from "../compile/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import {
  instantSchema,
  nameSchema,
  type PlanRecord,
  type RecordItem,
  type Situation,
  type TaskStatus,
  taskStatuses,
} from "../model/index.ts";
import { makePlan } from "../plan/index.ts";
import { freeze } from "../validate/index.ts";
import { hearAll, takeStep } from "./apply-journey.ts";
import { beginJourney, machineOf } from "./journey.ts";
import { merge, newItem } from "./merge.ts";
import { mayOf, roleOf, seesOf, system } from "./people.ts";

/** How a record begins. */
export interface StartOptions {
  /** The record's id, chosen by the portal: letters, digits, hyphens. Default `record`. */
  readonly id?: string;
  /** The moment, `2026-11-24T09:30:00Z`. Default: the beginning of the situation's day in UTC. */
  readonly at?: string;
  /** The customer's id among the participants. Default `customer`. */
  readonly customer?: string;
}

/**
 * Starts following a plan: a record with the plan of this situation as a draft, every item proposed, the journey at its
 * beginning, and the customer as the only participant. Throws as `makePlan`, and `call/bad-option` for a bad option.
 */
export function startFollowing(
  program: Program,
  situation: Situation,
  options: StartOptions = {},
): PlanRecord {
  const { answers, declined, event, today } = enter(program, situation);
  const at = checked(options.at ?? `${today}T00:00:00Z`, instantSchema, "at");
  const id = checked(options.id ?? "record", nameSchema, "id");
  const customer = checked(options.customer ?? "customer", nameSchema, "customer");
  if (customer === system)
    throw new PalvelupolkuError("call/bad-option", "the option `customer` cannot be used");
  const given = Object.fromEntries([...[...declined].map((name) => [name, null] as const), ...answers]);
  const facts = pick(given, (name) => !isBuiltIn(name));
  const clean = { lifeEvent: event.id, today, facts: given };
  const role = event.source.participants?.find(({ sector }) => sector === "customer");
  const machine = machineOf(program, event.id);
  const begun = machine === undefined ? undefined : beginJourney(machine, clean);
  const source = roleOf(program, event.id, role?.role ?? "") ?? {
    role: "customer",
    sector: "customer" as const,
  };
  const person = { id: customer, role: source.role, name: null, since: at, until: null };
  const empty: PlanRecord = {
    schema: "palvelupolku/record/1",
    id,
    revision: 0,
    lifeEvent: event.id,
    start: { today, facts: given, at },
    today,
    catalogue: program.catalogue,
    facts,
    factNames: [],
    measurements: [],
    items: [],
    planState: { state: "draft", since: at, agreedBy: [] },
    journey: begun?.state.value ?? null,
    journeyHistory: {},
    plan: makePlan(program, clean),
    activated: [],
    raised: [],
    happened: happenedIn(given),
    participants: [{ ...person, sees: [...seesOf(source)], may: [...mayOf(source)] }],
    consents: [],
    messages: [],
    log: [],
  };
  const entered = begun === undefined ? empty : takeStep(empty, begun).record;
  const { record } = merge(program, entered, "facts", at);
  const withStatuses = { ...record, items: withGivenStatuses(program, record.items, given, at) };
  const known = Object.keys(facts);
  const heard =
    known.length === 0
      ? withStatuses
      : hearAll(program, withStatuses, [{ event: "ANSWER", changed: known }]).record;
  return freeze(merge(program, heard, "facts", at).record);
}

/** Facts that the record keeps elsewhere: on its items, and as events that happened. */
function isBuiltIn(name: string): boolean {
  return name.startsWith("task.") || name.startsWith("event.");
}

function pick(
  facts: Readonly<Record<string, unknown>>,
  keep: (name: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => keep(name)));
}

function happenedIn(facts: Readonly<Record<string, unknown>>): Record<string, string> {
  const events = Object.entries(facts).filter(
    ([name, day]) => name.startsWith("event.") && typeof day === "string",
  );
  return Object.fromEntries(
    events.map(([name, day]) => [name.slice("event.".length, -".on".length), String(day)]),
  );
}

/** Tasks that the situation says have a status begin there, also those whose rule does not hold now. */
function withGivenStatuses(
  program: Program,
  items: readonly RecordItem[],
  facts: Readonly<Record<string, unknown>>,
  at: string,
): RecordItem[] {
  const known = new Set(items.map(({ id }) => id));
  const others = [...program.tasks].filter(([id]) => !known.has(id) && givenStatus(id, facts) !== undefined);
  const added = others.map(([id, rule]) => newItem({ id, rule: rule.name }, at));
  return [...items, ...added].map((item) => {
    const status = givenStatus(item.id, facts);
    const doneOn = facts[`task.${item.id}.done-on`];
    return status === undefined
      ? item
      : { ...item, status, doneOn: typeof doneOn === "string" ? doneOn : null };
  });
}

/** A given status; that a task no longer applies is for the rules to say. */
function givenStatus(id: string, facts: Readonly<Record<string, unknown>>): TaskStatus | undefined {
  const status = taskStatuses.find((known) => known === facts[`task.${id}.status`]);
  return status === "no-longer-applies" ? undefined : status;
}

function checked(
  value: string,
  schema: { safeParse(value: unknown): { success: boolean } },
  option: string,
): string {
  if (!schema.safeParse(value).success)
    throw new PalvelupolkuError("call/bad-option", `the option \`${option}\` cannot be used`);
  return value;
}
