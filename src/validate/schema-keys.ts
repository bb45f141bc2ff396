import type * as z from "zod/mini";

/** A schema of zod, as its own definition tells it. */
export type Schema = z.core.$ZodType;

/** The schemas that may stand at a path below one: several when shapes are possible on the way. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap(shapes).flatMap((shape) => below(shape, key)),
    [schema],
  );
}

/** The keys that schemas know; all of them when several shapes are possible. */
export function keysOf(schemas: readonly Schema[]): readonly string[] {
  const keys = schemas.flatMap(shapes).flatMap((shape) => {
    const def = definition(shape);
    return def.type === "object" ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}

/** The schemas of which a value must have one: those of a union, one level deep, and else the schema itself. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const plain = unwrap(schema);
  const def = definition(plain);
  return def.type === "union" ? def.options : [plain];
}

/** The shapes behind unions, however deep. */
function shapes(schema: Schema): readonly Schema[] {
  const options = optionsOf(schema);
  return options.length === 1 ? options : options.flatMap(shapes);
}

/** The schema behind optional, nullable and lazy ones. */
function unwrap(schema: Schema): Schema {
  const inner = innerOf((schema as z.core.$ZodTypes)._zod); // the union of all schemas, which `type` tells apart
  return inner === undefined ? schema : unwrap(inner);
}

function innerOf(internals: z.core.$ZodTypes["_zod"]): Schema | undefined {
  const { def } = internals;
  if (def.type === "optional" || def.type === "nullable") return def.innerType;
  // A lazy schema keeps what it has made; its own getter would make another one.
  return def.type === "lazy" && "innerType" in internals ? internals.innerType : undefined;
}

function below(schema: Schema, key: PropertyKey): readonly Schema[] {
  const def = definition(schema);
  if (def.type === "array") return typeof key === "number" ? [def.element] : [];
  if (def.type === "record") return [def.valueType];
  if (def.type !== "object" || typeof key !== "string") return [];
  const child = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
  return child === undefined ? [] : [child];
}

function definition(schema: Schema) {
  return (schema as z.core.$ZodTypes)._zod.def; // the union of all schemas, which `type` tells apart
}
