import { dutiesOf, dutyMonths } from "./liisa-months.ts";
import { done, handled, happened, journey, told, type YearStep } from "./year-step.ts";

/** What happens once in the first twelve months, beside the duties of every month. */
const events: readonly YearStep[] = [
  happened("2027-06-20", "medicine-given"),
  ...done("2027-06-20", "ani-medicine.keep.2027-06-20"),
  journey(
    "2027-06-20",
    "MEDICINE_RECORDED",
    "Lääkitys on kirjattu samana päivänä.",
    "Medicineringen är antecknad samma dag.",
    "The medicine is recorded on the same day.",
  ),
  happened("2027-07-03", "animal-born"),
  ...done("2027-07-16", "food-staff-hygiene.staff-passport", "ani-events.birth.2027-07-03"),
  journey(
    "2027-07-16",
    "BIRTH_REPORTED",
    "Kilin syntymä on ilmoitettu.",
    "Killingens födelse är anmäld.",
    "The birth of the kid is reported.",
  ),
  happened("2027-08-24", "oiva-report-received"),
  ...done("2027-08-25", "food-oiva.display.2027-08-24"),
  happened("2027-09-15", "aid-payment-received"),
  ...done("2027-09-17", "aid-payments-books.book.2027-09-15"),
  happened("2027-10-04", "farm-data-changed"),
  told(
    "2027-10-04",
    "customer",
    { type: "facts-changed", facts: { "food.restaurant-seats": 55, "farm.field-ha": 15 } },
    "Ravintolaan tulee kymmenen paikkaa lisää ja peltoa hehtaari. Vain se, mikä muuttuu, lasketaan uudelleen.",
    "Restaurangen får tio platser till och åkern växer med en hektar. Bara det som ändras räknas om.",
    "The restaurant gets ten more seats and the field one more hectare. Only what changes is computed again.",
  ),
  journey(
    "2027-10-05",
    "CHANGE_TASKS_APPROVED",
    "Liisa hyväksyy muutoksen, ja toiminta jatkuu siitä, missä se oli.",
    "Liisa godkänner ändringen, och verksamheten fortsätter där den var.",
    "Liisa approves the change, and the business goes on from where it stood.",
  ),
  ...done("2027-10-11", "aid-changes.report.2027-10-04"),
  journey(
    "2027-10-11",
    "CHANGE_REPORTED",
    "Muutos tilan tiedoissa on ilmoitettu kuntaan.",
    "Ändringen i gårdens uppgifter är anmäld till kommunen.",
    "The change of the farm's data is reported to the municipality.",
  ),
  ...done("2027-10-20", "bld-rescue-plan.write"),
  ...done("2027-10-30", "env-fertiliser-records.keep.2027"),
  journey(
    "2027-11-12",
    "VAT_OR_RETURN_DUE_IN_14_DAYS",
    "Liisa on kipeänä, ja alv-ilmoituksen viimeinen päivä on tänään.",
    "Liisa är sjuk, och den sista dagen för momsdeklarationen är i dag.",
    "Liisa is ill, and the last day of the VAT return is today.",
  ),
  journey(
    "2027-11-15",
    "RETURN_MISSED",
    "Ilmoitus on myöhässä. Sen voi vielä antaa, ja suunnitelma kertoo miten.",
    "Deklarationen är försenad. Den kan ännu lämnas, och planen berättar hur.",
    "The return is late. It can still be filed, and the plan tells how.",
  ),
  journey(
    "2027-11-16",
    "RETURN_FILED",
    "Ilmoitus on annettu neljä päivää myöhässä.",
    "Deklarationen är lämnad fyra dagar för sent.",
    "The return is filed four days late.",
  ),
  told(
    "2028-01-18",
    "customer",
    { type: "task-declined", item: "ani-premiums.apply.2028", reason: "too few animals" },
    "Eläinpalkkiota Liisa ei hae: eläimiä on liian vähän.",
    "Liisa ansöker inte om djurbidrag: djuren är för få.",
    "Liisa does not apply for the animal premium: there are too few animals.",
  ),
  ...done("2028-02-04", "aid-autumn.submit.2028"),
  ...done("2028-03-30", "food-fee.pay.2028"),
  handled("2028-03-31", "yearly-tax-returns", "done"),
  ...done("2028-05-12", "org-inspection.prepare.2028"),
  journey(
    "2028-05-15",
    "INSPECTION_ANNOUNCED",
    "Luomutarkastus tulee. Aineisto on jo valmiina.",
    "Ekokontrollen kommer. Materialet är redan klart.",
    "The organic inspection is coming. The bundle is ready.",
  ),
  journey(
    "2028-05-22",
    "PASSED_IN_CONVERSION",
    "Tarkastus meni hyvin. Siirtymävaihe jatkuu.",
    "Kontrollen gick bra. Omläggningen fortsätter.",
    "The inspection went well. The conversion goes on.",
  ),
];

/** The first twelve months from opening, in the order of the days; on one day the duties of the month come first. */
export const liisaFirstYear: readonly YearStep[] = [...dutyMonths.flatMap(dutiesOf), ...events].sort(
  (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
);
