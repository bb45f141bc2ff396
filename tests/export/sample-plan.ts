import type { Plan, PlanItem, PlanService, SafetyItem, Text } from "../../src/model/index.ts";

/** A text in three languages; one word serves for all when the language does not matter. */
export function text(fi: string, sv: string = fi, en: string = fi): Text {
  return { fi, sv, en };
}

type PartOf<Thing> = Partial<Thing>;

export function service(id: string, change: PartOf<PlanService> = {}): PlanService {
  return {
    id,
    name: text(`Palvelu ${id}`, `Tjänst ${id}`, `Service ${id}`),
    title: text(`Hoida ${id}`, `Sköt ${id}`, `Do ${id}`),
    owner: "WSC",
    channels: ["phone", "web"],
    phones: [],
    web: [],
    identification: "none",
    mandates: null,
    mandateFor: null,
    access: null,
    mode: null,
    onMove: null,
    confidence: "V",
    inForce: true,
    formerly: null,
    ...change,
  };
}

const keys = {
  why: null,
  service: "register-jobseeker",
  also: [],
  owner: "EMPL",
  channels: [],
  confidence: "V",
  sources: [],
  sensitive: false,
  areas: [],
  facts: [],
  urgency: "today",
  order: 1,
  priority: 1,
  law: [],
} as const;

/** An open task; `id` is `<rule>.<task>`. */
export function item(id: string, change: PartOf<PlanItem> = {}): PlanItem {
  const [rule = id, task = id] = id.split(".");
  return {
    ...keys,
    id,
    rule,
    task,
    title: text(`Tee ${id}`, `Gör ${id}`, `Do ${id}`),
    type: "task",
    status: "open",
    doBy: null,
    pulledBy: null,
    late: false,
    next: null,
    from: null,
    deadline: null,
    after: [],
    waitsFor: [],
    mayWaitFor: [],
    recurs: null,
    actor: "customer",
    identification: "none",
    mandate: null,
    evidence: [],
    tags: [],
    provisional: false,
    ruleEnds: null,
    desk: null,
    ...change,
  };
}

export function safety(id: string, change: PartOf<SafetyItem> = {}): SafetyItem {
  const title = text("Soita 112", "Ring 112", "Call 112");
  return { ...item(id), title, type: "safety", halt: false, acknowledged: false, ...change };
}

export function deadline(
  kind: NonNullable<PlanItem["deadline"]>["kind"],
  date: string | null,
  change: PartOf<NonNullable<PlanItem["deadline"]>> = {},
): NonNullable<PlanItem["deadline"]> {
  return {
    kind,
    date,
    original: null,
    target: null,
    overrides: null,
    assumed: false,
    basis: [],
    provisional: false,
    when: null,
    shown: date !== null,
    needs: [],
    text: null,
    ...change,
  };
}

/** A plan with nothing but the crisis guidance. Its items, in order, are given by kind. */
export function planOf(change: PartOf<Plan> = {}): Plan {
  const items = [...(change.tasks ?? []), ...(change.recommendations ?? []), ...(change.information ?? [])];
  return {
    schema: "palvelupolku/plan/1",
    lifeEvent: "business-failure",
    title: text("Yritys menee konkurssiin", "Företaget går i konkurs", "A business goes bankrupt"),
    today: "2026-11-24",
    catalogue: { id: "finland", version: "0.1.0", hash: "3fa94b7c21d0aa81ff" },
    help: {
      text: text(
        "Jos olet vaarassa, soita 112.",
        "Om du är i fara, ring 112.",
        "If you are in danger, call 112.",
      ),
      services: ["emergency-112", "crisis-helpline"],
    },
    statement: null,
    moving: null,
    safety: [],
    tasks: [],
    recommendations: [],
    information: [],
    order: items.map(({ id }) => id),
    focus: [],
    load: null,
    indicators: [],
    desks: [],
    evidence: [],
    controls: [],
    goals: [],
    participants: [],
    undecided: [],
    leftOut: [],
    services: sampleServices,
    organisations: sampleOrganisations,
    facts: sampleFacts,
    settled: [],
    problems: [],
    grounds: { rules: [], facts: [] },
    ...change,
  };
}

