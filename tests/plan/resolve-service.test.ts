import { describe, expect, test } from "vitest";
import { resolveService } from "../../src/index.ts";
import { organisation, service, text } from "../compile/programs.ts";
import { program as finland } from "./whole-program.ts";
import { type WideBase, wideProgramOf } from "./wide-base.ts";

/** A need whose office was replaced in 2026, a service that another took over, and one that ended for good. */
const base: WideBase = {
  organisations: [
    organisation("office", { name: { fi: "Virasto (VIR)", sv: "Ämbetsverket", en: "Office" } }),
    organisation("old", {
      name: { fi: "Vanha-keskus", sv: "Gamla centralen", en: "OLD centre" },
      valid: { to: "2025-12-31" },
    }),
    organisation("gone", { valid: { to: "2025-12-31" } }),
    organisation("new", { valid: { from: "2026-01-01" } }),
  ],
  redirects: [
    {
      id: "r1",
      old: "Vanha-keskus: luvat",
      new: "new",
      since: "2026-01-01",
      "applies-to": text("permits"),
      confidence: "K",
    },
    {
      id: "r2",
      old: "gone (fi)",
      new: "new",
      since: "2026-01-01",
      "applies-to": text("all"),
      confidence: "K",
    },
    {
      id: "r3",
      old: "Ancient office",
      new: "office",
      since: null,
      "applies-to": text("all"),
      confidence: "U",
    },
  ],
  services: [
    service("help", { aliases: ["Apu vanhasta", " odd  alias "] }),
    service("permit", {
      owner: "new",
      valid: { from: "2026-01-01" },
      versions: [{ owner: "old", valid: { to: "2025-12-31" } }],
    }),
    service("visit", { owner: "old", valid: { to: "2025-12-31" }, successors: ["call"] }),
    service("call", { owner: "office", valid: { from: "2026-01-01" }, predecessors: ["visit"] }),
    service("ended", { valid: { to: "2024-12-31" }, formerly: text("paper") }),
    service("constructor"),
  ],
};

const program = wideProgramOf(base);
const before = "2025-12-31";
const after = "2026-01-01";

/** What was found, short. */
function found(name: string, day = after) {
  const result = resolveService(program, name, day);
  if (!result.found) return { suggestion: result.suggestion };
  const { by, services, owner, moved, redirect } = result;
  return {
    by,
    services: services.map(({ id, owner: of, inForce }) => `${id} ${of}${inForce ? "" : " not in force"}`),
    owner: owner?.id ?? null,
    moved,
    ...(redirect === null ? {} : { since: redirect.since }),
  };
}

describe("a service", () => {
  test("by its id has the owner of the day", () => {
    expect(found("permit", before)).toEqual({
      by: "id",
      services: ["permit old"],
      owner: "old",
      moved: false,
    });
    expect(found("permit")).toEqual({ by: "id", services: ["permit new"], owner: "new", moved: false });
  });

  test("that another took over leads to that one, and before it to the one that was there", () => {
    expect(found("visit")).toEqual({ by: "id", services: ["call office"], owner: "office", moved: true });
    expect(found("call", before)).toEqual({ by: "id", services: ["visit old"], owner: "old", moved: true });
  });

  test("that ended for good says so, with what there was", () => {
    expect(found("ended")).toEqual({
      by: "id",
      services: ["ended office not in force"],
      owner: null,
      moved: false,
    });
    const result = resolveService(program, "ended", after);
    expect(result.found && result.services[0]?.formerly).toEqual(text("paper"));
  });

  test.each(["help (fi)", "help (sv)", "help (en)", "use help (en)", " HELP (FI)  "])(
    "by the name %j",
    (name) => {
      expect(found(name)).toEqual({ by: "name", services: ["help office"], owner: "office", moved: false });
    },
  );

  test.each(["Apu vanhasta", "apu VANHASTA", "odd  alias"])("by the former name %j", (name) => {
    expect(found(name)).toEqual({ by: "old-name", services: ["help office"], owner: "office", moved: true });
  });

  test("whose letters are put together in another way is the same", () => {
    expect(found("Ämbetsverket".normalize("NFD"))).toEqual(found("Ämbetsverket"));
    expect(found("Ämbetsverket")).toMatchObject({ by: "name", owner: "office" });
  });
});

describe("an organisation", () => {
  test.each(["office", "OFFICE", "Virasto (VIR)", "ämbetsverket", "VIR", "vir"])("by %j", (name) => {
    expect(found(name)).toEqual({
      by: "name",
      services: ["call office", "constructor office", "help office"],
      owner: "office",
      moved: false,
    });
  });

  test("that has ended leads to those that came after it; several owners are told service by service", () => {
    for (const name of ["old", "Vanha-keskus", "gamla centralen", "OLD"]) {
      expect(found(name, before), name).toEqual({
        by: "name",
        services: ["permit old", "visit old"],
        owner: "old",
        moved: false,
      });
      expect(found(name), name).toEqual({
        by: "name",
        services: ["call office", "permit new"],
        owner: null,
        moved: true,
      });
    }
  });

  test("that is there without services is still named", () => {
    expect(found("gone (sv)", before)).toEqual({ by: "name", services: [], owner: "gone", moved: false });
  });

  test("that is not there yet leads to what it will own, with the owner of the day", () => {
    expect(found("new", before)).toEqual({ by: "name", services: ["permit old"], owner: "old", moved: true });
  });
});

