import { follow, type PlanRecord, type Program, startFollowing } from "../../../src/index.ts";
import type { Repository } from "../journeys/repository.ts";
import { type Effort, sideBySide } from "../measure.ts";

/** Cost of following one more event in a record that has followed so many. Times are in microseconds. */
export interface FollowCost {
  readonly events: number;
  readonly message: number;
  readonly changedAnswer: number;
}

/**
 * Follows the first persona of the first journey for many events: messages, and every tenth time a changed answer, which
 * makes the plan anew. Then measures one more event of both kinds.
 */
export async function measureFollowing(
  { program, journeys }: Repository,
  counts: readonly number[],
  effort: Effort,
): Promise<readonly FollowCost[]> {
  const [journey] = journeys;
  const persona = journey?.personas[0];
  if (journey === undefined || persona === undefined) return [];
  const { today, facts } = persona;
  const question = program.lifeEvents[journey.lifeEvent]?.questions.find(
    ({ fact }) => fact.type.kind === "boolean",
  );
  const changed = question?.fact.id ?? "";
  let record = startFollowing(program, { lifeEvent: journey.lifeEvent, today, facts });
  const found: FollowCost[] = [];
  for (const events of counts) {
    for (let event = record.log.length; event < events; event++)
      record = followed(
        program,
        record,
        event % 10 === 9 ? answering(record, changed, event) : message(record, event),
      );
    const grown = record;
    const cost = (name: string, event: object) => ({
      name,
      cases: 1,
      work: () => followed(program, grown, event).log.length,
    });
    const costs = await sideBySide(
      [cost("message", message(record, events)), cost("answer", answering(record, changed, events))],
      effort,
    );
    const [one = 0, other = 0] = costs.map(({ perCase }) => perCase * 1_000);
    found.push({ events, message: one, changedAnswer: other });
  }
  return found;
}

function followed(program: Program, record: PlanRecord, event: object): PlanRecord {
  const result = follow(program, record, event);
  if (result.refused !== undefined) throw new Error(`an event is refused: ${result.refused.code}`);
  return result.record;
}

const stamp = ({ today }: PlanRecord) => ({ at: `${today}T12:00:00Z`, by: "customer" });

function message(record: PlanRecord, number: number) {
  return { type: "message-sent", message: `m${number}`, to: ["customer"], text: "Hei", ...stamp(record) };
}

/** The other answer than last time, so that each one changes something. */
function answering(record: PlanRecord, fact: string, number: number) {
  return { type: "facts-changed", facts: { [fact]: number % 20 < 10 }, ...stamp(record) };
}
