import type { Area, PlanGoal, PlanIndicator, PlanRecord } from "../model/index.ts";
import { customerOf, visibleAreas } from "./people.ts";
import { answerIn } from "./situation-of.ts";
import type { Visible } from "./together.ts";
import type { RecordView } from "./view-model.ts";

/** Messages to or from a participant whose area may be seen now; others are named only when they may be known. */
export function messagesIn(
  record: PlanRecord,
  participant: string,
  allowed: ReadonlySet<Area>,
  known: ReadonlySet<string>,
): PlanRecord["messages"] {
  const own = record.messages.filter(({ from, to }) => from === participant || to.includes(participant));
  return own
    .filter(({ area }) => area === null || allowed.has(area))
    .map((message) => ({
      ...message,
      to: message.to.filter((id) => known.has(id)),
      readBy: message.readBy.filter((id) => known.has(id)),
    }));
}

/** Who else takes part: to know that somebody helps with an area is to know of the area. */
export function peopleIn(
  record: PlanRecord,
  allowed: ReadonlySet<Area>,
  isCustomer: boolean,
): RecordView["participants"] {
  const customer = customerOf(record);
  const isVisible = (other: PlanRecord["participants"][number]) =>
    isCustomer || other.id === customer || [...visibleAreas(record, other)].some((area) => allowed.has(area));
  return record.participants
    .filter((other) => other.until === null && isVisible(other))
    .map(({ id, role, name }) => ({ id, role, name }));
}

/** A fact, as it is looked at before it is shown. */
export interface SeenFact {
  readonly id: string;
  readonly areas: readonly Area[];
}

/** Answers and results that may be seen: by their areas, or one by one. */
export function factsIn(record: PlanRecord, canSee: (fact: SeenFact) => boolean): RecordView["facts"] {
  return record.factNames.filter(canSee).flatMap(({ id, name }) => {
    const value = answerIn(record, id);
    return value === undefined ? [] : [{ id, name, value }];
  });
}

/**
 * Goals whose facts may be seen by their areas; by single answers only one of which the targets are among these. One that no
 * fact shows is part of the plan itself.
 */
export function goalsIn(
  { plan, goals, behind }: PlanRecord,
  canSee: (fact: SeenFact) => boolean,
  allowed: ReadonlySet<Area>,
  known: ReadonlySet<string>,
): RecordView["goals"] {
  const isVisible = ({ id, targets }: PlanGoal) => {
    const facts = Object.hasOwn(behind.goals, id) ? (behind.goals[id] ?? []) : [];
    if (facts.length === 0) return allowed.has("plan");
    const isInAreas = facts.every(({ areas }) => areas.every((area) => allowed.has(area)));
    return facts.every(canSee) && (isInAreas || Object.keys(targets).length > 0);
  };
  return plan.goals.filter(isVisible).map((goal) => {
    const agreed = goals.find((one) => one.goal === goal.id && one.until === null);
    if (agreed === undefined) return { ...goal, agreement: null };
    const { values, baseline, reviewOn, agreedBy, since } = agreed;
    const by = agreedBy.filter((one) => known.has(one.by));
    return { ...goal, agreement: { values, baseline, reviewOn, agreedBy: by, since } };
  });
}

/** Indicators for this audience. One that watches items shows only with those that may be seen. */
export function indicatorsIn(
  { plan, behind }: PlanRecord,
  allowed: ReadonlySet<Area>,
  isCustomer: boolean,
  visible: Visible,
): readonly PlanIndicator[] {
  const audience = isCustomer ? ["customer"] : ["professional-with-consent", "professional"];
  const rules = new Set([...visible.values()].map(({ rule }) => rule));
  const forAudience = plan.indicators.filter((one) => one.audience.some((name) => audience.includes(name)));
  if (isCustomer) return forAudience;
  return forAudience
    .filter(({ areas }) => areas.length > 0 && areas.every((area) => allowed.has(area)))
    .map((one) =>
      behind.watching.includes(one.rule)
        ? { ...one, rules: one.rules.filter((rule) => rules.has(rule)), shown: true }
        : { ...one, shown: true },
    )
    .filter((one) => one.rules.length > 0 || !behind.watching.includes(one.rule));
}
