import type { Program } from "../../src/index.ts";
import type { PlainBase } from "./engines/base.ts";
import type { Customer } from "./engines/ours.ts";
import { comparableJourney } from "./journeys/plain-journey.ts";
import type { Repository } from "./journeys/repository.ts";
import { programOf, type Size, type SyntheticBase, syntheticBase } from "./synthetic/base.ts";
import { completeCustomers, partialCustomers } from "./synthetic/customers.ts";
import { syntheticToday } from "./synthetic/facts.ts";
import { syntheticEvent } from "./synthetic/files.ts";

/** A rule base with customers, as every engine can take it, and as this library takes it. */
export interface Comparable {
  readonly program: Program;
  readonly lifeEvent: string;
  readonly base: PlainBase;
  readonly customers: readonly Customer[];
}

/** How much is drawn. */
export interface Scale {
  readonly sizes: readonly Size[];
  /** Synthetic customers of each kind, for a base. */
  readonly customers: number;
  /** Customers made of each persona, in the comparison with other engines. */
  readonly draws: number;
  /** Personas of each journey who go through whole interviews. */
  readonly walkers: number;
}

/** Of a real run, and of a quick look. */
export const scales = {
  full: {
    sizes: [
      { rules: 150, facts: 60 },
      { rules: 1_000, facts: 200 },
    ],
    customers: 24,
    draws: 2,
    walkers: 3,
  },
  quick: { sizes: [{ rules: 20, facts: 20 }], customers: 4, draws: 1, walkers: 1 },
} as const satisfies Record<string, Scale>;

/** The seed of every synthetic rule base and its customers. */
export const seed = 20_261_124;

/** The name of a synthetic base. */
export function nameOf({ rules, facts }: Size): string {
  return `synthetic ${rules.toLocaleString("en")} rules / ${facts} facts`;
}

/** The journeys and synthetic bases, with customers who answered everything. */
export function completeBases(repository: Repository, scale: Scale): readonly Comparable[] {
  return [
    ...repository.journeys.map((journey) => comparableJourney(repository, journey, scale.draws)),
    ...scale.sizes.map((size) => {
      const drawn = syntheticBase(size, seed, "a hundred rules a file");
      return comparableBase(nameOf(size), drawn, completeCustomers(drawn.facts, scale.customers, seed));
    }),
  ];
}

/** The synthetic bases, with customers who answered from nothing to everything. */
export function partialBases(scale: Scale): readonly Comparable[] {
  return scale.sizes.map((size) => {
    const drawn = syntheticBase(size, seed, "a hundred rules a file");
    return comparableBase(nameOf(size), drawn, partialCustomers(drawn.facts, scale.customers, seed));
  });
}

/** A drawn rule base with these customers. */
export function comparableBase(
  name: string,
  { rules, facts, files }: SyntheticBase,
  answers: ReturnType<typeof completeCustomers>,
): Comparable {
  const kinds = new Map(facts.map(({ id, type }) => [id, type]));
  const today = syntheticToday;
  return {
    program: programOf(files),
    lifeEvent: syntheticEvent,
    base: { name, rules, kinds, customers: answers.map((each) => ({ ...each, today })) },
    customers: answers.map((each) => ({ today, facts: each })),
  };
}