describe("a redirect", () => {
  test("leads to the new owner from its day on, and to the old one before", () => {
    const now = { by: "redirect", services: ["permit new"], owner: "new", moved: true, since: after };
    expect(found("Vanha-keskus: luvat")).toEqual(now);
    expect(found("r1")).toEqual(now);
    expect(found("vanha-KESKUS: luvat ", before)).toEqual({
      by: "redirect",
      services: ["permit old"],
      owner: "old",
      moved: false,
      since: after,
    });
  });

  test("of an organisation's name counts for all its names and ids", () => {
    for (const name of ["gone", "gone (fi)", "gone (sv)", "gone (en)"]) {
      expect(found(name), name).toMatchObject({ by: "redirect", owner: "new", moved: true });
      expect(found(name, before), name).toMatchObject({ by: "name", owner: "gone", moved: false });
    }
  });

  test("without a day has always held", () => {
    expect(found("ancient office", "1990-01-01")).toMatchObject({
      by: "redirect",
      owner: "office",
      since: null,
    });
  });
});

describe("a name that nobody knows", () => {
  test.each([
    ["helpp", "help"],
    ["permitt", "permit"],
    ["Apu vanhaste", "Apu vanhasta"],
    ["Ancient offise", "Ancient office"],
    ["ämbetsverkeet", "Ämbetsverket"],
    ["quite something else", null],
    ["", null],
  ])("%j: did you mean %j?", (name, suggestion) => {
    expect(found(name)).toEqual({ suggestion });
  });

  test.each(["__proto__", "toString", "hasOwnProperty", "valueOf", "undefined", "null", "r", ".", "permit."])(
    "%j finds nothing of an object's own",
    (name) => {
      expect(resolveService(program, name, after).found).toBe(false);
    },
  );

  test("a service called as a key of objects is itself", () => {
    expect(found("constructor")).toMatchObject({ by: "id", services: ["constructor office"] });
  });

  test.each([undefined, null, 5, {}, ["help"], Symbol.iterator])("%s is no name", (name) => {
    expect(resolveService(program, name as string, after)).toEqual({ found: false, suggestion: null });
  });

  test("hostile names end at once, whatever their length and letters", () => {
    const long = [
      "x".repeat(1_000_000),
      "(".repeat(100_000),
      "A".repeat(100_000),
      "\0",
      "\uD800",
      "İ".repeat(1_000),
    ];
    for (const name of long) expect(resolveService(program, name, after).found).toBe(false);
  });

  test.each(["", "2026-02-30", "tomorrow", "2026-1-1", undefined, 20260101])("%j is no date", (date) => {
    expect(() => resolveService(program, "help", date as string)).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
  });
});

