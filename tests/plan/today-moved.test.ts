import { describe, expect, test } from "vitest";
import { makePlan, occurrences, type Plan } from "../../src/index.ts";
import { allDays, place } from "../calendar/oracle.ts";
import { program, situationOf } from "../content/liisa.ts";
import { itemsOf } from "./wide-base.ts";

/** Liisa's plan as it would be on another day. */
function planOn(today: string): Plan {
  return makePlan(program, { ...situationOf("liisa"), today });
}

function itemOn(today: string, id: string) {
  return itemsOf(planOn(today)).find((item) => item.id === id);
}

function serviceOn(today: string, id: string) {
  const plan = planOn(today);
  const item = itemsOf(plan).find((one) => one.id === id);
  return plan.services.find((service) => service.id === item?.service);
}

/** The days of 2024 to 2028 on which something may change, and both sides of them. */
const periods = [...program.rules.values()].flatMap(({ versions }) => [
  ...versions,
  ...versions.flatMap(({ tasks }) => tasks.map(({ valid }) => valid)),
]);
const organisations = [...program.organisations.values()].map(({ valid }) => valid);
const services = [...program.services.values()].flatMap(({ valid, versions = [] }) => [
  valid,
  ...versions.map((version) => version.valid),
]);
const edges = new Set(
  [...periods, ...organisations, ...services].flatMap((valid) =>
    [valid?.from, valid?.to].map((day) => day ?? ""),
  ),
);
const days = allDays.slice(place("2024-01-01"), place("2028-12-31") + 1).filter((day, index) => {
  const [yesterday, tomorrow] = [allDays[place(day) - 1] ?? "", allDays[place(day) + 1] ?? ""];
  return index % 61 === 0 || [yesterday, day, tomorrow].some((one) => edges.has(one));
});

describe("the start-up grant", () => {
  const id = "fnd-startup-grant.apply";

  test("until 2024 had to be decided before the start, at the TE Office", () => {
    for (const today of ["2024-01-01", "2024-12-31"]) {
      expect(itemOn(today, id)).toMatchObject({ owner: "te-office", service: "s-startup-grant" });
      expect(itemOn(today, id)?.why?.fi).toMatch(/piti olla päätös ennen yrityksen aloittamista/);
      expect(itemOn(today, id)?.why?.en).toMatch(/had to be decided before the business started/);
    }
  });

  test("from 2025 is asked of the employment authority", () => {
    for (const today of ["2025-01-01", "2026-11-24", "2028-12-31"]) {
      expect(itemOn(today, id)).toMatchObject({ owner: "tyovoimaviranomainen", service: "s-startup-grant" });
      expect(itemOn(today, id)?.why?.en).toMatch(/can be lost by starting too early/);
    }
    const named = planOn("2025-01-01").organisations.find((one) => one.id === "tyovoimaviranomainen");
    expect(named).toMatchObject({ sameAs: "EMPL" });
  });
});

describe("the domestic-animal yard", () => {
  const id = "ani-yard-notice.submit";

  test.each([
    ["2023-12-31", "avi", /permit from the Regional State Administrative Agency/, "247/1996"],
    ["2024-01-01", "avi", /notice was sent to the Regional State Administrative Agency/, "693/2023"],
    ["2025-12-31", "avi", /notice was sent to the Regional State Administrative Agency/, "693/2023"],
    ["2026-01-01", "ruokavirasto", /notifiable activity/, "693/2023"],
    ["2028-12-31", "ruokavirasto", /notifiable activity/, "693/2023"],
  ])("on %s: %s", (today, owner, why, law) => {
    const item = itemOn(today, id);
    expect(item?.owner).toBe(owner);
    expect(item?.why?.en).toMatch(why);
    expect(item?.law.map((one) => one.id)).toEqual([law]);
    expect(serviceOn(today, id)).toMatchObject({ owner, inForce: true });
    expect(serviceOn(today, id)?.formerly?.fi).toMatch(/lupa 31.12.2023 asti/);
  });
});

