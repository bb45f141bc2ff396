import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, type Mandate, type MayDo, whoMayDo } from "../../src/index.ts";
import { identifications, mandates } from "../../src/model/words.ts";

type Task = Parameters<typeof whoMayDo>[0];

const actors = ["customer", "helper", "authority"] as const;
const proofs = ["none", "identity-card", "strong"] as const;

/** What a task lets others do: not known, nobody, by an electronic mandate, on paper, or by either. */
const doors: readonly (readonly Mandate[] | null)[] = [
  null,
  [],
  ["suomi-fi"],
  ["power-of-attorney"],
  ["suomi-fi", "power-of-attorney"],
];

/** What a helper holds. */
const bags: readonly (readonly Mandate[])[] = [[], ["suomi-fi"], ["power-of-attorney"], ["vipu-right"]];

/** The short answers: yes, or the reason of the no. */
const yes = "yes";
const strong = "needs-strong-identification";
const some = "needs-identification";

/** The customer's own matter: rows what the task demands, columns none, identity card, strong. */
const own = {
  none: [yes, yes, yes],
  "strong-or-visit": [some, yes, yes],
  strong: [strong, strong, yes],
} as const;

/** With a paper mandate an identity card is enough where a strong login is demanded online. */
const onPaper = { ...own, strong: [some, yes, yes] } as const;

/** The table again, written as cases and not as the library's steps. */
function expected(
  { identification, mandate }: Task,
  { is, identification: proof, mandates: held = [] }: Actor,
): string {
  const column = proofs.indexOf(proof);
  if (is === "authority") return "authority-decides";
  if (is === "customer") return own[identification][column] ?? "";
  if (mandate === null) return identification === "none" ? yes : "mandate-not-known";
  if (mandate.length === 0) return "personal-only";
  const usable = held.filter((one) => mandate.includes(one));
  if (usable.length === 0) return "needs-mandate";
  return (usable.includes("power-of-attorney") ? onPaper : own)[identification][column] ?? "";
}

const cases = actors.flatMap((is) =>
  identifications.flatMap((needed) =>
    proofs.flatMap((proof) =>
      doors.flatMap((mandate) =>
        bags.map((held) => ({
          task: { identification: needed, mandate },
          actor: { is, identification: proof, mandates: held } satisfies Actor,
        })),
      ),
    ),
  ),
);

test("the table has every actor, demand, proof, door and bag", () => {
  expect(cases).toHaveLength(3 * 3 * 3 * 5 * 4);
});

test.each(cases)("$actor to $task", ({ task, actor }) => {
  const found = whoMayDo(task, actor);
  expect(found.may ? yes : found.reason).toBe(expected(task, actor));
});

describe("the reason of a yes", () => {
  const reasonOf = (task: Task, actor: Actor) => whoMayDo(task, actor).reason;

  test("is one's own matter, no identification, or a mandate", () => {
    const customer = { is: "customer", identification: "strong" } as const;
    expect(reasonOf({ identification: "strong", mandate: null }, customer)).toBe("own-matter");
    expect(reasonOf({ identification: "none", mandate: [] }, customer)).toBe("no-identification-needed");
    const helper = { is: "helper", identification: "none" } as const;
    expect(reasonOf({ identification: "none", mandate: null }, helper)).toBe("no-identification-needed");
    const holder = { ...helper, mandates: ["suomi-fi"] } as const;
    expect(reasonOf({ identification: "none", mandate: ["suomi-fi"] }, holder)).toBe("has-mandate");
  });

  test("every reason has words in three languages, and none is empty", () => {
    const found = new Map(
      cases.map(({ task, actor }) => whoMayDo(task, actor)).map((one) => [one.reason, one.text]),
    );
    expect(found.size).toBe(9);
    for (const { fi, sv, en } of found.values()) {
      expect(new Set([fi, sv, en]).size).toBe(3);
      for (const words of [fi, sv, en]) expect(words.trim()).toMatch(/\.$/);
    }
  });
});

describe("what would do", () => {
  test("is named when a helper is refused for what a mandate and a proof can give, and only then", () => {
    for (const { task, actor } of cases) {
      const { may, reason, wouldDo } = whoMayDo(task, actor);
      const isHelper = actor.is === "helper";
      const canHelp = !may && isHelper && ["needs-mandate", strong, some].includes(reason);
      expect(wouldDo).toEqual(canHelp ? task.mandate : []);
    }
  });

  test("would do: with any one of them and the proof the helper may", () => {
    for (const { task, actor } of cases) {
      const { wouldDo } = whoMayDo(task, actor);
      for (const mandate of wouldDo)
        expect(whoMayDo(task, { ...actor, identification: "strong", mandates: [mandate] }).may).toBe(true);
    }
  });
});

const anyTask = fc.record({
  identification: fc.constantFrom(...identifications),
  mandate: fc.option(fc.subarray([...mandates]), { nil: null }),
});
const anyActor = fc.record({
  is: fc.constantFrom(...actors),
  identification: fc.constantFrom(...proofs),
  mandates: fc.subarray([...mandates]),
});

function rank(proof: Actor["identification"]): number {
  return proofs.indexOf(proof);
}

test("never yes without what the service demands", () => {
  fc.assert(
    fc.property(anyTask, anyActor, (task, actor) => {
      if (!whoMayDo(task, actor).may) return;
      const held = actor.mandates.filter((one) => (task.mandate ?? []).includes(one));
      expect(actor.is).not.toBe("authority");
      if (actor.is === "helper")
        expect(held.length > 0 || (task.mandate === null && task.identification === "none")).toBe(true);
      if (task.identification !== "none") expect(rank(actor.identification)).toBeGreaterThan(0);
      const isPaper = actor.is === "helper" && held.includes("power-of-attorney");
      if (task.identification === "strong" && !isPaper) expect(actor.identification).toBe("strong");
    }),
    { numRuns: 2_000 },
  );
});

test("more identification, or one mandate more, never turns a yes into a no", () => {
  fc.assert(
    fc.property(
      anyTask,
      anyActor,
      fc.constantFrom(...mandates),
      fc.constantFrom(...proofs),
      (task, actor, more, proof) => {
        if (!whoMayDo(task, actor).may) return;
        expect(whoMayDo(task, { ...actor, mandates: [...actor.mandates, more] }).may).toBe(true);
        if (rank(proof) > rank(actor.identification))
          expect(whoMayDo(task, { ...actor, identification: proof }).may).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("what is none of the words opens nothing", () => {
  const task: Task = { identification: "strong-or-visit", mandate: ["suomi-fi"] };
  const odd = ["", "Strong", "constructor", "__proto__", undefined, null, 5, {}];
  const may = (actor: unknown, of: Task = task): MayDo => whoMayDo(of, actor as Actor);
  for (const identification of odd) {
    expect(may({ is: "customer", identification }).may, `${identification}`).toBe(false);
    expect(may({ is: "helper", identification, mandates: ["suomi-fi"] }).may).toBe(false);
  }
  for (const is of odd) expect(may({ is, identification: "strong" }).may, `${is}`).toBe(false);
  for (const mandate of odd)
    expect(may({ is: "helper", identification: "strong", mandates: [mandate] }).may).toBe(false);
  for (const needed of ["Strong", "", "constructor"])
    expect(
      may({ is: "customer", identification: "identity-card" }, { ...task, identification: needed as never })
        .may,
    ).toBe(false);
});
