import { compareText, factsOfExpression } from "../logic/index.ts";
import type { Conditions } from "../model/index.ts";
import { isConditions } from "../validate/index.ts";
import { blankWriting, type Writing, writeCondition, writtenCode } from "./compile-code.ts";
import { compileReasons, leafReasons, type Reason, type Reasons } from "./compile-reasons.ts";
import type { ProgramRule, ProgramVersion, RuleReasons, Step, Trail, Trails } from "./program.ts";
import type { Tools } from "./tools.ts";

/** Makes the trails of a life event ready. */
export function trailsOf(
  steps: readonly Step[],
  asked: ReadonlyMap<string, number>,
  rules: readonly ProgramRule[],
  tools: Tools,
): Trails {
  const rulePlaces = new Map<string, number>(rules.map(({ name }, place) => [`rule.${name}`, place]));
  const isBase = ({ fact }: Step) => fact !== undefined && fact.derive === undefined;
  const placeOf = (name: string) => asked.get(name) ?? asked.size;
  const inOrder = (names: readonly string[]) =>
    [...names].sort((a, b) => placeOf(a) - placeOf(b) || compareText(a, b));
  const facts = inOrder(steps.filter(({ fact }) => fact !== undefined).map(({ name }) => name));
  const places = new Map(facts.map((name, index) => [name, index]));
  const plain = new Set(
    steps.filter((step) => isBase(step) && step.fact?.askIf === undefined).map(({ name }) => name),
  );
  const reasonsIn = (conditions: Conditions) =>
    compileReasons(conditions, tools.table, tools.operators, inOrder);
  const writing = blankWriting(
    new Map(steps.flatMap(({ name, fact }) => (fact === undefined ? [] : [[name, fact.type] as const]))),
  );
  const numbers = new Map(steps.map(({ name }, index) => [name, index]));
  const numbersOf = (names: readonly string[]) => names.map((name) => numbers.get(name) ?? -1);
  const all = steps.map((step) =>
    trailOf(step, places.get(step.name), { reasonsIn, numbersOf, plain, tools, writing, rulePlaces }),
  );
  const byName = new Map(all.map((trail, index) => [steps[index]?.name ?? "", trail] as const));
  const written = writtenCode(writing);
  return {
    facts,
    byName,
    all,
    registers: writing.registers,
    code: () => written,
    count: all.reduce((sum, { versions }) => sum + versions.size, 0),
    hasWide: [...byName.values()].some(({ isWide }) => isWide),
  };
}

interface Making {
  readonly reasonsIn: (conditions: Conditions) => Reasons | undefined;
  readonly numbersOf: (names: readonly string[]) => readonly number[];
  readonly plain: ReadonlySet<string>;
  readonly tools: Tools;
  readonly writing: Writing;
  readonly rulePlaces: ReadonlyMap<string, number>;
}

function trailOf(
  { name, slot, fact, rule }: Step,
  place: number | undefined,
  { reasonsIn, numbersOf, plain, tools, writing, rulePlaces }: Making,
): Trail {
  const derive = fact?.source?.derive;
  const conditions =
    derive === undefined ? fact?.source?.["ask-if"] : isConditions(derive) ? derive : undefined;
  const reasons = conditions === undefined ? undefined : reasonsIn(conditions as Conditions); // just told apart
  const versions = new Map<ProgramVersion, RuleReasons>();
  for (const version of rule?.versions ?? []) {
    const found = reasonsIn(version.conditions);
    const followsToday = rule?.inForceOn === "today";
    if (found !== undefined)
      versions.set(version, {
        names: found.names,
        decisive: found.decisive,
        unsettled: found.unsettled,
        number: writing.count++,
        at: writeCondition(
          writing,
          version.conditions,
          leafReasons(found.names, tools.table, tools.operators),
        ),
        below: numbersOf(found.names),
        isPlain: followsToday && found.names.every((name) => plain.has(name)),
      });
  }
  const expression =
    derive === undefined || isConditions(derive) ? undefined : factsOfExpression(derive, tools.expressions);
  const isWide =
    (conditions !== undefined && reasons === undefined) || versions.size < (rule?.versions.length ?? 0);
  const below = numbersOf(expression ?? reasons?.names ?? []);
  const [index = 0, day = -1] = numbersOf([name, rule?.inForceOn ?? ""]);
  const rulePlace = rulePlaces.get(name) ?? -1;
  return { slot, index, below, rulePlace, day, place, fact, rule, reasons, versions, expression, isWide };
}

/** The names whose bits stand in a reason, without today, which nobody answers. */
export function namesIn(names: readonly string[], reason: Reason): readonly string[] {
  const found: string[] = [];
  for (let bits = reason >>> 2, index = 0; bits !== 0; bits >>>= 1, index++)
    if (bits & 1 && names[index] !== "today") found.push(names[index] ?? "");
  return found;
}
