import type { AnyStateMachine } from "xstate";
import type { ExpressionOperator, Operator, Value, ValueType } from "../logic/index.ts";
import type {
  Area,
  Conditions,
  DeadlineKind,
  EventFile,
  FactSource,
  JourneyFile,
  LawSource,
  OrganisationSource,
  PersonaSource,
  Recurrence,
  ResultType,
  RuleSource,
  ServiceSource,
  SettingSource,
  Text,
  Urgency,
} from "../model/index.ts";
import type { Catalogue } from "../validate/index.ts";
import type { Basis } from "./assumed.ts";
import type { AheadCondition } from "./compile-ahead.ts";
import type { Written } from "./compile-code.ts";
import type { Reasons } from "./compile-reasons.ts";
import type { Register } from "./registers.ts";
import type { Registers } from "./run-code.ts";
import type { Decision, SlotCalculation, Slots } from "./slots.ts";

/** Where a fact's value comes from. */
export type FactOrigin = "asked" | "given" | "derived" | "built-in";

/** A fact made ready. */
export interface ProgramFact {
  readonly id: string;
  readonly slot: number;
  readonly origin: FactOrigin;
  readonly type: ValueType;
  /** What the file declares; `undefined` for a built-in fact. */
  readonly source: FactSource | undefined;
  readonly name: Text;
  /** Own or inherited from the facts that it is derived from. */
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  /** Asked, given and built-in facts below it; itself when it is one. */
  readonly base: readonly string[];
  readonly askIf: Decision | undefined;
  /** For each option, whether it is hidden. */
  readonly hideIf: readonly (Decision | undefined)[];
  readonly derive: SlotCalculation | undefined;
  /** Looks ahead, when it is derived from conditions. */
  readonly deriveAhead: AheadCondition | undefined;
  /** Slots of the facts and rules that an expression names. */
  readonly derivedFrom: readonly number[];
  /** Looks ahead at its `ask-if`. */
  readonly askIfAhead: AheadCondition | undefined;
  /** Whether its answer counts even when it is not asked. */
  readonly isKept: boolean;
  /** The value when nothing is said: a task that no record mentions is proposed. */
  readonly otherwise: Value | undefined;
}

export interface ProgramDeadline {
  readonly kind: DeadlineKind;
  readonly date: SlotCalculation | undefined;
  /** Facts that the date needs. */
  readonly dateFacts: readonly string[];
  /** What the date takes from yearly settings. */
  readonly basis: Basis | undefined;
  /** The date by a value that people agreed on; it wins when it is known. */
  readonly agreed: SlotCalculation | undefined;
  readonly agreedFacts: readonly string[];
  /** A recommended date, before it is moved to a working day. */
  readonly target: SlotCalculation | undefined;
  readonly targetFacts: readonly string[];
  /** How long before the date of an occurrence it is shown as open, such as `P21D`. */
  readonly lead: string | undefined;
  readonly from: SlotCalculation | undefined;
  readonly fromFacts: readonly string[];
  readonly shift: "none" | "next" | "previous";
  readonly text: Text | null;
}

/** How a duty recurs, made ready; `source` is its form without calculations, as the plan has it. */
export interface ProgramRecurrence {
  readonly source: Recurrence;
  /** First year, or first day, or a day of the first month; of a duty that recurs from itself, the day of a new round. */
  readonly from: SlotCalculation | undefined;
  readonly until: SlotCalculation | undefined;
  /** The date of the occurrence whose year or month stands in the slots of `Program.occurrence`. */
  readonly date: SlotCalculation | undefined;
  readonly basis: Basis | undefined;
  /** The date by which the first one is expected. */
  readonly first: SlotCalculation | undefined;
  /** Facts that its dates need. */
  readonly facts: readonly string[];
}

/** A service shown beside the main one, always or when its conditions hold. */
export interface ProgramAlso {
  readonly service: string;
  readonly conditions: Conditions | undefined;
  readonly decide: Decision | undefined;
}