const sampleServices: readonly PlanService[] = [
  service("emergency-112", {
    name: text("Hätänumero", "Nödnumret", "Emergency number"),
    title: text("Soita 112", "Ring 112", "Call 112"),
    owner: "ERC",
    channels: ["phone"],
    phones: [{ number: "112", answersIn: [], hours: null }],
  }),
  service("crisis-helpline", {
    name: text("Kriisipuhelin", "Kristelefonen", "Crisis Helpline"),
    title: text("Soita Kriisipuhelimeen", "Ring Kristelefonen", "Call the Crisis Helpline"),
    owner: "MIELI",
    channels: ["phone", "chat"],
    phones: [
      {
        number: "09 2525 0111",
        answersIn: ["fi"],
        hours: text("ympäri vuorokauden", "dygnet runt", "around the clock"),
      },
      {
        number: "09 2525 0112",
        answersIn: ["sv"],
        hours: text("ma ja ke 16–20", "mån och ons 16–20", "Mon and Wed 16–20"),
      },
    ],
    web: ["mieli.fi"],
  }),
  service("register-jobseeker", {
    name: text("Työnhaun aloittaminen", "Inledande av jobbsökning", "Start of job search"),
    title: text("Ilmoittaudu työttömäksi", "Anmäl dig som arbetslös", "Register as unemployed"),
    owner: "EMPL",
    channels: ["web", "phone", "in-person"],
    web: ["tyomarkkinatori.fi"],
    identification: "strong-or-visit",
  }),
  service("health-centre", {
    name: text("Terveyskeskus", "Hälsovårdscentralen", "Health centre"),
    owner: "WSC",
    phones: [{ number: "116 117", answersIn: ["fi", "sv", "en"], hours: null }],
  }),
];

const sampleOrganisations: Plan["organisations"] = [
  {
    id: "ERC",
    sameAs: null,
    name: text("Hätäkeskuslaitos", "Nödcentralsverket"),
    sector: "public",
    locatedBy: null,
  },
  { id: "MIELI", sameAs: null, name: text("MIELI ry", "MIELI rf"), sector: "third", locatedBy: null },
  {
    id: "EMPL",
    sameAs: null,
    name: text("Oma työllisyysalue", "Eget sysselsättningsområde", "Own employment area"),
    sector: "public",
    locatedBy: { fact: "person.municipality", value: null },
  },
  {
    id: "WSC",
    sameAs: null,
    name: text("Oma hyvinvointialue", "Eget välfärdsområde", "Own wellbeing services county"),
    sector: "public",
    locatedBy: { fact: "person.municipality", value: "837" },
  },
];

const sampleFacts: Plan["facts"] = [
  {
    id: "person.municipality",
    name: text("Missä kunnassa asut?", "I vilken kommun bor du?", "Where do you live?"),
    sensitive: false,
    areas: [],
  },
  {
    id: "unemployment.fund",
    name: text("Kuulutko työttömyyskassaan?", "Är du med i en kassa?", "Are you in a fund?"),
    sensitive: false,
    areas: [],
  },
  {
    id: "money.essentials",
    name: text("Riittävätkö rahasi?", "Räcker pengarna?", "Is there money?"),
    sensitive: true,
    areas: [],
  },
  {
    id: "person.age",
    name: text("Minkä ikäinen olet?", "Hur gammal är du?", "How old are you?"),
    sensitive: false,
    areas: [],
  },
];

/** Matti's day in small: three tasks to begin with, the rest with a professional, and something of everything else. */
export function mattiPlan(change: PartOf<Plan> = {}): Plan {
  return planOf({
    tasks: mattiTasks,
    recommendations: mattiRecommendations,
    information: [
      item("R10.pay-security", {
        type: "information",
        urgency: "this-week",
        confidence: "U",
        deadline: deadline("statutory", "2027-02-16", { shown: false }),
      }),
    ],
    focus: ["R14.register-now", "R23.seek-care", "R33.social-needs"],
    load: {
      applies: "yes",
      limit: 3,
      beyond: [],
      text: text("Hoidetaan yhdessä", "Vi sköter det här tillsammans", "This is done together"),
      together: text("tämä hoidetaan yhdessä", "det här sköter vi tillsammans", "this is done together"),
      professional: {
        role: "social-worker",
        name: text("Omatyöntekijä", "Egen kontaktperson", "Own worker"),
      },
    },
    indicators: [
      indicator("I12", "medium", "Pidä yhteyttä pesänhoitajaan"),
      indicator("I04", "high", "Asumiseen kannattaa hakea apua"),
      indicator("I99", "critical", "Vain ammattilaiselle", ["professional"]),
    ],
    goals: [
      goal("work", "Työ uudessa ammatissa", { target: text("Tavoite vuoden päässä") }),
      goal("home", "Koti joka yöksi"),
    ],
    participants: [
      participant("customer", "Asiakas", true),
      participant("social-worker", "Omatyöntekijä", true),
      participant("landlord", "Vuokranantaja", false),
    ],
    undecided: [
      { rule: "R45", title: text("Päätä, kuka näkee suunnitelman"), needs: ["unemployment.fund"] },
      { rule: "R01", title: text("Soita 112", "Ring 112", "Call 112"), needs: ["money.essentials"] },
    ],
    leftOut: [
      leftOut("R17", "Hae ansiopäivärahaa", ["unemployment.fund"]),
      leftOut("R18", "Kysy kassasta", ["unemployment.fund"]),
      leftOut("R30", "Pyydä lyhytterapiaa", ["person.age"]),
      leftOut("R02", "Soita Kriisipuhelimeen", ["money.essentials"]),
      {
        ...leftOut("R22", "Julkaise työnhakuprofiili", []),
        reason: "not-in-force",
        inForce: { from: "2027-01-01", to: null },
        instead: ["register-jobseeker"],
      },
    ],
    settled: [
      { id: "R11.end-yel", title: text("Päätä YEL-vakuutus"), status: "done", doneOn: "2026-11-20" },
      { id: "R06.helper", title: text("Valtuuta läheinen"), status: "declined", doneOn: null },
    ],
    problems: [
      {
        code: "answer/not-a-date",
        severity: "error",
        fact: "person.age",
        message: "the answer is no day of the calendar",
        help: "send `YYYY-MM-DD`",
      },
    ],
    ...change,
  });
}

