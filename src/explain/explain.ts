import {
  decisiveBelow,
  enter,
  lookupIn,
  neededIn,
  type Program,
  type State,
  unknownBelow,
} from "../compile/index.ts";
import { findingOf } from "../evaluate/index.ts";
import { reasonsOf } from "../logic/index.ts";
import type { Situation, Verdict } from "../model/index.ts";
import { changesOf } from "./changes/changes.ts";
import { datesOf } from "./dates/dates.ts";
import type { Explanation } from "./explanation.ts";
import { explainFact } from "./facts.ts";
import { inForceOf, lawsOf, servicesOf } from "./grounds.ts";
import { explainCondition } from "./parts.ts";
import {
  conditionsOf,
  isSubjectInForce,
  type Subject,
  subjectOf,
  taskIn,
  truthOf,
  verdictOfTruth,
  versionOf,
} from "./subject.ts";
import { textOf } from "./text.ts";
import { titleOfRule, titleOfTask } from "./words/names.ts";

/**
 * Why a rule (`R14`) or a task (`R14.register-now`) applies to a customer or does not, what it still needs, what would
 * change it, and how its dates are calculated: as data, and as plain text in three languages. It shows the customer's own
 * answers: keep it like them. Throws `call/unknown-id`, and as `evaluate`.
 */
export function explain(program: Program, situation: Situation, ruleOrTaskId: string): Explanation {
  const state = enter(program, situation);
  const subject = subjectOf(state, ruleOrTaskId);
  const { rule } = subject;
  const verdict = verdictOfTruth(truthOf(state, subject));
  const version = versionOf(state, subject);
  const task = taskIn(version, subject);
  const explained: Omit<Explanation, "text"> = {
    schema: "palvelupolku/explanation/1",
    lifeEvent: state.event.id,
    today: state.today,
    catalogue: program.catalogue,
    rule: rule.name,
    task: subject.task,
    type: rule.type,
    title: task === undefined ? titleOfRule(state, rule) : titleOfTask(state, task),
    verdict,
    reason: isSubjectInForce(state, subject) ? "conditions" : "not-in-force",
    facts: (verdict === "open" ? [] : decisiveFacts(state, subject, verdict)).map((id) =>
      explainFact(state, id),
    ),
    condition: explainCondition(state, conditionsOf(version, subject)),
    needs: (verdict === "open" ? neededFacts(state, subject) : []).map((id) => explainFact(state, id)),
    inForce: inForceOf(state, subject, findingOf(state, rule)),
    ...changesOf(state, subject, verdict),
    law: lawsOf(state, subject),
    services: servicesOf(state, subject),
    confidence: rule.source.confidence,
    sources: rule.source.sources ?? [],
    dates: verdict === "holds" && rule.type !== "indicator" ? datesOf(state, subject) : [],
    sensitive: rule.sensitive,
    areas: rule.areas,
  };
  return { ...explained, text: textOf(explained) };
}

/** Facts that decided the rule; of a task those that decided its own conditions too, as far as they count. */
function decisiveFacts(state: State, subject: Subject, verdict: Verdict): readonly string[] {
  const name = `rule.${subject.rule.name}`;
  const own = taskIn(versionOf(state, subject), subject)?.conditions;
  const isRules = verdict === "fails" && state.slots[subject.rule.slot] === false;
  if (own === undefined || isRules) return decisiveBelow(state, [name]);
  const reasons = reasonsOf(own, lookupIn(state), state.program.operators);
  return decisiveBelow(state, verdict === "holds" ? [name, ...reasons] : reasons);
}

function neededFacts(state: State, subject: Subject): readonly string[] {
  const name = `rule.${subject.rule.name}`;
  const own = taskIn(versionOf(state, subject), subject)?.conditions;
  const ofTask = own === undefined ? [] : neededIn(state, own);
  return [...new Set([...unknownBelow(state, [name]), ...ofTask])];
}
