import { describe, expect, test } from "vitest";
import { sourceOf } from "./support.ts";

const text = `# topic
rules:
  - name: R1
    title: {fi: "yksi", sv: ett, 'en': one}
    why: >-
      because
      of this
    list: [1, {a: 2}, [3]]
    empty:
  -
  - name: R3
"2024":
- x
-   - y
    - z: 1
2023: 5
`;

const source = sourceOf(text);
const at = (path: readonly PropertyKey[]): string => {
  const { line, column } = source.position(path);
  return `${line}:${column}`;
};
const keyAt = (path: readonly PropertyKey[]): string => {
  const { line, column } = source.keyPosition(path);
  return `${line}:${column}`;
};

describe("where a value stands", () => {
  test.each<[readonly PropertyKey[], string, string]>([
    [[], "2:1", "2:1"],
    [["rules"], "3:3", "2:1"],
    [["rules", 0], "3:5", "3:5"],
    [["rules", 0, "name"], "3:11", "3:5"],
    [["rules", 0, "title"], "4:12", "4:5"],
    [["rules", 0, "title", "fi"], "4:17", "4:13"],
    [["rules", 0, "title", "sv"], "4:29", "4:25"],
    [["rules", 0, "title", "en"], "4:40", "4:34"],
    [["rules", 0, "why"], "5:10", "5:5"],
    [["rules", 0, "list"], "8:11", "8:5"],
    [["rules", 0, "list", 0], "8:12", "8:12"],
    [["rules", 0, "list", 1, "a"], "8:19", "8:16"],
    [["rules", 0, "list", 2, 0], "8:24", "8:24"],
    [["rules", 2, "name"], "11:11", "11:5"],
    [["2024"], "13:1", "12:1"],
    [["2024", 1], "14:5", "14:5"],
    [["2024", 1, 1, "z"], "15:10", "15:7"],
    [["2023"], "16:7", "16:1"],
  ])("%j", (path, value, key) => {
    expect(at(path)).toBe(value);
    expect(keyAt(path)).toBe(key);
  });

  test("nothing stands at its key or dash", () => {
    expect(at(["rules", 0, "empty"])).toBe("9:5");
    expect(keyAt(["rules", 0, "empty"])).toBe("9:5");
    expect(at(["rules", 1])).toBe("10:3");
    const flow = sourceOf('{a: , "b":, c: }');
    expect(["a", "b", "c"].map((key) => flow.position([key]).column)).toEqual([2, 7, 13]);
  });

  test("what there is not stands at the deepest part that there is", () => {
    expect(at(["facts"])).toBe("2:1");
    expect(at(["rules", 0, "title", "de"])).toBe("4:12");
    expect(at(["rules", 9, "title"])).toBe("3:3");
    expect(at(["rules", 0, "name", "x", 0])).toBe("3:11");
    expect(at(["rules", 0, Symbol("name")])).toBe("3:5");
    expect(at(["rules", "0"])).toBe("3:3");
    expect(keyAt(["rules", 0, "title", "de"])).toBe("4:5");
  });

  test("line ends of two characters and characters of two units are counted as editors do", () => {
    const windows = sourceOf("a: 1\r\nb: '😀'\r\n\r\nc: [😀, d]\r\n");
    expect(windows.position(["b"])).toEqual({ line: 2, column: 4 });
    expect(windows.position(["c", 1])).toEqual({ line: 4, column: 9 });
  });

  test("a byte order mark takes no column", () => {
    expect(sourceOf("\uFEFFa: 1").position(["a"])).toEqual({ line: 1, column: 4 });
  });

  test("an empty file stands at its beginning", () => {
    expect(sourceOf("\n# nothing\n").position(["a"])).toEqual({ line: 1, column: 1 });
  });

  test("a value on its own stands where it is", () => {
    expect(sourceOf("\n  word\n").position([])).toEqual({ line: 2, column: 3 });
  });
});
