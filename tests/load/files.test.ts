import { describe, expect, test } from "vitest";
import { PalvelupolkuError } from "../../src/diagnostic/index.ts";
import { loadSources } from "../../src/load/index.ts";
import { limits } from "../../src/model/index.ts";
import { faultsOfFiles } from "./support.ts";

const place = (path: string): string => {
  const [source] = loadSources([
    { path, text: "" },
    { path: "life-events/e/event.yaml", text: "" },
  ]).sources.filter((found) => found.path !== "life-events/e/event.yaml");
  return source === undefined ? "" : `${source.kind} ${source.owner} ${source.path}`;
};

describe("a path says what the file holds", () => {
  test.each([
    ["rules/laws.yaml", "topic  rules/laws.yaml"],
    ["rules/housing/facts.yaml", "topic housing rules/housing/facts.yaml"],
    ["rules/housing/facts.yml", "topic housing rules/housing/facts.yml"],
    ["rules/housing/a.b.json", "topic housing rules/housing/a.b.json"],
    ["./rules/housing/facts.yaml", "topic housing rules/housing/facts.yaml"],
    ["././rules//housing/./facts.yaml", "topic housing rules/housing/facts.yaml"],
    ["/srv/x/rules/housing/facts.yaml", "topic housing /srv/x/rules/housing/facts.yaml"],
    ["C:\\x\\rules\\housing\\facts.yaml", "topic housing C:/x/rules/housing/facts.yaml"],
    ["rules/old/rules/housing/facts.yaml", "topic housing rules/old/rules/housing/facts.yaml"],
    ["life-events/rules/event.yaml", "topic  life-events/rules/event.yaml"],
    ["rules/x/life-events/e/journey.yaml", ""],
    ["life-events/e/journey.yaml", "journey e life-events/e/journey.yaml"],
    ["life-events/e/personas.json", "personas e life-events/e/personas.json"],
  ])("%s", (path, expected) => {
    if (expected !== "") expect(place(path)).toBe(expected);
    else expect(place(path)).toBe(`journey e ${path}`);
  });

  test.each([
    ["facts.yaml", "the file is neither under `rules/` nor under `life-events/`", /^put it at `rules\//],
    [
      "rule/facts.yaml",
      "the file is neither under `rules/` nor under `life-events/`",
      /^did you mean `rules`\?$/,
    ],
    [
      "Life-Event/e/event.yaml",
      "the file is neither under `rules/` nor under `life-events/`",
      /^did you mean `life-events`\?$/,
    ],
    ["rules/a/b/facts.yaml", "the file is too deep under `rules/`", /^put it at/],
    ["rules/a b/facts.yaml", "the folder `a b` is no name", /letters, digits and hyphens/],
    ["rules/__proto__/facts.yaml", "the folder `__proto__` is no name", /letters/],
    ["rules/../etc/facts.yaml", "`..` is not allowed in a path", /without/],
    ["rules\\..\\facts.yaml", "`..` is not allowed in a path", /without/],
    ["rules/facts.txt", "`facts.txt` is no name of a rule file", /^the name ends with/],
    ["rules/facts.yalm", "`facts.yalm` is no name of a rule file", /^did you mean `yaml`\?$/],
    ["rules/facts.md", "`facts.md` is no name of a rule file", /^the name ends with/],
    ["rules/facts", "`facts` is no name of a rule file", /^the name ends with/],
    ["rules/.yaml", "`.yaml` is no name of a rule file", /dot/],
    ["rules/.hidden.yaml", "`.hidden.yaml` is no name of a rule file", /dot/],
    ["rules/facts.YAML", "`facts.YAML` is no name of a rule file", /ends with|did you mean/],
    ["rules", "the file is neither under `rules/` nor under `life-events/`", /^put it at/],
    ["", "the file is neither under `rules/` nor under `life-events/`", /^put it at/],
    ["life-events/event.yaml", "the file is not in a life event's folder", /^put it at/],
    ["life-events/a/b/event.yaml", "the file is not in a life event's folder", /^put it at/],
    ["life-events/a.b/event.yaml", "the folder `a.b` is no name", /letters/],
    ["life-events/e/jorney.yaml", "a life event has no file `jorney`", /^did you mean `journey`\?$/],
    ["life-events/e/rules.yaml", "a life event has no file `rules`", /^a life event has/],
  ])("%s is refused", (path, message, help) => {
    const { diagnostics } = loadSources([{ path, text: "" }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/unexpected"]);
    expect(diagnostics[0]?.message).toBe(message);
    expect(diagnostics[0]?.help).toMatch(help);
  });

  test("a path longer than the limit is refused and shortened", () => {
    const { diagnostics } = loadSources([{ path: `rules/${"x".repeat(100_000)}.yaml`, text: "" }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/unexpected"]);
    expect(diagnostics[0]?.path.length).toBe(1001);
  });
});

describe("files beside each other", () => {
  test("of two files with one path none is read", () => {
    const files = [
      ["rules/a.yaml", "x: 1"],
      ["./rules//a.yaml", "x: 2"],
      ["rules\\a.yaml", "x: 3"],
      ["rules/b.yaml", "x: 4"],
    ] as const;
    expect(faultsOfFiles(files)).toEqual(["rules/a.yaml:1:1 file/duplicate"]);
    const { sources } = loadSources(files.map(([path, text]) => ({ path, text })));
    expect(sources.map(({ path }) => path)).toEqual(["rules/b.yaml"]);
  });

  test("a life event has each of its files once", () => {
    expect(
      faultsOfFiles([
        ["life-events/e/event.yaml", ""],
        ["life-events/e/event.json", ""],
        ["life-events/f/event.yml", ""],
        ["old/life-events/e/event.yml", ""],
      ]),
    ).toEqual(["life-events/e/event.yaml:1:1 file/duplicate"]);
  });

  test("a life event without `event.yaml` is incomplete", () => {
    expect(
      faultsOfFiles([
        ["life-events/e/journey.yaml", ""],
        ["life-events/e/personas.yaml", ""],
        ["/x/life-events/f/personas.yaml", ""],
        ["life-events/g/event.yaml", "["],
        ["life-events/g/journey.yaml", ""],
      ]),
    ).toEqual([
      "/x/life-events/f/event.yaml:1:1 file/missing",
      "life-events/e/event.yaml:1:1 file/missing",
      "life-events/g/event.yaml:1:1 yaml/syntax",
    ]);
  });

  test("the faults of all files come together, in the order of their paths", () => {
    expect(
      faultsOfFiles([
        ["rules/b.yaml", "a: *x\nb: &y 1\n"],
        ["rules/ä.yaml", "["],
        ["rules/a.txt", ""],
        ["life-events/e/journey.yaml", "a: 1\na: 2"],
        ["rules/B.yaml", "a: \u0000"],
        ["rules/big.yaml", "#".repeat(limits.fileBytes + 1)],
        ["rules/good.yaml", "a: 1"],
      ]),
    ).toEqual([
      "life-events/e/event.yaml:1:1 file/missing",
      "life-events/e/journey.yaml:2:1 yaml/duplicate-key",
      "rules/B.yaml:1:4 file/encoding",
      "rules/a.txt:1:1 file/unexpected",
      "rules/b.yaml:1:4 yaml/alias",
      "rules/b.yaml:2:4 yaml/alias",
      "rules/big.yaml:1:1 file/too-large",
      "rules/ä.yaml:1:1 yaml/syntax",
    ]);
  });
});

describe("limits", () => {
  test("bytes of a file are those of UTF-8", () => {
    const fits = ["a", "ä", "€", "😀"].map((letter) => {
      const bytes = new TextEncoder().encode(letter).length;
      return `#${letter.repeat(Math.floor((limits.fileBytes - 1) / bytes))}`;
    });
    expect(faultsOfFiles(fits.slice(0, 3).map((text, index) => [`rules/${index}.yaml`, text]))).toEqual([]);
    for (const text of fits) {
      expect(faultsOfFiles([["rules/a.yaml", text]])).toEqual([]);
      expect(faultsOfFiles([["rules/a.yaml", `${text}😀`]])).toEqual(["rules/a.yaml:1:1 file/too-large"]);
    }
  });

  test("all files together have at most as many bytes as the limit", () => {
    const text = `#${"x".repeat(limits.fileBytes - 1)}`;
    const count = limits.totalBytes / limits.fileBytes;
    const files = Array.from({ length: count }, (_, index) => [`rules/${index}.yaml`, text] as const);
    expect(faultsOfFiles(files)).toEqual([]);
    expect(faultsOfFiles([...files, ["rules/more.yaml", "a"]])).toEqual([".:1:1 file/total-too-large"]);
    expect(faultsOfFiles([...files, ["rules/more.yaml", `${text}x`]])).toEqual([
      "rules/more.yaml:1:1 file/too-large",
    ]);
  });

  test("there are at most as many files as the limit", () => {
    const files = Array.from({ length: limits.files }, (_, index) => [`rules/${index}.yaml`, ""] as const);
    expect(faultsOfFiles(files)).toEqual([]);
    expect(faultsOfFiles([...files, ["rules/more.yaml", ""]])).toEqual([".:1:1 file/too-many"]);
  });

  test("nesting is as deep as the limit", () => {
    const flow = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    const block = (depth: number) =>
      Array.from({ length: depth }, (_, index) => `${" ".repeat(index)}a:`).join("\n");
    const dashes = (depth: number) => "- ".repeat(depth);
    for (const nest of [flow, block, dashes]) {
      expect(faultsOfFiles([["rules/a.yaml", nest(limits.depth)]])).toEqual([]);
      expect(faultsOfFiles([["rules/a.yaml", nest(limits.depth + 1)]])[0]).toMatch(/yaml\/too-deep$/);
    }
  });

  test("a file holds as many values as the limit", () => {
    const list = (values: number) => "- 1\n".repeat(values - 1);
    expect(faultsOfFiles([["rules/a.yaml", list(limits.nodes)]])).toEqual([]);
    expect(faultsOfFiles([["rules/a.yaml", list(limits.nodes + 1)]])).toEqual([
      `rules/a.yaml:${limits.nodes}:3 yaml/too-many-nodes`,
    ]);
  });

  test("a file's faults are listed up to one more than the limit", () => {
    const faults = (count: number) => faultsOfFiles([["rules/a.yaml", "- *x\n".repeat(count)]]).length;
    expect(faults(limits.diagnostics)).toBe(limits.diagnostics);
    expect(faults(limits.diagnostics + 1)).toBe(limits.diagnostics + 1);
    expect(faults(limits.diagnostics + 100)).toBe(limits.diagnostics + 1);
  });

  test("after more faults than the limit no further file is read", () => {
    const files = Array.from({ length: 300 }, (_, index) => [`rules/${100 + index}.yaml`, "["] as const);
    expect(faultsOfFiles(files).length).toBe(limits.diagnostics + 1);
  });

  test("words, signs and lines of all files together have a limit", () => {
    const list = "- 1\n".repeat(limits.nodes - 1);
    const files = Array.from({ length: 8 }, (_, index) => [`rules/${index}.yaml`, list] as const);
    expect(faultsOfFiles(files)).toEqual([
      expect.stringMatching(/^rules\/\d.yaml:\d+:\d file\/total-too-large$/),
    ]);
    const text = `a: |\n${"  x\n".repeat(250_000)}`;
    const texts = Array.from({ length: 4 }, (_, index) => [`rules/${index}.yaml`, text] as const);
    expect(faultsOfFiles(texts)).toEqual([expect.stringMatching(/file\/total-too-large$/)]);
  });
});

