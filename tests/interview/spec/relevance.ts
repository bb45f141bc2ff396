import {
  canHold,
  namesOfGoal,
  nearestVersion,
  type ProgramRule,
  type ProgramTask,
  versionOn,
} from "../../../src/compile/index.ts";
import { type EvidenceSource, settledStatuses } from "../../../src/model/index.ts";
import { questionsBehind } from "./behind.ts";
import { isDated } from "./dated.ts";
import { namedAsNeeds } from "./named.ts";
import { officeFacts } from "./offices.ts";
import { type Outlook, openNames } from "./open-names.ts";

/** Which questions can still change the plan, and which rules each of them concerns. */
export interface Relevance {
  readonly questions: ReadonlySet<string>;
  /** Rules by question, in the order of the rules. */
  readonly rulesOf: ReadonlyMap<string, readonly string[]>;
  /**
   * How much an answer is expected to settle, by question: of every open rule that it concerns an equal share, so that a
   * question that alone keeps a rule open counts 1 for it.
   */
  readonly effectOf: ReadonlyMap<string, number>;
  /** Questions that may decide how the plan is shown, or which office is met. */
  readonly settings: ReadonlySet<string>;
}

/** Finds the questions that can still change the plan: a verdict, a date, an order of channels, an office, the load limit. */
export function relevanceOf(outlook: Outlook): Relevance {
  const rulesOf = new Map<string, string[]>();
  const effectOf = new Map<string, number>();
  for (const rule of outlook.state.event.rules) {
    const questions = questionsOfRule(rule, outlook);
    const isOpen = outlook.state.slots[rule.slot] === undefined;
    for (const question of questions) {
      if (isOpen) effectOf.set(question, (effectOf.get(question) ?? 0) + 1 / questions.size);
      const rules = rulesOf.get(question);
      if (rules === undefined) rulesOf.set(question, [rule.name]);
      else rules.push(rule.name);
    }
  }
  const settings = questionsOfSettings(outlook);
  return { questions: new Set([...rulesOf.keys(), ...settings]), rulesOf, effectOf, settings };
}

/** Questions that can still change a rule's verdict, or, while it can hold, its tasks and dates. */
function questionsOfRule(rule: ProgramRule, outlook: Outlook): ReadonlySet<string> {
  const name = `rule.${rule.name}`;
  const more = canBeListed(rule, outlook)
    ? [
        ...openNamesOfUpgrade(rule, outlook),
        ...tasksOf(rule).flatMap((task) => openNamesOfTask(rule, task, outlook)),
      ]
    : openNamesOutOfForce(rule, outlook);
  return questionsBehind(outlook, [name, ...more, ...namedAsNeeds(outlook, rule)]);
}

/** Whether a rule can still hold. */
function canBeListed(rule: ProgramRule, outlook: Outlook): boolean {
  const prospect = outlook.prospectOf(`rule.${rule.name}`);
  if (prospect.settled) return prospect.value === true;
  return prospect.outcomes === undefined || (prospect.outcomes & canHold) !== 0;
}

function tasksOf({ versions }: ProgramRule): readonly ProgramTask[] {
  return versions.flatMap(({ tasks }) => tasks);
}

function openNamesOfTask(rule: ProgramRule, task: ProgramTask, outlook: Outlook): readonly string[] {
  const { conditions, deadline, recurs, also } = task;
  const dates = [
    ...(deadline?.dateFacts ?? []),
    ...(deadline?.agreedFacts ?? []),
    ...(deadline?.targetFacts ?? []),
    ...(deadline?.fromFacts ?? []),
    ...(recurs?.facts ?? []),
  ];
  return [
    ...(conditions === undefined ? [] : openNames(outlook, conditions)),
    ...(isDated(outlook.state, rule, task) ? dates : []),
    ...also.flatMap((beside) =>
      beside.conditions === undefined ? [] : openNames(outlook, beside.conditions),
    ),
  ];
}

function openNamesOfUpgrade({ source }: ProgramRule, outlook: Outlook): readonly string[] {
  return source.upgrade === undefined ? [] : openNames(outlook, source.upgrade.conditions);
}

/** A rule that is not in force is named, with what there is instead, unless its conditions fail anyway. */
function openNamesOutOfForce(rule: ProgramRule, outlook: Outlook): readonly string[] {
  const day = outlook.prospectOf(rule.inForceOn);
  const isOut = day.settled && typeof day.value === "string" && versionOn(rule, day.value) === undefined;
  return isOut && rule.type !== "indicator"
    ? openNames(outlook, nearestVersion(rule, day.value).conditions)
    : [];
}

/** Questions that decide how items are shown; without any item they decide nothing. */
function questionsOfSettings(outlook: Outlook): ReadonlySet<string> {
  const { state } = outlook;
  const { channels, "load-limit": limit } = state.event.source;
  const listed = state.event.rules.filter((rule) => rule.type !== "indicator" && canBeListed(rule, outlook));
  const load = limit === undefined ? [] : openNames(outlook, limit.conditions);
  const cannot = (channels?.cannot ?? []).flatMap(({ conditions }) => openNames(outlook, conditions));
  const { moving, goals = [] } = state.event.source;
  const moved = moving === undefined ? [] : openNames(outlook, moving.conditions);
  const preference = channels?.preference === undefined ? [] : [channels.preference];
  const shown = listed.length === 0 ? [] : [...cannot, ...preference];
  return questionsBehind(outlook, [
    ...load,
    ...moved,
    ...goals.flatMap(namesOfGoal),
    ...shown,
    ...officeFacts(state, listed),
    ...state.program.source.evidence.flatMap((paper) => (isNeeded(paper, outlook) ? [paper.fact ?? ""] : [])),
  ]);
}

/** Whether something needs a paper: a task that can still be listed, or one that is settled. */
function isNeeded({ to, fact }: EvidenceSource, outlook: Outlook): boolean {
  const { program, event, answers } = outlook.state;
  if (fact === undefined || !event.steps.some(({ name }) => name === fact)) return false;
  return [...program.rules.values()].some((rule) =>
    tasksOf(rule).some(({ id }) => {
      if (!to.includes(rule.name) && !to.includes(id)) return false;
      const status = answers.get(`task.${id}.status`);
      const isListed = event.rules.includes(rule) && canBeListed(rule, outlook);
      return isListed || [...settledStatuses].some((settled) => settled === status);
    }),
  );
}
