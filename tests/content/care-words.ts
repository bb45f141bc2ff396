import { type Language, languages, type Text } from "../../src/index.ts";

/**
 * Medicines that are much used in Finland, by the beginning of their name in Finnish, Swedish or English: for diabetes, mood,
 * blood pressure, cholesterol, pain, sleep, quitting tobacco and substances. Insulin may be named, never dosed.
 */
const medicines = [
  ..."metform glimepir glipitsid glipizid gliklatsid gliclazid glibenklamid sitaglipt linaglipt vildaglipt saksaglipt".split(
    " ",
  ),
  ..."empaglifl dapaglifl canaglifl kanaglifl ertuglifl liraglut semaglut dulaglut eksenat exenat tirtsepat tirzepat".split(
    " ",
  ),
  ..."pioglit ozempic wegovy rybelsus mounjaro victoza saxenda trulicity jardiance forxiga januvia diformin".split(
    " ",
  ),
  ..."glargi detemir degludek degludec lispro lantus toujeo levemir tresiba novorapid humalog fiasp apidra".split(
    " ",
  ),
  ..."sertral sitalopr citalopr essitalopr escitalopr fluoks fluoxet paroks paroxet venlafaks venlafax duloks duloxet".split(
    " ",
  ),
  ..."mirtats mirtaz bupropi vortioks vortiox agomelat amitript ketiap quetiap olantsap olanzap risperid litium".split(
    " ",
  ),
  ..."diatsep diazep oksatsep oxazep alprats alprazol tsopikl zopikl zolpid tematsep temazep melatoni melatonin".split(
    " ",
  ),
  ..."atorvast simvast rosuvast pravast etsetim ezetim ramipri enalapr lisinopr losart valsart kandesart candesart".split(
    " ",
  ),
  ..."telmisart amlodip lerkanid bisoprol metoprol furosem hydroklor hydrochlor spironolakt klopidogr clopidogr".split(
    " ",
  ),
  ..."varfari warfari apiksab apixab rivaroks rivarox asetyylisal acetylsal aspirin ibuprof naprok naprox diklofen".split(
    " ",
  ),
  ..."parasetam paracet tramad oksikod oxycod kodei codein vareniklii vareniklin varenicl champix nikotiinipur".split(
    " ",
  ),
  ..."nikotinplåst nikotinplast naltreks naltrex disulfi antabus akampros acampros metado methado buprenorf buprenorph".split(
    " ",
  ),
];

const medicine = new RegExp(`(?<![\\p{L}-])(${medicines.join("|")})`, "iu");

/** A number with a unit in which only medicines are measured. `mg/mmol` is the unit of a urine test. */
const dose =
  /\d\s*(mg|mgr|milligra\p{L}*|µg|μg|mcg|mikrogra\p{L}*|microgra\p{L}*|IU|KY|tabl\p{L}*|pill\p{L}*|kapsel\p{L}*|kapsl\p{L}*|capsul\p{L}*)(?![\p{L}/])/iu;

/** A number of units or doses, in a text that speaks of medicines: animals are counted in units too. */
const units =
  /\d\s*(yksikkö\p{L}*|units?|enhet\p{L}*|IE|annos\p{L}*|doser|doses?|pistos\p{L}*|injektion\p{L}*|injections?)(?![\p{L}/])/iu;
const ofMedicines = /insul|lääk|läkemed|medic|pistä|pistos|injek|injec|hormon/iu;

/** A number with a unit of a laboratory, or two numbers of blood pressure. */
const measure = /\d\s*(mmol|mg\/mmol|mmHg|mL\/min|ml\/min)|\b\d{2,3}\/\d{2,3}\b(?=[\s).,;]|$)/u;

/** How a general reference is called. */
const references: Readonly<Record<Language, RegExp>> = {
  fi: /yleinen viite|yleiseen viitteeseen|yleisen viitteen/i,
  sv: /allmän(na)? referens/i,
  en: /general reference/i,
};

/** Words that tell the reader that she has an illness. */
const diagnosis =
  /diabetekse(si|stasi)\b|diabetestasi|sinulla on (tyypin|diabetes|masennus|munuaissairaus)|sairastat|din diabetes|du har (typ|diabetes|en depression|depression)|du lider av|your diabetes|you have (type|diabetes|depression|a depression)|you suffer from/iu;

export type Breach = "medicine" | "dose" | "reference";

/** What a text says that only a professional may say. */
export function breachesIn(text: string, language: Language): readonly Breach[] {
  return [
    ...(medicine.test(text) ? (["medicine"] as const) : []),
    ...(dose.test(text) || (units.test(text) && ofMedicines.test(text)) ? (["dose"] as const) : []),
    ...(measure.test(text) && !references[language].test(text) ? (["reference"] as const) : []),
  ];
}

/** Whether a text says in any language that the reader has an illness. */
export function tellsADiagnosis(text: Text | undefined): boolean {
  return text !== undefined && languages.some((language) => diagnosis.test(text[language]));
}

/** Every text in a value, with the path to it. */
export function* textsIn(value: unknown, path: string): Generator<readonly [string, Text]> {
  if (typeof value !== "object" || value === null) return;
  if ("fi" in value && "sv" in value && "en" in value)
    yield [path, value as Text]; // the shape was checked at load
  else for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${path}.${key}`);
}
