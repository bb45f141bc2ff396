import { describe, expect, test } from "vitest";
import { descriptions } from "../../src/explain/dates/describe.ts";
import {
  type Explanation,
  type ExpressionOperator,
  explain,
  makePlan,
  type Program,
} from "../../src/index.ts";
import { expressions } from "../../src/logic/index.ts";
import {
  asked,
  type Base,
  type Data,
  derived,
  is,
  programOf,
  rule,
  situation,
  text,
} from "../compile/programs.ts";

/** An expression of a portal's own. */
const dayAfterNext: ExpressionOperator = {
  name: "day-after-next",
  about: "the second day after a date",
  type: () => ({ kind: "date" }),
  prepare: (args, preparing) => {
    const date = preparing.expression(args);
    return (state) => (date(state) === undefined ? undefined : "2026-12-17");
  },
  examples: [],
};

const always = { all: [is("on", true)] };

function dated(name: string, deadline: Data, more: Data = {}): Data {
  return rule(name, always, { deadline: { kind: "statutory", ...deadline }, ...more });
}

// biome-ignore-start lint/suspicious/noThenProperty: `then` is a key of the rule files and never holds a function
const base = {
  settings: [
    {
      id: "closing-day",
      type: "date",
      name: text("closing day"),
      years: { "2026": { value: "2026-12-20" } },
      otherwise: { day: "12-18", why: text("as before") },
      confidence: "K",
    },
  ],
  events: [{ name: "letter", text: text("the letter came") }],
  facts: [
    asked("on", "boolean"),
    asked("opens", "date"),
    asked("other", "date"),
    asked("big", "boolean"),
    asked("year", "integer"),
    derived("starts", "date", {
      choose: [
        { when: { all: [is("big", true)] }, then: { earliest: [{ fact: "opens" }, { fact: "other" }] } },
        { otherwise: { fact: "opens" } },
      ],
    }),
  ],
  rules: [
    dated("Before", { date: { minus: [{ fact: "opens" }, "P1D"] } }),
    dated("Moved", { date: { fact: "opens" }, shift: "next" }),
    dated("Back", {
      date: { fact: "opens" },
      shift: "previous",
      target: { minus: [{ fact: "opens" }, "P12D"] },
    }),
    dated("Derived", { date: { plus: [{ fact: "starts" }, "P3M"] } }),
    dated("First", { date: { "first-known": [{ fact: "other" }, { fact: "opens" }] } }),
    dated("Setting", { date: { setting: { of: "closing-day", year: { fact: "year" } } } }),
    dated("Table", {
      date: {
        "date-of": [
          { fact: "year" },
          { lookup: { of: { fact: "big" }, table: { true: 12 }, otherwise: 6 } },
          30,
        ],
      },
    }),
    dated("Agreed", { date: { fact: "opens" }, agreed: { fact: "other" } }),
    dated("Early", { date: { fact: "opens" }, from: { minus: [{ fact: "opens" }, "P1M"] }, lead: "P10D" }),
    dated("Sure", { date: { fact: "opens" } }, { confidence: "U" }),
    dated("Own", { date: { "day-after-next": { fact: "opens" } } }),
    rule("Ahead", always),
    dated("Waits", { date: { fact: "opens" } }, { after: ["Ahead"] }),
    dated(
      "Yearly",
      { lead: "P14D", shift: "next" },
      {
        recurs: { each: "year", from: 2026, date: { "date-of": [{ fact: "occurrence.year" }, 12, 26] } },
      },
    ),
    dated(
      "Monthly",
      {},
      {
        recurs: {
          each: "month",
          from: { fact: "opens" },
          date: { "month-end": { fact: "occurrence.month" } },
        },
      },
    ),
    dated("Every", {}, { recurs: { every: "P6M", from: { fact: "other" } } }),
    dated("OnLetter", {}, { recurs: { on: "letter", within: "P14D", first: { fact: "opens" } } }),
    dated("OnDays", {}, { recurs: { on: "letter", "working-days": 3 } }),
  ],
} as Base;
// biome-ignore-end lint/suspicious/noThenProperty: see above

const program = programOf(base, { expressions: [dayAfterNext] });

function explained(id: string, facts: Data, today = "2026-11-24"): Explanation {
  return explain(program, situation({ on: true, ...facts }, today), id);
}

/** The steps of one date in English. */
function steps(found: Explanation, of: string): readonly string[] {
  const calculation = found.dates.flatMap(({ calculations }) => calculations).find((one) => one.of === of);
  return (calculation?.steps ?? []).map(({ words }) => words.en);
}

