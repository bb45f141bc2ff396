import type { DeadlineKind } from "../../src/model/words.ts";

/** The groups of the case brief's list, in their order. */
export const groups = ["ready", "waiting", "upcoming", "recommendation", "info"] as const;

/** A line of a person's list, as the case brief's table has it. Absent: none. */
export interface ExpectedLine {
  readonly group: (typeof groups)[number];
  readonly rule: string;
  readonly priority: "high" | "normal" | "low";
  readonly fi: string;
  readonly en: string;
  /** What a laboratory visit is for. */
  readonly variant?: string;
  /** Services beside the main one. */
  readonly also?: readonly string[];
  readonly due?: string;
  readonly kind?: DeadlineKind;
}

/** What must come out for one person. */
export interface ExpectedList {
  readonly persona: string;
  readonly lines: readonly ExpectedLine[];
  readonly indicators: readonly string[];
  /** Questions whose answer could make a rule hold. */
  readonly nextQuestions: readonly string[];
}

export const beforeAppointment: ExpectedList = {
  persona: "A1",
  lines: [
    {
      group: "ready",
      rule: "r04",
      priority: "high",
      fi: "Tarkista luovutuslupasi",
      en: "Check your disclosure permission",
      due: "2026-11-26",
      kind: "logical",
    },
    {
      group: "ready",
      rule: "r11",
      priority: "high",
      fi: "Valmistaudu vastaanotolle",
      en: "Prepare for your visit",
      due: "2026-11-26",
      kind: "logical",
    },
    {
      group: "ready",
      rule: "r01",
      priority: "high",
      fi: "Tee muuttoilmoitus",
      en: "Make the notification of move",
      due: "2026-11-27",
      kind: "statutory",
    },
    {
      group: "recommendation",
      rule: "r27",
      priority: "low",
      fi: "Tutustu Diabetestaloon",
      en: "Explore the Diabetes Hub",
    },
  ],
  indicators: [],
  nextQuestions: [],
};

