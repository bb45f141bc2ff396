import { done, happened, journey, type YearStep } from "./year-step.ts";

/** A month as its duties need it: `2027-06`, its last day, and the month whose value added tax is due. */
export interface DutyMonth {
  readonly month: string;
  readonly last: string;
  readonly vat: string;
  /** The day on which the tax of `vat` is filed, instead of the 10th. */
  readonly vatOn?: string;
}

/** The twelve months from opening. */
export const dutyMonths: readonly DutyMonth[] = [
  { month: "2027-06", last: "2027-06-30", vat: "2027-04" },
  { month: "2027-07", last: "2027-07-31", vat: "2027-05" },
  { month: "2027-08", last: "2027-08-31", vat: "2027-06" },
  { month: "2027-09", last: "2027-09-30", vat: "2027-07" },
  { month: "2027-10", last: "2027-10-31", vat: "2027-08" },
  { month: "2027-11", last: "2027-11-30", vat: "2027-09", vatOn: "2027-11-16" },
  { month: "2027-12", last: "2027-12-31", vat: "2027-10" },
  { month: "2028-01", last: "2028-01-31", vat: "2027-11" },
  { month: "2028-02", last: "2028-02-29", vat: "2027-12" },
  { month: "2028-03", last: "2028-03-31", vat: "2028-01" },
  { month: "2028-04", last: "2028-04-30", vat: "2028-02" },
  { month: "2028-05", last: "2028-05-31", vat: "2028-03" },
];

/** What comes again every month: wages and their reports, value added tax, and records. */
export function dutiesOf({ month, last, vat, vatOn = `${month}-10` }: DutyMonth): readonly YearStep[] {
  return [
    ...done(`${month}-03`, `emp-monthly.report.${month}`),
    ...done(`${month}-10`, `emp-monthly.pay.${month}`),
    ...done(vatOn, `tax-vat-month.file.${vat}`),
    happened(`${month}-22`, "wages-paid"),
    ...done(`${month}-23`, `emp-incomes-register.report.${month}-22`),
    journey(
      `${month}-23`,
      "WAGES_REPORTED",
      "Palkat on ilmoitettu tulorekisteriin.",
      "Lönerna är anmälda till inkomstregistret.",
      "The wages are reported to the Incomes Register.",
    ),
    ...done(last, `org-records.keep.${month}`, `food-own-check.records.${month}`),
  ];
}