describe("a date, step by step", () => {
  test("from a fact, with what day it is", () => {
    const found = explained("Before", { opens: "2026-12-15" });
    expect(steps(found, "date")).toEqual([
      "opens? (en) – Tue 15 December 2026",
      "Tue 15 December 2026 minus 1 day: Mon 14 December 2026",
      "Mon 14 December 2026: a working day",
    ]);
    expect(
      found.dates[0]?.calculations[0]?.steps.map(({ what, operator, fact, value }) => [
        what,
        operator,
        fact,
        value,
      ]),
    ).toEqual([
      ["fact", null, "opens", "2026-12-15"],
      ["calculation", "minus", null, "2026-12-14"],
      ["day", null, null, "2026-12-14"],
    ]);
    expect(found.text.fi).toContain(
      "  2. ti 15.12.2026 miinus 1 päivä: ma 14.12.2026\n  3. ma 14.12.2026: arkipäivä\n",
    );
    expect(found.text.sv).toContain(
      "  2. ti 15.12.2026 minus 1 dag: må 14.12.2026\n  3. må 14.12.2026: en vardag\n",
    );
  });

  test("moved to a working day", () => {
    expect(steps(explained("Moved", { opens: "2026-12-24" }), "date").slice(1)).toEqual([
      "Thu 24 December 2026: Christmas Eve, no working day",
      "Moved to the next working day: Mon 28 December 2026",
    ]);
    const back = explained("Back", { opens: "2026-12-20" });
    expect(steps(back, "date").slice(1)).toEqual([
      "Sun 20 December 2026: no working day",
      "Moved to the working day before: Fri 18 December 2026",
    ]);
    expect(steps(back, "target").at(-1)).toBe("Tue 8 December 2026: a working day");
    expect(steps(back, "do-by")).toEqual(["The recommended day: Tue 8 December 2026"]);
  });

  test("through derived facts, with the case that applies", () => {
    const facts = { opens: "2026-12-15", other: "2026-12-10", big: true };
    expect(steps(explained("Derived", facts), "date")).toEqual([
      "Because: big? (en) – yes",
      "opens? (en) – Tue 15 December 2026",
      "other? (en) – Thu 10 December 2026",
      "the earliest of these: Tue 15 December 2026 and Thu 10 December 2026: Thu 10 December 2026",
      "starts (en) – Thu 10 December 2026",
      "Thu 10 December 2026 plus 3 months: Wed 10 March 2027",
      "Wed 10 March 2027: a working day",
    ]);
    expect(steps(explained("Derived", { ...facts, big: false }), "date")[0]).toBe(
      "Because none of the other cases applies",
    );
  });

  test("from the first value that is known", () => {
    expect(steps(explained("First", { opens: "2026-12-15" }), "date")[0]).toBe(
      "opens? (en) – Tue 15 December 2026",
    );
  });

  test("from a yearly setting, assumed or not", () => {
    expect(steps(explained("Setting", { year: 2026 }), "date")[1]).toBe(
      "closing day (en), 2026: Sun 20 December 2026",
    );
    const found = explained("Setting", { year: 2027 });
    expect(steps(found, "date")[1]).toBe(
      "closing day (en), 2027: Sat 18 December 2027 (assumed, not confirmed yet)",
    );
    expect(found.dates[0]?.assumed).toBe(true);
    expect(found.text.en).toMatch(/^The date is assumed\. It is not confirmed yet\.$/m);
  });

  test("from a table", () => {
    expect(steps(explained("Table", { year: 2026, big: true }), "date").slice(2, 4)).toEqual([
      "from the table at yes: 12",
      "the date of year, month and day 2026, 12, 30: Wed 30 December 2026",
    ]);
  });

  test("agreed, with the date that would hold otherwise", () => {
    expect(
      steps(explained("Agreed", { opens: "2026-12-15", other: "2026-12-17" }), "date").slice(0, 2),
    ).toEqual([
      "Agreed together; otherwise the date would be Tue 15 December 2026",
      "other? (en) – Thu 17 December 2026",
    ]);
  });

  test("of the first day", () => {
    expect(steps(explained("Early", { opens: "2026-12-31" }), "from").at(-1)).toBe(
      "Thu 31 December 2026 minus 1 month: Mon 30 November 2026",
    );
  });

  test("pulled forward by what waits for it", () => {
    const found = explained("Ahead", { opens: "2026-12-15" });
    expect(found.dates).toMatchObject([{ kind: null, date: null, shown: true }]);
    expect(steps(found, "do-by")).toEqual([
      "“use help (en)” waits for this, so do this by Tue 15 December 2026",
    ]);
    expect(found.text.en).toContain("When to do it: “use help (en)”\n  1. “use help (en)” waits for this");
  });

  test("of the days before an occurrence", () => {
    expect(steps(explained("Yearly", {}), "from")).toEqual([
      "14 days before Mon 28 December 2026: Mon 14 December 2026",
    ]);
  });

  test("of occurrences", () => {
    expect(steps(explained("Yearly", {}), "date")).toEqual([
      "The period of this occurrence – 2026",
      "the date of year, month and day 2026, 12, 26: Sat 26 December 2026",
      "Sat 26 December 2026: Boxing Day, no working day",
      "Moved to the next working day: Mon 28 December 2026",
    ]);
    expect(steps(explained("Monthly", { opens: "2026-10-10" }), "date")[1]).toBe(
      "the last day of the month of Sun 1 November 2026: Mon 30 November 2026",
    );
    expect(steps(explained("Every", { other: "2026-10-01" }), "date")[1]).toBe(
      "From it every 6 months: Thu 1 April 2027",
    );
    expect(steps(explained("OnLetter", { opens: "2026-12-15" }), "date")[1]).toBe(
      "First time about Tue 15 December 2026",
    );
    const letter = { "event.letter.on": "2026-11-20" };
    expect(steps(explained("OnLetter", letter), "date").slice(0, 2)).toEqual([
      "the letter came (en) – Fri 20 November 2026",
      "Fri 20 November 2026 plus 14 days: Fri 4 December 2026",
    ]);
    expect(steps(explained("OnDays", letter), "date")[1]).toBe(
      "Fri 20 November 2026 and from it working days onward 3: Wed 25 November 2026",
    );
  });

  test("by a portal's own operator, which is named", () => {
    expect(steps(explained("Own", { opens: "2026-12-15" }), "date")[1]).toBe(
      "calculated by “day-after-next”: Thu 17 December 2026",
    );
  });

  test.each([
    "Before",
    "Moved",
    "Back",
    "Derived",
    "First",
    "Setting",
    "Table",
    "Agreed",
    "Early",
    "Sure",
    "Own",
    "Waits",
    "Yearly",
    "Monthly",
    "Every",
    "OnLetter",
    "OnDays",
  ])("%s ends at the plan's dates", (id) => {
    for (const opens of ["2026-12-15", "2026-12-24", "2027-02-28"]) {
      const facts = {
        on: true,
        opens,
        other: "2026-12-06",
        big: true,
        year: 2026,
        "event.letter.on": "2026-11-21",
      };
      const item = makePlan(program, situation(facts)).tasks.find((one) => one.rule === id);
      const found = explained(id, facts).dates[0]?.calculations ?? [];
      const results = Object.fromEntries(found.map(({ of, result }) => [of, result]));
      expect(results).toEqual(
        Object.fromEntries(
          [
            ["date", item?.deadline?.date],
            ["target", item?.deadline?.target],
            ["from", item?.from],
            ["do-by", item?.doBy],
          ].filter(([, date]) => date != null),
        ),
      );
      for (const { of, result, steps: all } of found) expect(all.at(-1)?.value, of).toBe(result);
    }
  });
});

