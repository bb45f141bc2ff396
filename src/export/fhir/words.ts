import { languages, type Text } from "../../model/index.ts";
import { escapeMarkdown, plain } from "../escape.ts";
import type { Element } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** The translation of a text. Source: http://hl7.org/fhir/R4/extension-translation.html */
const translation = "http://hl7.org/fhir/StructureDefinition/translation";

/**
 * A text as the element `name`, with its translations on `_name`. Texts that a person wrote have one language.
 * `undefined` gives nothing.
 */
export function worded(
  { language }: Scope,
  name: string,
  text: Text | string | null | undefined,
  write: (text: string) => string = plain,
): Element {
  if (text === null || text === undefined) return {};
  if (typeof text === "string") return { [name]: write(text) };
  const extension = languages
    .filter((other) => other !== language)
    .map((other) => ({
      url: translation,
      extension: [
        { url: "lang", valueCode: other },
        { url: "content", valueString: write(text[other]) },
      ],
    }));
  return { [name]: write(text[language]), [`_${name}`]: { extension } };
}

/** A remark. Its text is Markdown in FHIR, so what would be markup is escaped. */
export function note(scope: Scope, text: Text | string | null | undefined): Element[] {
  return text === null || text === undefined
    ? []
    : [worded(scope, "text", text, (each) => escapeMarkdown(plain(each)))];
}

/** A concept: codes, and the text that people read. */
export function concept(scope: Scope, codings: readonly Element[], text?: Text | string | null): Element {
  return { ...(codings.length === 0 ? {} : { coding: codings }), ...worded(scope, "text", text) };
}
