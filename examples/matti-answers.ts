import type { Text } from "../src/index.ts";

/**
 * Matti's answers (persona `matti` of the life event `business-failure`): 35 years, the company bankrupt, home and car lost as
 * collateral, low mood, daily life hard. Some questions he does not answer; those are left out.
 */
export const mattiAnswers: Readonly<Record<string, unknown>> = {
  "health.suicidal-thoughts": "no",
  "person.age": 35,
  "person.municipality": "837",
  "channel.e-identification": "yes",
  "channel.preferred": "phone",
  "life.daily-coping": "not-coping",
  "life.unopened-mail": true,
  "company.form": "oy",
  "company.other-active-business": false,
  "company.unpaid-wages": false,
  "bankruptcy.status": "opened",
  "bankruptcy.opened-date": "2026-11-16",
  "business.activity-ended-date": "2026-11-13",
  "pension.yel-status": "active",
  "unemployment.registered": false,
  "unemployment.fund": "none",
  "unemployment.benefit-state": "not-applied",
  "education.vocational-qualification": true,
  "goal.retraining": "yes",
  "housing.status": "own-lost-must-move",
  "housing.move-out-date": "2026-12-15",
  "household.children-under-18": 0,
  "children.maintenance-payer": false,
  "money.essentials": "under-one-month",
  "debt.liabilities": ["guarantee", "pledge", "consumer-credit"],
  "debt.stage": "enforcement",
  "debt.borrowing-to-pay": true,
  "health.mood": "most-days",
  "health.care": "none",
  "health.work-ability": "unable-not-certified",
  "health.substance-worry": false,
};

/** How an answer that is a code is read aloud: the municipality's number. */
export const mattiNames: ReadonlyMap<unknown, Text> = new Map([
  ["837", { fi: "Tampere", sv: "Tammerfors", en: "Tampere" }],
]);
