import type { Text } from "../model/index.ts";

/** How far an interview has come. */
export interface Progress {
  /** Questions answered or declined whose answers are used. */
  readonly answered: number;
  /** Questions that are asked now. */
  readonly left: number;
  /** Questions that do not apply yet; an answer may bring them, so `left` may grow by as many. */
  readonly mayCome: number;
  /**
   * From 0 to 1: questions answered or declined, suspended ones included, of these and all that are left or may come. A further
   * answer always makes it greater; only an answer that is changed or taken away can make it smaller.
   */
  readonly share: number;
  /** Why `left` may grow, in plain words; `null`: it cannot. */
  readonly why: Text | null;
}

/** Progress from how many questions have an answer, how many of these are suspended, and how many more there may be. */
export function progressOf(given: number, suspended: number, left: number, mayCome: number): Progress {
  const most = given + left + mayCome;
  return {
    answered: given - suspended,
    left,
    mayCome,
    share: most === 0 ? 1 : given / most,
    why: mayCome === 0 ? null : whyMore(mayCome),
  };
}

function whyMore(count: number): Text {
  return {
    fi: `Vastauksesi voivat tuoda vielä enintään ${count} ${count === 1 ? "kysymyksen" : "kysymystä"} lisää.`,
    sv: `Dina svar kan leda till högst ${count} ${count === 1 ? "fråga" : "frågor"} till.`,
    en: `Your answers may bring up at most ${count} more ${count === 1 ? "question" : "questions"}.`,
  };
}