describe("a date of a duty that recurs", () => {
  const recurring = (recurs: Data, deadline: Data = {}) =>
    programOf({
      facts: [asked("last", "date"), asked("deal", "date")],
      rules: [rule("R", { all: [] }, { deadline: { kind: "guideline", ...deadline }, recurs })],
    });
  const stepsIn = (program: Program, facts: Data, of = "date", language: "fi" | "sv" | "en" = "en") => {
    const { dates } = explain(program, situation(facts), "R");
    const found = dates.flatMap(({ calculations }) => calculations).find((one) => one.of === of);
    return found?.steps.map(({ words }) => words[language]);
  };

  test("at an interval tells from when, in good words", () => {
    const quarterly = recurring({ every: "P3M", from: "2026-09-02" });
    expect(stepsIn(quarterly, {})?.slice(0, 2)).toEqual([
      "First time: Wed 2 September 2026",
      "From it every 3 months: Wed 2 December 2026",
    ]);
    expect(stepsIn(quarterly, {}, "date", "fi")?.[1]).toBe("Siitä aina 3 kuukauden välein: ke 2.12.2026");
    expect(stepsIn(quarterly, {}, "date", "sv")?.[1]).toBe("Därifrån med 3 månaders mellanrum: on 2.12.2026");
  });

  test("from its completion is counted from the day on which it was done", () => {
    const yearly = recurring({ every: "P1Y", after: "completion" });
    expect(stepsIn(yearly, { "task.R.do.done-on": "2026-05-05" })).toEqual([
      "“use help (en)”, the day it was done – Tue 5 May 2026",
      "Tue 5 May 2026 plus 1 year: Wed 5 May 2027",
      "Wed 5 May 2027: a working day",
    ]);
  });

  test("from a result is calculated or agreed as other dates are", () => {
    const date = { plus: [{ fact: "last" }, "P3M"] };
    const checked = recurring(
      { every: "P3M", after: "result" },
      { date, agreed: { fact: "deal" }, from: "2026-12-01" },
    );
    const facts = { last: "2026-10-12" };
    const calculated = [
      "last? (en) – Mon 12 October 2026",
      "Mon 12 October 2026 plus 3 months: Tue 12 January 2027",
    ];
    expect(stepsIn(checked, facts)?.slice(0, 2)).toEqual(calculated);
    expect(stepsIn(checked, { ...facts, deal: "2027-02-01" })?.slice(0, 2)).toEqual([
      "Agreed together; otherwise the date would be Tue 12 January 2027",
      "deal? (en) – Mon 1 February 2027",
    ]);
    expect(stepsIn(checked, facts, "from")).toEqual(["It begins: Tue 1 December 2026"]);
  });
});

