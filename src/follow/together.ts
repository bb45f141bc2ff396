import type { PlanControl, PlanDesk, PlanEvidence, PlanRecord, RecordItem } from "../model/index.ts";

/** Items that a participant can see, by id. */
export type Visible = ReadonlyMap<string, RecordItem>;

/** Desks at which two or more visible items are handled together. */
export function desksAmong({ plan }: PlanRecord, visible: Visible): readonly PlanDesk[] {
  return plan.desks
    .map((desk) => ({ ...desk, items: desk.items.filter((id) => visible.has(id)) }))
    .filter(({ items }) => items.length >= 2);
}

/**
 * Papers and proofs that visible items need, with the visible items that give them. One is ready when one of these is done,
 * or when the fact that holds its value may be seen and is known; `known` are such facts.
 */
export function evidenceAmong(
  { plan }: PlanRecord,
  visible: Visible,
  known: ReadonlySet<string>,
): readonly PlanEvidence[] {
  return plan.evidence.flatMap((paper) => {
    const from = paper.from.filter((id) => visible.has(id));
    const to = paper.to.filter((id) => visible.has(id));
    if (to.length === 0 || (from.length === 0 && paper.by === null)) return [];
    const fact = paper.fact !== null && known.has(paper.fact) ? paper.fact : null;
    const ready = fact !== null || from.some((id) => visible.get(id)?.status === "done");
    return [{ ...paper, from, to, ready, fact }];
  });
}

/** Inspections of visible items. */
export function controlsAmong({ plan, behind }: PlanRecord, visible: Visible): readonly PlanControl[] {
  const { controls } = behind;
  return plan.controls.filter(
    ({ id }) => Object.hasOwn(controls, id) && controls[id]?.some((item) => visible.has(item)) === true,
  );
}
