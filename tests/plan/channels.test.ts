import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/index.ts";
import {
  asked,
  chosen,
  type Data,
  is,
  programOf,
  rule,
  service,
  situation,
  text,
} from "../compile/programs.ts";

const event = {
  channels: {
    preference: "wish",
    order: { phone: ["phone", "in-person"], web: ["web"] },
    cannot: [
      {
        conditions: { all: [is("login", false)] },
        channels: ["web", "app"],
        "strong-identification-only": true,
        text: text("no login"),
      },
      { conditions: { all: [is("deaf", true)] }, channels: ["phone"], text: text("deaf") },
    ],
  },
};

function channels(facts: Data, identification = "strong", settings: Data = event) {
  const program = programOf({
    facts: [
      chosen("wish", "choice", ["phone", "web", "helper"]),
      asked("login", "boolean"),
      asked("deaf", "boolean"),
    ],
    services: [service("help", { channels: ["web", "app", "phone", "in-person"], identification })],
    rules: [rule("R1", { all: [] })],
    event: settings,
  });
  return makePlan(program, situation(facts)).tasks[0]?.channels.map(
    ({ channel, usable, why }) => `${channel}${usable ? "" : ` not: ${why?.en}`}`,
  );
}

describe("the channels of a service", () => {
  test("keep the service's order when nothing is known of the customer", () => {
    expect(channels({})).toEqual(["web", "app", "phone", "in-person"]);
    expect(channels({ wish: null, login: null })).toEqual(["web", "app", "phone", "in-person"]);
  });

  test("come in the order that the customer wants, the others after them", () => {
    expect(channels({ wish: "phone" })).toEqual(["phone", "in-person", "web", "app"]);
    expect(channels({ wish: "web" })).toEqual(["web", "app", "phone", "in-person"]);
  });

  test("keep their order for a wish that says nothing of channels", () => {
    expect(channels({ wish: "helper" })).toEqual(["web", "app", "phone", "in-person"]);
  });

  test("that the customer cannot use come last, with the reason, and are never left out", () => {
    expect(channels({ login: false })).toEqual([
      "phone",
      "in-person",
      "web not: no login (en)",
      "app not: no login (en)",
    ]);
    expect(channels({ login: false, deaf: true, wish: "phone" })).toEqual([
      "in-person",
      "phone not: deaf (en)",
      "web not: no login (en)",
      "app not: no login (en)",
    ]);
  });

  test("can be used without a login where the service needs none", () => {
    expect(channels({ login: false }, "none")).toEqual(["web", "app", "phone", "in-person"]);
    expect(channels({ login: false }, "strong-or-visit")?.[0]).toBe("phone");
    expect(channels({ deaf: true }, "none")?.at(-1)).toBe("phone not: deaf (en)");
  });

  test("keep the service's order in a life event that says nothing of channels", () => {
    expect(channels({ wish: "phone", login: false }, "strong", {})).toEqual([
      "web",
      "app",
      "phone",
      "in-person",
    ]);
    expect(channels({ wish: "phone" }, "strong", { channels: { preference: "wish" } })).toEqual([
      "web",
      "app",
      "phone",
      "in-person",
    ]);
  });
});
