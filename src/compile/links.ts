import { needsOfFact, needsOfRule } from "../validate/index.ts";
import type { DirectStep, LaterStep, Program, ProgramLifeEvent, Step } from "./program.ts";
import { hasBit, type Row, setBit } from "./rows.ts";

/** Which steps of a life event depend on which; steps go by their index. */
export interface Links {
  readonly indexOf: ReadonlyMap<string, number>;
  /** The steps that read a step directly, all of them after it. */
  readonly dependents: readonly (readonly number[])[];
  /** By the name of a task's status: the step of its rule. What is settled is shown in another way, whatever reads it. */
  readonly ruleOf: ReadonlyMap<string, number>;
  /** How each step is filled. */
  readonly fills: readonly Fills[];
}

/** A fact that hangs on nothing, or another step. */
export type Fills =
  | { readonly direct: DirectStep; readonly later?: undefined }
  | { readonly later: LaterStep; readonly direct?: undefined };

/** Made when the first answer comes; they say nothing that the program does not. */
const known = new WeakMap<ProgramLifeEvent, Links>();

/** The links of a life event. */
export function linksOf(program: Program, event: ProgramLifeEvent): Links {
  const before = known.get(event);
  if (before !== undefined) return before;
  const links = makeLinks(program, event);
  known.set(event, links);
  return links;
}

function makeLinks(program: Program, { steps, filling, rules }: ProgramLifeEvent): Links {
  const indexOf = new Map(steps.map(({ name }, index) => [name, index] as const));
  const dependents: number[][] = steps.map(() => []);
  for (const [index, step] of steps.entries())
    for (const name of new Set(needsOf(program, step))) dependents[indexOf.get(name) ?? -1]?.push(index);
  const directs = new Map(filling.direct.map((direct) => [direct.name, direct]));
  const laters = new Map(filling.later.map((later) => [later.name, later]));
  const fills = steps.flatMap(({ name, slot }): readonly Fills[] => {
    const later = laters.get(name);
    if (later !== undefined) return [{ later }];
    return [
      { direct: directs.get(name) ?? { name, slot, open: 0, otherwise: undefined, register: undefined } },
    ];
  });
  const ruleOf = new Map(
    rules.flatMap(({ name, versions }) =>
      versions.flatMap(({ tasks }) =>
        tasks.map(({ id }) => [`task.${id}.status`, indexOf.get(`rule.${name}`) ?? -1] as const),
      ),
    ),
  );
  return { indexOf, dependents, ruleOf, fills };
}

/** What a step reads directly, in any version of a rule. */
function needsOf({ expressions }: Program, { fact, rule }: Step): readonly string[] {
  if (rule !== undefined) return needsOfRule(rule.source);
  return fact.source === undefined ? [] : needsOfFact(fact.source, expressions);
}

/** The steps that are touched, and all that depend on them, however far above. */
export function touchedAbove({ dependents }: Links, touched: Row): Row {
  const above = touched.slice();
  // Whatever depends on a step comes after it.
  for (let index = 0; index < dependents.length; index++)
    if (hasBit(above, index)) for (const dependent of dependents[index] ?? []) setBit(above, dependent);
  return above;
}
