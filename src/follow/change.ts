import type { PlanRecord, RecordItem } from "../model/index.ts";

/** What a replan changed, in the order of the plan. */
export type Change =
  | { readonly type: "added"; readonly item: string }
  | { readonly type: "applies-again"; readonly item: string }
  | {
      readonly type: "no-longer-applies";
      readonly item: string;
      readonly because: NonNullable<RecordItem["because"]>;
    }
  | {
      readonly type: "date-moved";
      readonly item: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly because: MergeReason;
    }
  /** Of a recurring duty: another occurrence comes next; `null`: none. */
  | {
      readonly type: "comes-next";
      readonly item: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly type: "kept";
      readonly item: string;
      readonly kept: "done" | "agreed" | "under-way";
      readonly because: NonNullable<RecordItem["because"]>;
    };

/** Why the plan is made anew; it explains moved dates. */
export type MergeReason = "day" | "facts" | "rules";

/** A record with a plan that fits it, and what changed. */
export interface Merged {
  readonly record: PlanRecord;
  readonly changes: readonly Change[];
}