/** One task of one version of a rule. */
export interface ProgramTask {
  /** `<rule>.<task>`. */
  readonly id: string;
  readonly task: string;
  readonly service: string;
  readonly also: readonly ProgramAlso[];
  readonly title: Text | undefined;
  readonly why: Text | null;
  /** `undefined`: as its date demands. */
  readonly urgency: Urgency | undefined;
  readonly order: number;
  /** json-rules-engine's: of two equal places the higher comes first. */
  readonly priority: number;
  /** Task ids that come first. */
  readonly after: readonly string[];
  readonly deadline: ProgramDeadline | null;
  readonly recurs: ProgramRecurrence | null;
  readonly actor: string;
  readonly evidence: readonly Text[];
  readonly tags: readonly string[];
  readonly conditions: Conditions | undefined;
  readonly decide: Decision | undefined;
  readonly valid: Period;
}

/** First and last day in force; `null`: not limited. With an end that is not confirmed it goes on after it, provisionally. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly toConfirmed: boolean;
}

/** What a rule says in one period. */
export interface ProgramVersion extends Period {
  readonly conditions: Conditions;
  readonly decide: Decision;
  readonly ahead: AheadCondition;
  readonly tasks: readonly ProgramTask[];
  readonly laws: NonNullable<RuleSource["laws"]>;
}

/** A rule made ready. */
export interface ProgramRule {
  readonly name: string;
  readonly topic: string;
  readonly slot: number;
  readonly type: ResultType;
  readonly source: RuleSource;
  readonly versions: readonly ProgramVersion[];
  /** The fact whose day picks the version: `today` unless the rule says otherwise. */
  readonly inForceOn: string;
  readonly daySlot: number;
  /** The only version, when it is in force on every day. */
  readonly always: ProgramVersion | undefined;
  /** When a recommendation becomes a task. */
  readonly upgrade: Decision | undefined;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  /** Base facts that decide it, in any version. */
  readonly facts: readonly string[];
}

/** A step of filling the slots: a fact or a rule, in an order in which everything needed comes first. */
export type Step = { readonly name: string; readonly slot: number } & (
  | { readonly fact: ProgramFact; readonly rule?: undefined }
  | { readonly rule: ProgramRule; readonly fact?: undefined }
);

/** How the slots of a life event are filled. */
export interface Filling {
  /** The slots that the steps need; answers beyond them, such as the states of tasks, decide nothing here. */
  readonly width: number;
  /** Copies of the slots with what holds when nothing is said; copies of frozen lists would be made slowly. */
  readonly blank: () => Blank;
  readonly today: DirectStep;
  /** Facts that hang on nothing. */
  readonly direct: readonly DirectStep[];
  /** The other steps, in order. */
  readonly later: readonly LaterStep[];
  /** Of the other steps, the rules that need nothing but their conditions. */
  readonly simple: () => SimpleRules;
  /** The conditions of the rules as numbers. */
  readonly code: () => Written;
}

/** Rules whose one version is always in force, which no other condition reads; by the index of their steps. */
export interface SimpleRules {
  /** Where the conditions begin in the code; -1: it is another kind of step. */
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  readonly places: Int32Array;
}

/** What is filled when nothing is said yet. */
export interface Blank {
  readonly slots: Slots;
  readonly registers: Registers;
  /** No reason for any of the life event's rules. */
  readonly reasons: number[];
}

/** The filling of a fact that hangs on nothing. */
export interface DirectStep {
  readonly slot: number;
  readonly name: string;
  /** What an unknown one that decides on questions can still become. */
  readonly open: number;
  /** The value when nothing is said. */
  readonly otherwise: Value | undefined;
  readonly register: Register | undefined;
}

/** The filling of another step. */
export type LaterStep = Step & {
  readonly isGate: boolean;
  readonly register: Register | undefined;
  /** The place of a rule among those of the life event; -1: it is none of them. */
  readonly place: number;
  /** Reasons of a rule's versions, and of the one that is always in force. */
  readonly versions: ReadonlyMap<ProgramVersion, RuleReasons>;
  readonly always: RuleReasons | undefined;
};