export const dayOfDiagnosis: ExpectedList = {
  persona: "A2",
  lines: [
    {
      group: "ready",
      rule: "r13",
      priority: "high",
      fi: "Sovi hoitosuunnitelman tekemisestä",
      en: "Arrange to make your care plan",
    },
    {
      group: "ready",
      rule: "r14",
      priority: "high",
      fi: "Kerro, mikä sinulle on tärkeää",
      en: "Tell what matters to you",
    },
    {
      group: "ready",
      rule: "r15",
      priority: "high",
      fi: "Varaa aika diabeteshoitajalle",
      en: "Book a diabetes nurse visit",
    },
    {
      group: "ready",
      rule: "r22",
      priority: "normal",
      fi: "Pyydä lääkäriltä B-lausunto Kelaan",
      en: "Ask your doctor for a B statement to Kela",
      due: "2027-05-24",
      kind: "eligibility",
    },
    {
      group: "ready",
      rule: "r16",
      priority: "normal",
      fi: "Käy laboratoriossa",
      en: "Go to the laboratory",
      variant: "kidney (U-AlbKre, eGFR) and lipids",
    },
    {
      group: "ready",
      rule: "r17",
      priority: "normal",
      fi: "Käy silmänpohjakuvauksessa",
      en: "Have your eye fundi photographed",
    },
    {
      group: "ready",
      rule: "r18",
      priority: "normal",
      fi: "Pyydä jalkojen tutkimus",
      en: "Ask to have your feet examined",
    },
    {
      group: "ready",
      rule: "r19",
      priority: "normal",
      fi: "Varaa suun tutkimus",
      en: "Book an oral health examination",
    },
    {
      group: "ready",
      rule: "r21",
      priority: "normal",
      fi: "Sovi lääkkeistä ja toimista sairaana lääkärin kanssa",
      en: "Agree with your doctor on medicines and what to do when ill",
    },
    {
      group: "ready",
      rule: "r24",
      priority: "normal",
      fi: "Ota ajoterveys puheeksi lääkärin kanssa",
      en: "Talk about driving health with your doctor",
    },
    {
      group: "ready",
      rule: "r34",
      priority: "normal",
      fi: "Ota influenssarokote",
      en: "Get the influenza vaccine",
    },
    {
      group: "ready",
      rule: "r41",
      priority: "low",
      fi: "Mittaa verenpaine kotona ennen seurantakäyntiä",
      en: "Measure your blood pressure at home before the follow-up",
    },
    {
      group: "waiting",
      rule: "r20",
      priority: "normal",
      fi: "Sovi omamittauksesta ja hae mittausvälineet",
      en: "Agree on home measuring and get your supplies",
    },
    {
      group: "waiting",
      rule: "r25",
      priority: "high",
      fi: "Ota Omahoito-ohjelma käyttöön",
      en: "Start your self-care programme",
    },
    {
      group: "upcoming",
      rule: "r40",
      priority: "high",
      fi: "Käy laboratoriossa",
      en: "Go to the laboratory",
      variant: "HbA1c",
      due: "2027-02-19",
      kind: "guideline",
    },
    {
      group: "recommendation",
      rule: "r26",
      priority: "low",
      fi: "Pyydä digihoitopolun avaamista",
      en: "Ask for the digital care pathway to be opened",
    },
    {
      group: "recommendation",
      rule: "r27",
      priority: "low",
      fi: "Tutustu Diabetestaloon",
      en: "Explore the Diabetes Hub",
      also: ["svc.diabetes.wellbeing-paths", "svc.kanta.wellbeing-data"],
    },
    {
      group: "recommendation",
      rule: "r28",
      priority: "low",
      fi: "Sovi ravitsemusohjauksesta",
      en: "Arrange nutrition guidance",
    },
    {
      group: "recommendation",
      rule: "r29",
      priority: "low",
      fi: "Aloita painonhallinnan itsehoito-ohjelma",
      en: "Start the weight self-care programme",
      also: ["svc.hus.weight-coaching"],
    },
    {
      group: "recommendation",
      rule: "r30",
      priority: "low",
      fi: "Varaa liikuntaneuvonta",
      en: "Book exercise counselling",
    },
    {
      group: "recommendation",
      rule: "r33",
      priority: "low",
      fi: "Etsi vertaistukea",
      en: "Find peer support",
      also: ["svc.county.lifestyle-group"],
    },
    {
      group: "info",
      rule: "r23",
      priority: "low",
      fi: "Seuraa lääkekulujasi",
      en: "Follow your medicine costs",
    },
  ],
  indicators: [],
  nextQuestions: ["diabetes.glucose-home", "feet.risk-class", "kidney.egfr", "kidney.u-albkrea"],
};

