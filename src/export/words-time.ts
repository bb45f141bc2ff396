import type { Phrase } from "./phrase.ts";

/** What is said beside a day: for whose sake, whether there is still time, and how sure it is. */
export const timeWords = {
  pulledBy: { fi: "Jotta ehdit hoitaa", sv: "För att du ska hinna med", en: "So that you have time for" },
  doToday: {
    fi: "Tee tänään: suositeltu päivä oli {date}.",
    sv: "Gör det i dag: den rekommenderade dagen var {date}.",
    en: "Do it today: the recommended date was {date}.",
  },
  stillInTime: {
    fi: "Ehdit vielä: viimeinen päivä on {date}.",
    sv: "Du hinner ännu: den sista dagen är {date}.",
    en: "You are still in time: the last day is {date}.",
  },
  stillInTimeToday: {
    fi: "Ehdit vielä: viimeinen päivä on tänään.",
    sv: "Du hinner ännu: den sista dagen är i dag.",
    en: "You are still in time: the last day is today.",
  },
  askWhatCan: {
    fi: "Kysy, mitä voi vielä tehdä.",
    sv: "Fråga vad som ännu kan göras.",
    en: "Ask what can still be done.",
  },
  moved: {
    fi: "Päivä siirtyi, koska {date} on viikonloppu tai pyhä.",
    sv: "Dagen flyttades, eftersom {date} är ett veckoslut eller en helgdag.",
    en: "The date moved, because {date} is a weekend or a holiday.",
  },
  assumed: {
    fi: "Päivä on oletus. Sitä ei ole vielä vahvistettu.",
    sv: "Dagen är ett antagande. Den är inte bekräftad ännu.",
    en: "The date is assumed. It is not confirmed yet.",
  },
  basis: { fi: "Oletuksen perusta", sv: "Antagandets grund", en: "What is assumed" },
  provisionalUntil: {
    fi: "Alustava: säännöt tunnetaan {date} asti, joten tämä voi vielä muuttua.",
    sv: "Preliminärt: reglerna är kända till {date}, så det här kan ännu ändras.",
    en: "Provisional: the rules are known until {date}, so this may still change.",
  },
  provisionalDay: {
    fi: "Alustava: sääntöä ei ole vahvistettu tälle päivälle, joten tämä voi vielä muuttua.",
    sv: "Preliminärt: regeln är inte bekräftad för den här dagen, så det här kan ännu ändras.",
    en: "Provisional: the rule is not confirmed for this day, so this may still change.",
  },
  expected: {
    fi: "Ensimmäinen kerta arviolta {date}",
    sv: "Första gången uppskattningsvis {date}",
    en: "First time about {date}",
  },
  expectedExact: {
    fi: "Tarkka päivä selviää, kun asia tapahtuu.",
    sv: "Den exakta dagen klarnar när det händer.",
    en: "The exact day is known when it happens.",
  },
  whenHappens: {
    fi: "Päivä selviää, kun tämä tapahtuu: {facts}",
    sv: "Dagen klarnar när det här händer: {facts}",
    en: "The date is known when this happens: {facts}",
  },
  happens: { fi: "Kun tämä tapahtuu", sv: "När det här händer", en: "When this happens" },
  concerns: { fi: "Koskee", sv: "Gäller", en: "For" },
} as const satisfies Record<string, Phrase>;

/** The calendar of a period. */
export const calendarWords = {
  calendar: { fi: "Kalenteri", sv: "Kalender", en: "Calendar" },
  calendarDay: {
    fi: "Tilanne {date}.",
    sv: "Läget {date}.",
    en: "As it stands on {date}.",
  },
  calendarIntro: {
    fi: "Suositukset ovat omassa ryhmässään. Ne eivät ole velvollisuuksia.",
    sv: "Råden står i en egen grupp. De är inga skyldigheter.",
    en: "Advice stands in a group of its own. It is not a duty.",
  },
  calendarEmpty: {
    fi: "Tällä ajalla ei ole päiviä.",
    sv: "Det finns inga dagar under den här tiden.",
    en: "There are no dates in this period.",
  },
  uncertainDays: { fi: "Tarkista päivä", sv: "Kontrollera dagen", en: "Check the date" },
  assumedMark: { fi: "oletus", sv: "antagande", en: "assumed" },
  provisionalMark: { fi: "alustava", sv: "preliminär", en: "provisional" },
  standing: { fi: "Tilanne", sv: "Läge", en: "Status" },
  advice: { fi: "suositus", sv: "råd", en: "advice" },
} as const satisfies Record<string, Phrase>;
