import type { Diagnostic } from "../diagnostic/index.ts";
import type { InputFile, SourceFile } from "../load/index.ts";
import {
  type ExpressionOperator,
  type Operator,
  expressions as ownExpressions,
  operators as ownOperators,
  settingOperators,
} from "../logic/index.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import { checkCycles } from "./check-cycles.ts";
import { checkDuplicates } from "./check-duplicates.ts";
import { checkExamples, checkPersonas } from "./check-examples.ts";
import { checkFact } from "./check-facts.ts";
import { checkJourney } from "./check-journey.ts";
import { checkLifeEvent } from "./check-life-events.ts";
import { checkLimits } from "./check-limits.ts";
import { logicCheck } from "./check-logic.ts";
import { checkOrder } from "./check-order.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkRedirect, checkSameOrganisation } from "./check-redirects.ts";
import { checkReferences, oneReference } from "./check-references.ts";
import { checkRule } from "./check-rules.ts";
import { checkServiceEnds } from "./check-service-ends.ts";
import { checkLaw, checkOrganisation, checkService } from "./check-services.ts";
import { checkSetting } from "./check-settings.ts";
import { checkTexts } from "./check-texts.ts";
import { checkControl, checkDesk, checkEvidence } from "./check-together.ts";
import { collect, type Declarations } from "./collect.ts";
import { listed } from "./listed.ts";
import type { Finding } from "./located.ts";
import { namesOf } from "./names.ts";
import { toLifeEvent } from "./targets.ts";
import { unreadFiles } from "./unread.ts";

/** A catalogue and its warnings, or every fault that was found. */
export type CatalogueResult =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A portal's own operators and expressions, beside the closed set. */
export interface ValidateOptions {
  readonly operators?: readonly Operator[];
  readonly expressions?: readonly ExpressionOperator[];
}

/**
 * Checks sources and joins them into a catalogue. `found` are the diagnostics of loading, `files` what was loaded: names
 * that stand in a file that could not be read are not reported as unknown. Never throws.
 */
export function validate(
  sources: readonly SourceFile[],
  found: readonly Diagnostic[],
  options: ValidateOptions = {},
  files: readonly InputFile[] = [],
): CatalogueResult {
  const faulty = new Set(found.map(({ path }) => path));
  const sound = sources.filter(({ path }) => !faulty.has(path));
  const tooMany = checkLimits(sound);
  if (tooMany.length > 0) return { ok: false, diagnostics: listed([...found, ...tooMany]) };
  const declarations = collect(sound, unreadFiles(found, files));
  const findings = [...found, ...declarations.findings, ...checkAll(declarations, options)];
  const diagnostics = listed(findings);
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, diagnostics };
  return { ok: true, catalogue: catalogueOf(declarations), warnings: diagnostics };
}

function checkAll(declarations: Declarations, options: ValidateOptions): readonly Finding[] {
  const names = namesOf(declarations, [...ownOperators, ...(options.operators ?? [])]);
  const logic = logicCheck(names, [
    ...ownExpressions,
    ...settingOperators(declarations.settings.map(({ item }) => item)),
    ...(options.expressions ?? []),
  ]);
  const organisations = new Map(declarations.organisations.map(({ item }) => [item.id, item]));
  const everyId = new Map([
    ...organisations,
    ...declarations.sameOrganisations.flatMap(({ item }) => {
      const organisation = organisations.get(item["same-as"]);
      return organisation === undefined ? [] : [[item.id, organisation] as const];
    }),
  ]);
  return [
    ...checkDuplicates(declarations),
    ...declarations.joins.flatMap((join) =>
      checkReferences(join, oneReference(join.item, [], toLifeEvent(names)), names.isDamaged),
    ),
    ...declarations.organisations.flatMap((organisation) => checkOrganisation(organisation, names)),
    ...declarations.sameOrganisations.flatMap((same) => checkSameOrganisation(same, organisations, names)),
    ...declarations.redirects.flatMap((redirect) => checkRedirect(redirect, everyId, names)),
    ...declarations.settings.flatMap(checkSetting),
    ...declarations.desks.flatMap((desk) => checkDesk(desk, names)),
    ...declarations.evidence.flatMap((evidence) => checkEvidence(evidence, names)),
    ...declarations.controls.flatMap((control) => checkControl(control, names)),
    ...declarations.laws.flatMap((law) => checkLaw(law)),
    ...declarations.facts.flatMap((fact) => checkFact(fact, logic)),
    ...declarations.services.flatMap((service) => checkService(service, names)),
    ...declarations.rules.flatMap((rule) => checkRule(rule, logic)),
    ...checkCycles(declarations),
    ...checkServiceEnds(declarations),
    ...declarations.lifeEvents.flatMap((event) => checkLifeEvent(event, logic)),
    ...declarations.journeys.flatMap((journey) => checkJourney(journey, logic)),
    ...checkQuestions(declarations, names),
    ...checkOrder(declarations),
    ...checkExamples(declarations, names),
    ...checkPersonas(declarations, names),
    ...checkTexts(declarations),
  ];
}
