import { type Data, rule } from "../../compile/programs.ts";
import type { Dice } from "../dice.ts";
import { drawnCondition } from "./conditions.ts";
import { days, type Fact, statuses } from "./facts.ts";
import { drawnTime } from "./tasks.ts";

/** Services of a drawn rule base. */
export const serviceIds = ["help", "old", "new", "split"];

/** Rules, and the ids of their tasks. */
export interface Rules {
  readonly rules: readonly Data[];
  readonly tasks: readonly string[];
}

/** Draws rules; each may read the verdicts and tasks of those before it. What tests may answer is put into `values`. */
export function drawnRules(
  dice: Dice,
  facts: readonly Fact[],
  values: Map<string, readonly unknown[]>,
): Rules {
  const known = [...facts];
  const tasks: string[] = [];
  const rules = dice.list(1, 4, (index) => {
    const name = `R${index}`;
    const drawn = drawnRule(dice, name, known, tasks, index);
    known.push({ id: `rule.${name}`, kind: "boolean" });
    for (const id of drawn.tasks) {
      tasks.push(id);
      known.push({ id: `task.${id}.status`, kind: "status" }, { id: `task.${id}.done-on`, kind: "date" });
      values.set(`task.${id}.status`, statuses);
      values.set(`task.${id}.done-on`, days.slice(0, 3));
    }
    return drawn.rule;
  });
  return { rules, tasks };
}

function drawnRule(
  dice: Dice,
  name: string,
  known: readonly Fact[],
  before: readonly string[],
  index: number,
): { rule: Data; tasks: readonly string[] } {
  const kinds = ["task", "task", "task", "recommendation", "safety", "information", "indicator"];
  const type = dice.pick(kinds);
  const conditions = drawnCondition(dice, known, 2);
  const recurs = type !== "indicator" && type !== "safety" && dice.often(3);
  const validity = drawnValidity(dice, known, type !== "indicator", recurs);
  if (type === "indicator")
    return { rule: rule(name, conditions, { ...validity, ...indicatorKeys(dice, index) }), tasks: [] };
  const keys = {
    ...validity,
    type,
    order: index + 1,
    confidence: dice.pick(["K", "V", "U"]),
    ...(before.length > 0 && dice.often(4) ? { after: [dice.pick(before)] } : {}),
    ...(dice.often(3) ? { "predecessor-services": [dice.pick(serviceIds)] } : {}),
    ...(type === "recommendation" && dice.often(4)
      ? { upgrade: { conditions: drawnCondition(dice, known, 1), urgency: "today" } }
      : {}),
  };
  if (type === "safety" || validity["versions"] !== undefined || dice.often(7)) {
    const params = { task: "do", service: dice.pick(serviceIds), ...drawnBeside(dice, known) };
    const one = rule(name, conditions, { ...keys, params, ...drawnTime(dice, known, recurs) });
    return { rule: one, tasks: [`${name}.do`] };
  }
  const tasks = dice.list(1, 2, (number) => drawnTask(dice, `t${number}`, known, recurs && dice.often(5)));
  return {
    rule: rule(name, conditions, { ...keys, params: {}, tasks: tasks.map(({ source }) => source) }),
    tasks: tasks.map(({ id }) => `${name}.${id}`),
  };
}

function drawnTask(dice: Dice, id: string, known: readonly Fact[], recurs: boolean) {
  const periods = [{ to: "2026-11-28" }, { to: "2026-12-10" }, { from: "2026-11-25" }, { to: "2026-11-20" }];
  const source = {
    task: id,
    service: dice.pick(serviceIds),
    ...drawnBeside(dice, known),
    ...(dice.often(5) ? { conditions: drawnCondition(dice, known, 1) } : {}),
    ...(dice.often(2) ? { valid: dice.pick(periods) } : {}),
    ...drawnTime(dice, known, recurs),
  };
  return { id, source };
}

/** Services beside the main one. */
function drawnBeside(dice: Dice, known: readonly Fact[]): Data {
  if (dice.often(6)) return {};
  const one = () => {
    const service = dice.pick(serviceIds);
    return dice.often(4) ? service : { service, conditions: drawnCondition(dice, known, 1) };
  };
  return { also: dice.list(1, 2, one) };
}

/** When the rule is in force, and by which day. */
function drawnValidity(dice: Dice, known: readonly Fact[], isListed: boolean, recurs: boolean): Data {
  const dates = known.filter(({ kind }) => kind === "date").map(({ id }) => id);
  const by = dice.often(2) ? { "in-force-on": dice.pick(dates) } : {};
  switch (dice.upTo(6)) {
    case 0:
      return {
        ...by,
        valid: {
          to: dice.pick(["2026-11-20", "2026-12-01"]),
          ...(dice.often(3) ? { "to-confirmed": false } : {}),
        },
      };
    case 1:
      return { ...by, valid: { from: "2026-12-01" } };
    case 2:
      return isListed
        ? { ...by, valid: { to: "2026-11-26" }, versions: [drawnVersion(dice, known, recurs)] }
        : by;
    default:
      return by;
  }
}

function drawnVersion(dice: Dice, known: readonly Fact[], recurs: boolean): Data {
  return {
    valid: {
      from: dice.pick(["2026-11-27", "2026-12-05"]),
      ...(dice.often(3) ? { to: "2027-01-05" } : {}),
    },
    ...(dice.often(6) ? { conditions: drawnCondition(dice, known, 1) } : {}),
    ...(dice.often(6) ? drawnTime(dice, known, recurs || dice.often(1)) : {}),
  };
}

function indicatorKeys(dice: Dice, index: number): Data {
  const watches = [{ overdue: true }, { "rule-ends": "P30D" }, { "assumed-dates": "P60D" }];
  return {
    type: "indicator",
    params: { indicator: `sign-${index}` },
    severity: dice.pick(["critical", "high", "info"]),
    "hides-others": dice.often(3),
    ...(dice.often(4) ? { services: [dice.pick(serviceIds)] } : {}),
    ...(dice.often(4) ? { watch: dice.pick(watches) } : {}),
  };
}