const mattiTasks: readonly PlanItem[] = [
  item("R14.register-now", {
    title: text("Ilmoittaudu työttömäksi", "Anmäl dig som arbetslös", "Register as unemployed"),
    why: text(
      "Tuki voi alkaa siitä päivästä.",
      "Stödet kan börja den dagen.",
      "The benefit can start that day.",
    ),
    channels: [
      { channel: "phone", usable: true, why: null },
      { channel: "web", usable: true, why: null },
      {
        channel: "in-person",
        usable: false,
        why: text("ei palvelupistettä", "inget serviceställe", "no office"),
      },
    ],
    deadline: deadline("statutory", "2026-11-24"),
    identification: "strong-or-visit",
    law: [{ id: "380/2023", name: text("Laki työvoimapalveluista"), what: null, confidence: "V" }],
  }),
  item("R23.seek-care", {
    title: text(
      "Ota yhteyttä terveyskeskukseen",
      "Kontakta hälsovårdscentralen",
      "Contact the health centre",
    ),
    service: "health-centre",
    also: ["crisis-helpline"],
    owner: "WSC",
    channels: [{ channel: "phone", usable: true, why: null }],
    sensitive: true,
    deadline: deadline("recommended", "2026-11-26"),
    mandate: ["suomi-fi", "power-of-attorney"],
  }),
  item("R33.social-needs", {
    title: text("Pyydä omatyöntekijä", "Be om en egen kontaktperson", "Ask for an own worker"),
    urgency: "this-week",
    owner: "WSC",
    confidence: "K",
    deadline: deadline("recommended", "2026-11-27"),
  }),
  item("R26.certify", {
    title: text("Pyydä todistus", "Be om ett intyg", "Ask for a certificate"),
    urgency: "this-week",
    status: "locked",
    after: ["R23.seek-care"],
    deadline: deadline("recommended", "2026-11-27"),
  }),
  item("R35.more-time", {
    title: text("Pyydä lisää aikaa", "Be om mer tid", "Ask for more time"),
    urgency: "this-week",
    deadline: deadline("statutory", "2026-12-14", { text: text("Pyydä ennen muuttoa.") }),
  }),
  item("R20.interview", {
    title: text("Mene haastatteluun", "Gå på intervjun", "Go to the interview"),
    urgency: "two-weeks",
    deadline: deadline("authority-duty", "2026-11-17"),
  }),
];

const mattiRecommendations: readonly PlanItem[] = [
  item("R46.retraining", {
    title: text("Sovi opinnoista", "Kom överens om studier", "Agree the studies"),
    type: "recommendation",
    urgency: "later",
    status: "locked",
    after: ["R20.interview"],
    deadline: deadline("statutory", null),
  }),
];

function indicator(
  rule: string,
  severity: Plan["indicators"][number]["severity"],
  title: string,
  audience: readonly string[] = ["customer"],
): Plan["indicators"][number] {
  return {
    rule,
    indicator: rule,
    severity,
    title: text(title),
    action: text(`${title}: tee näin`),
    audience,
    rules: [],
    services: [],
    confidence: "V",
    sensitive: false,
    areas: [],
    facts: [],
    shown: true,
  };
}

/** A goal that nothing measures. */
export function goal(
  id: string,
  title: string,
  change: Partial<Plan["goals"][number]> = {},
): Plan["goals"][number] {
  return {
    id,
    title: text(title),
    target: null,
    phase: null,
    fact: null,
    unit: null,
    direction: null,
    targets: {},
    reference: null,
    measure: null,
    latest: null,
    previous: null,
    progress: null,
    sensitive: false,
    areas: [],
    confidence: null,
    ...change,
  };
}

function participant(role: string, name: string, involved: boolean): Plan["participants"][number] {
  return {
    role,
    name: text(name),
    sector: "public",
    organisation: null,
    does: text(`${name} auttaa`),
    sees: text("Osan suunnitelmasta"),
    phases: [],
    involved,
  };
}

export function leftOut(
  rule: string,
  title: string | null,
  facts: readonly string[],
): Plan["leftOut"][number] {
  return {
    rule,
    title: title === null ? null : text(title),
    reason: "conditions",
    facts,
    inForce: null,
    instead: [],
  };
}
