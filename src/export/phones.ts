import { type Language, languages, type PlanPhone } from "../model/index.ts";
import type { Part } from "./blocks.ts";
import type { Context } from "./context.ts";
import { plain } from "./escape.ts";
import { listInWords } from "./words.ts";
import { languageWords } from "./words-service.ts";

/** Whom a line serves, for one reader: everybody, the reader's own language, or speakers of another one. */
function reach({ answersIn }: PlanPhone, language: Language): "everybody" | "own" | "other" {
  if (answersIn.length === 0 || languages.every((each) => answersIn.includes(each))) return "everybody";
  return answersIn.includes(language) ? "own" : "other";
}

/**
 * Lines in the order for a reader of `language`. With a line of one's own: that line, other lines, then lines for everybody.
 * Without one: first lines for everybody. Of the lines in other languages only those in the main language (the first of
 * `languages`) are offered, and the rest only when nothing else remains of the reader's and the main language's lines.
 */
export function phonesInOrder<Phoned extends { readonly phone: PlanPhone }>(
  phoned: readonly Phoned[],
  language: Language,
): Phoned[] {
  const of = (wanted: string): Phoned[] => phoned.filter(({ phone }) => reach(phone, language) === wanted);
  const [everybody, own, others] = [of("everybody"), of("own"), of("other")];
  const main = others.filter(({ phone }) => phone.answersIn.includes(languages[0]));
  const other = own.length === 0 && main.length === 0 ? others : main;
  return own.length > 0 ? [...own, ...other, ...everybody] : [...everybody, ...other];
}

/** The number as a part that can be called, when it looks like a number. */
export function phonePart({ number }: PlanPhone): Part {
  const text = plain(number);
  const dialled = /^\+?[0-9][0-9 ]{1,20}$/.test(text);
  return dialled ? { text, href: `tel:${text.replaceAll(" ", "")}` } : { text };
}

/** What a caller should know: the languages, when the reader's is not among them, and the hours. */
export function phoneRemarks(phone: PlanPhone, { language, say, text }: Context): string[] {
  const spoken = phone.answersIn.map((each) => languageWords[each][language]);
  const foreign = reach(phone, language) === "other";
  return [
    ...(foreign ? [say("answered", { languages: listInWords(spoken, language) })] : []),
    ...(phone.hours === null ? [] : [text(phone.hours)]),
  ];
}

/** The number with its remarks, such as `09 2525 0111 (answered in Finnish, 24 hours)`. */
export function phoneParts(phone: PlanPhone, context: Context): Part[] {
  const remarks = phoneRemarks(phone, context).join(", ");
  return remarks === "" ? [phonePart(phone)] : [phonePart(phone), { text: ` (${remarks})` }];
}
