import { describe, expect, test } from "vitest";
import { type TextOptions, toText } from "../../src/export/index.ts";
import type { Plan } from "../../src/model/index.ts";
import { deadline, item, leftOut, mattiPlan, planOf, safety, service, text } from "./sample-plan.ts";

function shown(plan: Plan, options: Partial<TextOptions> = {}): string {
  return toText(plan, { language: "fi", ...options });
}

/** Whether the texts stand in this order. */
function inOrder(output: string, texts: readonly string[]): boolean {
  let place = 0;
  return texts.every((each) => {
    const found = output.indexOf(each, place);
    place = found + each.length;
    return found >= 0;
  });
}

describe("the order of the document", () => {
  test("crisis guidance first, then what to begin with, dates, the rest, reasons, goals and the footer", () => {
    const output = shown(mattiPlan());
    expect(output.startsWith("Jos olet vaarassa, soita 112.\n")).toBe(true);
    const headings = [
      "Yritys menee konkurssiin\n=====",
      "Aloita näistä kolmesta\n-----",
      "Tärkeät päivät\n-----",
      "Hoidetaan yhdessä\n-----",
      "Voit myös\n-----",
      "Hyvä tietää\n-----",
      "Jo käsitelty\n-----",
      "Hyvä huomata nyt\n-----",
      "Mikä odottaa mitä\n-----",
      "Mikä jätettiin pois ja miksi\n-----",
      "Mikä on vielä auki\n-----",
      "Tarkista nämä vastaukset\n-----",
      "Tavoitteet\n-----",
      "Ketkä ovat mukana\n-----",
      "Tämä on ohje. Päätöksen tekee aina viranomainen.",
    ];
    expect(inOrder(output, headings)).toBe(true);
  });

  test("numbers run through the document", () => {
    const output = shown(mattiPlan());
    const titles = [
      "1.  Ilmoittaudu työttömäksi",
      "2.  Ota yhteyttä terveyskeskukseen",
      "3.  Pyydä omatyöntekijä",
      "4.  Pyydä todistus",
      "5.  Pyydä lisää aikaa",
      "6.  Mene haastatteluun",
      "7.  Sovi opinnoista",
      "8.  Tee R10.pay-security",
    ];
    expect(titles.filter((title) => !output.includes(title))).toEqual([]);
  });

  test("an item that the order does not name comes last", () => {
    const plan = planOf({ tasks: [item("R1.a"), item("R2.b")], order: ["R2.b"] });
    expect(inOrder(shown(plan), ["1.  Tee R2.b", "2.  Tee R1.a"])).toBe(true);
  });
});

describe("crisis guidance", () => {
  test.each([
    ["fi", ["- 09 2525 0111 – Kriisipuhelin, ympäri vuorokauden", "- 112 – Hätänumero"]],
    [
      "sv",
      [
        "- 09 2525 0112 – Kristelefonen, mån och ons 16–20",
        "- 09 2525 0111 – Kristelefonen, svarar på finska, dygnet runt",
        "- 112 – Nödnumret",
      ],
    ],
    [
      "en",
      ["- 112 – Emergency number", "- 09 2525 0111 – Crisis Helpline, answered in Finnish, around the clock"],
    ],
  ] as const)("in %s", (language, lines) => {
    const output = shown(mattiPlan(), { language });
    expect(output.split("\n").slice(1, 1 + lines.length)).toEqual(lines);
  });

  test("a plan without it begins with its title", () => {
    expect(shown(planOf({ help: null })).startsWith("Yritys menee konkurssiin\n")).toBe(true);
  });
});

