import { numericKinds, quote } from "../logic/index.ts";
import type { FactSource } from "../model/index.ts";
import { checkDerivation } from "./check-derivation.ts";
import { namesTwice } from "./check-duplicates.ts";
import type { LogicCheck } from "./check-logic.ts";
import { checkReferences, listReferences, oneReference } from "./check-references.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import { toOneTask, toOption } from "./targets.ts";

/** Names that facts of a file may not take: they are built in. */
const reserved = /^(today$|task\.|rule\.|occurrence\.|event\..*\.on$)/;

/** The faults of a fact's declaration: its origin, options, limits, conditions and calculation. */
export function checkFact(fact: Located<FactSource>, logic: LogicCheck): readonly Finding[] {
  const { item } = fact;
  return [
    ...checkName(fact),
    ...checkOrigin(fact),
    ...checkOptions(fact),
    ...checkNumbers(fact),
    ...checkResult(fact, logic),
    ...checkSuggestions(fact),
    ...logic.conditions(fact, item["ask-if"], ["ask-if"]),
    ...(item.options ?? []).flatMap((option, index) =>
      logic.conditions(fact, option["hide-if"], ["options", index, "hide-if"]),
    ),
    ...checkDerivation(fact, logic),
  ];
}

function wrong(
  fact: Located<FactSource>,
  path: readonly PropertyKey[],
  message: string,
  help?: string,
): Finding {
  return findingAt(fact, path, "type/fact", message, help);
}

function checkName(fact: Located<FactSource>): readonly Finding[] {
  return reserved.test(fact.item.id)
    ? [wrong(fact, ["id"], `${quote(fact.item.id)} is kept for built-in facts`, "choose another id")]
    : [];
}

function checkOrigin(fact: Located<FactSource>): readonly Finding[] {
  const { item } = fact;
  const id = quote(item.id);
  const found: Finding[] = [];
  const origins = (["question", "given", "derive"] as const).filter((key) => item[key] !== undefined);
  if (origins.length !== 1) {
    const has = origins.length === 0 ? "none" : "more than one";
    const message = `${id} has ${has} of \`question\`, \`given\` and \`derive\``;
    found.push(findingAt(fact, [origins[1] ?? "id"], "type/ambiguous-fact", message));
  }
  if (origins.length > 0 && item.question === undefined && item.name === undefined)
    found.push(
      wrong(fact, ["id"], `${id} is not asked and needs a \`name\` for explanations`, "add `name:`"),
    );
  if (item.question === undefined && item["ask-if"] !== undefined)
    found.push(wrong(fact, ["ask-if"], "`ask-if` is only for facts with a `question`", "remove `ask-if`"));
  if (item["when-not-asked"] !== undefined && item["ask-if"] === undefined)
    found.push(wrong(fact, ["when-not-asked"], "`when-not-asked` needs an `ask-if`", "add `ask-if:`"));
  if (item.question !== undefined && item.sensitive === true && item.why === undefined)
    found.push(wrong(fact, ["sensitive"], `${id} is sensitive and must say why it is asked`, "add `why:`"));
  return found;
}

function checkOptions(fact: Located<FactSource>): readonly Finding[] {
  const { type, options, exclusive, empty } = fact.item;
  const needsOptions = type === "choice" || type === "choices";
  const ids = (options ?? []).map((option) => option.id);
  const found = [
    ...namesTwice(
      fact,
      ids.map((name, index) => ({ name, path: ["options", index, "id"] })),
    ),
  ];
  if (needsOptions && options === undefined)
    found.push(wrong(fact, ["type"], `a \`${type}\` needs \`options\``, "add `options:`"));
  // The values of a series may be options too.
  if (!needsOptions && type !== "series" && options !== undefined)
    found.push(wrong(fact, ["options"], `a \`${type}\` has no \`options\``, "remove `options`"));
  if (exclusive !== undefined && type !== "choices")
    found.push(wrong(fact, ["exclusive"], "`exclusive` is only for `choices`", "remove `exclusive`"));
  else if (options !== undefined)
    found.push(
      ...checkReferences(fact, oneReference(exclusive, ["exclusive"], toOption(fact.item)), () => false),
    );
  if (empty !== undefined && type !== "choices")
    found.push(wrong(fact, ["empty"], "`empty` is only for `choices`", "remove `empty`"));
  return found;
}

/** A task's result is a fact that somebody can give, asked or not; only a date can be `never`. */
function checkResult(fact: Located<FactSource>, { names }: LogicCheck): readonly Finding[] {
  const { type, never, derive, "result-of": task } = fact.item;
  const found: Finding[] = [];
  if (never !== undefined && type !== "date")
    found.push(wrong(fact, ["never"], "`never` is only for dates", "remove `never`"));
  if (task !== undefined && derive !== undefined) {
    const message = "a derived fact is no result: `result-of` is for facts that are asked or given";
    found.push(wrong(fact, ["result-of"], message, "remove `result-of`"));
  }
  const references = oneReference(task, ["result-of"], toOneTask(names));
  return [...found, ...checkReferences(fact, references, names.isDamaged)];
}

/** What may be suggested must be something that the fact can be. */
function checkSuggestions(fact: Located<FactSource>): readonly Finding[] {
  const { type, options = [], suggest } = fact.item;
  const isFit = suggest === "more" ? numericKinds.has(type) : suggest === undefined || type === "boolean";
  const found = isFit
    ? []
    : [
        wrong(
          fact,
          ["suggest"],
          `a \`${type}\` cannot be suggested so`,
          "use `true` or `false` for a `boolean`, `more` for a number",
        ),
      ];
  const limited = options.flatMap(({ "suggest-from": from }, index) =>
    from === undefined ? [] : [{ from, path: ["options", index, "suggest-from"] }],
  );
  if (type !== "choice")
    return [
      ...found,
      ...limited.map(({ path }) =>
        wrong(fact, path, "`suggest-from` is only for `choice`", "remove `suggest-from`"),
      ),
    ];
  const references = limited.flatMap(({ from, path }) => listReferences(from, path, toOption(fact.item)));
  return [...found, ...checkReferences(fact, references, () => false)];
}

function checkNumbers(fact: Located<FactSource>): readonly Finding[] {
  const { type, min, max, fields } = fact.item;
  if (fields !== undefined && type !== "series")
    return [wrong(fact, ["fields"], "`fields` is only for series", "remove `fields`")];
  const isNumber = numericKinds.has(type) || type === "series";
  const idle = (["min", "max", "unit"] as const).filter((key) => fact.item[key] !== undefined);
  if (!isNumber)
    return idle.map((key) =>
      wrong(fact, [key], `\`${key}\` is only for numbers and series`, `remove \`${key}\``),
    );
  if (min === undefined || max === undefined || min <= max) return [];
  return [
    wrong(fact, ["min"], `\`min\` ${quote(min)} is greater than \`max\` ${quote(max)}`, "exchange them"),
  ];
}
