import {
  hasBit,
  type OpenRow,
  type Program,
  type ProgramRule,
  type ProgramTask,
  setBit,
} from "../compile/index.ts";
import type { Language, Text } from "../model/index.ts";

/** Why a question is not asked: it does not apply, waits for another answer, or cannot change the plan. */
export type SkipReason = "not-applicable" | "waits-for-answer" | "cannot-change-the-plan";

/** A task that an answer can still change. */
export interface QuestionTask {
  /** `<rule>.<task>`. */
  readonly id: string;
  readonly title: Text;
}

/** Most titles that the words name. */
const mostNamed = 3;

/** Tasks by rule: they follow from the program alone. */
const known = new WeakMap<ProgramRule, readonly QuestionTask[]>();

/** Tasks of a rule, each once. */
export function tasksOf(program: Program, rule: ProgramRule): readonly QuestionTask[] {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const tasks = new Map<string, ProgramTask>();
  for (const { tasks: own } of rule.versions)
    for (const task of own) if (!tasks.has(task.id)) tasks.set(task.id, task);
  const found = [...tasks.values()].flatMap(({ id, title, service }) => {
    const words = title ?? program.services.get(service)?.title;
    return words === undefined ? [] : [Object.freeze({ id, title: words })];
  });
  known.set(rule, found);
  return found;
}

/** A task, its title without the end of a sentence, and numbers: the same words in a language have the same number. */
export interface ToldTask {
  readonly task: QuestionTask;
  readonly words: Readonly<Record<Language, string>>;
  readonly numbers: Readonly<Record<Language, number>>;
  /** The number is the same in all languages. */
  readonly isAlike: boolean;
}

/** Numbers the titles of tasks, one after the other. */
export function telling(): (task: QuestionTask) => ToldTask {
  const known = {
    fi: new Map<string, number>(),
    sv: new Map<string, number>(),
    en: new Map<string, number>(),
  };
  const wordsIn = (language: Language, { title }: QuestionTask) => title[language].replace(/[.!?]+$/, "");
  const numberIn = (language: Language, task: QuestionTask) => {
    const words = wordsIn(language, task);
    const number = known[language].get(words) ?? known[language].size;
    known[language].set(words, number);
    return number;
  };
  return (task) => {
    const numbers = { fi: numberIn("fi", task), sv: numberIn("sv", task), en: numberIn("en", task) };
    return {
      task,
      words: { fi: wordsIn("fi", task), sv: wordsIn("sv", task), en: wordsIn("en", task) },
      numbers,
      isAlike: numbers.fi === numbers.sv && numbers.fi === numbers.en,
    };
  };
}

/** In plain words, why a question is asked: what depends on the answer. */
export function whyAsked(tasks: readonly ToldTask[]): Text {
  const { fi, sv, en } = tasks.length === 0 ? shownWords : taskWords;
  const first = namedIn("fi", tasks);
  const isAlike = tasks.every((one) => one.isAlike);
  return Object.freeze({
    fi: fi(listed("fi", first)),
    sv: sv(listed("sv", isAlike ? first : namedIn("sv", tasks))),
    en: en(listed("en", isAlike ? first : namedIn("en", tasks))),
  });
}

/** In plain words, why a question is not asked. */
export function whySkipped(because: SkipReason): Text {
  return { ...skippedWords[because] };
}

type Words = Readonly<Record<Language, (titles: string) => string>>;

const taskWords: Words = {
  fi: (titles) => `Vastauksestasi riippuu, kuuluuko sinulle tai milloin: ${titles}.`,
  sv: (titles) => `Ditt svar avgör om eller när detta gäller dig: ${titles}.`,
  en: (titles) => `Your answer decides whether or when this concerns you: ${titles}.`,
};

const shownWords: Words = {
  fi: () => "Vastauksestasi riippuu, miten suunnitelma näytetään ja keneen otat yhteyttä.",
  sv: () => "Ditt svar avgör hur planen visas och vem du kontaktar.",
  en: () => "Your answer decides how the plan is shown and whom you contact.",
};

const skippedWords: Readonly<Record<SkipReason, Text>> = {
  "not-applicable": {
    fi: "Kysymys ei koske sinua muiden vastaustesi vuoksi.",
    sv: "Frågan gäller inte dig, på grund av dina andra svar.",
    en: "The question does not concern you, because of your other answers.",
  },
  "waits-for-answer": {
    fi: "Toinen vastaus ratkaisee, kysytäänkö tätä.",
    sv: "Ett annat svar avgör om det här frågas.",
    en: "Another answer decides whether this is asked.",
  },
  "cannot-change-the-plan": {
    fi: "Vastaus ei enää muuttaisi suunnitelmaasi.",
    sv: "Svaret skulle inte längre ändra din plan.",
    en: "The answer would no longer change your plan.",
  },
};

/** The first tasks whose titles are named, and how many other titles there are. */
interface Named {
  readonly first: readonly ToldTask[];
  readonly more: number;
}

/** Each title counts once. */
function namedIn(language: Language, tasks: readonly ToldTask[]): Named {
  const seen: OpenRow = [];
  const first: ToldTask[] = [];
  let more = 0;
  for (const one of tasks) {
    const number = one.numbers[language];
    if (hasBit(seen, number)) continue;
    setBit(seen, number);
    if (first.length === mostNamed) more += 1;
    else first.push(one);
  }
  return { first, more };
}

function listed(language: Language, { first, more }: Named): string {
  const titles = first.map(({ words }) => words[language]).join("; ");
  return more > 0 ? `${titles}; ${moreWords[language](more)}` : titles;
}

const moreWords: Readonly<Record<Language, (more: number) => string>> = {
  fi: (more) => `ja ${more} muuta`,
  sv: (more) => `och ${more} till`,
  en: (more) => `and ${more} more`,
};
