import type { Program } from "../../compile/index.ts";
import { codes } from "../../diagnostic/index.ts";
import type { Situation } from "../../model/index.ts";
import { asAnswer } from "./as-answer.ts";
import type { RegisterProblem } from "./provider.ts";
import type { ReadyProvider } from "./read-providers.ts";
import type { RegisterCode } from "./register-code.ts";

/** A problem of a register with this code. */
export function registerProblem({ fact, register }: ReadyProvider, code: RegisterCode): RegisterProblem {
  const { meaning, remedy } = codes[code];
  return { code, severity: "error", fact, message: meaning, help: remedy, register };
}

/** Providers of facts that no file declares or that are computed, and facts that they read and nobody declares. */
export function uselessProviders(
  program: Program,
  situation: Situation,
  providers: Iterable<ReadyProvider>,
): readonly RegisterProblem[] {
  return [...providers].flatMap(({ fact, reads, register }) => {
    const unknown = reads.filter((name) => !program.facts.has(name));
    const useless = isAnswerable(program, fact) ? unknown : [fact, ...unknown];
    return useless.flatMap((name) => {
      const reading = asAnswer(program, situation, name, true);
      return "code" in reading ? [{ ...reading, register }] : [];
    });
  });
}

/** Whether somebody can tell it: it is declared, and not computed. */
function isAnswerable(program: Program, fact: string): boolean {
  const found = program.facts.get(fact);
  return found !== undefined && found.origin !== "derived" && fact !== "today";
}
