// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function.
import type { Expression } from "../../model/index.ts";
import type {
  Calculation,
  ExpressionExamples,
  ExpressionOperator,
  Preparing,
  Typing,
} from "../expression-operator.ts";
import type { Truth } from "../truth.ts";
import { type Alternative, typeAlternatives } from "./shared/alternatives.ts";
import { conditionsIn, isMapping } from "./shared/arguments.ts";
import { argumentsOf, checkMapping } from "./shared/mapping-arguments.ts";

const name = "choose";

/** The value of the first case that holds. An open case makes the result unknown: it might be the one. */
export const choose: ExpressionOperator = {
  name,
  about: "the value of the first case that holds, else `otherwise`; unknown when a case before it is open",
  type: (args, typing, expected) => {
    if (!Array.isArray(args) || args.length === 0 || isOtherwise(args[0])) {
      const message = "`choose` takes a list of cases `{when, then}`, and `{otherwise}` last if wanted";
      typing.report({ code: "type/arguments", path: [], message });
      return undefined;
    }
    const alternatives = args.flatMap((part: Expression, index) =>
      checkCase(part, index, index === args.length - 1, typing),
    );
    return typeAlternatives(alternatives, typing, expected);
  },
  prepare: (args, preparing) => {
    const cases = Array.isArray(args) ? args.map((part: Expression) => prepareCase(part, preparing)) : [];
    return (state) => {
      for (const { when, value } of cases) {
        const truth = when(state);
        if (truth === undefined) return undefined;
        if (truth) return value(state);
      }
      return undefined;
    };
  },
};

/** Worked examples of `choose`. */
export const chooseExamples: ExpressionExamples = {
  examples: [
    {
      expression: {
        choose: [
          { when: { all: [{ fact: "stable", operator: "equal", value: true }] }, then: 6 },
          { otherwise: 3 },
        ],
      },
      facts: { stable: false },
      value: 3,
    },
    {
      expression: {
        choose: [
          {
            when: { all: [{ fact: "visit", operator: "greaterThanInclusive", value: "2026-11-24" }] },
            then: { fact: "visit" },
          },
        ],
      },
      facts: { visit: "2026-12-01" },
      value: "2026-12-01",
    },
    {
      expression: {
        choose: [
          { when: { all: [{ fact: "stable", operator: "equal", value: true }] }, then: 6 },
          { otherwise: 3 },
        ],
      },
      value: undefined,
    },
  ],
  types: { stable: { kind: "boolean" }, visit: { kind: "date" } },
};

function isOtherwise(part: Expression | undefined): boolean {
  return isMapping(part) && Object.hasOwn(part, "otherwise");
}

/** Checks one case and gives its value to be typed. */
function checkCase(part: Expression, index: number, isLast: boolean, typing: Typing): Alternative[] {
  const key = isOtherwise(part) ? "otherwise" : "then";
  const required = key === "otherwise" ? [key] : ["when", key];
  const found = checkMapping(name, part, { required }, typing, [index]);
  if (found === undefined) return [];
  if (key === "then") typing.condition(found.get("when"), [index, "when"]);
  else if (!isLast) {
    const message = "`otherwise` stands last, after all cases";
    typing.report({ code: "type/arguments", path: [index], message });
  }
  return [{ expression: found.get(key) as Expression, path: [index, key] }]; // a required key
}

function prepareCase<S>(written: Expression, preparing: Preparing<S>) {
  const found = argumentsOf(written);
  const when: (state: S) => Truth = isOtherwise(written)
    ? () => true
    : preparing.condition(conditionsIn(found.get("when")));
  const part = found.get("otherwise") ?? found.get("then");
  const value: Calculation<S> = part === undefined ? () => undefined : preparing.expression(part);
  return { when, value };
}