describe("safety", () => {
  const acute = safety("R01.acute", {
    halt: true,
    why: text("Soita heti."),
    service: "emergency-112",
    also: ["crisis-helpline", "register-jobseeker"],
    channels: [{ channel: "phone", usable: true, why: null }],
  });

  test("a halt shows help and safety, and nothing else until the customer continues", () => {
    expect(shown(mattiPlan({ safety: [acute] }))).toBe(
      [
        "Jos olet vaarassa, soita 112.",
        "- 09 2525 0111 – Kriisipuhelin, ympäri vuorokauden",
        "- 112 – Hätänumero",
        "",
        "Tämä ensin",
        "----------",
        "- Soita 112",
        "  Soita heti.",
        "  Miten: puhelimella 112",
        "  Kriisipuhelin: 09 2525 0111 (ympäri vuorokauden)",
        "  Katso myös: Työnhaun aloittaminen",
        "",
        "Muu suunnitelma odottaa, kunnes jatkat: ”Olen turvassa juuri nyt, jatka”.",
        "",
      ].join("\n"),
    );
  });

  test("after the customer has continued, safety still comes first and the rest follows", () => {
    const output = shown(mattiPlan({ safety: [{ ...acute, acknowledged: true }] }));
    expect(inOrder(output, ["Tämä ensin", "- Soita 112", "Yritys menee konkurssiin", "Aloita näistä"])).toBe(
      true,
    );
    expect(output).not.toContain("odottaa, kunnes");
  });

  test("a professional too waits", () => {
    expect(shown(mattiPlan({ safety: [acute] }), { view: "full" })).not.toContain("Aloita");
  });

  test("a service that the plan does not hold is left out", () => {
    const bare = safety("R02.talk", { service: "nowhere", also: ["nowhere"] });
    expect(shown(planOf({ safety: [bare] }))).toContain("- Soita 112\n\n");
  });
});

describe("the load limit", () => {
  test("the rest is short and names who helps", () => {
    const output = shown(mattiPlan());
    expect(output).toContain("Muut asiat hoidetaan yhdessä. Sinua auttaa: Omatyöntekijä.");
    expect(output).toContain("Näitä sinun ei tarvitse hoitaa yksin. Sinua auttaa: Omatyöntekijä.");
    const short = [
      "5.  Pyydä lisää aikaa",
      "    Laki: viimeistään ma 14.12.2026",
      "    Pyydä ennen muuttoa.",
      "",
      "Kahden viikon sisällä:",
      "6.  Mene haastatteluun",
    ];
    expect(output).toContain(short.join("\n"));
  });

  test("a professional sees everything about the rest", () => {
    const output = shown(mattiPlan(), { view: "full" });
    expect(
      inOrder(output, ["5.  Pyydä lisää aikaa", "Asiaa hoitaa: Oma työllisyysalue", "Sääntö: R35"]),
    ).toBe(true);
    expect(output).toContain("Vain ammattilaiselle");
  });

  const load = mattiPlan().load;
  test("one item, items beyond the limit, and nobody to help", () => {
    if (load === null) throw new Error("the sample has a load limit");
    const plan = mattiPlan({
      focus: ["R14.register-now", "R35.more-time"],
      load: { ...load, beyond: ["R35.more-time"], professional: null },
    });
    const output = shown(plan);
    expect(output).toContain("Aloita tästä\n------------\nMuut asiat voivat odottaa.");
    expect(output).toContain("2.  Pyydä lisää aikaa\n    tämä hoidetaan yhdessä\n");
    expect(output).not.toContain("Sinua auttaa");
  });

  test.each(["no", "open"] as const)("when it is %s, the whole list is shown by urgency", (applies) => {
    if (load === null) throw new Error("the sample has a load limit");
    const output = shown(mattiPlan({ load: { ...load, applies } }));
    expect(output).not.toContain("Aloita näistä");
    expect(output).not.toContain("Hoidetaan yhdessä");
    const order = [
      "Mitä teet",
      "Tänään:",
      "1.  Ilmoittaudu",
      "Tällä viikolla:",
      "3.  Pyydä",
      "Kahden viikon sisällä:",
    ];
    expect(inOrder(output, order)).toBe(true);
  });

  test("when everything is in focus there is no rest", () => {
    if (load === null) throw new Error("the sample has a load limit");
    const output = shown(planOf({ tasks: [item("R1.a")], focus: ["R1.a"], load }));
    expect(output).toContain("Aloita tästä");
    expect(output).not.toContain("Hoidetaan yhdessä\n");
  });

  test("without an open task there is nothing to begin with", () => {
    expect(shown(planOf({ load }))).not.toContain("Aloita");
  });

  test("no tasks at all is said kindly", () => {
    expect(shown(planOf())).toContain("Vastaustesi perusteella listalla ei ole vielä tehtäviä.");
  });
});

