import type { Code } from "../diagnostic/index.ts";
import type { Text } from "./primitives.ts";
import type {
  Access,
  Area,
  ChannelName,
  Confidence,
  DeadlineKind,
  GoalState,
  Identification,
  IndicatorSeverity,
  Language,
  Mandate,
  ServiceMode,
  TaskStatus,
  Urgency,
} from "./words.ts";

/** Everything known about one customer on one calendar day. `null` in `facts` means "asked and declined". */
export interface Situation {
  readonly lifeEvent: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An answer that cannot be used. It names the question, never the answer. Answers beside it are kept. */
export interface AnswerProblem {
  readonly code: Code;
  readonly severity: "error";
  /** The id of the question or fact. An unknown key is given as it came, cut at 100 characters. */
  readonly fact: string;
  readonly message: string;
  readonly help: string;
}

/** A phone number and who it serves. */
export interface PlanPhone {
  readonly number: string;
  readonly answersIn: readonly Language[];
  readonly hours: Text | null;
}

/** A way to reach the service, in this customer's order. */
export interface PlanChannel {
  readonly channel: ChannelName;
  /** `false`: this customer cannot use it; `why` says so. It is still listed, last. */
  readonly usable: boolean;
  readonly why: Text | null;
}

/** The core content of a service: the same in every plan. */
export interface PlanService {
  readonly id: string;
  readonly name: Text;
  readonly title: Text;
  /** Id of the one owner on the plan's day. */
  readonly owner: string;
  readonly channels: readonly ChannelName[];
  readonly phones: readonly PlanPhone[];
  readonly web: readonly string[];
  readonly identification: Identification;
  /** `null`: not applicable. Empty: nobody can act for the customer. */
  readonly mandates: readonly Mandate[] | null;
  /** What the mandate must cover. */
  readonly mandateFor: Text | null;
  /** `professional`: only a professional opens it. `null`: not stated. */
  readonly access: Access | null;
  readonly mode: ServiceMode | null;
  /** After a move: it stays, or must be ordered again. */
  readonly onMove: "stays" | "order-again" | null;
  readonly confidence: Confidence;
  /** `false`: not in force on the plan's day and nothing in the catalogue replaces it; `formerly` says what there was. */
  readonly inForce: boolean;
  readonly formerly: Text | null;
}

export interface PlanOrganisation {
  readonly id: string;
  /** Its first id, when `id` is a second one. */
  readonly sameAs: string | null;
  readonly name: Text;
  readonly sector: "public" | "private" | "third";
  /** The fact that decides which office it is, and its value when known. `null`: one national organisation. */
  readonly locatedBy: { readonly fact: string; readonly value: string | null } | null;
}

/**
 * How a duty recurs: by a calendar rule (RFC 5545); every year or month; at an interval from a date, or from the last
 * completion or result; or within a time of an event (`within` a duration, or a number of working days).
 */
export type Recurrence =
  | { readonly rrule: string }
  | { readonly each: "year" | "month" }
  | { readonly every: string; readonly after: "date" | "completion" | "result" }
  | { readonly on: string; readonly within: string | null; readonly workingDays: number | null };

/** A yearly setting that a date hangs on. */
export interface PlanBasis {
  readonly setting: string;
  readonly name: Text;
  readonly year: number;
  /** `false`: the value of that year is not known yet and another one is assumed. */
  readonly confirmed: boolean;
  /** Why the value is assumed. */
  readonly why: Text | null;
}

/** The occurrence of a recurring duty that comes next. */
export interface PlanOccurrence {
  /** `<rule>.<task>.<period>`. */
  readonly id: string;
  /** What names it: `2027`, `2027-06`, or a day; it stays the same when its date moves. */
  readonly period: string;
  /** `true`: the event that begins it has not happened; the date is when it is expected. */
  readonly expected: boolean;
}

/** A date and what it means. */
export interface PlanDeadline {
  readonly kind: DeadlineKind;
  /** `YYYY-MM-DD`, moved to a working day where the law says so; `null`: none can be computed, or a fact in `needs` is missing. */
  readonly date: string | null;
  /** The date before it was moved; `null`: it was not. */
  readonly original: string | null;
  /** A recommended date before it. */
  readonly target: string | null;
  /** The date that would hold if the people of the plan had not agreed on another one. */
  readonly overrides: { readonly kind: DeadlineKind; readonly date: string | null } | null;
  /** `true`: the date hangs on a value of a year that is not confirmed. `basis` names the values. */
  readonly assumed: boolean;
  readonly basis: readonly PlanBasis[];
  /** `true`: on that day the rule is not confirmed any more. */
  readonly provisional: boolean;
  /** `past` of an `authority-duty` means that the authority is late; of the customer's own task, still worth doing today. */
  readonly when: "past" | "today" | "ahead" | null;
  /** `false`: the date is in the data, but is not shown to the customer (confidence `U` and a legal kind). */
  readonly shown: boolean;
  /** Facts that would give the date. */
  readonly needs: readonly string[];
  readonly text: Text | null;
}

export interface PlanLaw {
  readonly id: string;
  readonly name: Text;
  readonly what: Text | null;
  readonly confidence: Confidence;
}

/** Keys that every item of the plan has. */
interface ItemKeys {
  /** `<rule>.<task>`: stable, never made of answers. */
  readonly id: string;
  readonly rule: string;
  readonly task: string;
  readonly title: Text;
  /** Why this customer has it. */
  readonly why: Text | null;
  /** The main service and those shown beside it, resolved to the plan's day; ids into `services`. */
  readonly service: string;
  readonly also: readonly string[];
  /** Id of the main service's owner; an id into `organisations`. */
  readonly owner: string;
  readonly channels: readonly PlanChannel[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** Reveals health or social need: protect it like the answer. */
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  /** Facts that its rule uses, whatever the answers; `evaluate` tells which of them decided. */
  readonly facts: readonly string[];
  readonly urgency: Urgency;
  readonly order: number;
  /** json-rules-engine's `priority`: of equal places and dates the higher comes first. */
  readonly priority: number;
}

export interface PlanItem extends ItemKeys {
  readonly type: "task" | "recommendation" | "information";
  readonly status: "open" | "locked" | "upcoming";
  /**
   * When to do it: the earlier of the deadline's target and date, and no later than what waits for it. When it is the
   * deadline's own date, show it only when `deadline.shown`.
   */
  readonly doBy: string | null;
  /** The item that waits for it and must be done sooner than its own dates say. */
  readonly pulledBy: string | null;
  /** `true`: `doBy` is past. Do it today; `deadline.date` says whether it is still in time. */
  readonly late: boolean;
  /** Of a recurring duty: which one comes next. */
  readonly next: PlanOccurrence | null;
  /** First day on which it can be done. */
  readonly from: string | null;
  readonly deadline: PlanDeadline | null;
  /** Ids of the plan's items that come first and are not settled. */
  readonly after: readonly string[];
  /** Ids of all tasks that its rule says come first, whether or not they are in the plan. */
  readonly waitsFor: readonly string[];
  /** Those of them whose rules are still open: it may have to wait for them, so answer first. */
  readonly mayWaitFor: readonly string[];
  readonly recurs: Recurrence | null;
  readonly actor: string;
  readonly identification: Identification;
  readonly mandate: readonly Mandate[] | null;
  readonly evidence: readonly Text[];
  readonly law: readonly PlanLaw[];
  readonly tags: readonly string[];
  /** `true`: the rule is not confirmed for the day on which it is to be done. */
  readonly provisional: boolean;
  /** The last day on which the rule is known to be in force. */
  readonly ruleEnds: string | null;
  /** Id of the desk at which it is handled together with other items of the plan. */
  readonly desk: string | null;
}

/** Shown first, never hidden, never counted, never locked. `halt`: nothing else is shown until it is acknowledged. */
export interface SafetyItem extends Omit<PlanItem, "type"> {
  readonly type: "safety";
  readonly halt: boolean;
  readonly acknowledged: boolean;
}

export interface PlanIndicator {
  readonly rule: string;
  readonly indicator: string;
  readonly severity: IndicatorSeverity;
  readonly title: Text | null;
  readonly action: Text | null;
  readonly audience: readonly string[];
  readonly rules: readonly string[];
  /** Whom to turn to; ids into `services`. */
  readonly services: readonly string[];
  readonly confidence: Confidence;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  readonly facts: readonly string[];
  /** `false`: hidden from the screen by another indicator, kept in the data. */
  readonly shown: boolean;
}

/** A value of a goal's measure. */
export interface GoalValue {
  readonly date: string | null;
  readonly value: string | number;
  /** Of a measure with several numbers, such as blood pressure: all of them. */
  readonly values: Readonly<Record<string, number>> | null;
}

/** A goal, what was agreed, and where it stands. */
export interface PlanGoal {
  readonly id: string;
  readonly title: Text;
  /** What is aimed at, in words. */
  readonly target: Text | null;
  readonly phase: string | null;
  /** The fact that shows it; `null`: nothing that is measured. */
  readonly fact: string | null;
  readonly unit: string | null;
  readonly direction: "lower" | "higher" | "equal" | null;
  /** The recorded targets, by field (`value` for a single number). Empty: none is recorded. */
  readonly targets: Readonly<Record<string, number | string>>;
  /** A general reference, never a target. */
  readonly reference: Text | null;
  readonly measure: Text | null;
  readonly latest: GoalValue | null;
  readonly previous: GoalValue | null;
  /** `null`: no target is recorded, or nothing is measured. */
  readonly progress: GoalState | null;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  readonly confidence: Confidence | null;
}

/** Items of the plan that are handled together. */
export interface PlanDesk {
  readonly id: string;
  readonly name: Text;
  readonly why: Text | null;
  readonly items: readonly string[];
}

/** A paper or proof: which items give it, and which need it. */
export interface PlanEvidence {
  readonly id: string;
  readonly name: Text;
  /** Ids of the plan's items, settled ones too, that produce it. */
  readonly from: readonly string[];
  /** Who else does. */
  readonly by: Text | null;
  /** Ids of the plan's items that need it. */
  readonly to: readonly string[];
  /** `true`: what produces it is done, or the fact that holds its value is known. */
  readonly ready: boolean;
  readonly fact: string | null;
  readonly confidence: Confidence;
}

/** An inspection or check by an authority, and what is delivered to it. */
export interface PlanControl {
  readonly id: string;
  readonly name: Text;
  /** An id into `organisations`. */
  readonly authority: string;
  readonly when: Text;
  readonly bundle: readonly Text[];
  readonly confidence: Confidence;
}

/** A dated line of the calendar of a period. */
export interface Occurrence {
  /** `<rule>.<task>.<period>`; of a task that does not recur the task's own id. */
  readonly id: string;
  /** `<rule>.<task>`. */
  readonly task: string;
  readonly rule: string;
  readonly title: Text;
  readonly service: string;
  readonly owner: string;
  /** `expected`: the event that begins it has not happened. `last-day`: the last day of a task that does not recur. */
  readonly type: "recurring" | "expected" | "last-day";
  /** `2027`, `2027-06`, or the day of the event; `null` for a last day. */
  readonly period: string | null;
  readonly date: string;
  /** The date before it was moved to a working day; `null`: it was not. */
  readonly original: string | null;
  /** First day on which it can be done. */
  readonly from: string | null;
  readonly kind: DeadlineKind;
  /** `false`: the date is in the data, but is not shown to the customer. */
  readonly shown: boolean;
  readonly assumed: boolean;
  readonly provisional: boolean;
  /** Said beside the date, such as a condition. */
  readonly text: Text | null;
  readonly status: TaskStatus;
  readonly doneOn: string | null;
  /** `true`: its date is past and it is not settled. */
  readonly late: boolean;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
}

/** The load limit: `yes` shows only `focus`; `open` when a fact that decides it is unknown. */
export interface PlanLoad {
  readonly applies: "yes" | "no" | "open";
  readonly limit: number;
  /** Items in `focus` beyond the limit: a legal date is near. */
  readonly beyond: readonly string[];
  readonly text: Text;
  readonly together: Text;
  readonly professional: { readonly role: string; readonly name: Text } | null;
}

/** A rule that could still hold, and the facts that would decide it. */
export interface Undecided {
  readonly rule: string;
  readonly title: Text | null;
  readonly needs: readonly string[];
}

/** A rule that does not hold, and why. */
export interface LeftOut {
  readonly rule: string;
  readonly title: Text | null;
  readonly reason: "conditions" | "not-in-force";
  /** Facts that its rule uses, whatever the answers; `evaluate` tells which of them decided. */
  readonly facts: readonly string[];
  /** For `not-in-force`: the days on which the rule is in force. */
  readonly inForce: { readonly from: string | null; readonly to: string | null } | null;
  /** For `not-in-force`: what there is instead on the plan's day; ids into `services`. */
  readonly instead: readonly string[];
}

/** What a plan rests on, for its receipt. Which questions were answered changes nothing here. */
export interface PlanGrounds {
  /** Rules that gave an item or an indicator, by name, each with the first day of the version that did. `null`: not limited. */
  readonly rules: readonly { readonly rule: string; readonly from: string | null }[];
  /** Ids of the facts that decide the plan: those that rules, questions and settings of the life event use, and what is done. */
  readonly facts: readonly string[];
}

/** The plan: plain JSON, the same bytes for the same Program and Situation. */
export interface Plan {
  readonly schema: "palvelupolku/plan/1";
  readonly lifeEvent: string;
  readonly title: Text;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  /** Guidance on every page and print, whatever the answers. `null`: the life event has none. */
  readonly help: { readonly text: Text; readonly services: readonly string[] } | null;
  /** What the service is not; on every page and print. `null`: the life event has none. */
  readonly statement: Text | null;
  /** After a move: what stays, and what must be ordered again. `null`: no move. */
  readonly moving: { readonly stays: readonly Text[]; readonly again: readonly Text[] } | null;
  readonly safety: readonly SafetyItem[];
  readonly tasks: readonly PlanItem[];
  readonly recommendations: readonly PlanItem[];
  readonly information: readonly PlanItem[];
  /** Ids of tasks, recommendations and information in the one total order: urgency, order, date, id. */
  readonly order: readonly string[];
  readonly focus: readonly string[];
  readonly load: PlanLoad | null;
  readonly indicators: readonly PlanIndicator[];
  readonly desks: readonly PlanDesk[];
  readonly evidence: readonly PlanEvidence[];
  readonly controls: readonly PlanControl[];
  readonly goals: readonly PlanGoal[];
  readonly participants: readonly {
    readonly role: string;
    readonly name: Text;
    readonly sector: "customer" | "public" | "private" | "third";
    readonly organisation: string | null;
    readonly does: Text;
    readonly sees: Text;
    readonly phases: readonly string[];
    /** Owns a service of this plan (or is the customer). */
    readonly involved: boolean;
  }[];
  readonly undecided: readonly Undecided[];
  readonly leftOut: readonly LeftOut[];
  /** Every service named above, by id. */
  readonly services: readonly PlanService[];
  /** Every owner named above, by id. */
  readonly organisations: readonly PlanOrganisation[];
  /** Every fact named above, by id, with its name in three languages. */
  readonly facts: readonly {
    readonly id: string;
    readonly name: Text;
    readonly sensitive: boolean;
    readonly areas: readonly Area[];
  }[];
  /** Tasks that the situation says are done, declined or no longer apply: never lost, and no longer in the list. */
  readonly settled: readonly {
    readonly id: string;
    readonly title: Text;
    readonly status: TaskStatus;
    readonly doneOn: string | null;
  }[];
  readonly problems: readonly AnswerProblem[];
  /** What it rests on, for its receipt. */
  readonly grounds: PlanGrounds;
}
