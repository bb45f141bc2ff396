import { enter, type Program, type State } from "../../compile/index.ts";
import { compareText, type Value } from "../../logic/index.ts";
import type { Situation } from "../../model/index.ts";
import { findingsOf } from "../evaluate.ts";
import { asAnswer } from "./as-answer.ts";
import { copyOfSituation } from "./copy-situation.ts";
import { type Fetched, fetchFact } from "./fetch-fact.ts";
import { registerProblem, uselessProviders } from "./problems.ts";
import type { RegisterFindings, RegisterProblem, RegisterSource } from "./provider.ts";
import type { ReadyProvider, Waiting } from "./read-providers.ts";
import { valuesOf } from "./values-of.ts";
import { type WaitingRule, waitingRules } from "./waiting-rules.ts";

/** What is fetched at the same time. */
export interface Round {
  /** Rules, each with the facts that it needs and that are fetched for it. */
  readonly rules: readonly WaitingRule[];
  /** How each of these facts is fetched; none of them rejects. */
  readonly fetches: ReadonlyMap<string, () => Promise<Fetched>>;
}

/** Fetches every fact of a round, each once, all at the same time. */
export type FetchRound = (round: Round) => Promise<ReadonlyMap<string, Fetched>>;

/** A value that a register told, or why it did not. */
type Told = (RegisterSource & { readonly value: Value }) | RegisterProblem;

/**
 * Evaluates, fetches what open rules still need, and begins anew with what came, until they need nothing more that a
 * register could tell. A round waits for the whole of the one before: what is asked never depends on who answers first.
 */
export async function evaluateInRounds(
  program: Program,
  given: Situation,
  providers: ReadonlyMap<string, ReadyProvider>,
  waiting: Waiting,
  fetchRound: FetchRound,
): Promise<RegisterFindings> {
  const situation = copyOfSituation(given);
  const useless = uselessProviders(program, situation, providers.values());
  const told = new Map<string, Told>();
  const canBeAskedFor = (fact: string) => providers.has(fact) && !told.has(fact) && !isSaid(situation, fact);
  for (;;) {
    const now = withValues(situation, told);
    const state = enter(program, now);
    const rules = waitingRules(state, canBeAskedFor);
    if (rules.length === 0)
      return { findings: findingsOf(state), situation: now, ...sourcesAndProblems(told, useless) };
    const asked = providersFor(rules, providers);
    const fetched = await fetchRound({ rules, fetches: fetchesFor(asked, state, waiting) });
    for (const provider of asked)
      told.set(provider.fact, whatIsTold(program, situation, provider, fetched.get(provider.fact)));
  }
}

/** Whether the customer spoke of it: `null` declines, and what cannot be used is for the customer to correct. */
function isSaid({ facts }: Situation, fact: string): boolean {
  return Object.hasOwn(facts, fact) && facts[fact] !== undefined;
}

function providersFor(rules: readonly WaitingRule[], providers: ReadonlyMap<string, ReadyProvider>) {
  const facts = new Set(rules.flatMap(({ needs }) => needs));
  return [...facts].flatMap((fact) => providers.get(fact) ?? []);
}

function fetchesFor(asked: readonly ReadyProvider[], state: State, waiting: Waiting): Round["fetches"] {
  return new Map(
    asked.map((provider) => [
      provider.fact,
      () => fetchFact(provider, valuesOf(state, provider.reads), waiting),
    ]),
  );
}

function whatIsTold(
  program: Program,
  situation: Situation,
  provider: ReadyProvider,
  fetched: Fetched = { code: "register/failed" },
): Told {
  if ("code" in fetched) return registerProblem(provider, fetched.code);
  const { fact, register } = provider;
  const reading = asAnswer(program, situation, fact, fetched.value);
  return "code" in reading ? { ...reading, register } : { ...reading, register, at: fetched.at };
}

function withValues(situation: Situation, told: ReadonlyMap<string, Told>): Situation {
  if (told.size === 0) return situation;
  const values = byFact(told).flatMap(([fact, entry]) =>
    "code" in entry ? [] : [[fact, entry.value] as const],
  );
  return { ...situation, facts: Object.fromEntries([...Object.entries(situation.facts), ...values]) };
}

function sourcesAndProblems(told: ReadonlyMap<string, Told>, useless: readonly RegisterProblem[]) {
  const sources: Record<string, RegisterSource> = Object.create(null);
  const problems = [...useless];
  for (const [fact, entry] of byFact(told)) {
    if ("code" in entry) problems.push(entry);
    else sources[fact] = { register: entry.register, at: entry.at };
  }
  return { sources, problems: problems.sort((a, b) => compareText(a.fact, b.fact)) };
}

function byFact(told: ReadonlyMap<string, Told>): readonly (readonly [string, Told])[] {
  return [...told].sort(([a], [b]) => compareText(a, b));
}
