import { describe, expect, test } from "vitest";
import { compile, loadCatalogue, resolveService } from "../../src/index.ts";
import { more, named, placeOf, placesOf, serviceItem, withBase, wordsOf } from "./support.ts";

const office = (id: string, keys = "") => `  - {id: ${id}, ${named}, sector: public${keys}}`;
const redirect = (id: string, to: string, keys = "since: 2025-01-01") =>
  `  - {id: ${id}, old: Old office, new: ${to}, ${keys}, applies-to: {fi: kaikki, sv: allt, en: all}, confidence: V}`;

function file(organisations: readonly string[], redirects: readonly string[]) {
  const lines = [
    "organisations:",
    ...organisations,
    ...(redirects.length > 0 ? ["redirects:", ...redirects] : []),
  ];
  return more(`${lines.join("\n")}\n`);
}

function words(organisations: readonly string[], redirects: readonly string[]) {
  return wordsOf(withBase(file(organisations, redirects)));
}

describe("a redirect", () => {
  test("leads to an organisation, also by its second id, since a day or one that is not known", () => {
    const same = "  - {id: also, same-as: NEW}";
    expect(
      words([office("NEW"), same], [redirect("r1", "NEW"), redirect("r2", "also", "since: null")]),
    ).toEqual([]);
  });

  test("to nothing is found, with the nearest name", () => {
    const bad = file([office("NEW")], [redirect("r1", "NEWW")]);
    expect(wordsOf(withBase(bad))).toEqual([
      "reference/unknown-organisation: no organisation is named `NEWW`; did you mean `NEW`?",
    ]);
    const { line, column } = placeOf(bad, "NEWW");
    expect(placesOf(withBase(bad))).toEqual([`${bad.path}:${line}:${column} reference/unknown-organisation`]);
  });

  test("to an organisation that ends is a dead end, also by its second id", () => {
    const ended = office("NEW", ", valid: {to: 2025-12-31}");
    const message =
      "validity/dead-end: `Old office` leads to `NEW`, which ends on `2025-12-31`; name the organisation that goes on";
    expect(words([ended], [redirect("r1", "NEW")])).toEqual([message]);
    const second = message.replace("`NEW`", "`also`");
    expect(words([ended, "  - {id: also, same-as: NEW}"], [redirect("r1", "also")])).toEqual([second]);
    expect(words([office("NEW", ", valid: {to: null}")], [redirect("r1", "NEW")])).toEqual([]);
  });

  test("since a day that does not exist, or a text, is found", () => {
    expect(words([office("NEW")], [redirect("r1", "NEW", "since: 2025-02-30")])).toEqual([
      expect.stringContaining("type/value: `2025-02-30` is no day of the calendar"),
    ]);
    expect(words([office("NEW")], [redirect("r1", "NEW", "since: spring")])).toHaveLength(1);
  });

  test("twice under one id is found", () => {
    expect(words([office("NEW")], [redirect("r1", "NEW"), redirect("r1", "NEW")])).toEqual([
      expect.stringContaining("duplicate/name: the redirect `r1`"),
    ]);
  });
});

describe("a second id of an organisation", () => {
  test("of nothing is found, with the nearest name", () => {
    expect(words([office("NEW"), "  - {id: also, same-as: NEWW}"], [])).toEqual([
      "reference/unknown-organisation: no organisation is named `NEWW`; did you mean `NEW`?",
    ]);
  });

  test("of a second id is found: so there is no chain and no circle", () => {
    const chain = ["  - {id: one, same-as: NEW}", "  - {id: two, same-as: one}"];
    expect(words([office("NEW"), ...chain], [])).toEqual([
      expect.stringContaining("reference/unknown-organisation: no organisation is named `one`"),
    ]);
    const circle = [
      "  - {id: one, same-as: two}",
      "  - {id: two, same-as: one}",
      "  - {id: self, same-as: self}",
    ];
    expect(words(circle, [])).toHaveLength(3);
  });

  test("that is already an id is found", () => {
    expect(words([office("NEW"), "  - {id: NEW, same-as: KELA}"], [])).toEqual([
      expect.stringContaining("duplicate/organisation"),
    ]);
  });

  test("has no other keys", () => {
    const found = words([office("NEW"), "  - {id: also, same-as: NEW, sector: public}"], []);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^schema\//);
  });

  test("can own a service, which is then the organisation's", () => {
    const service = serviceItem("other-help").replace("owner: KELA", "owner: also");
    const { text } = file([office("NEW"), "  - {id: also, same-as: NEW}"], []);
    const result = loadCatalogue(withBase(more(`${text}services:\n${service}`)));
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const found = resolveService(compile(result.catalogue), "other-help", "2026-11-24");
    expect(found).toMatchObject({ found: true, owner: { id: "also", sameAs: "NEW" } });
  });
});