test("an occurrence is calculated by the version in force on its date", () => {
  const onDay = (month: number) => ({ "date-of": [{ fact: "occurrence.year" }, month, 1] });
  const recurs = (month: number) => ({ each: "year", from: 2026, date: onDay(month) });
  const program = programOf({
    rules: [
      rule(
        "R",
        { all: [] },
        {
          deadline: { kind: "statutory", target: { minus: [{ fact: "today" }, "P1D"] } },
          recurs: recurs(3),
          valid: { to: "2026-12-31" },
          versions: [
            {
              valid: { from: "2027-01-01" },
              deadline: { kind: "statutory", lead: "P30D" },
              recurs: recurs(9),
            },
          ],
        },
      ),
    ],
  });
  const found = explain(program, situation({}), "R").dates[0]?.calculations ?? [];
  const words = found.map(({ of, steps: all }) => [of, ...all.map((step) => step.words.en)]);
  expect(words.slice(0, 3)).toEqual([
    [
      "date",
      "The period of this occurrence – 2027",
      "the date of year, month and day 2027, 9, 1: Wed 1 September 2027",
      "Wed 1 September 2027: a working day",
    ],
    [
      "target",
      "Today – Tue 24 November 2026",
      "Tue 24 November 2026 minus 1 day: Mon 23 November 2026",
      "Mon 23 November 2026: a working day",
    ],
    ["from", "30 days before Wed 1 September 2027: Mon 2 August 2027"],
  ]);
});

test("conditions that are counted are no parts of a calculation", () => {
  const counted = { "count-true": [{ all: [is("big", true)] }] };
  const program = programOf({
    facts: [asked("big", "boolean")],
    rules: [
      rule(
        "R",
        { all: [] },
        { deadline: { kind: "logical", date: { "days-after": ["2026-12-01", counted] } } },
      ),
    ],
  });
  const found = explain(program, situation({ big: true }), "R").dates[0]?.calculations[0]?.steps;
  expect(found?.map(({ words }) => words.fi)).toEqual([
    "näin moni ehdoista täyttyy: 1",
    "ti 1.12.2026 ja siitä päiviä eteenpäin 1: ke 2.12.2026",
    "ke 2.12.2026: arkipäivä",
  ]);
});

describe("a date that is not there", () => {
  test("names what would give it", () => {
    const found = explained("Before", {});
    expect(found.dates[0]).toMatchObject({
      date: null,
      calculations: [],
      needs: [{ id: "opens", value: null }],
    });
    expect(found.text.en).toMatch(/^The date is known when this is known: opens\? \(en\)$/m);
  });

  test("needs nothing that is known never to come", () => {
    const program = programOf({
      facts: [asked("day", "date", { never: text("never") })],
      rules: [rule("R", { all: [] }, { deadline: { kind: "logical", date: { fact: "day" } } })],
    });
    const needsWith = (facts: Data) =>
      explain(program, situation(facts), "R").dates[0]?.needs.map(({ id }) => id);
    expect([needsWith({}), needsWith({ day: "never" })]).toEqual([["day"], []]);
  });

  test("is not told when it must not be shown", () => {
    const found = explained("Sure", { opens: "2026-12-15" });
    expect(found.dates[0]).toMatchObject({ date: "2026-12-15", shown: false });
    for (const words of Object.values(found.text)) expect(words).not.toMatch(/15\.12\.|15 December/);
    expect(found.text.en).toMatch(/^The date is not certain\. Check it with the authority\.$/m);
  });

  test("has no steps while the rule does not hold", () => {
    expect(explain(program, situation({ on: false, opens: "2026-12-15" }), "Before").dates).toEqual([]);
  });
});

test("every operator of the closed set is described in words", () => {
  const elsewhere = ["choose", "first-known"]; // told by the case or value that counts
  const missing = expressions.map(({ name }) => name).filter((name) => descriptions[name] === undefined);
  expect(missing.sort()).toEqual(elsewhere);
});
