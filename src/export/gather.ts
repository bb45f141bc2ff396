/** The values of each key together, keys and values in the order in which they come. */
export function gather<Value>(pairs: Iterable<readonly [key: string, value: Value]>): Map<string, Value[]> {
  const gathered = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const values = gathered.get(key);
    if (values === undefined) gathered.set(key, [value]);
    else values.push(value);
  }
  return gathered;
}
