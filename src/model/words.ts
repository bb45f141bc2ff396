/**
 * The closed vocabularies of the catalogue and the plan, each in its one order.
 * Sources: the three case briefs of the target state (2018) and DESIGN sections 3 to 5.
 */

/** Languages of every customer-facing text. */
export const languages = ["fi", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** When to begin, soonest first. */
export const urgencies = ["now", "today", "this-week", "two-weeks", "this-month", "later"] as const;
export type Urgency = (typeof urgencies)[number];

/** What a date means; always shown with the date. */
export const deadlineKinds = [
  "immediate",
  "statutory",
  "eligibility",
  "authority-duty",
  "set-by-authority",
  "guideline",
  "agreed",
  "logical",
  "recommended",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What a rule gives when it holds. */
export const resultTypes = ["safety", "task", "recommendation", "information", "indicator"] as const;
export type ResultType = (typeof resultTypes)[number];

/** How a service is reached; `self`: the customer does it alone, such as keeping own records or measuring at home. */
export const channelNames = [
  "web",
  "phone",
  "chat",
  "in-person",
  "remote",
  "app",
  "email",
  "post",
  "paper",
  "self",
] as const;
export type ChannelName = (typeof channelNames)[number];

/**
 * Confidence of a content item. `V` a stored public page states it, `M` mixed: the core duty is verified and a detail
 * is not, `K` (or `O`) the author's own knowledge, `U` uncertain: no figure and no legal date is shown, `P` a setting of
 * this product.
 */
export const confidences = ["V", "M", "K", "O", "U", "P"] as const;
export type Confidence = (typeof confidences)[number];

/** `strong` needs Suomi.fi e-Identification or a like login; `strong-or-visit` works without it by phone, visit or paper. */
export const identifications = ["none", "strong", "strong-or-visit"] as const;
export type Identification = (typeof identifications)[number];

/**
 * What lets another person act: an electronic Suomi.fi mandate, a paper power of attorney, or a right that a register or a
 * service of its own keeps (Vipu, an animal register, a municipal permit service).
 */
export const mandates = [
  "suomi-fi",
  "power-of-attorney",
  "vipu-right",
  "register-right",
  "site-permit-right",
] as const;
export type Mandate = (typeof mandates)[number];

/** Who may use a service: anyone, anyone of a group, or those for whom a professional opens it. */
export const accesses = ["open", "target-group", "professional"] as const;
export type Access = (typeof accesses)[number];

/** How a service is used: online alone, tied to a visit, in person, by telephone, by oneself. */
export const serviceModes = ["online", "coupled", "in-person", "phone", "self"] as const;
export type ServiceMode = (typeof serviceModes)[number];

/** Where a goal stands (FHIR goal-achievement). */
export const goalStates = [
  "in-progress",
  "improving",
  "worsening",
  "no-change",
  "achieved",
  "sustaining",
  "not-attainable",
] as const;
export type GoalState = (typeof goalStates)[number];

/** Part of life a fact or task tells about; consent is given by area. */
export const areas = [
  "health",
  "social",
  "money",
  "work",
  "housing",
  "family",
  "business",
  "access",
  "plan",
  "person",
] as const;
export type Area = (typeof areas)[number];

/** How grave an indicator is, gravest first. */
export const severities = ["critical", "high", "medium", "info"] as const;
export type IndicatorSeverity = (typeof severities)[number];

/** Where a matter stands; `proposed` is where every task begins. */
export const taskStatuses = [
  "proposed",
  "accepted",
  "declined",
  "under-way",
  "waiting",
  "decided-positively",
  "decided-negatively",
  "decided-partly",
  "correction-asked",
  "appealed",
  "done",
  "reopened",
  "no-longer-applies",
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Statuses after which a task is no longer in the list; one that waits for it no longer waits. */
export const settledStatuses: ReadonlySet<TaskStatus> = new Set(["done", "declined", "no-longer-applies"]);

/**
 * Statuses in which the customer has something to do. What is handed in (`waiting`), decided or appealed is not settled, but its
 * last day was met.
 */
export const toDoStatuses: ReadonlySet<TaskStatus> = new Set([
  "proposed",
  "accepted",
  "under-way",
  "correction-asked",
  "reopened",
]);

/** Three values: a rule holds, fails or is open. A boolean where three values exist is a bug. */
export const verdicts = ["holds", "fails", "open"] as const;
export type Verdict = (typeof verdicts)[number];

/** Types of a fact's value. Units are part of the type. */
export const factTypes = [
  "boolean",
  "choice",
  "choices",
  "integer",
  "number",
  "money",
  "date",
  "text",
  "series",
] as const;
export type FactType = (typeof factTypes)[number];

/** Where the plan itself stands. */
export const planStates = [
  "draft",
  "in-negotiation",
  "agreed",
  "followed",
  "under-review",
  "completed",
  "discontinued",
] as const;
export type PlanState = (typeof planStates)[number];

/** What a role in the plan may do. */
export const permissions = [
  "answer",
  "measure",
  "tasks",
  "edit",
  "propose",
  "agree",
  "people",
  "consent",
  "message",
  "journey",
] as const;
export type Permission = (typeof permissions)[number];
