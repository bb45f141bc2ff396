import type { ProgramFact, ProgramLifeEvent } from "../../compile/index.ts";
import { plain } from "../escape.ts";
import { optionCoding } from "./facts.ts";
import { type Element, type FhirResource, present } from "./resource.ts";
import { idOf, type Scope } from "./scope.ts";
import { worded } from "./words.ts";

/** The address of a life event's questionnaire. */
export function questionnaireUrl({ base }: Scope, event: ProgramLifeEvent): string {
  return `${base}/Questionnaire/${encodeURIComponent(event.id)}`;
}

/** The questions of the life event, in its sections. A question's `linkId` is the fact's id. */
export function questionnaire(scope: Scope, event: ProgramLifeEvent): FhirResource {
  const sections = event.source.questions.filter(({ id }) =>
    event.questions.some(({ section }) => section === id),
  );
  return present({
    resourceType: "Questionnaire",
    id: idOf(scope, "Questionnaire", event.id),
    url: questionnaireUrl(scope, event),
    version: plain(scope.plan.catalogue.version),
    ...worded(scope, "title", event.source.name),
    status: "active",
    subjectType: ["Patient"],
    item: sections.map(({ id, title }) => ({
      linkId: sectionLink(id),
      ...worded(scope, "text", title),
      type: "group",
      item: event.questions.filter(({ section }) => section === id).map(({ fact }) => question(scope, fact)),
    })),
  });
}

/** No fact's id has a `/`, so a link of another kind never looks like one. */
export function sectionLink(section: string): string {
  return `section/${section}`;
}

/** Source of the types: R4 value set item-type. */
const types = {
  boolean: "boolean",
  choice: "choice",
  choices: "choice",
  integer: "integer",
  number: "decimal",
  money: "decimal",
  date: "date",
  text: "text",
  series: "group",
} as const;

function question(scope: Scope, fact: ProgramFact): Element {
  const { id, source, type } = fact;
  const options = type.kind === "series" ? [] : (source?.options ?? []);
  const parts = type.kind === "series" ? seriesParts(scope, fact) : neverPart(scope, fact);
  return present({
    linkId: id,
    ...worded(scope, "text", source?.question ?? fact.name),
    type: types[type.kind],
    repeats: type.kind === "choices" || type.kind === "series" ? true : undefined,
    answerOption: options.map((option) => ({ valueCoding: optionCoding(scope, id, option.id) })),
    item: parts,
  });
}

/** A date that may also be answered with "never". */
function neverPart(scope: Scope, { id, source }: ProgramFact): Element[] {
  return source?.never === undefined
    ? []
    : [{ linkId: `${id}/never`, ...worded(scope, "text", source.never), type: "boolean" }];
}

/** A dated result: its day, its numbers or its option, and in what context it was taken. */
function seriesParts(scope: Scope, { id, source }: ProgramFact): Element[] {
  const options = source?.options ?? [];
  const value =
    options.length > 0
      ? {
          type: "choice",
          answerOption: options.map((option) => ({ valueCoding: optionCoding(scope, id, option.id) })),
        }
      : { type: "decimal" };
  return [
    { linkId: `${id}/date`, type: "date" },
    ...fieldsOf(source?.fields).map((field) => ({ linkId: `${id}/${field}`, ...value })),
    { linkId: `${id}/context`, type: "string" },
  ];
}

/** The numbers of an entry: its fields, else its one value. */
export function fieldsOf(fields: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return fields === undefined
    ? ["value"]
    : Object.keys(fields).filter((field) => field !== "date" && field !== "context");
}
