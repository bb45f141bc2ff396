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
  /** What stays after one request, when its result has been given away: what a Program makes ready when it is first needed. */
  readonly one: number;
  /** What stays after all requests, one after the other, when their results have been given away: caches that fill once. */
  readonly inTurn: number;
  /** What stays after the same requests once more, interleaved. */
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
  const empty = await settled();
  await runAndForget(program, first);
  const afterOne = await settled();
  for (const situation of all) await runAndForget(program, [situation]);
  const afterEach = await settled();
  await runAndForget(program, all);
  const afterAll = await settled();
  const results = await run(program, all);
  const withResults = heap(results);
  const plain = asRequest({ results });
  const withPlain = heap(results, plain);
  return {
    requests: all.length,
    one: afterOne - empty,
    inTurn: afterEach - empty,
    all: afterAll - empty,
    results: withResults - afterAll,
    plainResults: withPlain - withResults,
  };
}

/**
 * Bytes in use when collecting garbage frees no more: what other parts of the benchmark have left goes only after some turns and
 * collections, and would be counted as if a request had freed it.
 */
async function settled(): Promise<number> {
  let before = heap();
  for (let times = 0, still = 0; times < mostCollections && still < 3; times++) {
    await turn();
    const now = heap();
    still = Math.abs(now - before) < stillMoving ? still + 1 : 0;
    before = now;
  }
  return before;
}

const mostCollections = 40;
const stillMoving = 8_192;

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