describe("calls from JavaScript", () => {
  test.each([
    [undefined, "`files` is no list"],
    [null, "`files` is no list"],
    ["rules/a.yaml", "`files` is no list"],
    [{ length: 1, 0: { path: "rules/a.yaml", text: "" } }, "`files` is no list"],
    [[undefined], "`files[0]` is no object"],
    [new Array(3), "`files[0]` is no object"],
    [[{ path: "rules/a.yaml", text: "" }, null], "`files[1]` is no object"],
    [[{ text: "" }], "`files[0].path` is no text"],
    [[{ path: 1, text: "" }], "`files[0].path` is no text"],
    [[{ path: "rules/a.yaml" }], "`files[0].text` is no text"],
    [[{ path: "rules/a.yaml", text: new Uint8Array() }], "`files[0].text` is no text"],
  ])("%j", (files, problem) => {
    const call = () => loadSources(files as never); // what a caller without types can do
    expect(call).toThrow(PalvelupolkuError);
    expect(call).toThrow(expect.objectContaining({ code: "call/bad-option" }));
    expect(call).toThrow(problem);
  });

  test("files may be deeply frozen", () => {
    const files = Object.freeze([Object.freeze({ path: "rules/a.yaml", text: "a: 1" })]);
    expect(loadSources(files).sources.length).toBe(1);
  });
});