/** How the reasons of a life event's facts and rules are found: what `decisiveBelow` and `unknownBelow` say, made ready. */
export interface Trails {
  /** Facts in the questionnaire's order, then the others by name. */
  readonly facts: readonly string[];
  readonly byName: ReadonlyMap<string, Trail>;
  readonly all: readonly Trail[];
  /** The registers of facts and rules that the conditions of rules read. */
  readonly registers: ReadonlyMap<string, Register>;
  /** The conditions of rules as numbers. */
  readonly code: () => Written;
  /** How many versions have reasons. */
  readonly count: number;
  /** Some condition names too many facts: then reasons are found by walking through conditions. */
  readonly hasWide: boolean;
}

/** How the reasons of one fact or rule are found. */
export interface Trail {
  readonly slot: number;
  /** Its number among the trails. */
  readonly index: number;
  /** Numbers of the names of its reasons or its expression. */
  readonly below: readonly number[];
  /** Of a rule, its place among those of the life event; -1: it is none of them. */
  readonly rulePlace: number;
  /** Of a rule, the number of the fact whose day picks the version. */
  readonly day: number;
  /** Its place among the facts; `undefined` for a rule. */
  readonly place: number | undefined;
  readonly fact: ProgramFact | undefined;
  readonly rule: ProgramRule | undefined;
  /** Reasons of its `ask-if` or of what it is derived from; of a rule by version. */
  readonly reasons: Reasons | undefined;
  readonly versions: ReadonlyMap<ProgramVersion, RuleReasons>;
  /** Names in an expression that it is derived from. */
  readonly expression: readonly string[] | undefined;
  /** Conditions with too many names, to be walked through. */
  readonly isWide: boolean;
}

/** Reasons of a rule's version. */
export interface RuleReasons extends Reasons {
  /** Its number among the versions that have reasons. */
  readonly number: number;
  /** Where its conditions begin in the code. */
  readonly at: number;
  /** Numbers of its names. */
  readonly below: readonly number[];
  /** Every name is a base fact that hangs on nothing: its bits are all that there is to tell. */
  readonly isPlain: boolean;
}

/** A life event made ready. */
export interface ProgramLifeEvent {
  readonly id: string;
  readonly source: EventFile;
  readonly topics: readonly string[];
  /** Rules of its topics, by name. */
  readonly rules: readonly ProgramRule[];
  /** Facts that are asked, in the questionnaire's order. */
  readonly questions: readonly { readonly fact: ProgramFact; readonly section: string }[];
  /** The place of every question in that order. */
  readonly places: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
  /** Names of facts and rules that decide whether a question applies: those in or below an `ask-if`. */
  readonly gates: ReadonlySet<string>;
  readonly filling: Filling;
  readonly trails: Trails;
  readonly loadLimit: Decision | undefined;
  /** Whether the customer has moved, so that services must be ordered again. */
  readonly moving: Decision | undefined;
  readonly cannot: readonly Decision[];
  readonly journey: JourneyFile | undefined;
  /** The journey as a real xstate 5 machine; `undefined` when the life event has none. */
  readonly machine: AnyStateMachine | undefined;
  readonly personas: readonly PersonaSource[];
}

/** A rule base made ready: frozen, without state, safe to share between concurrent requests. */
export interface Program {
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly lifeEvents: Readonly<Record<string, ProgramLifeEvent>>;
  readonly facts: ReadonlyMap<string, ProgramFact>;
  readonly rules: ReadonlyMap<string, ProgramRule>;
  /** Every task id of every version, with its rule. */
  readonly tasks: ReadonlyMap<string, ProgramRule>;
  readonly services: ReadonlyMap<string, ServiceSource>;
  readonly organisations: ReadonlyMap<string, OrganisationSource>;
  readonly laws: ReadonlyMap<string, LawSource>;
  readonly settings: ReadonlyMap<string, SettingSource>;
  /** Slots of the year and the month of the occurrence that is calculated. */
  readonly occurrence: { readonly year: number; readonly month: number };
  readonly operators: ReadonlyMap<string, Operator>;
  readonly expressions: ReadonlyMap<string, ExpressionOperator>;
  readonly source: Catalogue;
}
