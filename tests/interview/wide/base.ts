import fc from "fast-check";
import { type Base, type Data, service, text } from "../../compile/programs.ts";
import { type Dice, diceFrom } from "../dice.ts";
import type { Drawn } from "../random-base.ts";
import { drawnCondition } from "./conditions.ts";
import { drawnFacts, drawnOrganisations, type Fact, statuses } from "./facts.ts";
import { drawnRules, serviceIds } from "./rules.ts";

/**
 * Draws rule bases that are wider than those of `random-base.ts`: all types of facts with their limits, series, calculations, settings
 * by year, recurring duties, versions of rules and services, offices, inspections, desks, papers, goals, and the states of tasks.
 */
export const wideBase: fc.Arbitrary<Drawn> = fc.integer().map((seed) => draw(diceFrom(seed)));

const owners = ["office", "local", "court", "third"];

function draw(dice: Dice): Drawn {
  const { facts, sources, values, questions } = drawnFacts(dice);
  const organisations = drawnOrganisations(dice, facts);
  const services = drawnServices(dice);
  const settings = drawnSettings(dice);
  const { rules, tasks } = drawnRules(dice, facts, values);
  const base: Base = {
    organisations,
    services,
    settings,
    facts: sources,
    events: [{ name: "letter", text: text("letter") }],
    rules,
    controls: drawnControls(dice),
    desks: drawnDesks(dice, tasks),
    evidence: drawnEvidence(dice, facts, tasks),
    event: drawnEvent(dice, facts, questions),
  };
  return { base, values, questions };
}

function drawnServices(dice: Dice): readonly Data[] {
  const owner = () => dice.pick(owners);
  return [
    service("help", { owner: owner(), identification: dice.pick(["none", "strong"]) }),
    service("old", {
      owner: owner(),
      valid: { to: dice.pick(["2026-11-23", "2026-11-30"]) },
      successors: ["new"],
    }),
    service("new", {
      owner: owner(),
      valid: { from: dice.pick(["2026-11-24", "2026-12-01"]) },
      predecessors: ["old"],
      title: text("use new"),
    }),
    service("split", {
      owner: owner(),
      valid: { to: "2026-11-30" },
      versions: [{ owner: owner(), valid: { from: "2026-12-01" } }],
    }),
  ];
}

function drawnSettings(dice: Dice): readonly Data[] {
  const years = {
    2026: { value: "2026-12-09", confirmed: dice.often(5) },
    2027: { value: "2027-06-09", confirmed: false },
  };
  return [
    { id: "closes", type: "date", name: text("closes"), years, otherwise: { day: "06-15" }, confidence: "K" },
    { id: "ends", type: "days", name: text("ends"), days: ["01-15", "06-15"], confidence: "K" },
  ];
}

function drawnControls(dice: Dice): readonly Data[] {
  if (dice.often(5)) return [];
  const rules = dice.often(5) ? { rules: ["R0"] } : {};
  const authority = dice.pick(owners);
  const words = { name: text("check"), when: text("when"), bundle: [text("papers")] };
  return [{ id: "check", ...words, authority, ...rules, confidence: "K" }];
}

function drawnDesks(dice: Dice, tasks: readonly string[]): readonly Data[] {
  if (tasks.length < 2 || dice.often(6)) return [];
  const only = dice.often(5) ? { only: "open" } : {};
  return [{ id: "desk", name: text("desk"), tasks: tasks.slice(0, 3), ...only }];
}

function drawnEvidence(dice: Dice, facts: readonly Fact[], tasks: readonly string[]): readonly Data[] {
  const asked = facts.filter(({ id }) => id.startsWith("q"));
  const [first = "R0", second] = tasks;
  if (dice.often(7)) return [];
  return [
    {
      id: "paper",
      name: text("paper"),
      from: second !== undefined && dice.often(5) ? [second] : [],
      by: text("by"),
      to: [dice.often(5) ? first : "R0"],
      fact: dice.pick(asked).id,
      confidence: "K",
    },
  ];
}

function drawnEvent(dice: Dice, facts: readonly Fact[], questions: readonly string[]): Data {
  const some = (key: string, value: () => unknown) => (dice.often(3) ? { [key]: value() } : {});
  return {
    questions: questions.length === 0 ? [] : [{ id: "all", title: text("all"), facts: questions }],
    ...some("load-limit", () => ({
      conditions: drawnCondition(dice, facts, 1),
      tasks: 1,
      text: text("rest"),
      together: text("together"),
      except: { kinds: ["statutory"], within: "P7D" },
    })),
    ...some("channels", () => drawnChannels(dice, facts)),
    ...some("help", () => ({ text: text("help"), services: [dice.pick(serviceIds)] })),
    ...some("moving", () => ({
      conditions: drawnCondition(dice, facts, 1),
      stays: [text("a")],
      again: [text("b")],
    })),
    ...some("urgency", () => dice.pick(["by-date", "by-status"])),
    ...some("lead", () => "P9D"),
    ...some("indicators-shown", () => 1),
    ...drawnGoals(dice, facts),
  };
}

function drawnChannels(dice: Dice, facts: readonly Fact[]): Data {
  const choice = facts.find(({ kind }) => kind === "choice");
  const wish = choice && { preference: choice.id, order: { x: ["phone"], y: ["web"] } };
  return {
    ...wish,
    cannot: [
      {
        conditions: drawnCondition(dice, facts, 0),
        channels: ["web"],
        "strong-identification-only": dice.often(5),
        text: text("cannot"),
      },
    ],
  };
}

function drawnGoals(dice: Dice, facts: readonly Fact[]): Data {
  const measured = facts.filter(({ kind }) => kind === "integer" || kind === "number" || kind === "series");
  if (measured.length === 0 || dice.often(7)) return {};
  const { id, kind } = dice.pick(measured);
  const targets = facts.filter((one) => one.kind === kind && one.id !== id && kind !== "series");
  const target = targets.length === 0 ? {} : { "target-fact": dice.pick(targets).id };
  return { goals: [{ id: "goal", title: text("goal"), fact: id, direction: "lower", ...target }] };
}

/** Draws answers, states of tasks and what happened; `share` of ten are given. */
export function wideAnswers(dice: Dice, { values }: Drawn, share: number): Data {
  const given: [string, unknown][] = [];
  for (const [id, answers] of values) {
    if (dice.often(id.includes(".") ? 3 : share)) given.push([id, dice.pick(answers)]);
    const task = /^task\.(.*)\.status$/.exec(id)?.[1];
    if (task !== undefined && dice.often(1)) {
      const period = dice.pick(["2026", "2027", "2026-12", "2026-03-01"]);
      given.push([`task.${task}.${period}.status`, dice.pick(statuses)]);
    }
  }
  if (dice.often(1)) given.push(["event.letter.2026-11-10.on", "2026-11-10"]);
  return Object.fromEntries(given);
}
