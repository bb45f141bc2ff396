import fc from "fast-check";
import { expect, it } from "vitest";
import { restoreRecord, saveRecord } from "../../src/index.ts";
import { canonicalJson, sha256 } from "../../src/validate/index.ts";
import { busyFarm, farm } from "./farm-record.ts";
import { sample } from "./sample-record.ts";
import { tinyProgram } from "./tiny.ts";

const key = "a secret of at least thirty-two characters";

type Path = readonly (string | number)[];

/** Paths of all values of plain data that are no list and no mapping. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

function withLeaf(value: unknown, path: Path, leaf: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return leaf;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[first] = withLeaf(
    (value as Record<string | number, unknown>)[first],
    rest,
    leaf,
  );
  return copy;
}

const records = [[tinyProgram(), sample()] as const, [farm, busyFarm()] as const].map(([program, record]) => {
  const stored = JSON.parse(saveRecord(record, { key })) as { readonly record: unknown };
  return { program, stored, leaves: leavesOf(stored.record) };
});
/** A stored record and one of its leaves. */
const place = fc
  .constantFrom(...records)
  .chain(({ leaves, ...rest }) => fc.constantFrom(...leaves).map((path) => ({ ...rest, path })));
const other = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, "", "x", [], {}),
  fc.string(),
  fc.integer(),
);

it("a record with any one field changed is refused with a code", () => {
  fc.assert(
    fc.property(place, other, ({ program, stored, path }, value) => {
      const record = withLeaf(stored.record, path, value);
      fc.pre(canonicalJson(record) !== canonicalJson(stored.record));
      const damaged = JSON.stringify({ ...stored, record });
      expect(restoreRecord(program, damaged, { key })).toMatchObject({ ok: false, code: "record/integrity" });
      const rehashed = JSON.stringify({ ...stored, record, hash: sha256(canonicalJson(record)) });
      expect(restoreRecord(program, rehashed, { key })).toMatchObject({
        ok: false,
        code: "record/signature",
      });
    }),
    { numRuns: 400 },
  );
});

it("a change by somebody who can compute the hash is refused, or stands in the restored record; it never throws", () => {
  fc.assert(
    fc.property(place, other, ({ program, stored, path }, value) => {
      const record = withLeaf(stored.record, path, value);
      const rehashed = JSON.stringify({
        ...stored,
        record,
        signature: null,
        hash: sha256(canonicalJson(record)),
      });
      const restored = restoreRecord(program, rehashed);
      if (restored.ok) expect(canonicalJson(restored.record)).toBe(canonicalJson(record));
      else expect(restored.code).toMatch(/^record\//);
    }),
    { numRuns: 400 },
  );
});
