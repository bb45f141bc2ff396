import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { evaluate, interview, makePlan, type Program, type Situation } from "../../../src/index.ts";
import { asRequest } from "../answers.ts";
import { drawerFor } from "../journeys/draw.ts";
import { randomPeople } from "../journeys/people.ts";
import type { Repository } from "../journeys/repository.ts";

/** What many requests that share one Program leave in memory. Bytes after garbage collection. */
export interface Memory {
  readonly requests: number;
  /** What stays after one request, when its result has been given away: caches that fill once. */
  readonly one: number;
  /** What stays after all interleaved requests, when their results have been given away. */
  readonly all: number;
  /** What the results of all requests take while they are kept. */
  readonly results: number;
  /** What the same results take as plain JSON that was written and read again. */
  readonly plainResults: number;
}

/** Runs requests interleaved: each one asks, waits, evaluates, waits, and makes its plan. */
export async function measureMemory(repository: Repository, requests: number): Promise<Memory> {
  const { program, catalogue, journeys } = repository;
  const draw = drawerFor(catalogue);
  const situations = journeys.flatMap((journey) =>
    randomPeople(program, journey, draw, Math.ceil(requests / journeys.length), 1).map(
      ({ lifeEvent, today, answers }): Situation => ({ lifeEvent, today, facts: answers }),
    ),
  );
  const all = situations.slice(0, requests);
  const first = all.slice(0, 1);
  const empty = heap();
  await runAndForget(program, first);
  const afterOne = heap();
  await runAndForget(program, all);
  const afterAll = heap();
  const results = await run(program, all);
  const withResults = heap(results);
  const plain = asRequest({ results });
  const withPlain = heap(results, plain);
  return {
    requests: all.length,
    one: afterOne - empty,
    all: afterAll - empty,
    results: withResults - afterAll,
    plainResults: withPlain - withResults,
  };
}

/** A function of its own: as long as one waits for a result, it is held. */
async function runAndForget(program: Program, situations: readonly Situation[]): Promise<void> {
  await run(program, situations);
}

function run(program: Program, situations: readonly Situation[]): Promise<readonly object[]> {
  return Promise.all(situations.map((situation) => request(program, situation)));
}

async function request(program: Program, situation: Situation): Promise<object> {
  const asked = interview(program, situation);
  await turn();
  const findings = evaluate(program, situation);
  await turn();
  return { asked, findings, plan: makePlan(program, situation) };
}

/** Lets the other requests go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Bytes in use after a thorough garbage collection; what is held stays. */
function heap(...held: readonly object[]): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  for (let times = 0; times < 4; times++) collect();
  const { heapUsed } = process.memoryUsage();
  return held.every((one) => typeof one === "object") ? heapUsed : Number.NaN; // read here, so that it is held till now
}
