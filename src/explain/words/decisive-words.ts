import type { Language, Text } from "../../model/index.ts";
import type { ExplainedPart } from "../explanation.ts";
import { decisiveParts } from "../parts.ts";

const notSo: Text = { fi: "ei näin: ", sv: "inte så: ", en: "not so: " };

/** The comparisons that decided a condition, each in words. */
export function decisiveWords(part: ExplainedPart, language: Language): readonly string[] {
  if (part.kind === "fact") return part.words === null ? [] : [part.words[language]];
  const below = decisiveParts(part).flatMap((one) => decisiveWords(one, language));
  return part.kind === "not" ? below.map((words) => `${notSo[language]}${words}`) : below;
}
