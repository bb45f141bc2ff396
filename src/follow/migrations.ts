/** Brings a stored record of one version to the next; each is kept for ever, with a golden record that it must read. */
type Migration = (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Migrations by the version that they read. Version 1 is the first and the current one. */
const migrations: ReadonlyMap<string, Migration> = new Map();

/** The version that this library writes. */
export const currentVersion = "palvelupolku/record/1";

/** A record brought to the current version, or `undefined` when its version is not known. */
export function migrate(
  record: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, Migration> = migrations,
): Readonly<Record<string, unknown>> | undefined {
  let current = record;
  for (let count = 0; count <= known.size; count++) {
    if (current["schema"] === currentVersion) return current;
    const migration = known.get(String(current["schema"]));
    if (migration === undefined) return undefined;
    current = migration(current);
  }
  return undefined;
}
