import { languages, type Text } from "../model/index.ts";
import type { Declarations } from "./collect.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import { isMapping } from "./value-at.ts";

type Path = readonly PropertyKey[];

/** Shorter texts may well be the same in two languages: names, abbreviations. */
const longText = 40;

/** Warnings about long texts that are the same in two languages, wherever they stand. */
export function checkTexts(declarations: Declarations): readonly Finding[] {
  const { organisations, laws, facts, events, services, rules, lifeEvents, journeys } = declarations;
  const { redirects, settings, desks, evidence, controls } = declarations;
  const all: readonly Located<unknown>[] = [
    ...[...organisations, ...laws, ...facts, ...events, ...services],
    ...[...rules, ...lifeEvents, ...journeys],
    ...[...redirects, ...settings, ...desks, ...evidence, ...controls],
  ];
  return all.flatMap((place) =>
    textsIn(place.item, []).flatMap(({ text, path }) => checkText(place, text, path)),
  );
}

/** Every text in three languages below a value, with its place. */
function textsIn(value: unknown, path: Path): readonly { readonly text: Text; readonly path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (!isMapping(value)) return [];
  if (languages.every((language) => typeof value[language] === "string"))
    return [{ text: value as Text, path }]; // its keys were just seen
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function checkText(place: Located<unknown>, text: Text, path: Path): readonly Finding[] {
  const same = languages.filter((language) =>
    languages.some((other) => other !== language && text[other] === text[language]),
  );
  if (!same.some((language) => text[language].length >= longText)) return [];
  const names = same.map((language) => `\`${language}\``).join(" and ");
  return [findingAt(place, path, "text/same-in-two-languages", `the text is the same in ${names}`)];
}
