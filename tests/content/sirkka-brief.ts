/** A rule as the case brief writes it, in the brief's own language (see `brief-language.ts`). */
export interface BriefRule {
  readonly when: string;
  readonly due?: string;
  readonly from?: string;
  /** Services beside the main one that have conditions of their own. */
  readonly also?: Readonly<Record<string, string>>;
}

export const briefRules: Readonly<Record<string, BriefRule>> = {
  r01: {
    when: "known($move.date) and coalesce($move.notified, false) == false",
    due: "addDays($move.date, 7)",
    from: "addMonths($move.date, -1)",
  },
  r02: { when: "known($move.date) and coalesce($care.unit-type, 'unknown') in ['none','unknown']" },
  r03: {
    when: "coalesce($diabetes.diagnosis, 'none') in ['suspected','type2','unclear'] and $care.unit-type in ['self-paid-private','voucher-provider','occupational-health']",
  },
  r04: {
    when: "coalesce($consent.kanta-disclosure, 'unknown') in ['given-before-2024','not-given','unknown'] and (known($move.date) or coalesce($diabetes.diagnosis,'none') != 'none')",
    due: "iff($appointment.date >= today, $appointment.date, missing)",
  },
  r05: { when: "$access.digital in ['needs-help','offline']" },
  r06: {
    when: "any($symptoms.acute, ['unconscious','confused-drowsy','chest-pain','breathing-difficulty','stroke-signs'])",
  },
  r07: {
    when: "any($symptoms.acute, ['vomiting','abdominal-pain','acetone-breath','fever-very-ill','sudden-vision-loss']) or any($feet.new-problem, ['wound-or-blister','redness-swelling-warmth','black-tissue','spreading-or-fever']) or (latest($diabetes.glucose-home) > 15 and latestDate($diabetes.glucose-home) >= addDays(today,-1) and any($symptoms.diabetes, ['thirst','urination','weight-loss']))",
  },
  r08: {
    when: "$mood.self-harm in ['thoughts','plans']",
    also: { "emergency-112": "$mood.self-harm == 'plans'" },
  },
  r09: {
    when: "coalesce($diabetes.diagnosis,'none') in ['none','suspected'] and any($symptoms.diabetes, ['thirst','urination','weight-loss','fatigue','blurred-vision','slow-healing']) and missing($appointment.date)",
  },
  r10: {
    when: "coalesce($diabetes.diagnosis,'none') in ['none','suspected'] and missing($appointment.date) and ($diabetes.diagnosis == 'suspected' or any($symptoms.diabetes, ['thirst','urination','weight-loss','fatigue','blurred-vision','slow-healing']))",
  },
  r11: {
    when: "$diabetes.diagnosis == 'suspected' and $appointment.date >= today",
    due: "$appointment.date",
  },
  r12: { when: "$diabetes.diagnosis == 'unclear'" },
  r13: {
    when: "$diabetes.diagnosis == 'type2' and coalesce($plan.status,'none') in ['none','proposed','drafting']",
    due: "$plan.meeting-date",
  },
  r14: {
    when: "$diabetes.diagnosis == 'type2' and coalesce($plan.status,'none') in ['none','proposed','drafting','review']",
    due: "$plan.meeting-date",
  },
  r15: { when: "$diabetes.diagnosis == 'type2' and missing($plan.nurse-visit-date)" },
  r16: { when: "$diabetes.diagnosis == 'type2'", due: "addMonths(latestDate($kidney.u-albkrea), 12)" },
  r17: {
    when: "$diabetes.diagnosis == 'type2'",
    due: "addMonths(latestDate($eyes.fundus), coalesce($plan.eye-interval-months, table(latest($eyes.fundus), {normal: 36, mild: 24, more: 12})))",
  },
  r18: { when: "$diabetes.diagnosis == 'type2'", due: "addMonths(latestDate($feet.risk-class), 12)" },
  r19: {
    when: "$diabetes.diagnosis == 'type2'",
    due: "coalesce($plan.oral-next-date, addMonths($oral.last-check, 12))",
  },
  r20: { when: "$diabetes.diagnosis == 'type2' and coalesce($plan.self-monitoring, 'undecided') != 'none'" },
  r21: {
    when: "$diabetes.diagnosis == 'type2' and any($diabetes.treatment, ['other-glucose-medicine','insulin','hypo-risk-medicine'])",
    due: "coalesce(iff($plan.meeting-date >= today, $plan.meeting-date, missing), $plan.review-date, addMonths($plan.agreed-date, 12))",
  },
  r22: {
    when: "$diabetes.diagnosis == 'type2' and any($diabetes.treatment, ['other-glucose-medicine','insulin']) and coalesce($kela.reimbursement-right,'none') == 'none'",
    due: "addMonths($diabetes.diagnosis-date, 6)",
    from: "$diabetes.diagnosis-date",
  },
  r23: { when: "any($diabetes.treatment, ['other-glucose-medicine','insulin'])" },
  r24: {
    when: "$diabetes.diagnosis == 'type2' and any($driving.groups, ['group1','group2'])",
    due: "$plan.driving-next-date",
  },
  r25: {
    when: "$diabetes.diagnosis == 'type2' and coalesce($plan.status,'none') in ['none','proposed','drafting','agreed']",
  },
  r26: { when: "$diabetes.diagnosis == 'type2' and $access.digital == 'strong-id'" },
  r27: {
    when: "coalesce($diabetes.diagnosis,'none') in ['suspected','raised-risk','type2','unclear']",
    also: {
      "svc.diabetes.wellbeing-paths": "$diabetes.diagnosis == 'type2'",
      "svc.kanta.wellbeing-data": "$diabetes.diagnosis == 'type2' and $access.digital == 'strong-id'",
    },
  },
  r28: { when: "$diabetes.diagnosis == 'type2'" },
  r29: {
    when: "$diabetes.diagnosis == 'type2' and $body.bmi >= 25",
    also: {
      "svc.hus.weight-coaching":
        "$body.bmi >= 27 and $person.age >= 18 and $person.age <= 70 and $access.digital == 'strong-id'",
    },
  },
  r30: { when: "$diabetes.diagnosis == 'type2' and $lifestyle.activity < 150" },
  r31: {
    when: "$lifestyle.tobacco in ['daily','occasional']",
    also: { "svc.breathing.stumppi": "$lifestyle.tobacco in ['daily','occasional']" },
  },
  r32: { when: "$diabetes.diagnosis == 'type2' and $lifestyle.sleep in ['poor','apnoea-suspected']" },
  r33: {
    when: "$diabetes.diagnosis == 'type2'",
    also: { "svc.county.lifestyle-group": "$diabetes.diagnosis == 'type2'" },
  },
  r34: {
    when: "$diabetes.diagnosis == 'type2' and (missing($vaccination.influenza-date) or $vaccination.influenza-date < param('influenza-season-start'))",
  },
  r35: { when: "$diabetes.diagnosis == 'type2' and latest($kidney.egfr) < 30" },
  r36: {
    when: "$mood.two-questions >= 1",
    also: {
      mielenterveystalo: "$mood.two-questions >= 1",
      "svc.hus.internet-therapy": "$mood.two-questions >= 1 and $access.digital == 'strong-id'",
    },
  },
  r37: { when: "$diabetes.diagnosis == 'type2' and $work.status == 'employed'" },
  r38: { when: "any($social.support-need, ['everyday-coping','money','housing','caring-for-someone'])" },
  r39: {
    when: "$diabetes.diagnosis == 'type2' and ($work.ability <= 5 or any($social.support-need, ['coping-with-illness']))",
    also: { "svc.diabetes.course": "$diabetes.diagnosis == 'type2'" },
  },
  r40: {
    when: "$diabetes.diagnosis == 'type2'",
    due: "addMonths(coalesce(latestDate($diabetes.hba1c), $diabetes.diagnosis-date), coalesce($plan.hba1c-interval-months, iff($diabetes.stable, 6, 3)))",
  },
  r41: {
    when: "$diabetes.diagnosis == 'type2'",
    due: "coalesce(iff($plan.meeting-date >= today, $plan.meeting-date, missing), $plan.review-date, addMonths($plan.agreed-date, 12))",
  },
  r42: {
    when: "$diabetes.diagnosis == 'type2' and (latest($kidney.u-albkrea) >= 3 or latest($kidney.egfr) < 60)",
    due: "addMonths(latestDate($kidney.u-albkrea), 6)",
    from: "latestDate($kidney.u-albkrea)",
  },
  r43: {
    when: "$diabetes.diagnosis == 'type2' and latest($feet.risk-class) >= 1",
    due: "iff(known($plan.foot-interval-months), addMonths(latestDate($feet.risk-class), $plan.foot-interval-months), iff(latest($feet.risk-class) == 1, addMonths(latestDate($feet.risk-class), 12), missing))",
  },
  r44: {
    when: "$diabetes.diagnosis == 'type2' and known($plan.agreed-date)",
    due: "coalesce($plan.review-date, addMonths($plan.agreed-date, 12))",
    also: { "svc.kanta.view-plan": "$access.digital == 'strong-id'" },
  },
  r45: { when: "known($plan.agreed-date) and $move.date > $plan.agreed-date" },
};

