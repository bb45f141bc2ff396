import { enter, type Program } from "../compile/index.ts";
import { PalvelupolkuError } from "../diagnostic/index.ts";
import { instantSchema, nameSchema, type PlanRecord, type Situation } from "../model/index.ts";
import { makePlan } from "../plan/index.ts";
import { freeze } from "../validate/index.ts";
import { givenKeys, givenOccurrences, happenedIn, withGivenProgress } from "./given.ts";
import { hearAll, takeStep } from "./hear-all.ts";
import { beginJourney, machineOf } from "./journey.ts";
import { merge } from "./merge.ts";
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
  const state = enter(program, situation);
  const { event, today } = state;
  const at = checked(options.at ?? `${today}T00:00:00Z`, instantSchema, "at");
  const id = checked(options.id ?? "record", nameSchema, "id");
  const customer = checked(options.customer ?? "customer", nameSchema, "customer");
  if (customer === system)
    throw new PalvelupolkuError("call/bad-option", "the option `customer` cannot be used");
  const given = givenKeys(state);
  const facts = Object.fromEntries(
    Object.entries(given).filter(([name]) => (program.facts.get(name)?.origin ?? "built-in") !== "built-in"),
  );
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
    occurrences: givenOccurrences(state, at),
    planState: { state: "draft", since: at, agreedBy: [] },
    journey: begun?.state.value ?? null,
    journeyHistory: {},
    plan: makePlan(program, clean),
    behind: { byDate: [], byStatus: {}, controls: {}, goals: {}, watching: [] },
    activated: [],
    raised: [],
    happened: happenedIn(state),
    participants: [{ ...person, sees: [...seesOf(source)], may: [...mayOf(source)] }],
    consents: [],
    factConsents: [],
    goals: [],
    opened: [],
    messages: [],
    log: [],
  };
  const entered = begun === undefined ? empty : takeStep(empty, begun).record;
  const { record } = merge(program, entered, "facts", at);
  const withProgress = { ...record, items: withGivenProgress(state, record.items, at) };
  const known = Object.keys(facts);
  const heard =
    known.length === 0
      ? withProgress
      : hearAll(program, withProgress, [{ event: "ANSWER", changed: known }]).record;
  return freeze(merge(program, heard, "facts", at).record);
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