describe("important dates", () => {
  test("law, authority and agreement first with their kind, then advice by day", () => {
    const wanted = [
      "Tärkeät päivät",
      "--------------",
      "ti 17.11.2026  Viranomaisen määräaika. Viranomainen on myöhässä: kysy asiasta.",
      "               6. Mene haastatteluun",
      "ti 24.11.2026  Laki: viimeistään tänään",
      "               1. Ilmoittaudu työttömäksi",
      "ma 14.12.2026  Laki: viimeistään silloin",
      "               5. Pyydä lisää aikaa",
      "               Pyydä ennen muuttoa.",
      "",
      "Hyvä hoitaa viimeistään (suositus, ei velvollisuus):",
      "to 26.11.2026  2. Ota yhteyttä terveyskeskukseen",
      "pe 27.11.2026  3. Pyydä omatyöntekijä",
      "               4. Pyydä todistus",
      "",
    ];
    expect(shown(mattiPlan())).toContain(wanted.join("\n"));
  });

  test("without a date there is no section, and a group without one has no heading", () => {
    expect(shown(planOf({ tasks: [item("R1.a")] }))).not.toContain("Tärkeät päivät");
    const past = item("R1.a", { deadline: deadline("recommended", "2026-11-01") });
    const output = shown(planOf({ tasks: [past] }));
    expect(output).toContain("su 1.11.2026  Suositeltu päivä. Tämä kannattaa hoitaa vielä tänään.");
    expect(output).not.toContain("suositus, ei velvollisuus");
    const coming = item("R1.a", { deadline: deadline("agreed", "2026-12-01") });
    expect(shown(planOf({ tasks: [coming] }))).not.toContain("suositus, ei velvollisuus");
  });
});