/** The indicators that are computed from answers; the others watch the plan or events. */
export const briefIndicators: Readonly<Record<string, string>> = {
  ew01: "any($symptoms.acute, ['unconscious','confused-drowsy','chest-pain','breathing-difficulty','stroke-signs'])",
  ew02: "any($symptoms.acute, ['vomiting','abdominal-pain','acetone-breath','fever-very-ill','sudden-vision-loss'])",
  ew03: "$mood.self-harm in ['thoughts','plans']",
  ew04: "any($feet.new-problem, ['wound-or-blister','redness-swelling-warmth','black-tissue','spreading-or-fever']) and (latest($feet.risk-class) >= 2 or latest($kidney.egfr) < 60 or latest($kidney.u-albkrea) >= 3)",
  ew05: "countWithin($diabetes.glucose-home, 7, 'fasting', '>', 7) >= 3 or countWithin($diabetes.glucose-home, 7, 'after-meal-2h', '>', 10) >= 3",
  ew06: "countWithin($diabetes.glucose-home, 30, 'any', '<', 3.9) >= 1 and any($diabetes.treatment, ['insulin','hypo-risk-medicine'])",
  ew07: "known($plan.agreed-date) and latest($diabetes.hba1c) >= $diabetes.target",
  ew08: "rising($diabetes.hba1c, 2)",
  ew10: "$mood.two-questions >= 1",
  ew11: "latest($kidney.egfr) < 30 or latest($kidney.u-albkrea) > 30",
  ew12: "latest($bp.home,'sys') >= coalesce($plan.bp-home-target-sys, 135) or latest($bp.home,'dia') >= coalesce($plan.bp-home-target-dia, 80)",
  ew15: "any($social.support-need, ['money'])",
};

/** Values that are computed, never asked. */
export const briefDerived: Readonly<Record<string, string>> = {
  "diabetes.medicated": "any($diabetes.treatment, ['other-glucose-medicine','insulin'])",
  "diabetes.target": "coalesce($plan.hba1c-target, iff($diabetes.medicated, 53, 42))",
  "diabetes.stable":
    "coalesce($plan.stable, latest($diabetes.hba1c) < $diabetes.target and previous($diabetes.hba1c) < $diabetes.target)",
};
