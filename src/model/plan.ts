import type { Code } from "../diagnostic/index.ts";
import type { Text } from "./primitives.ts";
import type { Recurrence } from "./rule.ts";
import type {
  Area,
  ChannelName,
  Confidence,
  DeadlineKind,
  Identification,
  IndicatorSeverity,
  Language,
  Mandate,
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
  readonly confidence: Confidence;
  /** `false`: not in force on the plan's day and nothing in the catalogue replaces it; `formerly` says what there was. */
  readonly inForce: boolean;
  readonly formerly: Text | null;
}

export interface PlanOrganisation {
  readonly id: string;
  readonly name: Text;
  readonly sector: "public" | "private" | "third";
  /** The fact that decides which office it is, and its value when known. `null`: one national organisation. */
  readonly locatedBy: { readonly fact: string; readonly value: string | null } | null;
}

/** A date and what it means. */
export interface PlanDeadline {
  readonly kind: DeadlineKind;
  /** `YYYY-MM-DD`; `null`: no date can be computed, or a fact in `needs` is missing. */
  readonly date: string | null;
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
}

export interface PlanItem extends ItemKeys {
  readonly type: "task" | "recommendation" | "information";
  readonly status: "open" | "locked" | "upcoming";
  /** The deadline's date. Show it only when `deadline.shown`. */
  readonly doBy: string | null;
  /** First day on which it can be done. */
  readonly from: string | null;
  readonly deadline: PlanDeadline | null;
  /** Ids of the plan's items that come first and are not settled. */
  readonly after: readonly string[];
  /** Ids of all tasks that its rule says come first, whether or not they are in the plan. */
  readonly waitsFor: readonly string[];
  readonly recurs: Recurrence | null;
  readonly actor: string;
  readonly identification: Identification;
  readonly mandate: readonly Mandate[] | null;
  readonly evidence: readonly Text[];
  readonly law: readonly PlanLaw[];
  readonly tags: readonly string[];
  /** `true`: the rule is not confirmed beyond its known validity. */
  readonly provisional: boolean;
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
  readonly confidence: Confidence;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  readonly facts: readonly string[];
  /** `false`: hidden from the screen by another indicator, kept in the data. */
  readonly shown: boolean;
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
  readonly safety: readonly SafetyItem[];
  readonly tasks: readonly PlanItem[];
  readonly recommendations: readonly PlanItem[];
  readonly information: readonly PlanItem[];
  /** Ids of tasks, recommendations and information in the one total order: urgency, order, date, id. */
  readonly order: readonly string[];
  readonly focus: readonly string[];
  readonly load: PlanLoad | null;
  readonly indicators: readonly PlanIndicator[];
  readonly goals: readonly {
    readonly id: string;
    readonly title: Text;
    readonly target: Text | null;
    readonly phase: string | null;
  }[];
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
}
