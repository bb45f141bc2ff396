import type {
  Area,
  PlanControl,
  PlanDesk,
  PlanEvidence,
  PlanGoal,
  PlanIndicator,
  PlanItem,
  PlanRecord,
  PlanService,
  RecordGoal,
  TaskStatus,
  Text,
  Urgency,
} from "../model/index.ts";

/** An item as a participant may see it. */
export interface ViewItem {
  readonly id: string;
  readonly origin: "rule" | "hand";
  readonly type: "safety" | "task" | "recommendation" | "information";
  readonly urgency: Urgency;
  /** Nothing else is shown until it is acknowledged. */
  readonly halt: boolean;
  readonly acknowledged: boolean;
  /** In three languages, or as a person wrote it. */
  readonly title: Text | string;
  readonly why: Text | string | null;
  readonly status: TaskStatus;
  /** Ids of visible items that come first and are not settled. */
  readonly after: readonly string[];
  /** First day on which it can be done. */
  readonly from: string | null;
  readonly doBy: string | null;
  /** The visible item that waits for it and must be done sooner than its own dates say. */
  readonly pulledBy: string | null;
  /** `doBy` is past and it is not settled. */
  readonly late: boolean;
  /** What rules or the author said, when a person has changed the date. */
  readonly originalDoBy: string | null;
  readonly deadline: PlanItem["deadline"];
  readonly recurs: PlanItem["recurs"];
  /** Of a recurring duty: the occurrence that comes next, and where it stands. */
  readonly next: (NonNullable<PlanItem["next"]> & { readonly status: TaskStatus }) | null;
  readonly service: string | null;
  readonly owner: string | null;
  /** Of a recommendation: whether a professional has opened its service; `null`: it needs no opening. */
  readonly opened: boolean | null;
  /** Id of the view's desk at which it is handled together with others. */
  readonly desk: string | null;
  readonly note: string | null;
  readonly responsible: string | null;
  readonly agreed: boolean;
  readonly paused: boolean;
  /** When it, or an occurrence of it, was last done. */
  readonly doneOn: string | null;
  /** It no longer applies; kept because it is done or agreed, or shown so that nothing vanishes silently. */
  readonly applies: boolean;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
}

/** A goal as a participant may see it, and what was agreed about it; `null`: nothing is. */
export interface ViewGoal extends PlanGoal {
  readonly agreement: Omit<RecordGoal, "goal" | "until"> | null;
}

/** An occurrence with which something was done or that was missed, as a participant may see it. */
export interface ViewOccurrence {
  /** `<rule>.<task>.<period>`. */
  readonly id: string;
  /** Id of the view's item that recurs. */
  readonly item: string;
  readonly period: string;
  readonly status: TaskStatus;
  readonly doneOn: string | null;
  /** The legal last day that passed while something was still to be done; `null`: none did. */
  readonly missed: string | null;
}

/** What one participant may see of a record now: only what role and consent allow, and nothing that depends on the rest. */
export interface RecordView {
  readonly schema: "palvelupolku/view/1";
  readonly participant: string;
  readonly role: string;
  readonly areas: readonly Area[];
  readonly planState: PlanRecord["planState"]["state"];
  /** What the service is not; on every page and print. */
  readonly statement: Text | null;
  readonly items: readonly ViewItem[];
  readonly occurrences: readonly ViewOccurrence[];
  readonly desks: readonly PlanDesk[];
  readonly evidence: readonly PlanEvidence[];
  readonly controls: readonly PlanControl[];
  readonly facts: readonly { readonly id: string; readonly name: Text; readonly value: unknown }[];
  readonly goals: readonly ViewGoal[];
  readonly indicators: readonly PlanIndicator[];
  readonly services: readonly PlanService[];
  readonly participants: readonly {
    readonly id: string;
    readonly role: string;
    readonly name: string | null;
  }[];
  readonly messages: PlanRecord["messages"];
}
