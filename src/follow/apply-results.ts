import type { Program } from "../compile/index.ts";
import type { PlanRecord } from "../model/index.ts";
import { changeFacts, heardOfFacts } from "./apply-facts.ts";
import { may, system } from "./people.ts";
import { done, type Result, refuse } from "./refusal.ts";
import type { EventOf, JourneyCall } from "./step.ts";

/** A record that knows what a task gave, and what the journey hears of it. */
interface Given {
  readonly record: PlanRecord;
  readonly journey: readonly JourneyCall[];
}

/**
 * Takes over what a task gave: values of facts that are its results, from somebody who may answer for the customer. They are
 * facts like answers, so nothing has to be asked again. All of them are taken or none.
 */
export function withResults(
  program: Program,
  record: PlanRecord,
  { results = {}, by }: EventOf<"task-done">,
  task: string,
): Result<Given> {
  const names = Object.keys(results);
  if (names.length === 0) return done({ record, journey: [] });
  const foreign = names.find((name) => program.facts.get(name)?.source?.["result-of"] !== task);
  if (foreign !== undefined)
    return refuse("event/not-a-result", "the fact is no result of this task", path(foreign));
  const empty = names.find((name) => results[name] === null);
  if (empty !== undefined)
    return refuse("event/not-a-result", "a result has a value; leave out what is not known", path(empty));
  if (by !== system && !may(record, by, "answer"))
    return refuse("event/out-of-role", "this participant may not give answers", "results");
  const changed = changeFacts(program, record, { facts: results, by });
  if (!changed.ok)
    return { ...changed, refusal: { ...changed.refusal, path: inResults(changed.refusal.path) } };
  return done({ record: changed.value, journey: heardOfFacts(names) });
}

function path(name: string): string {
  return `results.${name.slice(0, 100)}`;
}

/** The same place in the event: results stand where facts do in another event. */
function inResults(place: string): string {
  return place.replace(/^facts/, "results");
}
