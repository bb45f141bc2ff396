import { describe, expect, it } from "vitest";
import { makePlan, viewFor } from "../../src/index.ts";
import { care, careRecord, itemIn, nextDay, refusal, send, tell } from "./care.ts";

const peers = "r33.peer-and-group";
const nutrition = "r28.nutrition";

describe("a recommendation", () => {
  it("is joined by accepting or starting it", () => {
    const record = send(careRecord(), { type: "task-accepted", item: peers });
    expect(itemIn(record, peers)?.status).toBe("accepted");
    expect(itemIn(send(record, { type: "task-started", item: peers }), peers)?.status).toBe("under-way");
  });

  it("that is declined is out of the list, and nothing is told of it any more", () => {
    const declined = send(careRecord(), { type: "task-declined", item: peers });
    expect(declined.plan.order).not.toContain(peers);
    const gone = tell(declined, { type: "facts-changed", facts: { "diabetes.diagnosis": "none" } });
    if (gone.refused !== undefined) throw new Error(gone.refused.code);
    const back = tell(gone.record, { type: "facts-changed", facts: { "diabetes.diagnosis": "type2" } });
    if (back.refused !== undefined) throw new Error(back.refused.code);
    expect(back.record.items.find(({ id }) => id === peers)?.status).toBe("declined");
    expect(back.record.plan.order).not.toContain(peers);
    const later = nextDay(back.record, "2027-11-24");
    expect(later.items.find(({ id }) => id === peers)?.status).toBe("declined");
  });

  it("causes no news when it is the only thing that changes", () => {
    const facts = { "lifestyle.activity": 200 };
    const activity = "r30.activity";
    const news = (record: ReturnType<typeof careRecord>) => {
      const away = send(record, { type: "facts-changed", facts });
      const back = tell(away, { type: "facts-changed", facts: { "lifestyle.activity": 60 } });
      return back.refused === undefined ? back.effects : back.refused;
    };
    expect(news(careRecord())).toMatchObject([{ type: "notify", about: "plan-changed" }]);
    expect(news(send(careRecord(), { type: "task-declined", item: activity }))).toEqual([]);
  });

  it("may be offered again at a review, and only then", () => {
    const agreed = send(
      careRecord({ "plan.agreed-date": "2026-11-24", "plan.status": "agreed" }),
      { type: "task-declined", item: peers },
      { type: "plan-proposed" },
      { type: "plan-agreed", by: "nina" },
      { type: "plan-started" },
      { type: "plan-review-due" },
    );
    expect(agreed.items.find(({ id }) => id === peers)?.status).toBe("declined");
    const reviewed = send(agreed, { type: "plan-reviewed", kept: true });
    expect(reviewed.items.find(({ id }) => id === peers)?.status).toBe("proposed");
    expect(reviewed.plan.order).toContain(peers);
    expect(reviewed.items.filter(({ status }) => status === "declined")).toEqual([]);
  });
});

describe("a service that a professional opens", () => {
  it("cannot be begun by the customer before, and the refusal says who opens it", () => {
    const { refused } = tell(careRecord(), { type: "task-accepted", item: nutrition });
    expect(refused).toMatchObject({ code: "event/opened-by-professional", path: "item" });
    expect(refused?.message).toContain("`own.county`");
    expect(refusal(careRecord(), { type: "task-started", item: nutrition })).toBe(
      "event/opened-by-professional item",
    );
    expect(itemIn(careRecord(), nutrition)).toMatchObject({ opened: false });
    expect(itemIn(careRecord(), peers)).toMatchObject({ opened: null });
    expect(refusal(careRecord(), { type: "task-declined", item: nutrition })).toBeUndefined();
  });

  it("is listed as such", () => {
    const { services } = makePlan(care, {
      ...careRecord().start,
      lifeEvent: "type-2-diabetes",
      today: "2026-11-24",
    });
    expect(services.find(({ id }) => id === "svc.county.nutrition-therapy")?.access).toBe("professional");
    expect(services.find(({ id }) => id === "svc.diabetes.peer-support")?.access).toBe("open");
  });

  it("can be begun when it has been opened", () => {
    const opened = send(careRecord(), {
      type: "service-opened",
      service: "svc.county.nutrition-therapy",
      by: "nina",
    });
    expect(opened.opened).toMatchObject([{ service: "svc.county.nutrition-therapy", by: "nina" }]);
    expect(itemIn(opened, nutrition)).toMatchObject({ opened: true });
    expect(refusal(opened, { type: "task-accepted", item: nutrition })).toBeUndefined();
    expect(
      refusal(opened, { type: "service-opened", service: "svc.county.nutrition-therapy", by: "nina" }),
    ).toBe("event/against-state ");
  });

  it("is opened only by a professional with whom the plan is agreed", () => {
    const event = { type: "service-opened", service: "svc.county.nutrition-therapy" };
    const record = send(
      careRecord(),
      { type: "participant-joined", participant: "rita", role: "representative" },
      { type: "consent-given", participant: "rita", areas: ["health"] },
    );
    for (const by of ["customer", "rita", "system"])
      expect(refusal(record, { ...event, by })).toBe("event/out-of-role by");
    expect(refusal(record, { ...event, by: "nina", service: "svc.diabetes.peer-support" })).toBe(
      "event/unknown-service service",
    );
    expect(refusal(record, { ...event, by: "nina", service: "nothing" })).toBe(
      "event/unknown-service service",
    );
  });

  it("closes no task: the customer can always begin what must be done", () => {
    const task = "r22.kela-special-reimbursement";
    const { services, tasks } = careRecord().plan;
    const service = tasks.find(({ id }) => id === task)?.service;
    expect(services.find(({ id }) => id === service)?.access).toBe("professional");
    expect(itemIn(careRecord(), task)).toMatchObject({ opened: null });
    expect(refusal(careRecord(), { type: "task-started", item: task })).toBeUndefined();
  });

  it("never closes help in danger", () => {
    const record = send(careRecord(), {
      type: "facts-changed",
      facts: { "feet.new-problem": ["wound-or-blister"] },
    });
    const urgent = viewFor(record, "customer").items.find(({ type }) => type === "safety");
    expect(urgent).toMatchObject({ halt: true, opened: null });
    expect(refusal(record, { type: "safety-acknowledged", item: urgent?.id })).toBeUndefined();
  });
});