describe("the old names of Finland", () => {
  const owners = (name: string, day: string) => {
    const result = resolveService(finland, name, day);
    if (!result.found) return null;
    const ids = result.owner === null ? result.services.map(({ owner }) => owner) : [result.owner.id];
    return [...new Set(ids)].join(" ");
  };

  test.each([
    ["TE-toimisto", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["TE", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["TE Office", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["Arbets- och näringsbyrån", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["TE-toimiston starttiraha", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["s-startup-grant", "te-office", "tyovoimaviranomainen", "2025-01-01"],
    ["ELY", "ely-centre", "UELVK elinvoimakeskus", "2026-01-01"],
    ["ELY-keskus", "ely-centre", "UELVK elinvoimakeskus", "2026-01-01"],
    ["NTM-centralen", "ely-centre", "UELVK elinvoimakeskus", "2026-01-01"],
    ["ELY-keskus: maaseutu ja maatalous", "ely-centre", "elinvoimakeskus", "2026-01-01"],
    ["ELY-keskuksen luomuvalvonta", "ely-centre", "elinvoimakeskus", "2026-01-01"],
    ["AVI", "avi", "lvv ruokavirasto", "2026-01-01"],
    ["RFV", "avi", "lvv ruokavirasto", "2026-01-01"],
    ["Aluehallintovirasto (AVI)", "avi", "lvv ruokavirasto", "2026-01-01"],
    ["aluehallintovirasto (AVI): anniskelulupa", "avi", "lvv", "2026-01-01"],
    ["aluehallintovirasto (AVI): työsuojelu", "avi", "lvv", "2026-01-01"],
    ["r07", "avi", "ruokavirasto", "2026-01-01"],
    ["kotieläinpihalupa", "avi", "ruokavirasto", "2026-01-01"],
    ["Valvira", "valvira", "lvv", "2026-01-01"],
    ["Evira", "evira", "ruokavirasto", "2019-01-01"],
    ["Elintarviketurvallisuusvirasto Evira", "evira", "ruokavirasto", "2019-01-01"],
    ["Mavi", "mavi", "ruokavirasto", "2019-01-01"],
    ["Maaseutuvirasto Mavi", "mavi", "ruokavirasto", "2019-01-01"],
    ["Landsbygdsverket Mavi", "mavi", "ruokavirasto", "2019-01-01"],
    ["VRK", "vrk", "dvv", "2020-01-01"],
    ["maistraatti", "local-register-office", "dvv", "2020-01-01"],
    ["Magistraten", "local-register-office", "dvv", "2020-01-01"],
    ["kunnan kuluttajaturvallisuusvalvonta", "municipal-consumer-safety", "tukes", "2016-05-01"],
    ["kunnan tai alueen pelastuslaitos", "municipal-rescue", "pelastuslaitos", "2023-01-01"],
    ["kunnan terveyskeskus", "municipal-health-centre", "hyvinvointialue", "2023-01-01"],
    ["Oikeusaputoimisto", "legal-aid-office", "OPV", "2025-01-01"],
    ["Uudenmaan ELY-keskus", "ely-centre", "UELVK", "2026-01-01"],
  ])("%s: %s, then %s from %s on", (name, old, fresh, since) => {
    const year = Number(since.slice(0, 4));
    const dayBefore = since.endsWith("-01-01") ? `${year - 1}-12-31` : "2016-04-30";
    expect(owners(name, dayBefore)).toBe(old);
    expect(owners(name, since)).toBe(fresh);
    expect(owners(name, "2026-11-24")).toBe(fresh);
    expect(owners(name, "2030-12-31")).toBe(fresh);
  });

  const services = (name: string, day = "2026-11-24") => {
    const result = resolveService(finland, name, day);
    return result.found ? result.services.map(({ id }) => id) : null;
  };

  test.each(["TE-toimisto", "TE-palvelut", "arbets- och näringsbyrån", "TE Office"])(
    "somebody without work who asks for %s is led to the register of jobseekers, not only to the start-up grant",
    (name) => {
      expect(services(name)).toEqual(
        expect.arrayContaining(["initial-interview", "register-jobseeker", "s-startup-grant"]),
      );
    },
  );

  test.each([
    ["oikeusaputoimisto", "debt-counselling legal-aid"],
    ["oikeusaputoimistot", "debt-counselling legal-aid"],
    ["Rättshjälpsbyrån", "debt-counselling legal-aid"],
    ["Legal Aid Office", "debt-counselling legal-aid"],
    ["valtion oikeusapu- ja edunvalvontapiirit", "debt-counselling legal-aid"],
    ["kunnan velkaneuvonta", "debt-counselling"],
    ["Uudenmaan ELY-keskus", "pay-security"],
    ["NTM-centralen i Nyland", "pay-security"],
    ["Uusimaa ELY Centre", "pay-security"],
    ["ELY-keskusten sekä TE-toimistojen kehittämis- ja hallintokeskus", "s-startup-grant-payment talousapu"],
    ["monialainen yhteispalvelu TYP", "multi-sector-support"],
    ["monialainen yhteispalvelu", "multi-sector-support"],
    ["TYP", "multi-sector-support"],
    ["sektorsövergripande samservice", "multi-sector-support"],
    ["Mielenterveystalo", "mielenterveystalo"],
    ["Psykporten", "mielenterveystalo"],
  ])("%s, an old name in the cases' list of owners, leads to %s", (name, ids) => {
    expect(services(name)).toEqual(ids.split(" "));
  });

  test.each([
    ["svc.mielenterveystalo.self-care", "mielenterveystalo"],
    ["svc.county.social-need-assessment", "social-needs-assessment"],
    ["svc.dvv.digital-support", "digital-support"],
    ["svc.dvv.move-notification", "notify-move"],
    ["svc.emergency.112", "emergency-112"],
    ["svc.urgent.116117", "urgent-medical-116117"],
    ["svc.mieli.crisis-line", "crisis-helpline"],
  ])("%s, an id of the case of diabetes, leads to the service that both cases share", (id, shared) => {
    expect(services(id)).toEqual([shared]);
  });

  test("a slip of the pen is met with the name that was meant", () => {
    const suggestion = (name: string) => {
      const result = resolveService(finland, name, "2026-11-24");
      return result.found ? undefined : result.suggestion;
    };
    expect(suggestion("TE-tomisto")).toBe("TE-toimisto");
    expect(suggestion("Ruokavirasta")).toBe("Ruokavirasto");
    expect(suggestion("Valvirra")?.toLowerCase()).toBe("valvira");
  });
});
