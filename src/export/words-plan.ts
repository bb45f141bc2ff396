import type { Phrase } from "./phrase.ts";

/** Headings and sentences of the plan itself, in the order of the document. */
export const planWords = {
  help: { fi: "Apua heti", sv: "Hjälp genast", en: "Help right now" },
  safety: { fi: "Tämä ensin", sv: "Det här först", en: "This first" },
  halted: {
    fi: "Muu suunnitelma odottaa, kunnes jatkat: ”Olen turvassa juuri nyt, jatka”.",
    sv: "Resten av planen väntar tills du fortsätter: ”Jag är trygg just nu, fortsätt”.",
    en: "The rest of the plan waits until you continue: “I am safe for now, continue”.",
  },
  day: { fi: "Suunnitelmasi, {date}", sv: "Din plan, {date}", en: "Your plan, {date}" },
  focusOne: { fi: "Aloita tästä", sv: "Börja med det här", en: "Start with this" },
  focus: { fi: "Aloita näistä {number}", sv: "Börja med de här {number}", en: "Start with these {number}" },
  helpsWithRest: {
    fi: "Muut asiat hoidetaan yhdessä. Sinua auttaa: {name}.",
    sv: "Det övriga sköts tillsammans. Du får hjälp av: {name}.",
    en: "The rest is done together. Your helper: {name}.",
  },
  restWaits: {
    fi: "Muut asiat voivat odottaa.",
    sv: "Det övriga kan vänta.",
    en: "The rest can wait.",
  },
  notAlone: {
    fi: "Näitä sinun ei tarvitse hoitaa yksin. Sinua auttaa: {name}.",
    sv: "Det här behöver du inte sköta ensam. Du får hjälp av: {name}.",
    en: "You do not have to do these alone. Your helper: {name}.",
  },
  moving: { fi: "Muuton jälkeen", sv: "Efter flytten", en: "After the move" },
  orderAgain: { fi: "Tilaa uudelleen", sv: "Beställ på nytt", en: "Order again" },
  staysWithYou: { fi: "Säilyy", sv: "Finns kvar", en: "Stays with you" },
  dates: { fi: "Tärkeät päivät", sv: "Viktiga datum", en: "Important dates" },
  goodDates: {
    fi: "Hyvä hoitaa viimeistään (suositus, ei velvollisuus)",
    sv: "Bra att sköta senast (råd, ingen skyldighet)",
    en: "Good to do by (advice, not a duty)",
  },
  tasks: { fi: "Mitä teet", sv: "Vad du gör", en: "What to do" },
  oneAtATime: {
    fi: "Aloita ensimmäisestä. Kaikkea ei tarvitse hoitaa kerralla.",
    sv: "Börja med den första. Allt behöver inte skötas på en gång.",
    en: "Begin with the first. You do not have to do everything at once.",
  },
  noTasks: {
    fi: "Vastaustesi perusteella listalla ei ole vielä tehtäviä.",
    sv: "Enligt dina svar finns det ännu inga uppgifter på listan.",
    en: "From your answers there are no tasks on the list yet.",
  },
  recommendations: { fi: "Voit myös", sv: "Du kan också", en: "You may also" },
  ifYouLike: {
    fi: "Nämä ovat vapaaehtoisia.",
    sv: "De här är frivilliga.",
    en: "These are up to you.",
  },
  information: { fi: "Hyvä tietää", sv: "Bra att veta", en: "Good to know" },
  indicators: { fi: "Hyvä huomata nyt", sv: "Bra att märka nu", en: "Worth noticing now" },
  goals: { fi: "Tavoitteet", sv: "Mål", en: "Goals" },
  participants: { fi: "Ketkä ovat mukana", sv: "Vilka är med", en: "Who is involved" },
  sees: { fi: "Näkee", sv: "Ser", en: "Sees" },
  about: { fi: "Tästä suunnitelmasta", sv: "Om planen", en: "About this plan" },
  guidance: {
    fi: "Tämä on ohje. Päätöksen tekee aina viranomainen.",
    sv: "Det här är vägledning. Beslutet fattas alltid av myndigheten.",
    en: "This is guidance only. The authority decides.",
  },
  legend: {
    fi: "Kohdat ilman merkintää on tarkistettu julkisesta lähteestä. ”Varmista” tarkoittaa yleisesti tunnettua tietoa, jota ei ole tarkistettu lähteestä. ”Tarkista viranomaiselta” tarkoittaa, että tieto voi olla muuttunut.",
    sv: "Punkter utan anmärkning är kontrollerade i en offentlig källa. ”Bekräfta” betyder allmänt känd uppgift som inte har kontrollerats i en källa. ”Fråga myndigheten” betyder att uppgiften kan ha ändrats.",
    en: "Items without a remark were checked in a public source. “Confirm” means general knowledge that was not checked in a source. “Check with the authority” means that the information may have changed.",
  },
  made: {
    fi: "Suunnitelman päivä {date}. Tiedot: {id} {version}, tunniste {hash}.",
    sv: "Planens dag {date}. Uppgifter: {id} {version}, märke {hash}.",
    en: "Day of the plan {date}. Content: {id} {version}, mark {hash}.",
  },
  personal: { fi: "Oma asia", sv: "Egen angelägenhet", en: "A personal matter" },
  myPlan: { fi: "Oma suunnitelma", sv: "Min plan", en: "My plan" },
  seePlan: { fi: "Katso suunnitelmastasi.", sv: "Se din plan.", en: "See your plan." },
  // --- urgency -----------------------------------------------------------------------------------------------
  now: { fi: "Heti", sv: "Genast", en: "Now" },
  today: { fi: "Tänään", sv: "I dag", en: "Today" },
  "this-week": { fi: "Tällä viikolla", sv: "Den här veckan", en: "This week" },
  "two-weeks": { fi: "Kahden viikon sisällä", sv: "Inom två veckor", en: "Within two weeks" },
  "this-month": { fi: "Kuukauden sisällä", sv: "Inom en månad", en: "Within a month" },
  later: { fi: "Myöhemmin tai jatkuvasti", sv: "Senare eller fortlöpande", en: "Later or all the time" },
} as const satisfies Record<string, Phrase>;

/** How many, as the heading over the first tasks says it; beyond the list the number itself is used. */
export const howMany = {
  fi: ["kahdesta", "kolmesta", "neljästä", "viidestä", "kuudesta", "seitsemästä", "kahdeksasta"],
  sv: ["två", "tre", "fyra", "fem", "sex", "sju", "åtta"],
  en: ["two", "three", "four", "five", "six", "seven", "eight"],
} as const;
