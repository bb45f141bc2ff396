import { describe, expect, test } from "vitest";
import { more, ruleFile, serviceItem, withBase, wordsOf } from "./support.ts";

/** What is said about a file of the topic. */
function said(text: string): readonly string[] {
  return wordsOf(withBase(more(text)));
}

function rule(valid: string, ...versions: readonly string[]): readonly string[] {
  const list = versions.map((version) => `  - valid: ${version}`);
  return said(ruleFile("R2", [`valid: ${valid}`, "versions:", ...list]));
}

function service(valid: string, ...versions: readonly string[]): readonly string[] {
  const list = versions.map((version) => `  - {owner: KELA, valid: ${version}}`);
  return said(`services:\n${serviceItem("van", [`valid: ${valid}`, "versions:", ...list])}`);
}

describe.each([
  ["rule", rule],
  ["service", service],
])("the versions of a %s", (_what, versions) => {
  test("that follow each other day by day are sound, in any order", () => {
    expect(versions("{to: 2026-12-31}", "{from: 2027-01-01, to: 2028-02-29}", "{from: 2028-03-01}")).toEqual(
      [],
    );
    expect(versions("{from: 2028-03-01}", "{from: 2027-01-01, to: 2028-02-29}", "{to: 2026-12-31}")).toEqual(
      [],
    );
  });

  test("that overlap on one day", () => {
    expect(versions("{to: 2027-01-01}", "{from: 2027-01-01}")).toEqual([
      `validity/overlap: the version from \`2027-01-01\` overlaps the one until \`2027-01-01\``,
    ]);
  });

  test("without limits overlap too", () => {
    expect(versions("{from: 2026-01-01}", "{from: 2027-01-01}")).toEqual([
      `validity/overlap: the version from \`2027-01-01\` overlaps the one without an end`,
    ]);
    expect(versions("{from: null}", "{to: 2026-01-01}")).toEqual([
      `validity/overlap: the version without a beginning overlaps the one without an end`,
    ]);
  });

  test("with a gap of one day are warned about", () => {
    expect(versions("{to: 2026-12-30}", "{from: 2027-01-01}")).toEqual([
      `validity/gap: no version is in force after \`2026-12-30\` and before \`2027-01-01\``,
    ]);
  });

  test("that end before they begin; then nothing is said about their neighbours", () => {
    expect(versions("{from: 2027-01-01, to: 2026-12-31}", "{from: 2020-01-01}")).toEqual([
      `validity/reversed: the end \`2026-12-31\` is before the beginning \`2027-01-01\``,
    ]);
  });

  test("of one day are sound", () => {
    expect(versions("{from: 2027-01-01, to: 2027-01-01}", "{from: 2027-01-02}")).toEqual([]);
  });

  test("on days that do not exist", () => {
    expect(versions("{to: 2026-02-30}", "{from: 2026-13-01}")).toEqual([
      "type/value: `2026-02-30` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
      "type/value: `2026-13-01` is no day of the calendar; write a day that exists, as `YYYY-MM-DD`",
    ]);
  });
});

test("laws and organisations have a beginning and an end too", () => {
  const text = `laws:
  - {id: 2/2020, name: {fi: a, sv: b, en: c}, confidence: V, valid: {from: 2027-01-01, to: 2026-01-01}}
organisations:
  - {id: TOWN, name: {fi: a, sv: b, en: c}, sector: public, valid: {from: 2027-01-01, to: 2026-01-01}}
`;
  expect(said(text).map((words) => words.split(":")[0])).toEqual(["validity/reversed", "validity/reversed"]);
});

describe("a service that has ended and is still offered", () => {
  const offer = (services: string, keys: readonly string[] = []) =>
    said(
      `services:\n${services}${ruleFile("R2", ["event: {type: task, params: {task: pack, service: old}}", ...keys])}`,
    );
  const deadEnd =
    "validity/dead-end: `old` ends on `2026-12-31` and no successor is in force then, but `R2` still offers it";

  test("without a successor", () => {
    expect(offer(serviceItem("old", ["valid: {to: 2026-12-31}"]))).toEqual([deadEnd]);
  });

  test("as one of a rule's tasks", () => {
    const services = `services:\n${serviceItem("old", ["valid: {to: 2026-12-31}"])}`;
    const tasks = [
      "event: {type: task}",
      "tasks: [{task: a, service: moving-help}, {task: b, service: old}]",
    ];
    expect(said(`${services}${ruleFile("R2", tasks)}`)).toEqual([deadEnd]);
  });

  test("no longer than the rule is in force", () => {
    const old = serviceItem("old", ["valid: {to: 2026-12-31}"]);
    expect(offer(old, ["valid: {to: 2026-12-31}"])).toEqual([]);
    expect(offer(old, ["valid: {to: 2027-01-01}"])).toEqual([deadEnd]);
  });

  test("in its last version", () => {
    const versions = [
      "valid: {to: 2025-12-31}",
      "versions: [{owner: KELA, valid: {from: 2026-01-01, to: 2026-12-31}}]",
    ];
    expect(offer(serviceItem("old", versions))).toEqual([deadEnd]);
    expect(
      offer(serviceItem("old", [versions[0] ?? "", "versions: [{owner: KELA, valid: {from: 2026-01-01}}]"])),
    ).toEqual([]);
  });

  const follow = (...successors: readonly (readonly [id: string, valid: string, next?: string])[]) =>
    offer(
      serviceItem("old", ["valid: {to: 2026-12-31}", "successors: [s1]"]) +
        successors
          .map(([id, valid, next]) =>
            serviceItem(id, [`valid: ${valid}`, ...(next === undefined ? [] : [`successors: [${next}]`])]),
          )
          .join(""),
    );

  test("with a successor that is in force from the next day", () => {
    expect(follow(["s1", "{from: 2027-01-01}"])).toEqual([]);
    expect(follow(["s1", "{from: 2020-01-01}"])).toEqual([]);
  });

  test("with a successor that begins too late", () => {
    expect(follow(["s1", "{from: 2027-01-02}"])).toEqual([deadEnd]);
  });

  test("with a successor that has ended before, or ends later without its own successor", () => {
    expect(follow(["s1", "{to: 2026-06-30}"])).toEqual([deadEnd]);
    expect(follow(["s1", "{from: 2027-01-01, to: 2030-12-31}"])).toEqual([deadEnd]);
  });

  test("with a successor that has its own successor, however far", () => {
    expect(
      follow(
        ["s1", "{from: 2027-01-01, to: 2030-12-31}", "s2"],
        ["s2", "{from: 2031-01-01, to: 2040-12-31}", "s3"],
        ["s3", "{from: 2041-01-01}"],
      ),
    ).toEqual([]);
  });

  test("many layers of services that all have ended are walked once", () => {
    const layers = Array.from({ length: 30 }, (_, layer) =>
      ["a", "b"].map((side) =>
        serviceItem(`${side}${layer}`, [
          "valid: {to: 2026-12-31}",
          ...(layer === 29 ? [] : [`successors: [a${layer + 1}, b${layer + 1}]`]),
        ]),
      ),
    );
    const old = serviceItem("old", ["valid: {to: 2026-12-31}", "successors: [a0, b0]"]);
    expect(offer(`${old}${layers.flat().join("")}`)).toEqual([deadEnd]);
  });
});
