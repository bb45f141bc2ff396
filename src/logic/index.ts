export { calculate, prepare, type StateReading } from "./calculate.ts";
export { checkCondition } from "./check-condition.ts";
export { checkExpression, type ExpressionTypes } from "./check-expression.ts";
export { checkLiteral, quote } from "./check-literal.ts";
export { decide, type Lookup } from "./decide.ts";
export { describeKind, describeType } from "./describe-type.ts";
export { expressionExamples, operatorExamples } from "./examples.ts";
export type {
  Calculation,
  ExpressionExample,
  ExpressionExamples,
  ExpressionOperator,
  Preparing,
  Typing,
} from "./expression-operator.ts";
export { expressions } from "./expressions/index.ts";
export { didYouMean, type FactTypes } from "./fact-types.ts";
export type { Fault } from "./fault.ts";
export { factsOfCondition, factsOfExpression } from "./mentioned-facts.ts";
export { needsOf, needsOfExpression, reasonsOf, unsettledFactsOf } from "./needs.ts";
export type { Operator, OperatorExample, RightSide } from "./operator.ts";
export { operators } from "./operators/index.ts";
export { type SettingUse, settingIn, settingNames, settingOperators } from "./settings.ts";
export { compareText, type Order, topologicalOrder } from "./topological-order.ts";
export { allOf, anyOf, notOf, type Truth } from "./truth.ts";
export { haveSameKind, numericKinds, type SeriesValue, type Value, type ValueType } from "./value.ts";
