import type { ChangedFact, Explanation, Program, Situation } from "../../src/index.ts";
import { type Below, onlyBelow } from "./below.ts";
import { type Change, type Choices, smallest, verdictWith } from "./brute.ts";
import { ownChoices } from "./own-choices.ts";

/** Largest set that is searched for: `explain` tells of sets up to this size. */
const largest = 3;

/** What is wrong with what an explanation suggests, by a search that shares nothing with `explain`. */
export function suggestionFaults(
  program: Program,
  situation: Situation,
  { rule, task, verdict, changes }: Pick<Explanation, "rule" | "task" | "verdict" | "changes">,
  below: Below,
): readonly string[] {
  const id = task ?? rule;
  const slim = onlyBelow(program, situation.lifeEvent, below, id);
  const choices = ownChoices(slim, situation, below);
  const goals = (["holds", "fails"] as const).filter((to) => to !== verdict);
  return goals.flatMap((to) => {
    const told = changes.find((one) => one.to === to)?.sets ?? [];
    const wrong = told.flatMap((set) => [
      ...set.flatMap((fact) => unfit(slim, choices.all, fact)),
      ...suggestedIn(set).flatMap((change) => faultsOfSet(slim, situation, id, to, change)),
    ]);
    const sizes = [...new Set(told.map((set) => set.length))];
    const uneven = sizes.length > 1 ? ["sets of several sizes"] : [];
    // One fact alone is tried with every value, several together with one value of each kind.
    const most = Math.min(...sizes, largest + 1) - 1;
    const missed =
      smallest(slim, situation, id, to, choices.all, Math.min(most, 1)) ??
      smallest(slim, situation, id, to, choices.kinds, most);
    const fewer = missed === undefined ? [] : [`${JSON.stringify(missed)} does it too`];
    return [...wrong, ...uneven, ...fewer].map((fault) => `${id} to ${to}: ${fault}`);
  });
}

/** A fact that may not be suggested, or values of it that may not be. Numbers, days and lists are too many to name all. */
function unfit(
  program: Program,
  choices: Choices,
  { id, value, alternatives }: ChangedFact,
): readonly string[] {
  const allowed = choices.get(id);
  if (allowed === undefined) return [`${id} is not to be suggested`];
  if (!["boolean", "choice"].includes(program.facts.get(id)?.type.kind ?? "")) return [];
  const told = [value, ...alternatives.map((other) => other.value)];
  return told.filter((one) => !allowed.includes(one)).map((one) => `${id} is not to become ${one}`);
}

/** What decides a rule or task: its id, the day and the answers that it can see. The same key is the same search. */
export function searchKey({ lifeEvent, today, facts }: Situation, id: string, { names }: Below): string {
  const seen = [...names].sort().flatMap((name) => (Object.hasOwn(facts, name) ? [[name, facts[name]]] : []));
  return JSON.stringify([lifeEvent, today, id, seen]);
}

/** The set as it is suggested, and with each alternative of each of its facts. */
function suggestedIn(set: Explanation["changes"][number]["sets"][number]): readonly Change[] {
  const told = Object.fromEntries(set.map(({ id, value }) => [id, value]));
  const others = set.flatMap(({ id, alternatives }) =>
    alternatives.map(({ value }) => ({ ...told, [id]: value })),
  );
  return [told, ...others];
}

/** That the set turns the verdict, and that none of its parts does. */
function faultsOfSet(
  program: Program,
  situation: Situation,
  id: string,
  to: "holds" | "fails",
  change: Change,
): readonly string[] {
  const found = verdictWith(program, situation, id, change);
  const wrong = found === to ? [] : [`${JSON.stringify(change)} gives ${found}`];
  const enough = partsOf(change).filter((part) => verdictWith(program, situation, id, part) === to);
  return [
    ...wrong,
    ...enough.map((part) => `${JSON.stringify(part)} of ${JSON.stringify(change)} is enough`),
  ];
}

/** Every set of some of the changes, but not of all. */
function partsOf(change: Change): readonly Change[] {
  const entries = Object.entries(change);
  return Array.from({ length: 2 ** entries.length - 1 }, (_, bits) =>
    Object.fromEntries(entries.filter((_entry, index) => Math.floor(bits / 2 ** index) % 2 === 1)),
  );
}
