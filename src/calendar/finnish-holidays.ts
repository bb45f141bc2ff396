import type { Text } from "../model/index.ts";

/** When a holiday falls: on a fixed date, some days after Easter Sunday, or on the first given weekday from a date on. */
export type HolidayRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "easter"; readonly days: number }
  /** `weekday` is 1 Monday to 7 Sunday. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly month: number; readonly day: number };

/** A provision by the law's number in the Statutes of Finland. */
export interface HolidayLaw {
  readonly law: string;
  readonly section: string;
}

/** One row of the table. `laws` says why the day is no working day. */
export interface HolidayEntry {
  readonly name: Text;
  readonly rule: HolidayRule;
  readonly laws: readonly HolidayLaw[];
}

/** Act on the computation of time limits: after a holy day and these named days an act may be done on the next working day. */
const timeLimits: HolidayLaw = { law: "150/1930", section: "5 §" };
/**
 * Church Act of 1993: the list of feast days and, for two of them, the Saturday. A new Church Act was passed in 2023; the
 * place in the new act is not checked.
 */
const churchAct: HolidayLaw = { law: "1054/1993", section: "4:3 §" };
/** Act on celebrating Independence Day as a general holiday. */
const independenceDay: HolidayLaw = { law: "388/1937", section: "1 §" };

/** A church feast is a holy day in the sense of the time limits act. */
const feast = [churchAct, timeLimits];

const fixed = (month: number, day: number): HolidayRule => ({ kind: "fixed", month, day });
const easter = (days: number): HolidayRule => ({ kind: "easter", days });
const firstFriday = (month: number, day: number): HolidayRule => ({
  kind: "weekday",
  weekday: 5,
  month,
  day,
});
const firstSaturday = (month: number, day: number): HolidayRule => ({
  kind: "weekday",
  weekday: 6,
  month,
  day,
});

/**
 * Finland's holidays as the law has stood since 1993. Earlier years are computed by the same table although some days then
 * stood elsewhere: Midsummer and All Saints' Day before 1955, Epiphany and Ascension Day in the 1970s and 1980s.
 */
export const finnishHolidayTable: readonly HolidayEntry[] = [
  {
    name: { fi: "uudenvuodenpäivä", sv: "nyårsdagen", en: "New Year's Day" },
    rule: fixed(1, 1),
    laws: feast,
  },
  { name: { fi: "loppiainen", sv: "trettondagen", en: "Epiphany" }, rule: fixed(1, 6), laws: feast },
  { name: { fi: "pitkäperjantai", sv: "långfredagen", en: "Good Friday" }, rule: easter(-2), laws: feast },
  { name: { fi: "pääsiäispäivä", sv: "påskdagen", en: "Easter Sunday" }, rule: easter(0), laws: feast },
  {
    name: { fi: "toinen pääsiäispäivä", sv: "annandag påsk", en: "Easter Monday" },
    rule: easter(1),
    laws: feast,
  },
  { name: { fi: "vappu", sv: "första maj", en: "May Day" }, rule: fixed(5, 1), laws: [timeLimits] },
  {
    name: { fi: "helatorstai", sv: "Kristi himmelsfärdsdag", en: "Ascension Day" },
    rule: easter(39),
    laws: feast,
  },
  { name: { fi: "helluntaipäivä", sv: "pingstdagen", en: "Whit Sunday" }, rule: easter(49), laws: feast },
  {
    name: { fi: "juhannusaatto", sv: "midsommarafton", en: "Midsummer Eve" },
    rule: firstFriday(6, 19),
    laws: [timeLimits],
  },
  {
    name: { fi: "juhannuspäivä", sv: "midsommardagen", en: "Midsummer Day" },
    rule: firstSaturday(6, 20),
    laws: feast,
  },
  {
    name: { fi: "pyhäinpäivä", sv: "alla helgons dag", en: "All Saints' Day" },
    rule: firstSaturday(10, 31),
    laws: feast,
  },
  {
    name: { fi: "itsenäisyyspäivä", sv: "självständighetsdagen", en: "Independence Day" },
    rule: fixed(12, 6),
    laws: [independenceDay, timeLimits],
  },
  {
    name: { fi: "jouluaatto", sv: "julafton", en: "Christmas Eve" },
    rule: fixed(12, 24),
    laws: [timeLimits],
  },
  { name: { fi: "joulupäivä", sv: "juldagen", en: "Christmas Day" }, rule: fixed(12, 25), laws: feast },
  { name: { fi: "tapaninpäivä", sv: "annandag jul", en: "Boxing Day" }, rule: fixed(12, 26), laws: feast },
];
