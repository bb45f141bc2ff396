import type { Data } from "../../compile/programs.ts";
import type { Dice } from "../dice.ts";
import { drawnCondition } from "./conditions.ts";
import { chosenBy, drawnDate } from "./expressions.ts";
import type { Fact } from "./facts.ts";

/** Draws when a task is to be done: its urgency, and its deadline or its recurrence. */
export function drawnTime(dice: Dice, facts: readonly Fact[], recurs: boolean): Data {
  return {
    ...(dice.often(2) ? { urgency: dice.pick(["now", "this-week"]) } : {}),
    ...(recurs ? drawnRecurrence(dice, facts) : drawnDeadline(dice, facts)),
  };
}

function drawnDeadline(dice: Dice, facts: readonly Fact[]): Data {
  if (dice.often(4)) return {};
  const kinds = ["statutory", "recommended", "set-by-authority", "eligibility", "authority-duty"];
  return {
    deadline: {
      kind: dice.pick(kinds),
      ...(dice.often(8) ? { date: drawnDate(dice, facts) } : {}),
      ...(dice.often(2) ? { from: drawnDate(dice, facts) } : {}),
      ...(dice.often(2) ? { target: drawnDate(dice, facts) } : {}),
      ...(dice.often(2) ? { agreed: drawnDate(dice, facts) } : {}),
      ...(dice.often(2) ? { lead: "P9D" } : {}),
      ...(dice.often(3) ? { shift: dice.pick(["next", "previous"]) } : {}),
    },
  };
}

function drawnRecurrence(dice: Dice, facts: readonly Fact[]): Data {
  const date = { "date-of": [{ fact: "occurrence.year" }, dice.pick([3, 9, 12]), 1] };
  const other = { "date-of": [{ fact: "occurrence.year" }, 6, 15] };
  const inYear = () => (dice.often(5) ? date : chosenBy(drawnCondition(dice, facts, 0), date, other));
  const day = () => drawnDate(dice, facts, 0);
  const undated = {
    deadline: {
      kind: dice.pick(["statutory", "recommended"]),
      ...(dice.often(5) ? { lead: "P30D" } : {}),
      ...(dice.often(3) ? { shift: "next" } : {}),
    },
  };
  const ways: readonly (() => Data)[] = [
    () => ({
      ...undated,
      recurs: { each: "year", from: 2026, ...(dice.often(3) ? { until: 2027 } : {}), date: inYear() },
    }),
    () => ({ ...undated, recurs: { each: "year", from: { "year-of": day() }, date: inYear() } }),
    () => ({
      ...undated,
      recurs: { each: "month", from: day(), date: { "with-day": [{ fact: "occurrence.month" }, 12] } },
    }),
    () => ({ ...undated, recurs: { every: "P3M", from: day() } }),
    () => ({
      ...(dice.often(5) ? drawnDeadline(dice, facts) : undated),
      recurs: {
        every: "P6M",
        after: dice.pick(["completion", "result"]),
        ...(dice.often(4) ? { again: day() } : {}),
      },
    }),
    () => ({
      ...undated,
      recurs: { on: "letter", within: "P7D", ...(dice.often(4) ? { first: day() } : {}) },
    }),
    () => ({ recurs: { rrule: "FREQ=YEARLY;BYMONTH=4" } }),
  ];
  return dice.pick(ways)();
}
