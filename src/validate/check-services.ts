import type { LawSource, OrganisationSource, ServiceSource } from "../model/index.ts";
import { checkReferences, listReferences, oneReference } from "./check-references.ts";
import { checkPeriods, type Period } from "./check-validity.ts";
import type { Finding, Located } from "./located.ts";
import type { Names } from "./names.ts";
import { toFact, toOrganisation, toService } from "./targets.ts";

/** The faults of a service: unknown owners and neighbours, periods that overlap. */
export function checkService(service: Located<ServiceSource>, names: Names): readonly Finding[] {
  const { owner, versions = [], predecessors, successors, valid } = service.item;
  const periods: readonly Period[] = [
    { valid, path: ["valid"] },
    ...versions.map((version, index) => ({ valid: version.valid, path: ["versions", index, "valid"] })),
  ];
  const references = [
    ...oneReference(owner, ["owner"], toOrganisation(names)),
    ...versions.flatMap((version, index) =>
      oneReference(version.owner, ["versions", index, "owner"], toOrganisation(names)),
    ),
    ...listReferences(predecessors, ["predecessors"], toService(names)),
    ...listReferences(successors, ["successors"], toService(names)),
  ];
  return [...checkReferences(service, references, names.isDamaged), ...checkPeriods(service, periods)];
}

/** The faults of an organisation: a fact that does not exist, a reversed period. */
export function checkOrganisation(
  organisation: Located<OrganisationSource>,
  names: Names,
): readonly Finding[] {
  const { "located-by": fact, valid } = organisation.item;
  const references = oneReference(fact, ["located-by"], toFact(names));
  return [
    ...checkReferences(organisation, references, names.isDamaged),
    ...checkPeriods(organisation, [{ valid, path: ["valid"] }]),
  ];
}

/** The faults of a law: a reversed period. */
export function checkLaw(law: Located<LawSource>): readonly Finding[] {
  return checkPeriods(law, [{ valid: law.item.valid, path: ["valid"] }]);
}
