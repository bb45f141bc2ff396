import type { State } from "../../compile/index.ts";
import { settingIn as settingInYear } from "../../logic/index.ts";
import type { Expression, Text } from "../../model/index.ts";
import type { DateStep } from "../explanation.ts";
import { fill, inEach, listed, quoted } from "../words/languages.ts";
import { valueWords } from "../words/value-words.ts";
import { and, descriptions, generic, unknown } from "./describe.ts";
import { type Place, stepOf, valueAt } from "./place.ts";

const assumed: Text = {
  fi: "oletus, ei vielä vahvistettu",
  sv: "ett antagande, ännu inte bekräftat",
  en: "assumed, not confirmed yet",
};

/** The step of an operator whose parts are called so, and how its value is called in the next step. */
export function operatorStep(
  place: Place,
  expression: Expression,
  name: string,
  args: Expression,
  parts: readonly Text[],
): { readonly step: DateStep; readonly words: Text } {
  const value = valueAt(place, expression);
  const setting = settingNamed(place.state, args);
  const words = value === undefined ? unknown : valueWords(undefined, value);
  const said = inEach((language) => {
    const all = parts.map((part) => part[language]);
    const [first = "", second = "", third = ""] = all;
    const together = listed(
      all.filter((part) => part !== ""),
      and,
      language,
    );
    const title = setting?.name[language] ?? quoted(name, language);
    const result = `${words[language]}${isAssumed(place, name, args) ? ` (${assumed[language]})` : ""}`;
    const phrase = (descriptions[name] ?? generic)[language];
    return fill(phrase, { first, second, third, parts: together, name: title, result });
  });
  const what = setting === undefined ? "calculation" : "setting";
  return { step: stepOf(what, { operator: name, value, words: said }), words };
}

/** The expressions that an operator calculates from. A table is told by what is looked up and what is found. */
export function partsOf(
  name: string,
  args: Expression,
  parts: ((args: Expression) => readonly Expression[]) | undefined,
): readonly Expression[] {
  if (name === "count-true") return []; // its parts are conditions, and come to no value
  if (Array.isArray(args)) return args;
  if (typeof args !== "object") return [args];
  const keys = args as Readonly<Record<string, Expression>>;
  const key = ["by-year", "setting"].includes(name) ? "year" : name === "lookup" ? "of" : "until";
  const one = keys[key];
  if (one !== undefined && name !== "count-within") return [one];
  return parts?.(args) ?? ("of" in keys ? [keys["of"] ?? ""] : [args]);
}

function settingNamed({ program }: State, args: Expression): { readonly name: Text } | undefined {
  const of =
    typeof args === "object" && !Array.isArray(args)
      ? (args as Readonly<Record<string, Expression>>)["of"]
      : "";
  return typeof of === "string" ? program.settings.get(of) : undefined;
}

/** Whether a setting's value of that year is not confirmed. */
function isAssumed(place: Place, name: string, args: Expression): boolean {
  if (name !== "setting") return false;
  const { of, year } = args as Readonly<Record<string, Expression>>; // checked at load
  const setting = place.state.program.settings.get(String(of));
  const asked = year === undefined ? undefined : valueAt(place, year);
  return (
    setting !== undefined && typeof asked === "number" && settingInYear(setting, asked)?.confirmed === false
  );
}
