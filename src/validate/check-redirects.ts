import { quote } from "../logic/index.ts";
import type { OrganisationSource, RedirectSource, SameOrganisationSource } from "../model/index.ts";
import { checkReferences, listReferences, oneReference } from "./check-references.ts";
import { checkDate } from "./check-validity.ts";
import { type Finding, findingAt, type Located } from "./located.ts";
import type { Names } from "./names.ts";
import { toOrganisation, toService } from "./targets.ts";

/** The faults of a redirect: it leads nowhere, or to an organisation that ends. `organisations` are by every id, second ones too. */
export function checkRedirect(
  redirect: Located<RedirectSource>,
  organisations: ReadonlyMap<string, OrganisationSource>,
  names: Names,
): readonly Finding[] {
  const { new: target, old, since } = redirect.item;
  const last = organisations.get(target)?.valid?.to;
  const message = `${quote(old)} leads to ${quote(target)}, which ends on ${quote(last)}`;
  return [
    ...checkReferences(redirect, oneReference(target, ["new"], toOrganisation(names)), names.isDamaged),
    ...checkReferences(
      redirect,
      listReferences(redirect.item.services, ["services"], toService(names)),
      names.isDamaged,
    ),
    ...checkDate(redirect, since, ["since"]),
    ...(last === undefined || last === null
      ? []
      : [findingAt(redirect, ["new"], "validity/dead-end", message, "name the organisation that goes on")]),
  ];
}

/** The fault of a second id: the organisation is not declared, or only a second id itself. */
export function checkSameOrganisation(
  same: Located<SameOrganisationSource>,
  organisations: ReadonlyMap<string, OrganisationSource>,
  names: Names,
): readonly Finding[] {
  const among = new Set(organisations.keys());
  const target = { ...toOrganisation(names), among };
  return checkReferences(same, oneReference(same.item["same-as"], ["same-as"], target), names.isDamaged);
}
