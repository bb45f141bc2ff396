import type { ProgramLifeEvent, ProgramRule, ProgramVersion, State } from "../compile/index.ts";
import type { Offer } from "./offer.ts";

/** How the rules of a life event stand in a state: their places, each list in the event's order. */
export interface Standing {
  readonly holding: readonly number[];
  readonly failing: readonly number[];
  /** Rules that are open, and rules that hold of which a task may be. */
  readonly unsure: readonly number[];
}

/** What plans ask of the rules of a life event, by place, whoever they are for. */
interface RuleTable {
  readonly slots: Int32Array;
  /** The tasks that a rule offers whenever it holds; `undefined`: that hangs on the day or on the answers. */
  readonly ready: readonly (readonly Offer[] | undefined)[];
  /** Whether a task of the rule has conditions of its own. */
  readonly isPartial: readonly boolean[];
  readonly indicators: readonly ProgramRule[];
}

/** Computed for each life event once; it holds nothing of any customer, and goes when the program does. */
const tables = new WeakMap<ProgramLifeEvent, RuleTable>();

/** What plans ask of the rules of a life event. */
export function ruleTableOf(event: ProgramLifeEvent): RuleTable {
  const known = tables.get(event);
  if (known !== undefined) return known;
  const { rules } = event;
  const hasConditions = ({ tasks }: ProgramVersion) => tasks.some(({ decide }) => decide !== undefined);
  const made: RuleTable = {
    slots: Int32Array.from(rules, ({ slot }) => slot),
    ready: rules.map(readyOffers),
    isPartial: rules.map(({ versions }) => versions.some(hasConditions)),
    indicators: rules.filter(({ type }) => type === "indicator"),
  };
  tables.set(event, made);
  return made;
}

function readyOffers(rule: ProgramRule): readonly Offer[] | undefined {
  const { always: version, type } = rule;
  if (type === "indicator") return [];
  const isAlways = ({ decide, valid }: ProgramVersion["tasks"][number]) =>
    decide === undefined && valid.from === null && valid.to === null;
  if (version === undefined || !version.tasks.every(isAlways)) return undefined;
  return version.tasks.map((task) => Object.freeze({ rule, version, task }));
}

/** How the rules stand, found in one pass. */
export function standingIn({ event, slots }: State): Standing {
  const table = ruleTableOf(event);
  const holding: number[] = [];
  const failing: number[] = [];
  const unsure: number[] = [];
  for (let place = 0; place < table.slots.length; place++) {
    const truth = slots[table.slots[place] ?? -1];
    if (truth === true) {
      holding.push(place);
      if (table.isPartial[place] === true) unsure.push(place);
    } else (truth === undefined ? unsure : failing).push(place);
  }
  return { holding, failing, unsure };
}