describe("why, what waits and what is open", () => {
  test("what was left out is told by the facts, but never what help offers or the plan has", () => {
    const output = shown(
      mattiPlan({
        leftOut: [...mattiPlan().leftOut, leftOut("R15", "Ilmoittaudu työttömäksi", ["person.age"])],
      }),
    );
    const wanted = [
      "- Hae ansiopäivärahaa",
      "  Kysy kassasta",
      "  Tähän vaikuttaa: ”Kuulutko työttömyyskassaan?”",
      "- Pyydä lyhytterapiaa",
      "  Tähän vaikuttaa: ”Minkä ikäinen olet?”",
      "",
      "Ei voimassa tänä päivänä:",
      "- Julkaise työnhakuprofiili",
      "  Voimassa pe 1.1.2027 alkaen.",
      "  Sen sijaan: Ilmoittaudu työttömäksi",
      "",
      "Mikä on vielä auki",
    ];
    expect(output).toContain(wanted.join("\n"));
    expect(output).not.toContain("- Soita Kriisipuhelimeen");
  });

  test.each([
    [{ from: "2027-01-01", to: "2027-12-31" }, "Voimassa pe 1.1.2027 – pe 31.12.2027."],
    [{ from: null, to: "2026-04-30" }, "Voimassa to 30.4.2026 asti."],
    [{ from: null, to: null }, null],
    [null, null],
  ])("in force %j", (inForce, words) => {
    const ended = {
      ...leftOut("R22", "Vanha", []),
      reason: "not-in-force" as const,
      inForce,
      instead: ["nowhere"],
    };
    const output = shown(planOf({ leftOut: [ended] }));
    expect(output).toContain(`- Vanha\n${words === null ? "" : `  ${words}\n`}\n`);
  });

  test("many facts are counted for the customer and all named for a professional", () => {
    const others = ["a", "c"].map((fact) => leftOut(`R-${fact}`, `Muu ${fact}`, [fact]));
    const plan = planOf({ leftOut: [leftOut("R1", "Pois", ["a", "b", "c", "d"]), ...others] });
    // `b` and `d` belong to this rule alone, so they tell the most.
    expect(shown(plan)).toContain("- Pois\n  Tähän vaikuttaa: ”b”, ”d” ja 2 muuta");
    expect(shown(plan, { view: "full" })).toContain("Tähän vaikuttaa: ”a”, ”b”, ”c”, ”d”");
  });

  test("a rule without a title is told to a professional alone", () => {
    const plan = planOf({
      leftOut: [leftOut("R77", null, []), leftOut("R78", null, ["person.age"])],
      undecided: [
        { rule: "R79", title: null, needs: ["person.age"] },
        { rule: "R80", title: text("Ei mitään"), needs: [] },
      ],
    });
    expect(shown(plan)).not.toMatch(/R7\d|Mikä jätettiin pois/);
    expect(shown(plan)).toContain("- ”Minkä ikäinen olet?”\n\n");
    const full = shown(plan, { view: "full" });
    expect(full).toContain("- R77\n- R78\n  Tähän vaikuttaa: ”Minkä ikäinen olet?”");
    expect(full).toContain("Vaikuttaa tähän: R79");
    expect(full).not.toContain("Ei mitään");
  });

  test("each first step with what follows it", () => {
    const wanted = [
      "- Ensin: 2. Ota yhteyttä terveyskeskukseen",
      "  Sitten: 4. Pyydä todistus",
      "- Ensin: 6. Mene haastatteluun",
      "  Sitten: 7. Sovi opinnoista",
    ];
    expect(shown(mattiPlan())).toContain(wanted.join("\n"));
    const alone = item("R2.b", { status: "locked", after: ["R9.gone"] });
    expect(shown(planOf({ tasks: [alone] }))).toContain("- Ensin: R9.gone\n  Sitten: 1. Tee R2.b");
  });

  test("what no longer waits is not said to wait", () => {
    const free = item("R2.b", { status: "open", after: ["R1.a"] });
    const output = shown(planOf({ tasks: [item("R1.a"), free] }));
    expect(output).not.toMatch(/Ensin|Vasta tämän jälkeen/);
  });

  test("several next steps of one first step", () => {
    const next = ["R2.b", "R3.c"].map((id) => item(id, { status: "locked", after: ["R1.a"] }));
    expect(shown(planOf({ tasks: [item("R1.a"), ...next] }))).toContain(
      "- Ensin: 1. Tee R1.a\n  Sitten: 2. Tee R2.b\n  Sitten: 3. Tee R3.c",
    );
  });

  test("a question with what it decides", () => {
    expect(shown(mattiPlan())).toContain(
      "- ”Kuulutko työttömyyskassaan?”\n  Vaikuttaa tähän: Päätä, kuka näkee suunnitelman\n",
    );
  });

  test("an answer that could not be used names the question and what to do", () => {
    expect(shown(mattiPlan())).toContain(
      "- ”Minkä ikäinen olet?”\n  Sellaista päivää ei ole. Tarkista päivä.\n",
    );
    const other = { severity: "error", fact: "toString", message: "m", help: "do this" } as const;
    // Codes that the words do not know: one of another stage, and one that a newer or damaged plan may hold.
    const codes = ["call/unknown-id", "constructor" as "call/unknown-id"] as const;
    expect(shown(planOf({ problems: codes.map((code) => ({ ...other, code })) }))).toContain(
      "- ”toString”\n  do this\n- ”toString”\n  do this\n",
    );
  });

  test("what is settled is kept in sight", () => {
    expect(shown(mattiPlan())).toContain(
      "- Päätä YEL-vakuutus\n  tehty, pe 20.11.2026\n- Valtuuta läheinen\n  et halunnut tätä\n",
    );
  });
});

