export { answer } from "./answer.ts";
export type { Basis } from "./assumed.ts";
export { allBelow, type Below, withBelow } from "./below.ts";
export { checkProgram } from "./check-program.ts";
export { compile } from "./compile.ts";
export {
  type Ahead,
  type AheadCondition,
  both,
  compileAhead,
  openValue,
} from "./compile-ahead.ts";
export { compileCondition } from "./compile-condition.ts";
export type { JourneyContext } from "./compile-journey.ts";
export { namesOfGoal } from "./compile-life-event.ts";
export { enter } from "./enter.ts";
export { fillDirect, fillingAgain, fillLater } from "./fill-slots.ts";
export { leavesOf } from "./leaves.ts";
export { type Links, linksOf, touchedAbove } from "./links.ts";
export { lookupIn, ruleNamed } from "./lookup.ts";
export { type Memo, type MemoKey, memoKey, memoOf, type Remembered } from "./memo.ts";
export {
  type HappeningKey,
  type Happenings,
  happeningKey,
  keepHappening,
  type OccurrenceState,
} from "./occurrence-keys.ts";
export {
  anything,
  canFail,
  canHold,
  canStayUnknown,
  isSettled,
  negated,
  type Outcomes,
  only,
  outcomesOfAll,
  outcomesOfAny,
} from "./outcomes.ts";
export { type Outlook, outcomesOf, outcomesOfComparison, type Prospect } from "./outlook.ts";
export {
  dateScale,
  edgesBetween,
  inOrder,
  numberScale,
  pointsAround,
  type Scale,
  wholeScale,
} from "./points.ts";
export type {
  FactOrigin,
  Period,
  Program,
  ProgramAlso,
  ProgramDeadline,
  ProgramFact,
  ProgramLifeEvent,
  ProgramRecurrence,
  ProgramRule,
  ProgramTask,
  ProgramVersion,
  RuleReasons,
  Step,
  Trail,
} from "./program.ts";
export { never, openProspect, prospectOfDerived, prospectOfRule } from "./prospects.ts";
export { answerOf, neverDay } from "./read-answer.ts";
export {
  addBits,
  addDifference,
  commonBits,
  countBits,
  emptyRow,
  forEachBit,
  hasBit,
  isEmptyRow,
  isWithin,
  type OpenRow,
  type Row,
  setBit,
  wordsFor,
} from "./rows.ts";
export { aheadAt, factsIn, isOfBits, outcomesIn, settled, trueOrFalse } from "./run-ahead.ts";
export { unsettledAt } from "./run-code.ts";
export {
  isInForce,
  isValidOn,
  ownerOn,
  ruleTitleOnDay,
  serviceOn,
  servicesBeside,
  titleOnDay,
} from "./services-on.ts";
export { type Slots, type SlotTable, slotTable } from "./slots.ts";
export type { State } from "./state.ts";
export { openKind } from "./step-ahead.ts";
export { dateIn, firstDayIn, lastDateIn, type Moved, moved, targetIn } from "./task-dates.ts";
export type { CompileOptions } from "./tools.ts";
export { canBeAnswered, decisiveBelow, neededForDate, neededIn, needsOfOpen, unknownBelow } from "./trace.ts";
export { type Listing, reasonsInForce, type Tracing, tracing } from "./tracing.ts";
export { namesIn } from "./trails.ts";
export { dayOf, isInForceOn, isProvisionalOn, nearestVersion, versionFor, versionOn } from "./versions.ts";
