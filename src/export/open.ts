import { type Entry, entry, line, type Section, section } from "./blocks.ts";
import { byFacts, titlesOf, withoutHelp } from "./by-facts.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { problemWords } from "./words-answers.ts";

/** Questions whose answers could still change the plan, and what they would change. */
export function openSection(context: Context): Section | null {
  const { plan, say, fact } = context;
  const rules = withoutHelp(plan.undecided, context).filter(({ needs }) => needs.length > 0);
  const entries = byFacts(rules, ({ needs }) => needs).map(({ facts, things }): Entry => {
    const titles = titlesOf(things, context);
    const lines = titles.length === 0 ? [] : [line(titles.join("; "), say("decides"))];
    return entry(facts.map(fact).join(", "), lines);
  });
  return section(say("open"), [say("openIntro")], entries);
}

/** Answers that cannot be used: the question and what to do, never the answer. */
export function problemSection({ plan, language, say, fact }: Context): Section | null {
  const entries = plan.problems.map((problem) => {
    const words = Object.hasOwn(problemWords, problem.code) ? problemWords[problem.code] : undefined;
    return entry(fact(problem.fact), [line(words === undefined ? plain(problem.help) : words[language])]);
  });
  return section(say("problems"), [say("problemsIntro")], entries);
}
