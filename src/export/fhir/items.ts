import { compareText } from "../../logic/index.ts";
import {
  type Area,
  type Plan,
  type PlanItem,
  type PlanRecord,
  type RecordItem,
  type SafetyItem,
  settledStatuses,
  type TaskStatus,
  type Text,
} from "../../model/index.ts";
import { shownDoBy } from "../../plan/index.ts";

/** An item of a plan or a followed plan, with what the exported list says of it. */
export interface ListedItem {
  readonly id: string;
  readonly type: "safety" | "task" | "recommendation" | "information";
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly title: Text | string;
  readonly why: Text | string | null;
  readonly status: TaskStatus;
  readonly standing: PlanItem["status"];
  /** What rules last said; `null`: a person made it, or nothing more is known. */
  readonly said: PlanItem | SafetyItem | null;
  /** What people made of it; `null`: a plan that nobody follows. */
  readonly kept: RecordItem | null;
  readonly doBy: string | null;
  readonly late: boolean;
  readonly paused: boolean;
  readonly sensitive: boolean;
  readonly doneOn: string | null;
}

/** Safety first, then the plan's order, then what the plan does not hold, by id. Items that people removed are left out. */
export function itemsOf(plan: Plan, record: PlanRecord | null): readonly ListedItem[] {
  const items = record === null ? fromPlan(plan) : fromRecord(plan, record);
  const ids = [...plan.safety.map(({ id }) => id), ...plan.order];
  const places = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: { readonly id: string }) => places.get(id) ?? ids.length;
  return [...items]
    .sort((a, b) => placeOf(a) - placeOf(b) || compareText(a.id, b.id))
    .map((item, index) => ({ ...item, place: index + 1 }));
}

type Unplaced = Omit<ListedItem, "place">;

function saidBy(plan: Plan): readonly (PlanItem | SafetyItem)[] {
  return [...plan.safety, ...plan.tasks, ...plan.recommendations, ...plan.information];
}

function fromPlan(plan: Plan): Unplaced[] {
  const listed = saidBy(plan).map(
    (said): Unplaced => ({
      ...pick(said),
      status: said.type === "safety" && said.acknowledged ? "done" : "proposed",
      said,
      kept: null,
      doBy: shownDoBy(said),
      late: said.late && shownDoBy(said) !== null,
      paused: false,
      doneOn: null,
    }),
  );
  const known = new Set(listed.map(({ id }) => id));
  const settled = plan.settled.filter(({ id }) => !known.has(id));
  // A settled item of a plan says no more than this, so it is protected like the most sensitive one.
  return [...listed, ...settled.map((item) => ({ ...bare, ...item }))];
}

const bare = {
  type: "task",
  why: null,
  standing: "open",
  said: null,
  kept: null,
  doBy: null,
  late: false,
  paused: false,
  sensitive: true,
} as const;

function fromRecord(plan: Plan, record: PlanRecord): Unplaced[] {
  const said = new Map(saidBy(plan).map((item) => [item.id, item]));
  const titles = new Map(plan.settled.map(({ id, title }) => [id, title]));
  // A duty that recurs from its result is done until its next round begins.
  const isRoundDone = (id: string) => plan.settled.some((one) => one.id === id && one.status === "done");
  return record.items
    .filter(({ removed }) => !removed)
    .map((kept) => {
      const { content } = kept;
      const last = said.get(kept.id) ?? kept.snapshot;
      const doBy = doByOf(kept, last);
      return {
        ...bare,
        title: content?.title ?? titles.get(kept.id) ?? kept.id,
        why: content?.why ?? null,
        sensitive: content === null || (content.sensitive ?? tellsOfNeed(content.area)),
        ...(last === null ? null : pick(last)),
        id: kept.id,
        status: isRoundDone(kept.id) ? "done" : kept.status,
        said: last,
        kept,
        doBy,
        late: isLate(kept, last, doBy !== null && doBy < record.today) && !isRoundDone(kept.id),
        paused: kept.paused,
        doneOn: kept.doneOn,
      };
    });
}

/** When to do it: what people agreed, else what rules say or the item's author wrote. */
function doByOf({ changes, content }: RecordItem, last: PlanItem | SafetyItem | null): string | null {
  return changes.doBy ?? (last === null ? content?.doBy : shownDoBy(last)) ?? null;
}

/** Late is what is still to be done and is not an authority's duty. */
function isLate({ status, because }: RecordItem, said: PlanItem | SafetyItem | null, late: boolean): boolean {
  const isTheirs = said?.deadline?.kind === "authority-duty";
  return late && !isTheirs && because === null && !settledStatuses.has(status);
}

function tellsOfNeed(area: Area): boolean {
  return area === "health" || area === "social";
}

function pick({ id, type, title, why, status, sensitive }: PlanItem | SafetyItem) {
  return { id, type, title, why, standing: status, sensitive };
}
