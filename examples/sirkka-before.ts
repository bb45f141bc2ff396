import { done, joins, journey, told, type YearStep } from "./year-step.ts";

/** From the first question to the day of diagnosis. `visit` are her answers before it, `diagnosis` those after it. */
export function sirkkaBefore(
  visit: Readonly<Record<string, unknown>>,
  diagnosis: Readonly<Record<string, unknown>>,
): readonly YearStep[] {
  return [
    told(
      "2026-11-24",
      "customer",
      { type: "facts-changed", facts: visit },
      "Sirkka on muuttanut Jyväskylään ja varannut ajan. Hän vastaa kysymyksiin ennen käyntiä.",
      "Sirkka har flyttat till Jyväskylä och bokat tid. Hon svarar på frågorna före besöket.",
      "Sirkka has moved to Jyväskylä and booked a visit. She answers the questions before it.",
    ),
    told(
      "2026-11-24",
      "customer",
      { type: "task-accepted", item: "r27.open-self-care" },
      "Avoimen omahoitopalvelun hän ottaa käyttöön heti: siihen ei tarvita ketään muuta.",
      "Den öppna egenvårdstjänsten tar hon i bruk genast: till det behövs ingen annan.",
      "She joins the open self-care service at once: nobody else is needed for that.",
    ),
    ...done("2026-11-24", "r04.kanta-disclosure"),
    told(
      "2026-11-24",
      "customer",
      { type: "facts-changed", facts: { "consent.kanta-disclosure": "given-2024-or-later" } },
      "Luovutuslupa on ajan tasalla. Se koskee hoitopaikkoja, ei tätä suunnitelmaa.",
      "Tillståndet att lämna ut uppgifter är aktuellt. Det gäller vårdenheterna, inte den här planen.",
      "The disclosure permission is up to date. It is for care units, not for this plan.",
    ),
    ...done("2026-11-25", "r01.move-notification", "r11.prepare-for-visit"),
    told(
      "2026-11-25",
      "customer",
      { type: "facts-changed", facts: { "move.notified": true } },
      "Muutto on ilmoitettu ajallaan.",
      "Flytten är anmäld i tid.",
      "The move is notified in time.",
    ),
    ...joins(
      "2026-11-26",
      "doctor",
      team,
      "Lääkäri tulee mukaan suunnitelmaan.",
      "Läkaren kommer med i planen.",
      "The doctor joins the plan.",
    ),
    ...joins(
      "2026-11-26",
      "diabetes-nurse",
      team,
      "Diabeteshoitaja tulee mukaan suunnitelmaan.",
      "Diabetesskötaren kommer med i planen.",
      "The diabetes nurse joins the plan.",
    ),
    told(
      "2026-11-26",
      "doctor",
      { type: "journey", event: "VISIT_HELD" },
      "Käynti on pidetty.",
      "Besöket är gjort.",
      "The visit has been held.",
    ),
    told(
      "2026-11-26",
      "doctor",
      {
        type: "measurement-recorded",
        fact: "diabetes.hba1c",
        id: "hba1c-1",
        measurement: { date: "2026-11-19", value: 58 },
        unit: "mmol/mol",
      },
      "Lääkäri kirjaa laboratorion tuloksen 19.11.: pitkä sokeri 58 mmol/mol.",
      "Läkaren antecknar laboratoriets resultat 19.11: långtidssocker 58 mmol/mol.",
      "The doctor records the laboratory result of 19 November: HbA1c 58 mmol/mol.",
    ),
    told(
      "2026-11-26",
      "doctor",
      {
        type: "facts-changed",
        facts: { "diabetes.diagnosis": "type2", "diabetes.diagnosis-date": "2026-11-26" },
      },
      "Lääkäri kirjaa diagnoosin. Palvelu ei päättele sitä.",
      "Läkaren antecknar diagnosen. Tjänsten drar ingen slutsats om den.",
      "The doctor records the diagnosis. The service does not infer it.",
    ),
    told(
      "2026-11-26",
      "customer",
      { type: "facts-changed", facts: diagnosis },
      "Sirkka vastaa muihin kysymyksiin.",
      "Sirkka svarar på de övriga frågorna.",
      "Sirkka answers the other questions.",
    ),
    told(
      "2026-11-26",
      "customer",
      {
        type: "measurement-recorded",
        fact: "body.size",
        id: "size-1",
        measurement: { date: "2026-11-26", heightCm: 168, weightKg: 84 },
        unit: { heightCm: "cm", weightKg: "kg" },
      },
      "Hän kirjaa pituutensa ja painonsa.",
      "Hon antecknar sin längd och vikt.",
      "She records her height and weight.",
    ),
    told(
      "2026-11-26",
      "doctor",
      { type: "journey", event: "DIAGNOSIS_RECORDED" },
      "Diagnoosin päivän lista on valmis.",
      "Listan för diagnosdagen är klar.",
      "The list of the day of diagnosis is ready.",
    ),
    journey(
      "2026-12-01",
      "PLAN_MEETING_BOOKED",
      "Suunnitelmatapaaminen on varattu.",
      "Planmötet är bokat.",
      "The plan meeting is booked.",
    ),
  ];
}

/** What the care team may be let to see. */
const team = ["health", "social", "work", "access", "plan", "person"] as const;
