import { quote } from "../logic/index.ts";
import type { EventFile } from "../model/index.ts";
import { namesTwice } from "./check-duplicates.ts";
import type { LogicCheck } from "./check-logic.ts";
import {
  checkReferences,
  keyReferences,
  listReferences,
  oneReference,
  type Reference,
} from "./check-references.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import type { Names } from "./names.ts";
import { toAnyFact, toFact, toOrganisation, toService, toTopic } from "./targets.ts";

type Path = readonly PropertyKey[];
type Event = Located<EventFile>;

/** The faults of a life event: names that lead nowhere, questions that are none, conditions. */
export function checkLifeEvent(event: Event, logic: LogicCheck): readonly Finding[] {
  const { item } = event;
  const { names } = logic;
  return [
    ...checkOwnId(event),
    ...checkReferences(event, referencesOf(item, names), names.isDamaged),
    ...item.questions.flatMap((section, index) =>
      checkQuestions(event, section.facts, ["questions", index, "facts"], names),
    ),
    ...checkTwice(event),
    ...logic.conditions(event, item["load-limit"]?.conditions, ["load-limit", "conditions"]),
    ...checkChannels(event, logic),
    ...logic.conditions(event, item.moving?.conditions, ["moving", "conditions"]),
    ...checkGoals(event, names),
  ];
}

/** The facts of goals exist. */
function checkGoals(event: Event, names: Names): readonly Finding[] {
  const references = (event.item.goals ?? []).flatMap((goal, index) => [
    ...oneReference(goal.fact, ["goals", index, "fact"], toFact(names)),
    ...oneReference(goal["target-fact"], ["goals", index, "target-fact"], toFact(names)),
    ...(goal.targets ?? []).flatMap(({ fact }, inner) =>
      oneReference(fact, ["goals", index, "targets", inner, "fact"], toFact(names)),
    ),
  ]);
  return checkReferences(event, references, names.isDamaged);
}

function checkOwnId(event: Event): readonly Finding[] {
  const { item, owner } = event;
  if (item.id === owner) return [];
  const message = `the id ${quote(item.id)} is not the name of the folder, ${quote(owner)}`;
  return [findingAt(event, ["id"], "schema/invalid-value", message, `write \`id: ${owner}\``)];
}

function referencesOf(item: EventFile, names: Names): readonly Reference[] {
  const participants = item.participants ?? [];
  const roles = new Set(participants.map(({ role }) => role));
  return [
    ...listReferences(item.topics, ["topics"], toTopic(names)),
    ...listReferences(item.help?.services, ["help", "services"], toService(names)),
    ...oneReference(item["load-limit"]?.professional, ["load-limit", "professional"], {
      among: roles,
      code: "reference/unknown-role",
      what: "participant",
    }),
    ...participants.flatMap(({ organisation }, index) =>
      oneReference(organisation, ["participants", index, "organisation"], toOrganisation(names)),
    ),
  ];
}

/** What stands in `questions` is declared, and has a question. */
function checkQuestions(
  event: Event,
  facts: readonly string[],
  path: Path,
  names: Names,
): readonly Finding[] {
  const silent = facts.flatMap((fact, index) => {
    const declared = names.facts.get(fact);
    if (declared === undefined || declared.question !== undefined) return [];
    const message = `${quote(fact)} has no \`question\` and cannot be asked`;
    const help = "give it a `question`, or remove it from this section";
    return [findingAt(event, [...path, index], "type/fact", message, help)];
  });
  return [...checkReferences(event, listReferences(facts, path, toFact(names)), names.isDamaged), ...silent];
}

function checkTwice(event: Event): readonly Finding[] {
  const { topics, questions, participants = [], goals = [], measures = [] } = event.item;
  const asked = questions.flatMap((section, index) =>
    section.facts.map((name, inner) => ({ name, path: ["questions", index, "facts", inner] })),
  );
  const ids = (list: readonly { readonly id: string }[], key: string) =>
    list.map(({ id: name }, index) => ({ name, path: [key, index, "id"] }));
  const roles = participants.map(({ role: name }, index) => ({
    name,
    path: ["participants", index, "role"],
  }));
  return [
    ...namesTwice(
      event,
      topics.map((name, index) => ({ name, path: ["topics", index] })),
    ),
    ...namesTwice(event, ids(questions, "questions")),
    ...namesTwice(event, asked, "in the questions"),
    ...namesTwice(event, roles),
    ...namesTwice(event, ids(goals, "goals")),
    ...namesTwice(event, ids(measures, "measures")),
  ];
}

/** The order of channels follows the options of one choice. */
function checkChannels(event: Event, logic: LogicCheck): readonly Finding[] {
  const { preference, order, cannot = [] } = event.item.channels ?? {};
  const path = ["channels", "preference"];
  return [
    ...cannot.flatMap(({ conditions }, index) =>
      logic.conditions(event, conditions, ["channels", "cannot", index, "conditions"]),
    ),
    ...(order === undefined || preference !== undefined
      ? []
      : [
          findingAt(
            event,
            ["channels"],
            "schema/missing-key",
            "`order` needs the key `preference`",
            "add `preference:`, the fact whose options `order` names",
          ),
        ]),
    ...(preference === undefined ? [] : checkPreference(event, preference, order, path, logic.names)),
  ];
}

function checkPreference(
  event: Event,
  fact: string,
  order: Readonly<Record<string, unknown>> | undefined,
  path: Path,
  names: Names,
): readonly Finding[] {
  const type = names.typeOf(fact);
  if (type === undefined)
    return checkReferences(event, oneReference(fact, path, toAnyFact(names)), names.isDamaged);
  if (type.kind !== "choice")
    return [findingAt(event, path, "type/value", `the fact ${quote(fact)} is not a \`choice\``)];
  const options = keyReferences(order, ["channels", "order"], {
    among: new Set(type.options),
    code: "reference/unknown-option",
    what: `option of ${quote(fact)}`,
  });
  return checkReferences(event, options, () => false);
}
