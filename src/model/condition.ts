import * as z from "zod/mini";
import { idSchema } from "./primitives.ts";

/** A literal in a condition. */
const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

/** What a fact is compared with: a literal, a list of literals, or another fact. */
export const operandSchema = z.union([
  scalarSchema,
  z.array(scalarSchema),
  z.strictObject({ fact: idSchema }),
]);

/** A comparison, in json-rules-engine form. `known` and `unknown` need no value. */
export const comparisonSchema = z.strictObject({
  fact: idSchema,
  operator: z.string(),
  value: z.optional(operandSchema),
});

/** A group or a comparison. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
    comparisonSchema,
  ]),
);

/** The outermost condition of a rule: `all`, `any` or `not`, as json-rules-engine requires. */
export const conditionsSchema: z.ZodMiniType<Conditions> = z.union([
  z.strictObject({ all: z.array(conditionSchema) }),
  z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
  z.strictObject({ not: conditionSchema }),
]);

export type Scalar = string | number | boolean;
export type Operand = Scalar | readonly Scalar[] | { readonly fact: string };
/** A leaf: `{fact, operator, value}`. */
export interface Comparison {
  readonly fact: string;
  readonly operator: string;
  readonly value?: Operand | undefined;
}
/** A json-rules-engine condition: a group (`all`, `any`, `not`) or a comparison. */
export type Condition = Conditions | Comparison;
export type Conditions =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * An expression: a literal, a list, `{fact: id}`, or an object with one key, the expression's name, and its arguments.
 * Which names exist is decided by `logic/expressions`; the checker there types every one.
 */
export type Expression =
  | string
  | number
  | boolean
  | readonly Expression[]
  | { readonly [name: string]: Expression };
export const expressionSchema: z.ZodMiniType<Expression> = z.lazy(() =>
  z.union([scalarSchema, z.array(expressionSchema), z.record(z.string(), expressionSchema)]),
);
