import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, freeze, sha256, sha256Bytes, toHex } from "../../src/validate/index.ts";

const nodes = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Plain data as a file may hold it. */
const data = fc.jsonValue({ maxDepth: 5 });

/** The same data with the keys of every mapping in the contrary order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, turned(part)] as const);
  return Object.fromEntries(entries.reverse());
}

describe("sha256", () => {
  test("is that of node for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(nodes(text));
      }),
    );
  });

  test("is that of node for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toHex(sha256Bytes(bytes))).toBe(nodes(bytes));
      }),
    );
  });

  test("is that of node around the ends of its blocks, and for a large text", () => {
    for (let length = 0; length <= 200; length++)
      expect(sha256("a".repeat(length))).toBe(nodes("a".repeat(length)));
    expect(sha256("ä".repeat(300_000))).toBe(nodes("ä".repeat(300_000)));
  });
});

describe("canonicalJson", () => {
  test("is the same for the same data, whatever the order of its keys", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test("is JSON that keeps the data", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("differs for different data", () => {
    fc.assert(
      fc.property(data, data, (a, b) => {
        const same = JSON.stringify(turned(turned(a))) === JSON.stringify(turned(turned(b)));
        fc.pre(!same);
        let equal = true;
        try {
          expect(a).toEqual(b);
        } catch {
          equal = false;
        }
        expect(canonicalJson(a) === canonicalJson(b)).toBe(equal);
      }),
    );
  });

  test("leaves out what is not there", () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
    expect(canonicalJson(undefined)).toBe("null");
  });

  test("orders keys by code units, not by a language", () => {
    expect(canonicalJson({ ä: 1, z: 2, a: 3, Z: 4 })).toBe('{"Z":4,"a":3,"z":2,"ä":1}');
  });
});

describe("freeze", () => {
  test("freezes plain data to its leaves, and gives the same back", () => {
    fc.assert(
      fc.property(data, (value) => {
        const before = JSON.stringify(value);
        const frozen = freeze(value);
        expect(frozen).toBe(value);
        expect(isDeeplyFrozen(frozen)).toBe(true);
        expect(JSON.stringify(frozen)).toBe(before);
      }),
    );
  });
});

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}