describe("indicators, goals and people", () => {
  test("the gravest first, those for the customer, and one that is hidden stays hidden", () => {
    const hidden = mattiPlan().indicators.map((each) => ({ ...each, shown: each.rule !== "I04" }));
    expect(inOrder(shown(mattiPlan()), ["- Asumiseen kannattaa", "- Pidä yhteyttä"])).toBe(true);
    expect(shown(mattiPlan())).not.toContain("Vain ammattilaiselle");
    expect(shown(mattiPlan({ indicators: hidden }))).not.toContain("Asumiseen kannattaa");
    expect(shown(mattiPlan({ indicators: hidden }), { view: "full" })).not.toContain("Asumiseen kannattaa");
  });

  test("without a title the action is the title; with neither there is none", () => {
    const [first] = mattiPlan().indicators;
    if (first === undefined) throw new Error("the sample has indicators");
    const untitled = [
      { ...first, title: null, confidence: "K" as const },
      { ...first, title: null, action: null },
    ];
    const output = shown(planOf({ indicators: untitled }));
    expect(output).toContain("- Pidä yhteyttä pesänhoitajaan: tee näin\n  Varmista tieto palvelusta.\n\n");
  });

  test("goals and those who are involved", () => {
    const output = shown(mattiPlan());
    expect(output).toContain("- Työ uudessa ammatissa\n  Tavoite vuoden päässä\n- Koti joka yöksi\n");
    expect(output).toContain("- Omatyöntekijä\n  Omatyöntekijä auttaa\n  Näkee: Osan suunnitelmasta\n");
    expect(output).not.toContain("Vuokranantaja");
  });

  test("the footer names the day, the version and a short mark", () => {
    expect(shown(mattiPlan())).toContain(
      "Suunnitelman päivä ti 24.11.2026. Tiedot: finland 0.1.0, tunniste 3fa94b7c21d0.\n",
    );
  });
});

