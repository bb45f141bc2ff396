import {
  linksOf,
  namesOfGoal,
  type Program,
  type ProgramFact,
  type ProgramLifeEvent,
  type ProgramRule,
  type ProgramTask,
  type ProgramVersion,
} from "../../compile/index.ts";
import { factsOfCondition, factsOfExpression } from "../../logic/index.ts";
import type { Condition, Conditions } from "../../model/index.ts";
import { isConditions } from "../../validate/index.ts";
import { blankQuestion, type Question } from "../form.ts";
import { conditionsOfTasks, dateFactsOf, tasksIn } from "../tasks.ts";
import { type ToldTask, tasksOf, telling } from "../why.ts";
import { gateTree } from "./gate-tree.ts";
import { officesOf } from "./offices.ts";
import { type Looking, looking, type Making } from "./open.ts";
import { type PlainLook, plainLook } from "./plain.ts";

/** One step of a life event, made ready to look ahead; steps go by their number. */
export interface Look {
  readonly slot: number;
  readonly fact: ProgramFact | undefined;
  readonly rule: ProgramRule | undefined;
  /** Its place among the questions; -1: it is not asked. */
  readonly place: number;
  readonly gate: Looking | undefined;
  /** Questions behind its `ask-if`, with their own. */
  readonly gateTree: ReturnType<typeof gateTree>;
  readonly derive: Looking | undefined;
  /** What an expression names. */
  readonly expression: readonly number[] | undefined;
  /** Of a rule, the fact whose day picks the version. */
  readonly day: number;
  readonly versions: ReadonlyMap<ProgramVersion, Looking>;
  /** The same, when it can be told from numbers. */
  readonly plain: PlainLook | undefined;
}

/** What the tasks of a rule hang on. */
export interface RuleLook {
  readonly rule: ProgramRule;
  /** Its place among the rules, and its number among the steps. */
  readonly place: number;
  readonly number: number;
  /** Conditions of its tasks, of services beside them, and of its upgrade. */
  readonly conditions: readonly Looking[];
  /** Facts that dates need, by task. */
  readonly dates: readonly DatesLook[];
  /** Of each version: what the plan names as needed while the rule holds. */
  readonly needs: ReadonlyMap<ProgramVersion, Needs>;
  /** Facts that decide which office its services are met at. */
  readonly offices: readonly number[];
  /** Its tasks recur and it has several versions: occurrences of all of them are listed. */
  readonly showsAllVersions: boolean;
  /** What it, its tasks and their dates read themselves; names may stand in it more than once. */
  readonly reads: readonly number[];
  readonly tasks: readonly ToldTask[];
}

interface Needs {
  readonly conditions: readonly Looking[];
  readonly dates: readonly DatesLook[];
}

/** Facts that the dates of one task need. */
interface DatesLook {
  /** The slot of the task's status, when being settled ends its dates for good; -1: it recurs, or it is about safety. */
  readonly status: number;
  /** When the task begins and ends, where that is looked at today. */
  readonly valid: ProgramTask["valid"] | undefined;
  readonly facts: readonly number[];
}

/** A paper of which a fact says whether it is there. */
export interface EvidenceLook {
  /** The fact's number among the steps. */
  readonly number: number;
  /** The rules of which tasks need it. */
  readonly rules: readonly RuleLook[];
  /** Tasks that need it: once they are settled, the paper is named whether their rule holds or not. */
  readonly tasks: readonly string[];
}

/** A life event made ready to look ahead. It follows from the program alone. */
export interface Looks {
  readonly steps: readonly Look[];
  readonly rules: readonly RuleLook[];
  /** Of these, those that give items, and those among these whose services are met at an office that facts decide on. */
  readonly items: readonly RuleLook[];
  readonly located: readonly RuleLook[];
  /** Questions by their place, before it is known what they can change. */
  readonly forms: readonly Question[];
  /** Conditions and facts that always count. */
  readonly always: { readonly conditions: readonly Looking[]; readonly facts: readonly number[] };
  /** Those that count when something is listed. */
  readonly shown: { readonly conditions: readonly Looking[]; readonly facts: readonly number[] };
  /** Papers that are ready when a fact says so: the fact, and what needs the paper. */
  readonly evidence: readonly EvidenceLook[];
  /** Offices of services that are shown whatever is listed. */
  readonly offices: readonly number[];
  /** Safety questions: their places among the questions, and their numbers among the steps. */
  readonly safety: readonly { readonly place: number; readonly number: number }[];
  /** By step: the places of the rules whose verdict, tasks or dates read it. */
  readonly readBy: readonly (readonly number[])[];
}

const known = new WeakMap<ProgramLifeEvent, Looks>();

/** The looks of a life event. */
export function looksOf(program: Program, event: ProgramLifeEvent): Looks {
  const found = known.get(event) ?? makeLooks(program, event);
  known.set(event, found);
  return found;
}

