import { isCivilDate } from "../calendar/index.ts";
import { PalvelupolkuError, suggest } from "../diagnostic/index.ts";
import { quote } from "../logic/index.ts";
import type { Situation } from "../model/index.ts";
import { checkProgram } from "./check-program.ts";
import type { Program, ProgramLifeEvent } from "./program.ts";

/** A situation whose parts have been looked at: each key is read once and may have failed. */
export interface RawSituation {
  readonly event: ProgramLifeEvent;
  readonly today: string;
  /** Keys of `facts`, as they stand. */
  readonly keys: readonly string[];
  /** Reads one answer; `unreadable` when reading it throws. */
  readonly answer: (key: string) => unknown;
}

/** Stands for an answer that cannot be read: a getter or a proxy that throws. */
export const unreadable: unique symbol = Symbol("unreadable");

/** Looks at a situation. Throws `call/not-a-program`, `call/not-a-situation`, `call/unknown-life-event` or `call/not-a-date`. */
export function readSituation(program: Program, situation: Situation): RawSituation {
  checkProgram(program);
  const { lifeEvent, today, facts, keys } = partsOf(situation);
  const event = program.lifeEvents[lifeEvent];
  if (event === undefined) throw unknownLifeEvent(program, lifeEvent);
  if (!isCivilDate(today))
    throw new PalvelupolkuError("call/not-a-date", "`today` is no day of the calendar; write `YYYY-MM-DD`");
  const answer = (key: string) => {
    try {
      return facts[key];
    } catch {
      return unreadable;
    }
  };
  return { event, today, keys, answer };
}

/** The three parts, read once. Lists, maps and whatever else can be walked through are no answers by name. */
function partsOf(situation: Situation) {
  try {
    const { lifeEvent, today, facts } = situation;
    const usable = typeof lifeEvent === "string" && typeof facts === "object" && facts !== null;
    if (usable && !(Symbol.iterator in facts)) return { lifeEvent, today, facts, keys: Object.keys(facts) };
  } catch {
    // What cannot be read is no situation.
  }
  throw new PalvelupolkuError("call/not-a-situation", "a situation is `{ lifeEvent, today, facts }`");
}

function unknownLifeEvent(program: Program, lifeEvent: string): PalvelupolkuError {
  const near = suggest(lifeEvent, Object.keys(program.lifeEvents));
  const help = near === undefined ? "" : `; did you mean \`${near}\`?`;
  return new PalvelupolkuError(
    "call/unknown-life-event",
    `no life event is named ${quote(lifeEvent)}${help}`,
  );
}
