export { compile } from "./compile.ts";
export { compileCondition } from "./compile-condition.ts";
export type { JourneyContext } from "./compile-journey.ts";
export { enter, type State } from "./enter.ts";
export { lookupIn, ruleNamed } from "./lookup.ts";
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
export type {
  FactOrigin,
  Program,
  ProgramDeadline,
  ProgramFact,
  ProgramLifeEvent,
  ProgramRule,
  ProgramTask,
  ProgramVersion,
} from "./program.ts";
export { never, openProspect, prospectOfDerived, prospectOfRule } from "./prospects.ts";
export { type Slots, type SlotTable, slotTable } from "./slots.ts";
export type { CompileOptions } from "./tools.ts";
export { decisiveBelow, neededIn, unknownBelow } from "./trace.ts";
export { dayOf, nearestVersion, versionOn } from "./versions.ts";
