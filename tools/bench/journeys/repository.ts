import { type Catalogue, compile, loadCatalogue, type Program } from "../../../src/index.ts";
import type { InputFile } from "../../../src/load/index.ts";
import type { PersonaSource } from "../../../src/model/index.ts";
import { readFiles } from "../../../src/node.ts";
import type { Answers } from "../answers.ts";

/** A person of a case brief, with the answers of the person that it is based on. */
export interface Persona {
  readonly id: string;
  readonly today: string;
  readonly facts: Answers;
}

/** A life event of this repository. */
export interface Journey {
  readonly lifeEvent: string;
  readonly personas: readonly Persona[];
}

/** The rule base of this repository. */
export interface Repository {
  readonly files: readonly InputFile[];
  readonly catalogue: Catalogue;
  readonly program: Program;
  readonly journeys: readonly Journey[];
}

/** Reads the repository whose folder is given. */
export async function readRepository(root: string): Promise<Repository> {
  const { files } = await readFiles(root);
  const loaded = loadCatalogue(files);
  if (!loaded.ok) throw new Error("the rule files have faults; `npm run rules` lists them");
  const program = compile(loaded.catalogue);
  const journeys = Object.values(program.lifeEvents).map(({ id, personas }) => ({
    lifeEvent: id,
    personas: personas.map((persona) => ({ ...persona, facts: answersOf(persona, personas) })),
  }));
  return { files, catalogue: loaded.catalogue, program, journeys };
}

function answersOf(persona: PersonaSource, all: readonly PersonaSource[]): Answers {
  const base = all.find(({ id }) => id === persona.base);
  return { ...(base === undefined ? {} : answersOf(base, all)), ...persona.facts };
}
