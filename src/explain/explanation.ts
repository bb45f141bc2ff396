import type { Value } from "../logic/index.ts";
import type { Area, Confidence, DeadlineKind, PlanLaw, ResultType, Text, Verdict } from "../model/index.ts";

/** A fact and what is known of it. The value is the customer's own: protect it like the answer. */
export interface ExplainedFact {
  readonly id: string;
  readonly name: Text;
  /** `null`: not known, or declined. */
  readonly value: Value | null;
  /** The value in words. */
  readonly words: Text;
  /** `false`: nobody can change it any more, or it is never advised to change. */
  readonly changeable: boolean;
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
}

/** A part of the condition in words, and what it came to. */
export interface ExplainedPart {
  /** `all`, `any` and `not` join their parts; `fact` compares one, and its parts say how a derived fact came about. */
  readonly kind: "all" | "any" | "not" | "fact";
  /** The comparison in words; `null` for a group. */
  readonly words: Text | null;
  /** What the fact is now, in words; `null`: not known, or a group. */
  readonly now: Text | null;
  readonly outcome: Verdict;
  /** Facts that it compares. */
  readonly facts: readonly string[];
  readonly parts: readonly ExplainedPart[];
}

/**
 * What would have to happen with a fact: a question is `answer`ed; what an answer says `change`s; an authority or a register
 * can `confirm` it; a task is `do`ne; an event `happen`s.
 */
export type ChangeKind = "answer" | "change" | "confirm" | "do" | "happen";

/** A fact of a set, and a value with which the set turns the verdict. */
export interface ChangedFact {
  readonly id: string;
  readonly name: Text;
  readonly how: ChangeKind;
  readonly value: Value;
  readonly words: Text;
  /** Other values that do the same while the rest of the set is as given. */
  readonly alternatives: readonly { readonly value: Value; readonly words: Text }[];
  /** The register that could confirm it. */
  readonly confirmWith: string | null;
}

/** The smallest sets of facts whose change would turn the verdict, all of one size. */
export interface ExplainedChange {
  readonly to: "holds" | "fails";
  readonly sets: readonly (readonly ChangedFact[])[];
}

/** How far what would change it was searched. */
export interface Searched {
  /** `true`: no set up to `size` facts was missed. `false`: a bound was reached, or a calculation was only sampled. */
  readonly complete: boolean;
  /** The largest size of set that was looked at. */
  readonly size: number;
}

/** A step of a calculation. */
export interface DateStep {
  readonly what:
    | "fact"
    | "today"
    | "occurrence"
    | "setting"
    | "calculation"
    | "case"
    | "agreed"
    | "day"
    | "shift"
    | "pulled";
  /** The expression's name, of a calculation. */
  readonly operator: string | null;
  /** The fact whose value is used or reached. */
  readonly fact: string | null;
  /** What the step comes to; `null`: nothing yet. */
  readonly value: Value | null;
  readonly words: Text;
}

/** One date of a task, step by step; the last step comes to `result`. */
export interface DateCalculation {
  readonly of: "date" | "target" | "from" | "do-by";
  readonly result: string;
  readonly steps: readonly DateStep[];
}

/** The dates of one task. */
export interface ExplainedDate {
  /** `<rule>.<task>`. */
  readonly task: string;
  readonly title: Text;
  /** `null`: it has no date of its own and is pulled forward by what waits for it. */
  readonly kind: DeadlineKind | null;
  readonly date: string | null;
  /** `false`: its date is uncertain and is not shown to the customer; the text leaves it out. */
  readonly shown: boolean;
  /** `true`: it hangs on a value of a year that is not confirmed. */
  readonly assumed: boolean;
  readonly provisional: boolean;
  /** Facts that would give the date. */
  readonly needs: readonly ExplainedFact[];
  readonly calculations: readonly DateCalculation[];
}

/** A service, and who owns it on the day. */
export interface ExplainedService {
  readonly id: string;
  readonly name: Text;
  readonly owner: { readonly id: string; readonly name: Text };
}

/** Why a rule or task applies to a customer or not, what it still needs and what would change it: plain JSON. */
export interface Explanation {
  readonly schema: "palvelupolku/explanation/1";
  readonly lifeEvent: string;
  readonly today: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly rule: string;
  /** `<rule>.<task>` when a task was asked about. */
  readonly task: string | null;
  readonly type: ResultType;
  readonly title: Text | null;
  /** Of a task: its rule's verdict and its own conditions together. */
  readonly verdict: Verdict;
  /** `not-in-force`: on the day that counts the law did not apply. */
  readonly reason: "conditions" | "not-in-force";
  /** Facts that decided it, in the questionnaire's order; empty while it is open. */
  readonly facts: readonly ExplainedFact[];
  /** The whole condition, also of a rule that is not in force. */
  readonly condition: ExplainedPart;
  /** Facts that it still needs. */
  readonly needs: readonly ExplainedFact[];
  /** The day that counts and the days on which it is in force; `null`: not limited. */
  readonly inForce: {
    readonly on: string | null;
    readonly from: string | null;
    readonly to: string | null;
    /** `true`: it goes on after an end that is not confirmed. */
    readonly provisional: boolean;
    /** What there is instead, when it is not in force. */
    readonly instead: readonly ExplainedService[];
  };
  readonly changes: readonly ExplainedChange[];
  readonly searched: Searched;
  readonly law: readonly PlanLaw[];
  readonly services: readonly ExplainedService[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly dates: readonly ExplainedDate[];
  readonly sensitive: boolean;
  readonly areas: readonly Area[];
  /** All of it as plain text. */
  readonly text: Text;
}
