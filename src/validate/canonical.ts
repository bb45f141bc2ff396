/** JSON text with keys in code-unit order and without `undefined`: equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  let text = "";
  for (const key of keysInOrder(value)) {
    const item: unknown = (value as Record<string, unknown>)[key]; // an own key of an object
    if (item === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
}

/** A copy of plain data with all keys in code-unit order: equal content is written alike, however its author ordered the keys. */
export function inKeyOrder<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inKeyOrder(item)) as T; // an item for each item
  const copy: Record<string, unknown> = {};
  for (const key of keysInOrder(value)) {
    const item: unknown = (value as Record<string, unknown>)[key]; // an own key of an object
    if (item !== undefined) copy[key] = inKeyOrder(item);
  }
  return copy as T; // the same keys
}

/** Own keys in code-unit order, which is how `sort` orders texts by itself; most have it already. */
function keysInOrder(value: object): readonly string[] {
  const keys = Object.keys(value);
  return keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? "")) ? keys : keys.sort();
}