describe("the rules of the programme period that ends with 2027", () => {
  const open = [...program.rules.values()].filter(({ versions }) =>
    versions.some(({ toConfirmed }) => !toConfirmed),
  );

  test("are ten, and their end is not verified", () => {
    expect(open.map(({ name }) => name)).toEqual([
      "aid-autumn",
      "aid-changes",
      "aid-farm-investment",
      "aid-field",
      "aid-rural-business",
      "aid-yf-income",
      "aid-young-farmer-startup",
      "ani-premiums",
      "org-commitment",
      "org-training",
    ]);
  });

  test("go on after it, and are provisional from the first day of 2028, no others", () => {
    const names = new Set(open.map(({ name }) => name));
    for (const today of ["2027-12-31", "2028-01-01", "2028-06-15", "2028-12-31"]) {
      const items = itemsOf(planOn(today));
      const ofPeriod = items.filter(({ rule }) => names.has(rule));
      expect(new Set(ofPeriod.map(({ rule }) => rule)).size, today).toBe(10);
      for (const { id, provisional, ruleEnds } of items) {
        const isOfPeriod = names.has(id.split(".")[0] ?? "");
        expect(provisional, `${id} on ${today}`).toBe(isOfPeriod && today >= "2028-01-01");
        if (isOfPeriod) expect(ruleEnds, id).toBe("2027-12-31");
      }
    }
  });

  test("each of their dates after it is provisional, on whatever day the calendar is made", () => {
    const lines = occurrences(program, situationOf("liisa"), "2027-01-01", "2030-12-31");
    const field = lines.filter(({ task }) => task === "aid-field.apply");
    expect(field.map(({ date, provisional }) => [date, provisional])).toEqual([
      ["2027-06-09", false],
      ["2028-06-09", true],
      ["2029-06-08", true],
      ["2030-06-07", true],
    ]);
    for (const { rule, date, provisional } of lines)
      expect(provisional, `${rule} ${date}`).toBe(
        date > "2027-12-31" && open.some(({ name }) => name === rule),
      );
  });
});

describe("the origin of meat", () => {
  test("is told until the verified end, and no day longer; the other information stays", () => {
    for (const today of ["2024-06-01", "2029-04-30"]) {
      expect(itemOn(today, "food-info.meat-origin"), today).toMatchObject({
        ruleEnds: "2029-04-30",
        provisional: false,
      });
    }
    for (const today of ["2029-05-01", "2030-01-01"]) {
      expect(itemOn(today, "food-info.meat-origin"), today).toBe(undefined);
      expect(itemOn(today, "food-info.allergens"), today).toBeDefined();
    }
  });
});

describe("a rule that is not in force yet", () => {
  test.each([
    ["2023-12-31", ["pkg-producer"]],
    ["2024-01-01", []],
    ["2024-12-31", []],
    ["2025-01-01", []],
  ])("on %s: %j", (today, rules) => {
    const left = planOn(today).leftOut.filter(({ reason }) => reason === "not-in-force");
    expect(left.map(({ rule }) => rule)).toEqual(rules);
    for (const { inForce, title } of left) {
      expect(inForce?.from ?? "").toMatch(/^2024-01-01$|^2025-01-01$/);
      expect((inForce?.from ?? "") > today).toBe(true);
      expect(title).not.toBe(null);
    }
  });
});

describe.each(days)("on %s", (today) => {
  const plan = planOn(today);

  test("every item is by the version of its rule in force, and none after a verified end", () => {
    for (const { id, rule: name, provisional, why } of itemsOf(plan)) {
      const rule = program.rules.get(name);
      const inForce = (rule?.versions ?? []).filter(
        ({ from, to }) => (from ?? today) <= today && today <= (to ?? today),
      );
      const unverified = (rule?.versions ?? []).filter(
        ({ to, toConfirmed }) => (to ?? today) < today && !toConfirmed,
      );
      const [version] = inForce.length > 0 ? inForce : unverified;
      expect(version, id).toBeDefined();
      const task = version?.tasks.find((one) => one.id === id);
      expect(why, id).toEqual(task?.why);
      expect((task?.valid.to ?? today) >= today || task?.valid.toConfirmed === false, id).toBe(true);
      expect(provisional, id).toBe(inForce.length === 0);
    }
  });

  test("every owner is the service's on that day, and every law is in force", () => {
    for (const { id, service, owner, law } of itemsOf(plan)) {
      const source = program.services.get(service);
      const periodsOf = [{ owner: source?.owner, valid: source?.valid }, ...(source?.versions ?? [])];
      const owners = periodsOf.filter(
        ({ valid }) => (valid?.from ?? today) <= today && today <= (valid?.to ?? today),
      );
      expect(
        owners.map((one) => one.owner),
        id,
      ).toEqual([owner]);
      for (const { id: number } of law) {
        const valid = program.laws.get(number)?.valid;
        expect((valid?.from ?? today) <= today && today <= (valid?.to ?? today), number).toBe(true);
      }
    }
  });

  test("what was left out because it is not in force names days that are not this one", () => {
    for (const { reason, inForce, rule } of plan.leftOut) {
      if (reason !== "not-in-force") continue;
      const isNow = (inForce?.from ?? today) <= today && today <= (inForce?.to ?? today);
      expect(isNow, rule).toBe(false);
    }
  });
});