export const planRunning: ExpectedList = {
  persona: "B",
  lines: [
    {
      group: "ready",
      rule: "r40",
      priority: "high",
      fi: "Käy laboratoriossa",
      en: "Go to the laboratory",
      variant: "HbA1c",
      due: "2026-11-17",
      kind: "guideline",
    },
    {
      group: "ready",
      rule: "r36",
      priority: "high",
      fi: "Varaa aika mielialan arvioon",
      en: "Book a mood assessment",
      also: ["mielenterveystalo", "svc.hus.internet-therapy"],
    },
    {
      group: "ready",
      rule: "r03",
      priority: "normal",
      fi: "Varmista, kuka vastaa hoidostasi",
      en: "Check who is responsible for your care",
    },
    {
      group: "ready",
      rule: "r24",
      priority: "normal",
      fi: "Ota ajoterveys puheeksi lääkärin kanssa",
      en: "Talk about driving health with your doctor",
    },
    {
      group: "ready",
      rule: "r31",
      priority: "normal",
      fi: "Sovi tuesta tupakoinnin lopettamiseen",
      en: "Arrange support to quit smoking",
      also: ["svc.breathing.stumppi"],
    },
    {
      group: "ready",
      rule: "r34",
      priority: "normal",
      fi: "Ota influenssarokote",
      en: "Get the influenza vaccine",
    },
    {
      group: "ready",
      rule: "r37",
      priority: "normal",
      fi: "Kerro diabeteksestasi työterveyshuollolle",
      en: "Tell occupational health about your diabetes",
    },
    {
      group: "upcoming",
      rule: "r16",
      priority: "normal",
      fi: "Käy laboratoriossa",
      en: "Go to the laboratory",
      variant: "kidney (U-AlbKre, eGFR) and lipids",
      due: "2027-05-14",
      kind: "guideline",
    },
    {
      group: "upcoming",
      rule: "r18",
      priority: "normal",
      fi: "Pyydä jalkojen tutkimus",
      en: "Ask to have your feet examined",
      due: "2027-06-08",
      kind: "guideline",
    },
    {
      group: "upcoming",
      rule: "r21",
      priority: "normal",
      fi: "Sovi lääkkeistä ja toimista sairaana lääkärin kanssa",
      en: "Agree with your doctor on medicines and what to do when ill",
      due: "2027-06-08",
      kind: "logical",
    },
    {
      group: "upcoming",
      rule: "r41",
      priority: "low",
      fi: "Mittaa verenpaine kotona ennen seurantakäyntiä",
      en: "Measure your blood pressure at home before the follow-up",
      due: "2027-06-08",
      kind: "logical",
    },
    {
      group: "upcoming",
      rule: "r44",
      priority: "normal",
      fi: "Varaa vuosikäynti",
      en: "Book your annual review",
      also: ["svc.kanta.view-plan"],
      due: "2027-06-08",
      kind: "agreed",
    },
    {
      group: "upcoming",
      rule: "r19",
      priority: "normal",
      fi: "Varaa suun tutkimus",
      en: "Book an oral health examination",
      due: "2027-09-01",
      kind: "agreed",
    },
    {
      group: "upcoming",
      rule: "r17",
      priority: "normal",
      fi: "Käy silmänpohjakuvauksessa",
      en: "Have your eye fundi photographed",
      due: "2029-06-22",
      kind: "guideline",
    },
    {
      group: "recommendation",
      rule: "r26",
      priority: "low",
      fi: "Pyydä digihoitopolun avaamista",
      en: "Ask for the digital care pathway to be opened",
    },
    {
      group: "recommendation",
      rule: "r27",
      priority: "low",
      fi: "Tutustu Diabetestaloon",
      en: "Explore the Diabetes Hub",
      also: ["svc.diabetes.wellbeing-paths", "svc.kanta.wellbeing-data"],
    },
    {
      group: "recommendation",
      rule: "r28",
      priority: "low",
      fi: "Sovi ravitsemusohjauksesta",
      en: "Arrange nutrition guidance",
    },
    {
      group: "recommendation",
      rule: "r29",
      priority: "low",
      fi: "Aloita painonhallinnan itsehoito-ohjelma",
      en: "Start the weight self-care programme",
      also: ["svc.hus.weight-coaching"],
    },
    {
      group: "recommendation",
      rule: "r30",
      priority: "low",
      fi: "Varaa liikuntaneuvonta",
      en: "Book exercise counselling",
    },
    {
      group: "recommendation",
      rule: "r32",
      priority: "low",
      fi: "Kerro unestasi hoitajalle",
      en: "Tell the nurse about your sleep",
    },
    {
      group: "recommendation",
      rule: "r39",
      priority: "low",
      fi: "Kysy kuntoutuksen mahdollisuudesta",
      en: "Ask about rehabilitation",
      also: ["svc.diabetes.course"],
    },
    {
      group: "info",
      rule: "r23",
      priority: "low",
      fi: "Seuraa lääkekulujasi",
      en: "Follow your medicine costs",
    },
  ],
  indicators: ["ew07", "ew09", "ew10", "ew12"],
  nextQuestions: [],
};
