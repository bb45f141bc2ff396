import { done, joins, journey, told, type YearStep } from "./year-step.ts";

/** A second move, to another wellbeing services county: the plan goes with her. */
export const sirkkaMove: readonly YearStep[] = [
  told(
    "2028-02-01",
    "customer",
    {
      type: "facts-changed",
      facts: {
        "person.municipality": "837",
        "move.date": "2028-02-01",
        "move.notified": false,
        "care.unit-type": "none",
      },
    },
    "Sirkka muuttaa Tampereelle, toiselle hyvinvointialueelle. Suunnitelma säilyy; osa palveluista pitää tilata uudelleen.",
    "Sirkka flyttar till Tammerfors, ett annat välfärdsområde. Planen finns kvar; en del av tjänsterna måste beställas på nytt.",
    "Sirkka moves to Tampere, another wellbeing services county. The plan stays; some services must be ordered again.",
  ),
  journey(
    "2028-02-01",
    "MOVED",
    "Suunnitelma siirtyy uudelle alueelle. Muuttoilmoitus on tehtävä taas, viimeistään 8.2.",
    "Planen flyttas till det nya området. Flyttanmälan ska göras igen, senast 8.2.",
    "The plan is being moved to the new county. The move must be notified again, by 8 February.",
  ),
  ...done("2028-02-04", "r01.move-notification"),
  told(
    "2028-02-04",
    "customer",
    { type: "facts-changed", facts: { "move.notified": true } },
    "Muutto on ilmoitettu.",
    "Flytten är anmäld.",
    "The move is notified.",
  ),
  told(
    "2028-02-08",
    "customer",
    { type: "participant-left", participant: "diabetes-nurse" },
    "Entinen hoitaja jää pois. Hän ei enää näe suunnitelmaa.",
    "Den tidigare skötaren lämnar planen och ser den inte längre.",
    "The former nurse leaves and no longer sees the plan.",
  ),
  ...joins(
    "2028-02-08",
    "coordinator",
    ["health", "social", "work", "access", "plan", "person"],
    "Uuden hoitopaikan koordinaattori tulee mukaan.",
    "Den nya vårdenhetens koordinator kommer med.",
    "The coordinator of the new care unit joins.",
  ),
  told(
    "2028-02-15",
    "coordinator",
    { type: "journey", event: "NEW_UNIT_ACCEPTED" },
    "Uusi hoitopaikka ottaa suunnitelman hoitaakseen. Seuranta jatkuu siitä, missä se oli.",
    "Den nya vårdenheten tar över planen. Uppföljningen fortsätter där den var.",
    "The new care unit takes the plan over. Follow-up goes on from where it stood.",
  ),
  told(
    "2028-02-15",
    "customer",
    { type: "facts-changed", facts: { "care.unit-type": "county-contracted-private" } },
    "Sirkalla on uusi terveysasema.",
    "Sirkka har en ny hälsostation.",
    "Sirkka has a new health station.",
  ),
  ...done("2028-02-15", "r45.continue-plan-after-move"),
];
