import type { ProgramLifeEvent } from "../../compile/index.ts";
import { plain } from "../escape.ts";
import { answerItems } from "./answer.ts";
import { secured } from "./codes.ts";
import { answerTo } from "./facts.ts";
import { questionnaireUrl, sectionLink } from "./questionnaire.ts";
import { type FhirResource, present } from "./resource.ts";
import { type Answers, idOf, type Scope, toPatient } from "./scope.ts";

/** Answers to the questions of the life event that are in use. Those that are kept and not used stay out. */
export function questionnaireResponse(scope: Scope, event: ProgramLifeEvent, answers: Answers): FhirResource {
  const answered = event.questions.filter(({ fact }) => answerTo(scope, fact.id) !== undefined);
  const sections = event.source.questions.map(({ id }) => ({
    linkId: sectionLink(id),
    item: answered
      .filter(({ section }) => section === id)
      .flatMap(({ fact }) => answerItems(scope, fact, answerTo(scope, fact.id))),
  }));
  return present({
    resourceType: "QuestionnaireResponse",
    id: idOf(scope, "QuestionnaireResponse", "answers"),
    ...secured(answered.some(({ fact }) => fact.sensitive)),
    questionnaire: `${questionnaireUrl(scope, event)}|${plain(scope.plan.catalogue.version)}`,
    status: answers.complete === true ? "completed" : "in-progress",
    subject: toPatient(scope),
    authored: answers.today,
    source: toPatient(scope),
    item: sections.filter(({ item }) => item.length > 0),
  });
}
