import type { Text } from "../../model/index.ts";

/**
 * How a step of each expression reads. `{first}`, `{second}`, `{third}`: its parts; `{parts}`: all of them; `{result}`: what
 * it comes to; `{name}`: a setting's name. An operator that is not here, such as a portal's own, is named as it is.
 */
export const descriptions: Readonly<Record<string, Text>> = {
  plus: {
    fi: "{first} plus {second}: {result}",
    sv: "{first} plus {second}: {result}",
    en: "{first} plus {second}: {result}",
  },
  minus: {
    fi: "{first} miinus {second}: {result}",
    sv: "{first} minus {second}: {result}",
    en: "{first} minus {second}: {result}",
  },
  "days-after": {
    fi: "{first} ja siitä päiviä eteenpäin {second}: {result}",
    sv: "{first} och därifrån dagar framåt {second}: {result}",
    en: "{first} and from it days onward {second}: {result}",
  },
  "months-after": {
    fi: "{first} ja siitä kuukausia eteenpäin {second}: {result}",
    sv: "{first} och därifrån månader framåt {second}: {result}",
    en: "{first} and from it months onward {second}: {result}",
  },
  "working-days-after": {
    fi: "{first} ja siitä arkipäiviä eteenpäin {second}: {result}",
    sv: "{first} och därifrån vardagar framåt {second}: {result}",
    en: "{first} and from it working days onward {second}: {result}",
  },
  "next-working-day": {
    fi: "{first} tai sen jälkeinen arkipäivä: {result}",
    sv: "{first} eller följande vardag: {result}",
    en: "{first} or the next working day: {result}",
  },
  "previous-working-day": {
    fi: "{first} tai sitä edeltävä arkipäivä: {result}",
    sv: "{first} eller föregående vardag: {result}",
    en: "{first} or the working day before it: {result}",
  },
  earliest: {
    fi: "aikaisin näistä: {parts}: {result}",
    sv: "den tidigaste av dessa: {parts}: {result}",
    en: "the earliest of these: {parts}: {result}",
  },
  latest: {
    fi: "myöhäisin näistä: {parts}: {result}",
    sv: "den senaste av dessa: {parts}: {result}",
    en: "the latest of these: {parts}: {result}",
  },
  "earliest-known": {
    fi: "aikaisin tiedossa olevista: {parts}: {result}",
    sv: "den tidigaste av de kända: {parts}: {result}",
    en: "the earliest of those known: {parts}: {result}",
  },
  "latest-known": {
    fi: "myöhäisin tiedossa olevista: {parts}: {result}",
    sv: "den senaste av de kända: {parts}: {result}",
    en: "the latest of those known: {parts}: {result}",
  },
  "days-between": {
    fi: "päiviä välillä {first} – {second}: {result}",
    sv: "dagar mellan {first} och {second}: {result}",
    en: "days from {first} to {second}: {result}",
  },
  "months-between": {
    fi: "kuukausia välillä {first} – {second}: {result}",
    sv: "månader mellan {first} och {second}: {result}",
    en: "months from {first} to {second}: {result}",
  },
  "years-between": {
    fi: "vuosia välillä {first} – {second}: {result}",
    sv: "år mellan {first} och {second}: {result}",
    en: "years from {first} to {second}: {result}",
  },
  "year-of": {
    fi: "vuosi päivästä {first}: {result}",
    sv: "året i {first}: {result}",
    en: "the year of {first}: {result}",
  },
  "with-day": {
    fi: "kuukauden {first} päivä {second}: {result}",
    sv: "dag {second} i samma månad som {first}: {result}",
    en: "day {second} of the month of {first}: {result}",
  },
  "month-end": {
    fi: "kuukauden viimeinen päivä, kuukautena {first}: {result}",
    sv: "den sista dagen i samma månad som {first}: {result}",
    en: "the last day of the month of {first}: {result}",
  },
  "date-of": {
    fi: "päivä vuodesta, kuukaudesta ja päivästä {first}, {second}, {third}: {result}",
    sv: "dagen av år, månad och dag {first}, {second}, {third}: {result}",
    en: "the date of year, month and day {first}, {second}, {third}: {result}",
  },
  sum: {
    fi: "summa: {parts}: {result}",
    sv: "summan: {parts}: {result}",
    en: "the sum of {parts}: {result}",
  },
  difference: {
    fi: "{first} − {second}: {result}",
    sv: "{first} − {second}: {result}",
    en: "{first} − {second}: {result}",
  },
  product: {
    fi: "{first} × {second}: {result}",
    sv: "{first} × {second}: {result}",
    en: "{first} × {second}: {result}",
  },
  quotient: {
    fi: "{first} / {second}: {result}",
    sv: "{first} / {second}: {result}",
    en: "{first} / {second}: {result}",
  },
  smallest: {
    fi: "pienin näistä: {parts}: {result}",
    sv: "det minsta av {parts}: {result}",
    en: "the smallest of {parts}: {result}",
  },
  largest: {
    fi: "suurin näistä: {parts}: {result}",
    sv: "det största av {parts}: {result}",
    en: "the largest of {parts}: {result}",
  },
  "latest-date": {
    fi: "viimeisin päivä: {result}",
    sv: "den senaste dagen: {result}",
    en: "the latest date: {result}",
  },
  "previous-date": {
    fi: "viimeistä edeltävä päivä: {result}",
    sv: "dagen före den senaste: {result}",
    en: "the date before the latest: {result}",
  },
  "latest-value": {
    fi: "viimeisin tulos: {result}",
    sv: "det senaste resultatet: {result}",
    en: "the latest value: {result}",
  },
  "previous-value": {
    fi: "viimeistä edeltävä tulos: {result}",
    sv: "resultatet före det senaste: {result}",
    en: "the value before the latest: {result}",
  },
  "last-annual-day": {
    fi: "viimeisin vuosittainen päivä ennen päivää tai päivänä {first}: {result}",
    sv: "den senaste årliga dagen före eller på {first}: {result}",
    en: "the last yearly day on or before {first}: {result}",
  },
  "last-setting-day": {
    fi: "{name}, viimeisin ennen päivää tai päivänä {first}: {result}",
    sv: "{name}, den senaste före eller på {first}: {result}",
    en: "{name}, the last on or before {first}: {result}",
  },
  setting: {
    fi: "{name}, {first}: {result}",
    sv: "{name}, {first}: {result}",
    en: "{name}, {first}: {result}",
  },
  round: {
    fi: "{first} pyöristettynä: {result}",
    sv: "{first} avrundat: {result}",
    en: "{first} rounded: {result}",
  },
  "count-true": {
    fi: "näin moni ehdoista täyttyy: {result}",
    sv: "så många av villkoren uppfylls: {result}",
    en: "how many of the conditions hold: {result}",
  },
  "count-within": {
    fi: "mukaan laskettavia tuloksia: {result}",
    sv: "resultat som räknas med: {result}",
    en: "results that count: {result}",
  },
  rising: {
    fi: "tulokset ovat nousseet joka kerta: {result}",
    sv: "resultaten har stigit varje gång: {result}",
    en: "the results have risen each time: {result}",
  },
  "by-year": {
    fi: "taulukosta vuodelle {first}: {result}",
    sv: "ur tabellen för år {first}: {result}",
    en: "from the table for the year {first}: {result}",
  },
  lookup: {
    fi: "taulukosta kohdassa {first}: {result}",
    sv: "ur tabellen vid {first}: {result}",
    en: "from the table at {first}: {result}",
  },
};

/** What stands for a value that is not there. */
export const unknown: Text = { fi: "ei tiedossa", sv: "inte känt", en: "not known" };

export const and: Text = { fi: "ja", sv: "och", en: "and" };

/** How a step of any other operator reads. */
export const generic: Text = {
  fi: "laskettu näin: {name}: {result}",
  sv: "räknat så här: {name}: {result}",
  en: "calculated by {name}: {result}",
};
