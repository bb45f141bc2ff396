import type { ControlSource, DeskSource, EvidenceSource } from "../model/index.ts";
import { checkReferences, listReferences, oneReference } from "./check-references.ts";
import type { Finding, Located } from "./located.ts";
import type { Names } from "./names.ts";
import { toFact, toOneTask, toOrganisation, toRule, toTask } from "./targets.ts";

/** The faults of a desk: tasks that do not exist. */
export function checkDesk(desk: Located<DeskSource>, names: Names): readonly Finding[] {
  return checkReferences(desk, listReferences(desk.item.tasks, ["tasks"], toOneTask(names)), names.isDamaged);
}

/** The faults of evidence: tasks and facts that do not exist. */
export function checkEvidence(evidence: Located<EvidenceSource>, names: Names): readonly Finding[] {
  const { from, to, fact } = evidence.item;
  const references = [
    ...listReferences(from, ["from"], toTask(names)),
    ...listReferences(to, ["to"], toTask(names)),
    ...oneReference(fact, ["fact"], toFact(names)),
  ];
  return checkReferences(evidence, references, names.isDamaged);
}

/** The faults of a control: an authority or rules that do not exist. */
export function checkControl(control: Located<ControlSource>, names: Names): readonly Finding[] {
  const references = [
    ...oneReference(control.item.authority, ["authority"], toOrganisation(names)),
    ...listReferences(control.item.rules, ["rules"], toRule(names)),
  ];
  return checkReferences(control, references, names.isDamaged);
}
