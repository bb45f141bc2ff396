import { describe, expect, test } from "vitest";
import { languages, type Text } from "../../src/index.ts";
import { catalogue, declaredIn, lifeEvent, program } from "./matti.ts";

const facts = catalogue.facts.map(({ item }) => item);
const rules = catalogue.rules.map(({ item }) => item);
const topics = program.lifeEvents[lifeEvent]?.topics ?? [];
const ofMatti = {
  facts: catalogue.facts.filter(({ topic }) => topics.includes(topic)).map(({ item }) => item),
  rules: catalogue.rules.filter(({ topic }) => topics.includes(topic)).map(({ item }) => item),
};
const isIndicator = ({ event }: { readonly event: { readonly type: string } }) => event.type === "indicator";

/** Every text in a value, with the path to it. */
function* textsIn(value: unknown, path: string): Generator<readonly [string, Text]> {
  if (typeof value !== "object" || value === null) return;
  if ("fi" in value && "sv" in value && "en" in value)
    yield [path, value as Text]; // the shape was checked at load
  else for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${path}.${key}`);
}

const texts = [...textsIn({ ...catalogue, examples: [] }, "catalogue")];

describe("the rule base has everything that the case brief has", () => {
  test("35 questions, all of them asked, and the 10 derived facts", () => {
    const asked = program.lifeEvents[lifeEvent]?.questions.map(({ fact }) => fact.id) ?? [];
    expect(asked).toHaveLength(35);
    for (const id of asked) expect(program.facts.get(id)?.origin, id).toBe("asked");
    expect(ofMatti.facts.filter(({ id }) => id.startsWith("derived.")).map(({ id }) => id)).toEqual([
      "derived.business-ended",
      "derived.business-ending",
      "derived.debt-need",
      "derived.employment-need",
      "derived.fund-condition-met",
      "derived.fund-unclear",
      "derived.health-need",
      "derived.multi-sector-need",
      "derived.needs-home",
      "derived.social-need",
    ]);
  });

  test("60 services of 21 owners, 19 laws, 50 rules and 20 indicators", () => {
    const services = declaredIn(lifeEvent, "services").map(({ id }) => program.services.get(id));
    const cited = ofMatti.rules.flatMap(({ laws, versions }) => [
      ...(laws ?? []),
      ...(versions ?? []).flatMap((version) => version.laws ?? []),
    ]);
    expect(services).toHaveLength(60);
    expect(new Set(services.map((service) => service?.owner)).size).toBeLessThanOrEqual(21);
    expect(new Set(cited.map(({ law }) => law)).size).toBeLessThanOrEqual(19);
    expect(ofMatti.rules.filter((rule) => !isIndicator(rule)).map(({ name }) => name)).toEqual(
      numbered("R", 50),
    );
    expect(ofMatti.rules.filter(isIndicator).map(({ name }) => name)).toEqual(numbered("I", 20));
  });

  test("every rule is in a life event", () => {
    const used = Object.values(program.lifeEvents).flatMap((event) => event.rules.map(({ name }) => name));
    expect([...new Set(used)].sort()).toEqual(rules.map(({ name }) => name).sort());
  });
});

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
}

describe("services", () => {
  test("each has one owner, which is an organisation of the rule base", () => {
    for (const { id, owner } of catalogue.services) expect(program.organisations.has(owner), id).toBe(true);
    expect(new Set(catalogue.services.map(({ id }) => id)).size).toBe(catalogue.services.length);
  });

  test("each can be reached and says how it identifies the customer", () => {
    for (const { id, channels, identification, valid } of catalogue.services) {
      if (valid?.to === undefined || valid.to === null) expect(channels.length, id).toBeGreaterThan(0);
      expect(["none", "strong", "strong-or-visit"], id).toContain(identification);
    }
  });

  test("what the customer does alone is neither a visit nor a form", () => {
    // Preparing for a visit is a form all the same, on the web or on paper.
    const alone = catalogue.services.filter(
      ({ id, mode, note = "" }) =>
        (mode === "self" && id !== "svc.care.preparation") ||
        /^Own (document|records)|nothing is sent/u.test(note),
    );
    expect(alone.map(({ id }) => id).sort()).toEqual([
      "s-fertiliser",
      "s-food-info",
      "s-medicine-records",
      "s-own-check",
      "s-rescue-plan",
      "s-work-safety",
      "s-yard-safety",
      "svc.self.bp-monitoring",
    ]);
    for (const { id, channels } of alone) {
      expect(channels, id).toContain("self");
      for (const other of ["in-person", "paper", "web"]) expect(channels, id).not.toContain(other);
    }
  });

  test("numbers that are unchecked or not to be shown are nowhere", () => {
    const all = JSON.stringify(catalogue);
    for (const number of [/020[ -]?692[ -]?207/, /029[ -]?502[ -]?4880/]) expect(all).not.toMatch(number);
  });

  test("the crisis helpline says in which language and when each number answers", () => {
    const phones = program.services.get("crisis-helpline")?.phones ?? [];
    expect(phones.map((phone) => [phone.number, phone["answers-in"]])).toEqual([
      ["09 2525 0111", ["fi"]],
      ["09 2525 0112", ["sv"]],
    ]);
    for (const { hours } of phones) expect(hours).toBeDefined();
  });
});

describe("rules", () => {
  test("each says why in three languages", () => {
    for (const { name, why, action, event } of rules) {
      const reason = event.type === "indicator" ? action : why;
      for (const language of languages) expect(reason?.[language].length ?? 0, name).toBeGreaterThan(10);
    }
  });

  test("each that is confirmed by a source names it", () => {
    for (const { name, confidence, sources } of rules) {
      if (confidence === "V") expect(sources?.length ?? 0, name).toBeGreaterThan(0);
    }
    for (const { id, confidence, sources } of catalogue.services) {
      if (confidence === "V") expect(sources?.length ?? 0, id).toBeGreaterThan(0);
    }
  });

  test("every law that a rule cites is one of the laws", () => {
    for (const { name, laws } of rules)
      for (const { law } of laws ?? []) expect(program.laws.has(law), name).toBe(true);
  });

  test("sensitive answers say why they are asked, and can be declined", () => {
    for (const { id, sensitive, why, declinable } of facts) {
      if (sensitive !== true) continue;
      expect(why, id).toBeDefined();
      expect(declinable, id).not.toBe(false);
    }
  });
});

describe("texts", () => {
  test("there are a great many", () => {
    expect(texts.length).toBeGreaterThan(600);
  });

  test("the three languages differ, unless they are a name or one short word", () => {
    const same = texts.filter(([, { fi, sv, en }]) => fi === sv || sv === en || fi === en);
    for (const [path, { fi, sv, en }] of same) {
      const repeated = fi === sv || fi === en ? fi : sv;
      expect(repeated.split(" ").length, `${path}: ${repeated}`).toBeLessThanOrEqual(3);
      expect(repeated.length, `${path}: ${repeated}`).toBeLessThan(40);
    }
    expect(same.length / texts.length).toBeLessThan(0.05);
  });

  test("none has a space at an end, two spaces together, or what a template left over", () => {
    for (const [path, text] of texts) {
      for (const language of languages) {
        expect(text[language], `${path}.${language}`).toBe(text[language].trim());
        expect(text[language], `${path}.${language}`).not.toMatch(/ {2}|\bTODO\b|\bundefined\b|\{\w*\}|\n/);
      }
    }
  });

  test("`translated` names languages, each once", () => {
    for (const [path, { translated }] of texts) {
      if (translated === undefined) continue;
      expect(translated.length, path).toBeGreaterThan(0);
      expect(new Set(translated).size, path).toBe(translated.length);
      for (const language of translated) expect(languages, path).toContain(language);
    }
  });

  test("none has an editor's note, a straight quote, a hyphen for a dash, or the helpline's number in one piece", () => {
    const slips =
      /stored page|published in|\b(old|\d{4}) text\b|vanha teksti|gammal text|\d{4} års text|"| - |116117/iu;
    for (const [path, text] of texts)
      for (const language of languages) expect(text[language], path).not.toMatch(slips);
  });

  test("in Finnish a comma stands before the condition of what to do", () => {
    for (const [path, { fi }] of texts)
      expect(fi, path).not.toMatch(/(\d|\b(soita|kerro|kysy|pyydä|hae|katso|sovi|ilmoita)) jos\b/iu);
  });

  test("none promises a right or scolds", () => {
    const promise = /\byou are entitled\b|\bolet oikeutettu\b|\bdu är berättigad\b|\bdu har rätt till\b/iu;
    for (const [path, text] of texts)
      for (const language of languages) expect(text[language], path).not.toMatch(promise);
  });
});

test("no text beside a date says that it is not the last day, where the date's kind says that it is", () => {
  const latest = rules.flatMap(({ name, deadline }) =>
    deadline?.text === undefined || deadline.kind === "immediate" ? [] : [[name, deadline.text] as const],
  );
  expect(latest.length).toBeGreaterThan(20);
  for (const [name, text] of latest)
    for (const language of languages)
      expect(text[language], name).not.toMatch(
        /ei ole (viimeinen|takaraja)|inte (den )?sista|not (a|the) (last|end)/iu,
      );
});

describe("titles are plain imperative sentences", () => {
  // A benefit that has ended cannot be asked for: its title says so.
  const ended = new Set(catalogue.services.filter(({ valid }) => valid?.to).map(({ id }) => id));
  const titles = [
    ...catalogue.services.filter(({ id }) => !ended.has(id)).map(({ id, title }) => [id, title] as const),
    ...rules
      .filter((rule) => !isIndicator(rule))
      .flatMap(({ name, title }) => (title ? [[name, title] as const] : [])),
  ];

  test("three benefits have ended", () => {
    expect([...ended].sort()).toEqual([
      "adult-education-allowance",
      "basic-unemployment-allowance",
      "labour-market-subsidy",
    ]);
  });

  test.each(titles)("%s", (_id, { fi, sv, en }) => {
    const firstWord = (text: string) => text.split(/[ ,]/)[0] ?? "";
    // A Finnish noun made of a verb: "ilmoittautuminen", "hakemus", "neuvonta".
    expect(firstWord(fi)).not.toMatch(/(minen|mus|mys|nta|ntä|us)$/u);
    expect(firstWord(sv)).not.toMatch(/(ande|ende|ning|tion|het)$/u);
    expect(firstWord(en)).not.toMatch(/(ing|tion|ment|ance)$/u);
    for (const text of [fi, sv, en]) {
      expect(text).toMatch(/^\p{Lu}/u);
      expect(text).not.toMatch(/[.!?]$/u);
      expect(text.length).toBeLessThan(120);
    }
  });
});
