import { compareText } from "../../logic/index.ts";
import { plain } from "../escape.ts";
import { hl7 } from "./codes.ts";
import type { ListedItem } from "./items.ts";
import { toPerson } from "./people.ts";
import type { Element, FhirResource } from "./resource.ts";
import { idOf, refer, type Scope, toCarePlan, toDevice } from "./scope.ts";
import { concept } from "./words.ts";

/** Where the plan, its answers, and what people changed in it come from. */
export function provenances(
  scope: Scope,
  items: readonly ListedItem[],
  hasResponse: boolean,
): FhirResource[] {
  return [
    ofPlan(scope),
    ...(hasResponse ? [ofAnswers(scope)] : []),
    ...items.flatMap((item) => ofItem(scope, item) ?? []),
  ];
}

/** The rule base, with its version and hash, and the library that applied it. */
function ofPlan(scope: Scope): FhirResource {
  const { id, version, hash } = scope.plan.catalogue;
  const value = plain(`${id}@${version}#${hash}`);
  return provenance(
    scope,
    "plan",
    [toCarePlan(scope)],
    momentOf(scope),
    [toDevice(scope)],
    [{ role: "source", what: { identifier: { system: `${scope.base}/identifier/catalogue`, value } } }],
  );
}

/** Who gave the answers: the customer at the start, and everyone whom the log names; `system` stands for a register. */
function ofAnswers(scope: Scope): FhirResource {
  const customer = scope.record?.participants[0]?.id;
  const writers = (scope.record?.log ?? []).flatMap(({ event }) =>
    event.type === "facts-changed" ? [event.by] : [],
  );
  const agents = [...new Set(writers)].filter((id) => id !== customer).sort();
  const who = [refer(scope, "Patient"), ...agents.map((id) => toPerson(scope, id))];
  return provenance(
    scope,
    "answers",
    [refer(scope, "QuestionnaireResponse", "answers")],
    momentOf(scope),
    who,
  );
}

/** Who made an item by hand or changed it. */
function ofItem(scope: Scope, { id, kept, type }: ListedItem): FhirResource | undefined {
  if (kept === null || type === "safety" || type === "information") return undefined;
  const makers = kept.rule === null ? [kept.addedBy] : [];
  const people = [...new Set([...makers, ...(kept.changedBy === null ? [] : [kept.changedBy])])];
  if (people.length === 0) return undefined;
  const who = people.map((person) => toPerson(scope, person));
  return provenance(scope, `item.${id}`, [refer(scope, "Task", id)], kept.since, who);
}

function provenance(
  scope: Scope,
  key: string,
  target: readonly Element[],
  recorded: string,
  agents: readonly Element[],
  entity: readonly Element[] = [],
): FhirResource {
  return {
    resourceType: "Provenance",
    id: idOf(scope, "Provenance", key),
    target,
    recorded,
    // Source: R4 value set provenance-agent-type.
    agent: agents.map((who) => ({
      type: concept(scope, [hl7("provenance-participant-type", "author")]),
      who,
    })),
    ...(entity.length === 0 ? {} : { entity }),
  };
}

/** The last moment that the record knows, else the beginning of the plan's day in UTC. */
function momentOf({ record, plan }: Scope): string {
  const moments = (record?.log ?? []).map(({ event }) => event.at);
  const last = [...moments, ...(record === null ? [] : [record.start.at])].sort(compareText).at(-1);
  return last ?? `${plan.today}T00:00:00Z`;
}