describe("width and colour", () => {
  test("a narrow terminal is held at 40 columns, a wide one at 200", () => {
    const widest = (width: number) =>
      Math.max(
        ...shown(mattiPlan(), { width })
          .split("\n")
          .map((line) => line.length),
      );
    expect(widest(1)).toBeLessThanOrEqual(40);
    expect(widest(10_000)).toBeLessThanOrEqual(200);
    expect(widest(60.9)).toBeLessThanOrEqual(60);
  });

  test("colour adds codes and changes nothing else", () => {
    const plan = mattiPlan({ safety: [safety("R02.talk")] });
    const coloured = shown(plan, { colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes that colour adds
    expect(coloured.replace(/\u001B\[[0-9;]*m/g, "")).toBe(shown(plan));
    expect(coloured.startsWith("\u001B[1;31mJos olet vaarassa")).toBe(true);
    expect(coloured).toContain("\u001B[1;31m- Soita 112\u001B[0m");
    expect(coloured).toContain("\u001B[1mTärkeät päivät\u001B[0m");
  });
});

describe("what cannot be carried out", () => {
  test.each([
    [{ language: "de" }, "call/bad-option"],
    [{ language: undefined }, "call/bad-option"],
    [{ language: "fi", view: "everything" }, "call/bad-option"],
    [{ language: "fi", width: Number.NaN }, "call/bad-option"],
    [{ language: "fi", width: "80" }, "call/bad-option"],
  ])("%j", (options, code) => {
    // Options as a JavaScript caller may send them.
    const call = () => toText(mattiPlan(), options as unknown as TextOptions);
    expect(call).toThrow(expect.objectContaining({ code }));
  });

  test("a plan whose day is no day", () => {
    expect(() => shown(planOf({ today: "2026-13-01" }))).toThrow(
      expect.objectContaining({ code: "call/not-a-date" }),
    );
  });
});

describe("a task in full", () => {
  const whole = item("R5.whole", {
    service: "special",
    also: ["health-centre", "nowhere"],
    owner: "EMPL",
    actor: "social-worker",
    identification: "strong",
    mandate: ["suomi-fi", "power-of-attorney"],
    evidence: [text("tilinpäätös"), text("konkurssipäätös")],
    recurs: { rrule: "FREQ=YEARLY" },
    confidence: "U",
    provisional: true,
    sources: ["S1", "S2"],
    facts: ["person.age"],
    channels: [
      { channel: "chat", usable: true, why: null },
      { channel: "app", usable: false, why: null },
      { channel: "web", usable: false, why: text("ei pankkitunnuksia") },
    ],
    law: [
      { id: "1/2020", name: text("Varma laki"), what: null, confidence: "V" },
      { id: "2/2020", name: text("Epävarma laki"), what: null, confidence: "K" },
    ],
  });
  const special = service("special", {
    phones: [{ number: "0800 1", answersIn: ["fi"], hours: null }],
    web: ["a.fi", "b.fi/polku"],
    inForce: false,
    formerly: text("Vanha palvelu"),
  });
  const plan = mattiPlan({ load: null, tasks: [whole], services: [...mattiPlan().services, special] });

  test("every line in words", () => {
    const lines = [
      "Joka vuosi:",
      "1.  Tee R5.whole",
      "    Toistuu: kerran vuodessa",
      "    Asiaa hoitaa: Oma työllisyysalue (selviää, kun vastaat: ”Missä kunnassa asut?”)",
      "    Tekijä: Omatyöntekijä",
      "    Palvelu ei ole voimassa tänä päivänä. Aiemmin: Vanha palvelu",
      "    Miten: chatissa, 0800 1",
      "    Ei sovi sinulle nyt: sovelluksella",
      "    Ei sovi sinulle nyt: verkossa – ei pankkitunnuksia",
      "    Tunnistautuminen: pankkitunnukset, mobiilivarmenne tai henkilökortti",
      "    Toinen voi hoitaa puolestasi: Suomi.fi-valtuudella tai paperisella valtakirjalla",
      "    Katso myös: Terveyskeskus",
      "    Asiakirjat: tilinpäätös; konkurssipäätös",
      "    Tarkista viranomaiselta: tieto voi olla muuttunut.",
      "    Tietoa ei ole vahvistettu tälle päivälle. Varmista.",
      "    Perustuu lakiin: Varma laki (1/2020); Epävarma laki (2/2020, tarkista)",
      "",
    ];
    expect(shown(plan, { width: 120 })).toContain(lines.join("\n"));
  });

  test("a professional sees the facts, the rule and its sources too", () => {
    const lines = ["    Tähän vaikuttaa: ”Minkä ikäinen olet?”", "    Sääntö: R5", "    Lähteet: S1, S2"];
    expect(shown(plan, { width: 120, view: "full" })).toContain(lines.join("\n"));
  });

  test("that nobody else can act is told to a professional", () => {
    const alone = planOf({ tasks: [{ ...whole, mandate: [] }], services: [special] });
    expect(shown(alone)).not.toContain("Toinen");
    expect(shown(alone, { view: "full" })).toContain("Toinen ei voi hoitaa tätä puolestasi.");
  });

  test("numbers and addresses stand beside their channels", () => {
    const both = service("special", {
      phones: [
        { number: "0800 2", answersIn: ["sv"], hours: text("9–15") },
        { number: "0800 1", answersIn: ["fi"], hours: null },
      ],
      web: ["a.fi", "b.fi/polku"],
      formerly: null,
      inForce: false,
    });
    const task = item("R5.x", {
      service: "special",
      channels: (["phone", "web", "post"] as const).map((channel) => ({ channel, usable: true, why: null })),
    });
    const output = shown(planOf({ tasks: [task], services: [both] }), { language: "sv" });
    expect(output).toContain("Tjänsten är inte i kraft den här dagen.\n");
    expect(output).toContain("Hur: per telefon 0800 2 (9–15), 0800 1 (svarar på finska), på nätet a.fi,");
  });

  test("what the plan does not hold is left out", () => {
    const lost = item("R5.lost", { service: "nowhere", owner: "nobody", actor: "nobody" });
    const output = shown(planOf({ tasks: [lost] }));
    expect(output).toContain("1.  Tee R5.lost\n\n");
  });

  test("an address that no channel shows is more information", () => {
    const task = item("R5.x", { service: "crisis-helpline", channels: [] });
    expect(shown(planOf({ tasks: [task] }))).toContain(
      "Miten: 09 2525 0111 (ympäri vuorokauden), lisätietoa mieli.fi",
    );
  });

  test("without a channel, number or address there is no line", () => {
    const task = item("R5.x", { service: "empty", channels: [] });
    expect(shown(planOf({ tasks: [task], services: [service("empty")] }))).not.toContain("Miten");
  });
});
