import { describe, expect, test } from "vitest";
import { playYear } from "../../../examples/matti-follow.ts";
import { toFhir } from "../../../src/export/index.ts";
import { type PlanRecord, viewFor } from "../../../src/index.ts";
import type { Plan, PlanItem, SafetyItem } from "../../../src/model/index.ts";
import { errorsIn } from "./check.ts";
import { begun, drafted, followed } from "./followed.ts";
import { type Persona, personaOf, personas, program } from "./personas.ts";
import { type ReadItem, tasksFromFhir } from "./tasks-from-fhir.ts";

/** The list as the plan itself has it; a date that is not to be shown is none. */
function listOf(plan: Plan): readonly ReadItem[] {
  const items = [...plan.tasks, ...plan.recommendations, ...plan.information];
  const inOrder = plan.order.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const settled = [...plan.settled].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...[...plan.safety, ...inOrder].map(expected),
    ...settled.map(({ id, title, status }) => ({ ...nothing, id, type: "task", title: title.fi, status })),
  ];
}

const nothing = {
  standing: undefined,
  doBy: undefined,
  from: undefined,
  kind: undefined,
  date: undefined,
  target: undefined,
};

function expected(item: PlanItem | SafetyItem): ReadItem {
  const { id, type, title, deadline } = item;
  const shown = deadline?.shown === true ? deadline : null;
  const isHidden = deadline?.shown === false && deadline.date === item.doBy;
  const said =
    type === "safety" || type === "information"
      ? nothing
      : {
          standing: item.status,
          doBy: (isHidden ? null : item.doBy) ?? undefined,
          from: item.from ?? undefined,
          kind: deadline?.kind,
          date: shown?.date ?? undefined,
          target: shown?.target ?? undefined,
        };
  const status = type === "safety" && item.acknowledged ? "done" : "proposed";
  return { ...said, id, type, title: title.fi.replace(/\s+/g, " "), status };
}

describe("a reader of the bundle alone", () => {
  test.each(personas.map((persona): [string, Persona] => [persona.name, persona]))(
    "rebuilds the list of %s: order, status, dates, kinds",
    (_, { plan }) => {
      const read = tasksFromFhir(toFhir(plan));
      expect(read).toEqual(listOf(plan));
    },
  );

  test("sees the day, its kind, and the first day as FHIR has them", () => {
    const { plan } = personaOf("type-2-diabetes A2");
    const tasks = toFhir(plan).entry.filter(({ resource }) => resource.resourceType === "Task");
    const statement = tasks.find(({ resource }) => resource.id.includes("r22."));
    expect(statement?.resource).toMatchObject({
      status: "ready",
      intent: "plan",
      restriction: { period: { end: "2027-05-24" } },
      owner: { reference: "Patient/type-2-diabetes" },
    });
  });
});

describe("a followed year", () => {
  const { steps } = playYear(program);
  const last = steps.at(-1)?.record;
  const chosen = steps.filter((_, index) => index % 6 === 0 || index === steps.length - 1);

  const sirkka: [string, PlanRecord][] = [
    ["Sirkka at the beginning", begun],
    ["Sirkka's draft", drafted],
    ["Sirkka's plan", followed],
  ];
  test.each([
    ...sirkka,
    ...chosen.map(({ step, record }): [string, PlanRecord] => [`${step.day} ${step.event.type}`, record]),
  ])("%s: the list is the customer's own", (_, record) => {
    const read = tasksFromFhir(toFhir(record));
    const view = viewFor(record, record.participants[0]?.id ?? "");
    const short = view.items.map(({ id, type, status, doBy, title }) => ({
      id,
      type,
      status,
      doBy: type === "safety" || type === "information" ? undefined : (doBy ?? undefined),
      title: (typeof title === "string" ? title : title.fi).replace(/\s+/g, " "),
    }));
    expect(read.map(({ id, type, status, doBy, title }) => ({ id, type, status, doBy, title }))).toEqual(
      short,
    );
  });

  test.each(
    chosen
      .filter((_, index) => index % 3 === 0)
      .map(({ step, record }): [string, PlanRecord] => [step.day, record]),
  )("%s: the bundle has no fault", (_, record) => {
    expect(errorsIn(toFhir(record, { program }))).toEqual([]);
  });

  test("ends as a completed plan with its people and consents", () => {
    const bundle = toFhir(last as PlanRecord, { program });
    const all = bundle.entry.map(({ resource }) => resource);
    expect(errorsIn(bundle)).toEqual([]);
    expect(all.find(({ resourceType }) => resourceType === "CarePlan")).toMatchObject({
      status: "completed",
      intent: "plan",
      created: "2026-12-04",
    });
    expect(all.filter(({ resourceType }) => resourceType === "Consent").length).toBeGreaterThan(3);
    expect(all.filter(({ resourceType }) => resourceType === "PractitionerRole").length).toBeGreaterThan(2);
  });
});