function makeLooks(program: Program, event: ProgramLifeEvent): Looks {
  const { indexOf } = linksOf(program, event);
  const numberOf = (name: string) => indexOf.get(name) ?? -1;
  const slots = new Map(event.steps.map(({ name, slot }) => [name, slot]));
  const making: Making = {
    table: { slotOf: (name) => slots.get(name) ?? -1, numbers: slots },
    operators: program.operators,
    numberOf,
  };
  const ready = (conditions: Condition) => looking(conditions, making);
  const { channels, "load-limit": limit, moving, goals = [] } = event.source;
  const preference = channels?.preference === undefined ? [] : [channels.preference];
  const offices = officesOf(program, event);
  const readyAll = (conditions: readonly (Conditions | undefined)[]) =>
    conditions.filter((one) => one !== undefined).map(ready);
  const tell = telling();
  const rules = event.rules.map(
    (rule, place): RuleLook => ({
      place,
      tasks: tasksOf(program, rule).map(tell),
      offices: offices.of(rule).map(numberOf),
      ...ruleLook(program, rule, ready, numberOf),
    }),
  );
  const items = rules.filter(({ rule }) => rule.type !== "indicator");
  return {
    steps: event.steps.map((step) => lookOf(program, event, step, ready, numberOf)),
    rules,
    items,
    forms: event.questions.map(({ fact, section }) => blankQuestion(fact, section)),
    located: items.filter((look) => look.offices.length > 0),
    always: {
      conditions: readyAll([limit?.conditions, moving?.conditions]),
      facts: goals.flatMap(namesOfGoal).map(numberOf),
    },
    shown: {
      conditions: readyAll((channels?.cannot ?? []).map(({ conditions }) => conditions)),
      facts: preference.map(numberOf),
    },
    offices: offices.always.map(numberOf),
    evidence: evidenceLooks(program, rules, numberOf),
    safety: event.questions.flatMap(({ fact }, place) =>
      fact.source?.safety === true ? [{ place, number: numberOf(fact.id) }] : [],
    ),
    readBy: readBy(event, rules),
  };
}

function evidenceLooks(
  program: Program,
  rules: readonly RuleLook[],
  numberOf: NumberOf,
): readonly EvidenceLook[] {
  return program.source.evidence.flatMap(({ fact, to }) => {
    const number = fact === undefined ? -1 : numberOf(fact);
    if (number < 0) return [];
    const isMeant = (name: string, id: string) => to.includes(name) || to.includes(id);
    const tasksOfRule = (rule: ProgramRule) =>
      tasksIn(rule).flatMap(({ id }) => (isMeant(rule.name, id) ? [id] : []));
    return [
      {
        number,
        tasks: [...program.rules.values()].flatMap(tasksOfRule),
        rules: rules.filter(({ rule }) => tasksOfRule(rule).length > 0),
      },
    ];
  });
}

type Ready = (conditions: Condition) => Looking;
type NumberOf = (name: string) => number;

function lookOf(
  program: Program,
  event: ProgramLifeEvent,
  { name, slot, fact, rule }: ProgramLifeEvent["steps"][number],
  ready: Ready,
  numberOf: NumberOf,
): Look {
  const { derive, "ask-if": gate } = fact?.source ?? {};
  const isCondition = derive !== undefined && isConditions(derive);
  return {
    slot,
    fact,
    rule,
    place: fact === undefined ? -1 : (event.places.get(name) ?? -1),
    gate: gate === undefined ? undefined : ready(gate),
    gateTree: gate === undefined ? [] : gateTree(program, gate, numberOf),
    derive: isCondition ? ready(derive as Conditions) : undefined, // just told apart
    expression:
      derive === undefined || isCondition
        ? undefined
        : factsOfExpression(derive, program.expressions).map(numberOf),
    day: rule === undefined ? -1 : numberOf(rule.inForceOn),
    versions: new Map((rule?.versions ?? []).map((version) => [version, ready(version.conditions)])),
    plain: rule === undefined ? undefined : plainLook(event, rule),
  };
}

/** The rules that read each step. */
function readBy({ steps }: ProgramLifeEvent, rules: readonly RuleLook[]): readonly (readonly number[])[] {
  const found: number[][] = steps.map(() => []);
  for (const { place, reads } of rules) for (const step of new Set(reads)) found[step]?.push(place);
  return found;
}

function ruleLook(program: Program, rule: ProgramRule, ready: Ready, numberOf: NumberOf) {
  const tasks = tasksIn(rule);
  const conditions = conditionsOfTasks(rule);
  const datesLook = (task: ProgramTask, names: readonly string[]): DatesLook => ({
    status:
      task.recurs === null && rule.type !== "safety"
        ? (program.facts.get(`task.${task.id}.status`)?.slot ?? -1)
        : -1,
    valid: task.recurs === null && rule.inForceOn === "today" ? task.valid : undefined,
    facts: names.map(numberOf),
  });
  const dates = tasks.map((task) => datesLook(task, dateFactsOf(task)));
  const number = numberOf(`rule.${rule.name}`);
  return {
    rule,
    number,
    conditions: conditions.map(ready),
    dates,
    needs: new Map(rule.versions.map((version) => [version, needsOf(version, ready, datesLook)])),
    showsAllVersions: rule.versions.length > 1 && tasks.some(({ recurs }) => recurs !== null),
    reads: [
      number,
      ...dates.flatMap(({ facts }) => facts),
      ...conditions.flatMap(factsOfCondition).map(numberOf),
      ...tasks.map(({ id }) => numberOf(`task.${id}.status`)).filter((step) => step >= 0),
    ],
  };
}

function needsOf(
  { tasks }: ProgramVersion,
  ready: Ready,
  datesLook: (task: ProgramTask, names: readonly string[]) => DatesLook,
): Needs {
  return {
    conditions: tasks.flatMap(({ conditions }) => (conditions === undefined ? [] : [ready(conditions)])),
    dates: tasks.map((task) => {
      const { dateFacts = [], targetFacts = [] } = task.deadline ?? {};
      return datesLook(task, [...dateFacts, ...targetFacts, ...(task.recurs?.facts ?? [])]);
    }),
  };
}
