import { type Code, codes, type Diagnostic, suggest } from "../diagnostic/index.ts";
import type { SourceFile } from "../load/index.ts";
import type { Fault } from "../logic/index.ts";

/** An item of a rule file and where it stands. */
export interface Located<T> {
  readonly item: T;
  readonly source: SourceFile;
  readonly path: readonly PropertyKey[];
  /** The folder under `rules/` or `life-events/`. */
  readonly owner: string;
}

/** Where a fault is: at an item, below it by a path. */
export type Place = Pick<Located<unknown>, "source" | "path">;

/** Help in words, or how to find it: a search for the nearest name is done only for faults that are listed. */
export type Help = string | (() => string | undefined) | undefined;

/** A diagnostic whose help may still have to be found. */
export interface Finding extends Omit<Diagnostic, "help"> {
  readonly help?: Help;
}

/** A finding at a value below an item. */
export function findingAt(
  place: Place,
  path: readonly PropertyKey[],
  code: Code,
  message: string,
  help?: Help,
): Finding {
  return finding(place.source, place.source.position([...place.path, ...path]), code, message, help);
}

/** A finding at the key that ends the path, and not at its value. */
export function findingAtKey(
  place: Place,
  path: readonly PropertyKey[],
  code: Code,
  message: string,
  help?: Help,
): Finding {
  return finding(place.source, place.source.keyPosition([...place.path, ...path]), code, message, help);
}

function finding(
  source: SourceFile,
  { line, column }: ReturnType<SourceFile["position"]>,
  code: Code,
  message: string,
  help: Help,
): Finding {
  return { code, severity: codes[code].severity, message, path: source.path, line, column, help };
}

/** Codes of faults whose path ends with the name that is wrong. */
const aboutKeys: ReadonlySet<Code> = new Set(["schema/unknown-key", "reference/unknown-expression"]);

/** A fault of a condition or expression; `path` leads from the item to what was checked. */
export function findingOf(place: Place, path: readonly PropertyKey[], fault: Fault): Finding {
  const at = aboutKeys.has(fault.code) ? findingAtKey : findingAt;
  return at(place, [...path, ...fault.path], fault.code, fault.message, fault.help);
}

/** The finding as a diagnostic: help that is still to be found is found, and the code's remedy serves where there is none. */
export function diagnosticOf({ help, ...finding }: Finding): Diagnostic {
  const found = typeof help === "function" ? help() : help;
  return { ...finding, help: found ?? codes[finding.code].remedy };
}

/** Help that names the candidate nearest to what was written, or says something else when none is close. */
export function nearest(written: string, candidates: () => Iterable<string>, otherwise?: string): Help {
  return () => {
    const near = suggest(written, candidates());
    return near === undefined ? otherwise : `did you mean \`${near}\`?`;
  };
}
