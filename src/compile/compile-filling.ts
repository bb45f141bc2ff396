import type { Value } from "../logic/index.ts";
import type { DirectStep, Filling, LaterStep, ProgramLifeEvent, SimpleRules, Step } from "./program.ts";
import type { Slots } from "./slots.ts";
import { openKind } from "./step-ahead.ts";

type Parts = Pick<ProgramLifeEvent, "steps" | "gates" | "rules" | "trails">;

/** Makes a life event's filling ready. */
export function fillingOf({ steps, gates, rules, trails }: Parts): Filling {
  const width = steps.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  const blank: Slots = new Array<Value | undefined>(width).fill(undefined);
  const firsts = steps.filter(isDirect);
  for (const { slot, fact } of firsts) blank[slot] = fact?.otherwise;
  const directs = firsts.map((step) => directStep(step, gates, trails));
  const places = new Map<string, number>(rules.map(({ name }, place) => [`rule.${name}`, place]));
  const later = steps
    .filter((step) => !isDirect(step))
    .map((step) => laterStep(step, gates.has(step.name), trails, places.get(step.name) ?? -1));
  const simple = simpleRules(later);
  const values = Array.from(trails.registers, () => Number.NaN);
  const truths = new Array<number>(trails.code().truths).fill(0);
  const reasons = rules.map(() => -1);
  return {
    width,
    blank: () => ({
      slots: blank.slice(),
      registers: { values: values.slice(), truths: truths.slice() },
      reasons: reasons.slice(),
    }),
    today: directs.find(({ name }) => name === "today") ?? {
      slot: 0,
      name: "today",
      open: 0,
      otherwise: undefined,
      register: undefined,
    },
    direct: directs.filter(({ name }) => name !== "today"),
    later,
    simple: () => simple,
    code: trails.code,
  };
}

/** Whether a step is a fact that hangs on nothing. */
function isDirect({ fact }: Step): boolean {
  return fact !== undefined && fact.derive === undefined && fact.askIf === undefined;
}

function directStep(
  { slot, name, fact }: Step,
  gates: ReadonlySet<string>,
  { registers }: Parts["trails"],
): DirectStep {
  const decides = gates.has(name) && fact !== undefined && fact.otherwise === undefined;
  return {
    slot,
    name,
    open: decides ? openKind(fact) : 0,
    otherwise: fact?.otherwise,
    register: registers.get(name),
  };
}

function laterStep(
  step: Step,
  isGate: boolean,
  { registers, byName }: Parts["trails"],
  place: number,
): LaterStep {
  const versions = byName.get(step.name)?.versions ?? new Map();
  const always = step.rule?.always === undefined ? undefined : versions.get(step.rule.always);
  return { isGate, register: registers.get(step.name), place, versions, always, ...step };
}

function simpleRules(later: readonly LaterStep[]): SimpleRules {
  const isSimple = ({ isGate, register, place }: LaterStep) =>
    !isGate && register === undefined && place >= 0;
  return {
    starts: Int32Array.from(later, (step) => (isSimple(step) ? (step.always?.at ?? -1) : -1)),
    slots: Int32Array.from(later, ({ slot }) => slot),
    places: Int32Array.from(later, ({ place }) => place),
  };
}
