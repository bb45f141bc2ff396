import { type Language, languages, type Text } from "../../model/index.ts";

/** A text made by saying the same in each language. */
export function inEach(make: (language: Language) => string): Text {
  const [fi, sv, en] = languages.map(make);
  return { fi: fi ?? "", sv: sv ?? "", en: en ?? "" };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[], last: Text, language: Language): string {
  const before = parts.slice(0, -1).join(", ");
  const end = parts.at(-1) ?? "";
  return before === "" ? end : `${before} ${last[language]} ${end}`;
}

/** The text in the language's quotation marks. */
export function quoted(text: string, language: Language): string {
  return language === "en" ? `“${text}”` : `”${text}”`;
}

/** A phrase with each `{name}` replaced by its value. Values are taken as they are, once. */
export function fill(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{([a-z]+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : place,
  );
}
